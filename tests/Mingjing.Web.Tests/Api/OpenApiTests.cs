using System.Net;
using System.Text;
using System.Text.Json;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Api;

/// <summary>接口说明 as others build on it: a change of it is read by a person.</summary>
public sealed class OpenApiTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_description_of_the_API_is_the_approved_one()
    {
        var text = await site.Client.GetStringAsync("/openapi/v1.json", Cancel);
        Approved.DifferenceFrom("docs/openapi.json", $"{text.ReplaceLineEndings("\n").TrimEnd()}\n").ShouldBeNull();
    }

    [Fact]
    public async Task Everything_is_described_and_in_Chinese()
    {
        using var document = JsonDocument.Parse(await site.Client.GetStringAsync("/openapi/v1.json", Cancel));
        var faults = new List<string>();
        Look(document.RootElement, "", faults);
        foreach (var schema in document.RootElement.GetProperty("components").GetProperty("schemas").EnumerateObject())
        {
            Need(schema.Value, "description", schema.Name, faults);
            if (schema.Value.TryGetProperty("properties", out var members))
            {
                foreach (var member in members.EnumerateObject())
                    Need(member.Value, "description", $"{schema.Name}.{member.Name}", faults);
            }
        }

        foreach (var (name, operation) in Operations(document))
        {
            Need(operation, "summary", name, faults);
            foreach (var parameter in Parameters(operation))
                Need(parameter, "description", $"{name} {parameter.GetProperty("name").GetString()}", faults);
            foreach (var answer in operation.GetProperty("responses").EnumerateObject())
            {
                if (answer.Name is not ("204" or "101") && !answer.Value.TryGetProperty("content", out _))
                    faults.Add($"{name} {answer.Name}: no body is described");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_may_call_is_told_and_whatever_changes_something_has_its_key()
    {
        using var document = JsonDocument.Parse(await site.Client.GetStringAsync("/openapi/v1.json", Cancel));
        foreach (var (name, operation) in Operations(document))
        {
            operation.GetProperty("security").GetArrayLength().ShouldBePositive(name);
            Parameters(operation)
                .Any(p => p.GetProperty("name").GetString() is "Idempotency-Key")
                .ShouldBe(!name.StartsWith("get ", StringComparison.Ordinal), name);
        }
    }

    [Fact]
    public async Task The_example_of_a_record_is_taken_in_as_it_stands()
    {
        using var document = JsonDocument.Parse(await site.Client.GetStringAsync("/openapi/v1.json", Cancel));
        var record = document
            .RootElement.GetProperty("components")
            .GetProperty("schemas")
            .GetProperty("EnforcementActRecord");
        var example = record.GetProperty("examples")[0];
        foreach (var member in example.EnumerateObject())
            TypesOf(record.GetProperty("properties").GetProperty(member.Name))
                .Contains(TypeOf(member.Value), StringComparer.Ordinal)
                .ShouldBeTrue(member.Name);

        await using var server = await RunningServer.Start();
        using var client = await server.Staff.WithKey(SmallCity.CityMarket, ActAccess.Report);
        using var body = new StringContent(example.GetRawText(), Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/api/v1/enforcement-acts", body, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        using var received = JsonDocument.Parse(text);
        received.RootElement.GetProperty("outcome").GetString().ShouldBe("Created");
        received.RootElement.GetProperty("receipt").GetProperty("root").GetString().ShouldNotBeNullOrEmpty();
        received.RootElement.GetProperty("unclear").GetArrayLength().ShouldBe(0, text);
    }

    [Theory]
    [InlineData("kind=行政罚款")]
    [InlineData("from=昨天")]
    [InlineData("result=bad")]
    [InlineData("check=no-such-check&outcome=violated")]
    [InlineData("outcome=疑似")]
    public async Task A_condition_that_is_not_understood_is_refused_and_named(string query)
    {
        await using var server = await RunningServer.Start();
        using var client = await server.Staff.WithKey(SmallCity.CityMarket);
        using var answer = await client.GetAsync($"/api/v1/enforcement-acts?{query}", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel));
        problem.RootElement.GetProperty("field").GetString().ShouldBe(query.Split('=')[0]);
    }

    [Fact]
    public async Task An_office_and_both_parts_together_describe_the_same()
    {
        await using var office = await RunningServer.Start(s => s with { Role = ServerRole.Office });
        (await office.Client.GetStringAsync("/openapi/v1.json", Cancel)).ShouldBe(
            await site.Client.GetStringAsync("/openapi/v1.json", Cancel)
        );
    }

    private static IEnumerable<(string Name, JsonElement Operation)> Operations(JsonDocument document) =>
        from path in document.RootElement.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select ($"{operation.Name} {path.Name}", operation.Value);

    private static IEnumerable<JsonElement> Parameters(JsonElement operation) =>
        operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : [];

    private static void Need(JsonElement element, string name, string of, List<string> faults)
    {
        if (!element.TryGetProperty(name, out var text) || string.IsNullOrWhiteSpace(text.GetString()))
            faults.Add($"{of}: no {name}");
    }

    private static void Look(JsonElement element, string path, List<string> faults)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var one in element.EnumerateArray())
                Look(one, path, faults);
        }

        if (element.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in element.EnumerateObject())
        {
            if (
                member is { Name: "description" or "summary", Value.ValueKind: JsonValueKind.String }
                && !IsChinese(member.Value.GetString()!)
            )
                faults.Add($"{path}/{member.Name}: {member.Value.GetString()}");
            Look(member.Value, $"{path}/{member.Name}", faults);
        }
    }

    // The first words tell the language; codes and names of members may follow.
    private static bool IsChinese(string text) => text.Take(8).Any(c => c is >= '\u4E00' and <= '\u9FFF');

    private static IEnumerable<string?> TypesOf(JsonElement schema) =>
        schema.GetProperty("type") is { ValueKind: JsonValueKind.Array } types
            ? [.. types.EnumerateArray().Select(t => t.GetString())]
            : [schema.GetProperty("type").GetString()];

    private static string TypeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True or JsonValueKind.False => "boolean",
            JsonValueKind.Number => "number",
            JsonValueKind.Array => "array",
            JsonValueKind.Null => "null",
            _ => "string",
        };
}
