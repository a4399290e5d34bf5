using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Testing.Findings;

/// <summary>A verification round with a folder for the files that go with its answers.</summary>
public sealed class EvidenceRound : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-evidence-");

    private EvidenceRound(VerificationRound round)
    {
        Round = round;
        Contents = new ContentStore(_folder.FullName, round.Store.Keys, round.Store.Time);
        Queries = new EvidenceQueries(round.Store.Database, round.Store.Keys, round.Store.Clock);
    }

    public VerificationRound Round { get; }

    public ContentStore Contents { get; }

    public EvidenceQueries Queries { get; }

    /// <summary>The one notice, to the first department.</summary>
    public VerificationRequestRef Request { get; private set; }

    /// <summary>Its findings.</summary>
    public IReadOnlyList<FindingRef> Findings { get; private set; } = [];

    /// <summary>Files in the folder.</summary>
    public IReadOnlyList<string> Files => Directory.GetFiles(_folder.FullName);

    private static CancellationToken Cancel => CancellationToken.None;

    public static async Task<EvidenceRound> Create(StoreKind kind, int late = 1)
    {
        var evidence = new EvidenceRound(await VerificationRound.Create(kind, late));
        evidence.Findings = await evidence.Round.Findings();
        evidence.Request = await evidence.Round.SendAll();
        return evidence;
    }

    /// <summary>A file of the first finding, uploaded by the department's clerk unless said otherwise.</summary>
    public async Task<Settled<EvidenceFileId>> Upload(
        byte[] bytes,
        string name = "审批表.pdf",
        FindingRef? finding = null,
        Principal? by = null
    )
    {
        var of = finding ?? Findings[0];
        // No two at one instant: their order is then told by their ids.
        Round.Store.Time.Advance(TimeSpan.FromSeconds(1));
        await using var stream = new MemoryStream(bytes);
        var kept = await Contents.Take(of.Organization.Value, stream, 1 << 20, Cancel);
        return await Round.Run(
            new UploadEvidence(Round.Store.Keys),
            by ?? Round.Clerk,
            new EvidenceToKeep(of, FileName.Clean(name), kept.Content, kept.Size, kept.Sha256, kept.Format)
        );
    }

    /// <summary>Prepares an answer to a finding with the files that are named; null for all there are.</summary>
    public async Task<Settled<Nothing>> Prepare(
        FindingAnswer answer,
        IReadOnlyList<EvidenceFileId>? files = null,
        FindingRef? finding = null
    )
    {
        var of = (finding ?? Findings[0]).Finding;
        return await Round.Run(
            new PrepareAnswers(),
            Round.Clerk,
            new AnswersToPrepare(Request, [new AnswerToPrepare(of, ShownVersion: null, answer, files)])
        );
    }

    /// <summary>The files of the first finding as somebody sees them; null where there is no such finding for him.</summary>
    public Task<IReadOnlyList<EvidenceLine>?> Seen(Principal by) => Queries.List(by, Findings[0], Cancel);

    public Task Sweep() => new SweepEvidence(Round.Store.Runner, Contents, Queries).Run(Round.Store.Clock.Now, Cancel);

    public async ValueTask DisposeAsync()
    {
        await Round.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
