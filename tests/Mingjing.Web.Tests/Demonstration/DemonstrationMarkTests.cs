using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Demonstration;
using Mingjing.Web.Tests.Access;
using Mingjing.Web.Tests.EnforcementActs;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Demonstration;

/// <summary>
/// 演示标记 (law-rules §5) on whatever a server answers to a GET: every endpoint of the access table, which holds all there are, so that
/// a new page, list or file without the mark fails here.
/// </summary>
public sealed class DemonstrationMarkTests
{
    private const string Mark = "演示数据 · 纯属虚构";

    // What is no page, no list and no file, and says nothing of the city: health, scripts and pictures of the description's page.
    private static readonly string[] PlainTypes =
    [
        "application/json",
        "application/problem+json",
        "application/javascript",
        "text/javascript",
        "text/plain",
        "image/svg+xml",
    ];

    // Another project's page that shows nothing here: its script is refused by the content policy. Ours stands at /scalar.
    private const string OfThePackage = "GET /scalar/assets/{documentName?}";

    private static readonly string[] Files =
    [
        "GET /acts/export",
        "GET /acts/imports/{id}/problems",
        "GET /acts/imports/{id}/rows",
        "GET /api/v1/enforcement-acts/export",
        "GET /api/v1/findings/export",
        "GET /api/v1/findings/{id}/evidence/{file}",
        "GET /api/v1/import-runs/{id}/rows",
        "GET /api/v1/verification-requests/{id}/sheet",
        "GET /department/export",
        "GET /examination/export",
        "GET /findings/export",
        "GET /findings/{id}/evidence/{file}",
        "GET /organizations/export",
        "GET /registers/{id}/export",
        "GET /verification/{id}/sheet",
    ];

    // What was handed in is given back as it was: only its name can say it.
    private const string OfEvidence = "/evidence/{file}";

