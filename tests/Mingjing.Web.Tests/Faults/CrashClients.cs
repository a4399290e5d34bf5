using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Accounts;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Findings;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Findings.Verification;
using Mingjing.Web.Tests.EnforcementActs;

namespace Mingjing.Web.Tests.Faults;

/// <summary>
/// 客户: several at once, each sending one thing after the other until the server is gone: single records, streams, files, the
/// registration of bodies, findings sent for verification, answers prepared and confirmed, looks at codes.
/// </summary>
internal sealed class CrashClients
{
    private const int StreamLines = 1_100;
    private const int FileRows = 1_500;
    private const string Notices = "/api/v1/verification-requests";

    // Sent, then prepared.
    private const int PreparedVersion = 2;
    private const string Headers = "记录编号,执法行为类别,执法主体代码,案由,决定日期,相对人名称";

    private static readonly OrganizationFacts Department = SmallCity.CityMarket;

    private readonly Installation _installation;
    private readonly Secret _key;
    private readonly Secret _administrator;
    private readonly Secret _head;
    private readonly Secret _clerk;
    private readonly Secret _chief;
    private readonly ConcurrentQueue<FindingRef> _findings = [];

    // Findings about which the department has been asked, in one notice.
    private readonly ConcurrentQueue<FindingRef> _asked = [];
    private readonly List<ActRef> _acts = [];
    private readonly ConcurrentDictionary<string, int> _sent = new(StringComparer.Ordinal);
    private string _notice = "";
    private int _asking;
    private FindingRef? _prepared;
    private int _last;

    private CrashClients(
        Installation installation,
        Secret key,
        Secret administrator,
        Secret head,
        Secret clerk,
        Secret chief
    )
    {
        (_installation, _key, _administrator) = (installation, key, administrator);
        (_head, _clerk, _chief) = (head, clerk, chief);
    }

    /// <summary>Records that must be in the store when all that was sent is settled.</summary>
    public int Records { get; private set; }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Hires everybody, finds the findings that will be sent, and asks about those that will be answered.</summary>
    public static async Task<CrashClients> Hire(Installation installation, int findings, int answers)
    {
        var made = new CrashClients(
            installation,
            await installation.IssueKey(Department, ActAccess.Report),
            (await installation.PutToWork(SmallCity.CityJustice, Roles.SystemAdministrator)).Token,
            (await installation.PutToWork(SmallCity.CityJustice, Roles.SupervisionHead)).Token,
            (await installation.PutToWork(Department, Roles.DepartmentClerk)).Token,
            (await installation.PutToWork(Department, Roles.DepartmentHead)).Token
        );
        await using var server = await installation.Serve();
        var first = new PostedStream([.. Enumerable.Range(0, findings + answers).Select(_ => made.Late())]);
        using (var client = Installation.KeyedClientOf(server, made._key))
            await first.Send(client);
        made.Records = first.Records;
        await made.FindFindings();
        made._findings.Count.ShouldBe(findings + answers);
        await made.Ask(server, answers);
        (await server.Stop()).ShouldBe(0);
        return made;
    }

    private async Task FindFindings()
    {
        await using var rows = _installation.Database.Read(Principal.System("test"));
        foreach (
            var found in await rows.Set<ScreeningFinding>()
                .Where(f => f.Check == VerificationRound.Check)
                .OrderBy(f => f.Id)
                .ToListAsync(Cancel)
        )
        {
            _findings.Enqueue(new FindingRef(found.OrganizationId, found.Id));
            _acts.Add(new ActRef(found.OrganizationId, found.ActId));
        }
    }

    private async Task Ask(ServerProcess server, int answers)
    {
        for (var i = 0; i < answers && _findings.TryDequeue(out var finding); i++)
            _asked.Enqueue(finding);
        using var client = ClientOf(server, CrashSender.Head);
        var sending = new KeyedAct(
            CrashSender.Head,
            Notices,
            new SendBody([.. _asked.Select(f => f.ToString())], null),
            "asking"
        );
        await sending.Send(client);
        var sent = JsonSerializer.Deserialize<SentForVerification>(sending.Answer!, PlatformJson.Options)!;
        _notice = sent.Requests.ShouldHaveSingleItem().Ref.ToString();
        _asking = _asked.Count;
    }

    /// <summary>Sends from all sides; kills the server once so many things were acknowledged. Answers with all that was sent.</summary>
    public async Task<IReadOnlyList<CrashSubmission>> SendUntilKilled(ServerProcess server, int acknowledged)
    {
        var enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var sent = new ConcurrentQueue<CrashSubmission>();
        var left = acknowledged;
        Func<CrashSubmission?>[] lanes = [Record, Record, Stream, File, Body, Sending, Answering, Evidence, Looking];
        var running = lanes
            .Select(make =>
                Task.Run(() => Run(server, make, sent, () => Interlocked.Decrement(ref left) == 0, enough), Cancel)
            )
            .ToArray();
        await Task.WhenAny(enough.Task, Task.WhenAll(running));
        enough.Task.IsCompletedSuccessfully.ShouldBeTrue($"it stopped answering: {server.Written}");
        await server.Kill();
        await Task.WhenAll(running);
        return [.. sent];
    }

