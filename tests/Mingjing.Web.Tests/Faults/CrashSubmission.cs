using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Mingjing.Verifier;
using Mingjing.Web.Api;

namespace Mingjing.Web.Tests.Faults;

/// <summary>Who sends.</summary>
internal enum CrashSender
{
    Machine,
    Administrator,
    Head,
    Clerk,
    Chief,
}

/// <summary>提交: what a client sent, and what it was told; sent again after a kill, it must be there once.</summary>
internal abstract class CrashSubmission(CrashSender sender, string path, string type, string text, string? key = null)
{
    protected const string Acts = "/api/v1/enforcement-acts";
    protected const string Lines = "application/x-ndjson";
    protected const string Json = "application/json";

    public CrashSender Sender => sender;

    /// <summary>What the client was told; null where it never heard.</summary>
    public string? Answer { get; protected set; }

    /// <summary>Records of acts that it brings.</summary>
    public virtual int Records => 0;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sends it for the first time.</summary>
    /// <exception cref="HttpRequestException">The server was killed meanwhile.</exception>
    public virtual async Task Send(HttpClient client) => Answer = await Post(client);

    /// <summary>Sends it again and judges what is told now.</summary>
    public abstract Task SendAgain(HttpClient client);

    protected async Task<string> Post(HttpClient client)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        if (key is not null)
            request.Headers.Add(UseCaseDesk.KeyHeader, key);
        using var answer = await client.SendAsync(request, Cancel);
        var told = await answer.Content.ReadAsStringAsync(Cancel);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path} answered {(int)answer.StatusCode}: {told}");
        return told;
    }

    protected static JsonElement Read(string answer)
    {
        using var document = JsonDocument.Parse(answer);
        return document.RootElement.Clone();
    }
}

/// <summary>单条报送: answered with a receipt.</summary>
internal sealed class PostedRecord(object act)
    : CrashSubmission(CrashSender.Machine, Acts, Json, JsonSerializer.Serialize(act))
{
    public override int Records => 1;

    public override async Task SendAgain(HttpClient client)
    {
        var now = Read(await Post(client));
        Verify(now.GetProperty("receipt"));
        if (Answer is null)
            return;
        now.GetProperty("outcome").GetString().ShouldBe("Identical");
        now.GetProperty("versionNo").GetInt32().ShouldBe(1);
        now.GetProperty("receipt").GetRawText().ShouldBe(Read(Answer).GetProperty("receipt").GetRawText());
    }

    private static void Verify(JsonElement receipt) =>
        MerkleTree
            .VerifyInclusion(
                MerkleTree.LeafHash(Encoding.UTF8.GetBytes(receipt.GetProperty("leaf").GetString()!)),
                receipt.GetProperty("leafIndex").GetInt32(),
                receipt.GetProperty("batchSize").GetInt32(),
                [.. receipt.GetProperty("proof").EnumerateArray().Select(p => Digest256.Parse(p.GetString()!))],
                Digest256.Parse(receipt.GetProperty("root").GetString()!)
            )
            .ShouldBeTrue("the receipt proves that the record is in its batch");
}

/// <summary>NDJSON 流: a batch of it is in as a whole or not at all.</summary>
internal sealed class PostedStream(IReadOnlyList<object> acts)
    : CrashSubmission(
        CrashSender.Machine,
        Acts,
        Lines,
        string.Join('\n', acts.Select(a => JsonSerializer.Serialize(a)))
    )
{
    public override int Records => acts.Count;

    public override async Task SendAgain(HttpClient client)
    {
        var now = Read(await Post(client));
        var (created, known) = (now.GetProperty("created").GetInt32(), now.GetProperty("identical").GetInt32());
        (created + known).ShouldBe(Records);
        if (Answer is not null)
            created.ShouldBe(0, "it was acknowledged");
        (known == Records || known % Core.Intake.ActIntake.BatchSize == 0).ShouldBeTrue($"half a batch: {known}");
    }
}

/// <summary>文件导入: answered at once, read in the background; the same file goes on where its run was broken off.</summary>
internal sealed class ImportedFile(string text, int rows, string name)
    : CrashSubmission(CrashSender.Machine, $"{Runs}?fileName={name}.csv", "text/csv", text, name)
{
    private const string Runs = "/api/v1/import-runs";

    private string? _accepted;

    public override int Records => rows;

    public override async Task Send(HttpClient client)
    {
        _accepted = Reference(Read(await Post(client)));
        Answer = (await End(client, _accepted)).GetRawText();
    }

    public override async Task SendAgain(HttpClient client)
    {
        var reference = Reference(Read(await Post(client)));
        var ended = await End(client, reference);
        var (created, known) = (ended.GetProperty("created").GetInt32(), ended.GetProperty("identical").GetInt32());
        ended.GetProperty("read").GetInt32().ShouldBe(rows);
        (created + known).ShouldBe(rows, ended.GetRawText());
        if (_accepted is null)
            return;
        reference.ShouldBe(_accepted, "the same key names the same run");
        created.ShouldBe(rows, "a run counts each row once, broken off or not");
    }

    private static string Reference(JsonElement run) => run.GetProperty("reference").GetString()!;

    private static async Task<JsonElement> End(HttpClient client, string reference)
    {
        while (true)
        {
            var run = await client.GetFromJsonAsync<JsonElement>($"{Runs}/{reference}", Cancel);
            if (run.GetProperty("finishedAt").ValueKind != JsonValueKind.Null)
                return run;
        }
    }
}

/// <summary>办理: a use case under its key; the same key is answered the same.</summary>
internal sealed class KeyedAct(CrashSender sender, string path, object body, string key)
    : CrashSubmission(sender, path, Json, JsonSerializer.Serialize(body, Core.Platform.PlatformJson.Options), key)
{
    public override async Task SendAgain(HttpClient client)
    {
        var now = await Post(client);
        if (Answer is not null)
            now.ShouldBe(Answer);
    }
}

/// <summary>证据材料: received as a whole or not at all, and handed out as it was sent.</summary>
internal sealed class UploadedEvidence(string finding, int number)
    : CrashSubmission(
        CrashSender.Clerk,
        $"{Folder(finding)}?fileName=note-{number}.txt",
        "text/plain",
        TextOf(number),
        $"evidence-{number}"
    )
{
    private const int LinesOfText = 20_000;

    public override async Task SendAgain(HttpClient client)
    {
        var now = await Post(client);
        if (Answer is not null)
            now.ShouldBe(Answer);
        var file = Read(now).GetProperty("id").GetString();
        var kept = await client.GetStringAsync($"{Folder(finding)}/{file}", Cancel);
        kept.ShouldBe(TextOf(number));
    }

    private static string Folder(string finding) => $"/api/v1/findings/{finding}/evidence";

    // Long enough for a kill to come in the middle of it.
    private static string TextOf(int number) =>
        string.Concat(Enumerable.Range(0, LinesOfText).Select(line => $"{number} 补录说明 {line}\n"));
}

/// <summary>查看: shown only once it stands in the access log. Each look is one: it is not sent again.</summary>
internal sealed class Look(string act)
    : CrashSubmission(CrashSender.Clerk, $"{Acts}/{act}/party-code", Json, "{\"purpose\":\"核对\"}")
{
    public override Task SendAgain(HttpClient client) => Task.CompletedTask;
}
