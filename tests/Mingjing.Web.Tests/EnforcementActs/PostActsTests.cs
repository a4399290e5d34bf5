using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Organizations;
using Mingjing.Verifier;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.EnforcementActs;

/// <summary>接口报送 over HTTP: one record, an array, a stream; what is refused says which record and why.</summary>
public sealed class PostActsTests
{
    private const string Path = "/api/v1/enforcement-acts";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_record_is_taken_in_with_a_receipt_and_sent_again_changes_nothing(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        using var client = await server.Staff.WithKey(SmallCity.CityMarket, ActAccess.Report);
        var act = ActSamples.Penalty(SmallCity.CityMarket, "A-1");

        var first = await Post(client, act);
        first.GetProperty("outcome").GetString().ShouldBe("Created");
        var receipt = first.GetProperty("receipt");
        var root = Digest256.Parse(receipt.GetProperty("root").GetString()!);
        MerkleTree
            .VerifyInclusion(
                MerkleTree.LeafHash(Encoding.UTF8.GetBytes(receipt.GetProperty("leaf").GetString()!)),
                receipt.GetProperty("leafIndex").GetInt32(),
                receipt.GetProperty("batchSize").GetInt32(),
                [.. receipt.GetProperty("proof").EnumerateArray().Select(p => Digest256.Parse(p.GetString()!))],
                root
            )
            .ShouldBeTrue();
        receipt.GetRawText().ShouldNotContain(ActSamples.PersonalCode);

        var again = await Post(client, act);
        again.GetProperty("outcome").GetString().ShouldBe("Identical");
        again.GetProperty("receipt").GetRawText().ShouldBe(receipt.GetRawText());

        var changed = await Post(client, ActSamples.Penalty(SmallCity.CityMarket, "A-1", "违法停车"));
        changed.GetProperty("outcome").GetString().ShouldBe("Replaced");
        changed.GetProperty("versionNo").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task An_array_is_answered_record_by_record(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        using var client = await server.Staff.WithKey(SmallCity.CityMarket, ActAccess.Report);
        object[] acts =
        [
            ActSamples.Penalty(SmallCity.CityMarket, "B-1"),
            new
            {
                recordNo = "B-2",
                kind = "没有这一类",
                subjectCode = SmallCity.CityMarket.Code,
            },
            ActSamples.Penalty(SmallCity.OtherMarket, "B-3"),
            ActSamples.Penalty(SmallCity.CityMarket, "B-4"),
        ];

        var answer = await Post(client, acts);
        answer.GetProperty("received").GetInt32().ShouldBe(4);
        answer.GetProperty("created").GetInt32().ShouldBe(2);
        answer.GetProperty("rejected").GetInt32().ShouldBe(2);
        var rejected = answer
            .GetProperty("rejections")
            .EnumerateArray()
            .ToDictionary(r => r.GetProperty("line").GetInt32());
        rejected[2].GetProperty("column").GetString()!.ShouldContain("执法行为类别");
        rejected[3].GetProperty("column").GetString().ShouldBe("执法主体代码");
        answer.GetProperty("records").EnumerateArray().Select(r => r.GetProperty("line").GetInt32()).ShouldBe([1, 4]);
        answer.GetProperty("batches").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_stream_of_many_thousand_lines_comes_in_by_the_thousand()
    {
        await using var server = await RunningServer.Start();
        using var client = await server.Staff.WithKey(SmallCity.CityMarket, ActAccess.Report);
        var text = new StringBuilder();
        for (var i = 1; i <= 2_500; i++)
            text.Append(JsonSerializer.Serialize(ActSamples.Penalty(SmallCity.CityMarket, $"C-{i}"))).Append('\n');
        text.Append("{\"recordNo\":\"C-2501\",\"kind\":7}\n");

        using var answer = await client.PostAsync(Path, Lines(text.ToString()), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var summary = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        summary.GetProperty("created").GetInt32().ShouldBe(2_500);
        summary.GetProperty("rejected").GetInt32().ShouldBe(1);
        summary.GetProperty("batches").GetArrayLength().ShouldBe(3);
        summary.GetProperty("records").GetArrayLength().ShouldBe(1_000);
        summary.GetProperty("isCut").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task What_came_in_before_a_text_breaks_off_is_in_and_counted()
    {
        await using var server = await RunningServer.Start();
        using var client = await server.Staff.WithKey(SmallCity.CityMarket, ActAccess.Report);
        var whole = JsonSerializer.Serialize(new[] { ActSamples.Penalty(SmallCity.CityMarket, "D-1") });
        using var answer = await client.PostAsync(Path, Json(whole[..^1] + ",{\"recordNo\":"), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        problem.GetProperty("summary").GetProperty("created").GetInt32().ShouldBe(1);
        problem.GetProperty("summary").GetProperty("faults").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_subject_that_is_not_the_callers_own_is_refused_whether_it_exists_or_not()
    {
        await using var server = await RunningServer.Start();
        using var client = await server.Staff.WithKey(SmallCity.CityMarket, ActAccess.Report);
        foreach (
            var other in new[] { SmallCity.OtherMarket, SmallCity.Facts(900, "没有登记的局", default, SmallCity.City) }
        )
        {
            using var answer = await client.PostAsJsonAsync(Path, ActSamples.Penalty(other, "E-1"), Cancel);
            answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
            problem.GetProperty("code").GetString().ShouldBe("act.not-yours");
        }
    }

    [Fact]
    public async Task A_clerk_who_has_signed_in_may_post_and_a_stranger_may_not()
    {
        await using var server = await RunningServer.Start();
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        (await Post(clerk.Client, ActSamples.Penalty(SmallCity.CityMarket)))
            .GetProperty("outcome")
            .GetString()
            .ShouldBe("Created");
        using var answer = await server.Client.PostAsJsonAsync(Path, ActSamples.Penalty(SmallCity.CityMarket), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task No_text_whatever_makes_the_server_fail()
    {
        await using var server = await RunningServer.Start();
        using var client = await server.Staff.WithKey(SmallCity.CityMarket, ActAccess.Report);
        var sound = JsonSerializer.Serialize(ActSamples.Penalty(SmallCity.CityMarket, "F-1"));
        var bodies = Broken(sound)
            .Select(Encoding.UTF8.GetBytes)
            .Append(Encoding.UTF8.GetBytes(sound.Replace("F-1", "中", StringComparison.Ordinal))[..^2])
            .Append(Cut("中"))
            .Append([0xFF, 0xFE, 0x7B, 0x00])
            .Append([0xED, 0xA0, 0x80]);
        foreach (var body in bodies)
        {
            foreach (var type in new[] { "application/json", "application/x-ndjson" })
            {
                using var content = new ByteArrayContent(body);
                content.Headers.ContentType = new MediaTypeHeaderValue(type);
                using var answer = await client.PostAsync(Path, content, Cancel);
                ((int)answer.StatusCode).ShouldBeLessThan(
                    500,
                    Encoding.UTF8.GetString(body[..Math.Min(80, body.Length)])
                );
                if (!answer.IsSuccessStatusCode)
                    answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
            }
        }

        // A character of three bytes that ends after two, in the middle of a value.
        byte[] Cut(string sign)
        {
            var at = sound.IndexOf("F-1", StringComparison.Ordinal);
            return
            [
                .. Encoding.UTF8.GetBytes(sound[..at]),
                .. Encoding.UTF8.GetBytes(sign)[..2],
                .. Encoding.UTF8.GetBytes(sound[(at + 3)..]),
            ];
        }
    }

    private static string[] Broken(string sound) =>
        [
            "",
            " ",
            "\uFEFF",
            "null",
            "7",
            "\"text\"",
            "{",
            "}",
            "[",
            "[[]]",
            "[{}]",
            "{}",
            "{]",
            sound[..^1],
            sound + sound,
            sound + "]",
            "[" + sound + "," + sound,
            "[" + sound + ",7]",
            sound.Replace("500", new string('9', 5_000), StringComparison.Ordinal),
            sound.Replace("500", "1e999999999", StringComparison.Ordinal),
            sound.Replace("500", "-0.00000000000001", StringComparison.Ordinal),
            sound.Replace("500", "{\"a\":[1,2,{\"b\":null}]}", StringComparison.Ordinal),
            sound.Replace("\"F-1\"", "\"\\ud83d\"", StringComparison.Ordinal),
            sound.Replace("\"F-1\"", "\"\\u0000\"", StringComparison.Ordinal),
            sound.Replace("\"F-1\"", "true", StringComparison.Ordinal),
            sound.Replace("\"F-1\"", "\"F-1\",\"recordNo\":\"F-2\"", StringComparison.Ordinal),
            sound.Replace("2026-06-30", "2026-02-30", StringComparison.Ordinal),
            string.Concat(Enumerable.Repeat("[", 100_000)),
            string.Concat(Enumerable.Repeat("{\"a\":", 100_000)),
            new string(' ', 200_000),
        ];

    [Fact]
    public async Task A_fault_of_one_record_names_its_column_and_rule()
    {
        await using var server = await RunningServer.Start();
        using var client = await server.Staff.WithKey(SmallCity.CityMarket, ActAccess.Report);
        var act = new
        {
            recordNo = "G-1",
            kind = "行政处罚",
            subjectCode = SmallCity.CityMarket.Code,
            decidedOn = "2026-02-30",
        };
        using var answer = await client.PostAsJsonAsync(Path, act, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
        var error = problem.GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        error.GetProperty("column").GetString()!.ShouldContain("决定日期");
        error.GetProperty("value").GetString().ShouldBe("2026-02-30");
    }

    [Fact]
    public async Task Other_types_of_content_are_not_read()
    {
        await using var server = await RunningServer.Start();
        using var client = await server.Staff.WithKey(SmallCity.CityMarket, ActAccess.Report);
        using var answer = await client.PostAsync(Path, new StringContent("a,b\n", Encoding.UTF8, "text/csv"), Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    private static async Task<JsonElement> Post<T>(HttpClient client, T body)
    {
        using var answer = await client.PostAsJsonAsync(Path, body, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync(Cancel));
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel);
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static StringContent Lines(string text) => new(text, Encoding.UTF8, "application/x-ndjson");
}