    private static readonly string[] PagingMembers = ["next", "previous", "after", "before", "isCut"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_demonstration_every_page_list_and_file_says_that_it_is_fiction()
    {
        await using var server = await RunningServer.Start(s => s with { Demo = true });
        var files = new SortedSet<string>(StringComparer.Ordinal);
        var wrong = new List<string>();
        await foreach (var (endpoint, answer) in Answers(server))
        {
            using var given = answer;
            if (IsFile(answer))
                files.Add(endpoint);
            if (await FaultOf(endpoint, answer) is { } fault)
                wrong.Add($"{endpoint}: {fault}");
        }

        wrong.ShouldBeEmpty();
        files.ShouldBe(Files);
    }

    [Fact]
    public async Task Elsewhere_nothing_says_so()
    {
        await using var server = await RunningServer.Start();
        var wrong = new List<string>();
        await foreach (var (endpoint, answer) in Answers(server))
        {
            using var given = answer;
            var isSaid =
                answer.Headers.Contains(DemonstrationMark.HeaderName)
                || (IsFile(answer) && NameOf(answer).Contains("演示", StringComparison.Ordinal))
                || TextsOf(await answer.Content.ReadAsByteArrayAsync(Cancel)).Any(IsMarked);
            if (isSaid)
                wrong.Add(endpoint);
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_a_redirect_and_what_is_not_there_bear_the_header_too()
    {
        await using var server = await RunningServer.Start(s => s with { Demo = true });
        foreach (var path in (string[])["/api/v1/findings", "/work", "/nothing-here", "/health/ready"])
        {
            using var answer = await server.Client.GetAsync(path, Cancel);
            answer.Headers.GetValues(DemonstrationMark.HeaderName).ShouldBe(["fictitious-data"], path);
        }
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task The_directory_of_a_demonstration_can_be_carried_back(string form)
    {
        await using var server = await RunningServer.Start(s => s with { Demo = true });
        var keeper = (await server.Staff.As(Roles.SystemAdministrator)).Client;
        var file = await keeper.GetByteArrayAsync($"/organizations/export?form={form}", Cancel);
        using var body = new ByteArrayContent(file);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/organizations/import") { Content = body };
        request.Headers.Add("Idempotency-Key", "carried-back");
        using var answer = await keeper.SendAsync(request, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var result = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancel)).RootElement;
        result.GetProperty("errors").GetArrayLength().ShouldBe(0);
    }

    // Every answer to a GET that whoever may call it gets; of a file also in its other form.
    private static async IAsyncEnumerable<(string Endpoint, HttpResponseMessage Answer)> Answers(RunningServer server)
    {
        foreach (var row in AccessTable.All.Where(r => !string.Equals(r.Name, OfThePackage, StringComparison.Ordinal)))
        foreach (var endpoint in row.Endpoints.Where(e => e.StartsWith("GET ", StringComparison.Ordinal)))
        {
            var client = await ClientFor(server, row);
            var address = await row.AddressOf(endpoint, server.Staff, SmallCity.CityMarket);
            var answer = await client.GetAsync(address, Cancel);
            yield return (endpoint, answer);
            if (IsFile(answer))
                yield return (endpoint, await client.GetAsync(OtherForm(address), Cancel));
        }
    }

    private static string OtherForm(string address) =>
        address.EndsWith("?form=csv", StringComparison.Ordinal)
            ? address[..^"?form=csv".Length]
            : address + "?form=csv";

    private static async Task<HttpClient> ClientFor(RunningServer server, AccessRow row)
    {
        var role = Enum.GetValues<Roles>()
            .FirstOrDefault(r => RoleSets.IsSingle(r) && (r & RoleSets.Staff & row.Roles) != Roles.None);
        return row.Audience == Audience.Roles ? (await server.Staff.As(role)).Client : server.Client;
    }

    private static bool IsFile(HttpResponseMessage answer) =>
        string.Equals(
            answer.Content.Headers.ContentDisposition?.DispositionType,
            "attachment",
            StringComparison.Ordinal
        );

    private static string NameOf(HttpResponseMessage answer) =>
        answer.Content.Headers.ContentDisposition?.FileNameStar ?? "";

    private static bool IsMarked(string text) => text.Contains(Mark, StringComparison.Ordinal);

    // Null where everything that must be said is said.
    private static async Task<string?> FaultOf(string endpoint, HttpResponseMessage answer)
    {
        if (!answer.Headers.Contains(DemonstrationMark.HeaderName))
            return "no header";
        var body = await answer.Content.ReadAsByteArrayAsync(Cancel);
        if (IsFile(answer))
            return FaultOfFile(NameOf(answer), endpoint.EndsWith(OfEvidence, StringComparison.Ordinal) ? null : body);
        var type = answer.Content.Headers.ContentType?.MediaType;
        return type switch
        {
            _ when body.Length == 0 => null,
            "text/html" => IsMarked(Encoding.UTF8.GetString(body)) ? null : "a page without the mark",
            "application/json" when IsUnmarkedList(body) => "a list without the member",
            _ => PlainTypes.Contains(type, StringComparer.Ordinal) ? null : $"{type}: neither a page nor a named file",
        };
    }

    private static string? FaultOfFile(string name, byte[]? body)
    {
        if (!Path.GetFileNameWithoutExtension(name).EndsWith("-演示", StringComparison.Ordinal))
            return $"named {name}";
        if (body is null)
            return null;
        var texts = TextsOf(body).ToList();
        var rows = SheetText.RowsOf(body);
        // The notice of a sheet that is only read stands in its first row alone.
        if (!IsMarked(rows[0][^1]) || (rows[0].Count > 1 && !IsMarked(rows[^1][^1])))
            return "rows without the mark";
        return texts.TrueForAll(IsMarked) ? null : "a printed sheet or the properties without the mark";
    }

    // A list that is turned over page by page is an object that tells the next page.
    private static bool IsUnmarkedList(byte[] body)
    {
        using var json = JsonDocument.Parse(body);
        if (json.RootElement.ValueKind != JsonValueKind.Object)
            return false;
        var members = json
            .RootElement.EnumerateObject()
            .ToDictionary(m => m.Name, m => m.Value, StringComparer.Ordinal);
        var isList =
            members.Values.Any(v => v.ValueKind == JsonValueKind.Array) && PagingMembers.Any(members.ContainsKey);
        return isList && members.GetValueOrDefault(DemonstrationMark.MemberName).ToString() is not Mark;
    }

    // The text of a file; of a workbook each sheet and the properties, as XML.
    private static IEnumerable<string> TextsOf(byte[] body)
    {
        if (!body.AsSpan().StartsWith("PK"u8))
            return [Encoding.UTF8.GetString(body)];
        using var zip = new ZipArchive(new MemoryStream(body));
        return
        [
            TextOf(zip.GetEntry("docProps/core.xml")),
            .. zip.Entries.Where(e => e.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).Select(TextOf),
        ];
    }

    private static string TextOf(ZipArchiveEntry? part)
    {
        if (part is null)
            return "";
        using var text = new StreamReader(part.Open(), Encoding.UTF8);
        return text.ReadToEnd();
    }
}