    /// <summary>Sends everything again to the next server: what is new now was never acknowledged.</summary>
    public async Task SendAgain(ServerProcess server, IReadOnlyList<CrashSubmission> sent)
    {
        using var clients = new ClientsOf(this, server);
        foreach (var submission in sent)
            await submission.SendAgain(clients.Of(submission));
        Records += sent.Sum(s => s.Records);
        (await _installation.Count("SELECT count(*) FROM act")).ShouldBe(Records);
        (await _installation.Count("SELECT count(*) FROM act_version")).ShouldBe(
            Records,
            "each record has one version"
        );
        (await _installation.Count("SELECT count(*) FROM organization")).ShouldBe(SmallCity.All.Count + Sent("body"));
        (await _installation.Count("SELECT count(*) FROM finding_handling")).ShouldBe(_asking + Sent("sending"));
        (await _installation.Count("SELECT count(*) FROM verification_request")).ShouldBe(1 + Sent("sending"));
        (await _installation.Count("SELECT count(*) FROM finding_handling WHERE stage = 'Answered'")).ShouldBe(
            Sent("confirmation")
        );
        (await _installation.Count("SELECT count(*) FROM evidence_file")).ShouldBe(Sent("evidence"));
    }

    /// <summary>Looks that were answered stand in the access log, and none that nobody took.</summary>
    public async Task CheckLooks(int acknowledged) =>
        (
            await _installation.Count("SELECT count(*) FROM access_log WHERE action = 'act.party-code-read'")
        ).ShouldBeInRange(acknowledged, Sent("look"));

    private async Task Run(
        ServerProcess server,
        Func<CrashSubmission?> make,
        ConcurrentQueue<CrashSubmission> sent,
        Func<bool> isEnough,
        TaskCompletionSource enough
    )
    {
        using var clients = new ClientsOf(this, server);
        try
        {
            while (make() is { } submission)
            {
                sent.Enqueue(submission);
                await submission.Send(clients.Of(submission));
                if (isEnough())
                    enough.TrySetResult();
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The server was killed, or is being killed, under this request.
        }
    }

    private PostedRecord Record() => new(Late());

    private PostedStream Stream() => new([.. Enumerable.Range(0, StreamLines).Select(_ => Plain())]);

    private ImportedFile File()
    {
        var name = $"file-{Next()}";
        var text = new StringBuilder(Headers).Append('\n');
        for (var row = 0; row < FileRows; row++)
            text.Append(
                CultureInfo.InvariantCulture,
                $"{name}-{row},行政处罚,{Department.Code},占道经营,2026-03-01,测试相对人\n"
            );
        return new ImportedFile(text.ToString(), FileRows, name);
    }

    private KeyedAct Body()
    {
        Count("body");
        var number = Next();
        var region = _installation.City.Directory.Regions.City.Code;
        var facts = SmallCity.Facts(1_000 + number, $"测试局{number}", OrganizationKind.Department, region);
        return new KeyedAct(CrashSender.Administrator, "/api/v1/organizations", facts, $"body-{number}");
    }

    private KeyedAct? Sending()
    {
        if (!_findings.TryDequeue(out var finding))
            return null;
        Count("sending");
        return new KeyedAct(CrashSender.Head, Notices, new SendBody([finding.ToString()], null), $"sending-{Next()}");
    }

    // What one prepares the other confirms, in turn.
    private KeyedAct? Answering()
    {
        if (_prepared is { } prepared)
        {
            _prepared = null;
            Count("confirmation");
            var confirm = new ConfirmBody([new AnswerToConfirm(prepared.Finding, PreparedVersion)]);
            return new KeyedAct(
                CrashSender.Chief,
                $"{Notices}/{_notice}/confirmation",
                confirm,
                $"confirmation-{Next()}"
            );
        }

        if (!_asked.TryDequeue(out var finding))
            return null;
        _prepared = finding;
        var answer = new FindingAnswer(AnswerKind.Disputed, "公示日期为补录日期");
        var prepare = new PrepareBody([new AnswerToPrepare(finding.Finding, ShownVersion: null, answer)]);
        return new KeyedAct(CrashSender.Clerk, $"{Notices}/{_notice}/answers", prepare, $"answer-{Next()}");
    }

    private UploadedEvidence? Evidence()
    {
        if (!_asked.TryDequeue(out var finding))
            return null;
        Count("evidence");
        return new UploadedEvidence(finding.ToString(), Next());
    }

    private Look Looking()
    {
        Count("look");
        return new Look(_acts[Next() % _acts.Count].ToString());
    }

    private object Late() => ActSamples.Penalty(Department, $"late-{Next()}");

    private object Plain() =>
        new
        {
            recordNo = $"plain-{Next()}",
            kind = "行政处罚",
            subjectCode = Department.Code,
            matter = "占道经营",
            decidedOn = "2026-03-01",
            partyName = "测试相对人",
        };

    private int Next() => Interlocked.Increment(ref _last);

    private void Count(string what) => _sent.AddOrUpdate(what, 1, (_, before) => before + 1);

    private int Sent(string what) => _sent.GetValueOrDefault(what);

    private HttpClient ClientOf(ServerProcess server, CrashSender sender) =>
        sender switch
        {
            CrashSender.Administrator => Installation.ClientOf(server, _administrator),
            CrashSender.Head => Installation.ClientOf(server, _head),
            CrashSender.Clerk => Installation.ClientOf(server, _clerk),
            CrashSender.Chief => Installation.ClientOf(server, _chief),
            _ => Installation.KeyedClientOf(server, _key),
        };

    /// <summary>A client for each of those who send.</summary>
    private sealed class ClientsOf(CrashClients senders, ServerProcess server) : IDisposable
    {
        private readonly Dictionary<CrashSender, HttpClient> _clients = [];

        public HttpClient Of(CrashSubmission submission) =>
            _clients.TryGetValue(submission.Sender, out var known)
                ? known
                : _clients[submission.Sender] = senders.ClientOf(server, submission.Sender);

        public void Dispose()
        {
            foreach (var client in _clients.Values)
                client.Dispose();
        }
    }
}
