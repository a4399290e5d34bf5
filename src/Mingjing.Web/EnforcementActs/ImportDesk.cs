using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;

namespace Mingjing.Web.EnforcementActs;

/// <summary>导入窗口: pages and API hand files in here, under whoever acts in this request.</summary>
internal sealed class ImportDesk(
    ImportFiles imports,
    ImportInbox inbox,
    ImportQueue queue,
    ImportRunQueries runs,
    LiveDirectory live,
    Clock clock,
    CurrentPrincipal current
)
{
    private const int LongestName = 200;

    // A process that works on a run writes with every batch; one that has written nothing for so long is gone.
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    internal static readonly Refusal Empty = Refusal.OfField("file", "文件是空的，请选择有内容的文件。");

    internal static readonly Refusal TooLarge = Refusal.OfField("file", "文件超过 4 GB，请拆分后分次导入。");

    private static readonly Refusal NotToResume = new(
        RefusalKind.Conflict,
        "import.not-to-resume",
        "这次导入正在进行或者已经结束，不能继续。"
    );

    private static readonly Refusal Gone = new(
        RefusalKind.Conflict,
        "import.file-gone",
        "这次导入的文件已经不在服务器上。"
    )
    {
        WayOut = "请重新上传同一个文件，将从中断处继续。",
    };

    /// <summary>Receives a file and queues it; answers before it is read.</summary>
    /// <param name="key">幂等键: the same submission again leads to the same run.</param>
    public async Task<Settled<ImportRunRef>> Receive(
        Stream from,
        string? fileName,
        bool isComplete,
        string? sourceName,
        string? key,
        CancellationToken cancel
    )
    {
        var home = await Home(cancel);
        SealedFile saved;
        try
        {
            saved = await inbox.Take(home.Organization, from, cancel);
        }
        catch (FileTooLargeException)
        {
            return Settled<ImportRunRef>.Refuse(TooLarge);
        }

        if (saved.Size == 0)
            return Settled<ImportRunRef>.Refuse(Empty);
        using var turn = await queue.Turn(cancel);
        var file = new ImportFile(NameOf(fileName), saved.Size, saved.Sha256, home, isComplete, SourceOf(sourceName));
        var request = new Request(current.Principal, IdempotencyKey.Parse(key));
        var announced = await imports.Announce(file, request, cancel);
        if (
            announced.Refusal is null
            && await runs.Find(current.Principal, home.Organization, announced.Result.Run, cancel) is { IsEnded: false }
        )
            queue.Add(announced.Result, file, current.Principal);
        return announced;
    }

    /// <summary>继续导入: takes a run up that was broken off, from its last batch.</summary>
    public async Task<Settled<ImportRunRef>> Resume(ImportRunRef reference, CancellationToken cancel)
    {
        var run = await runs.Find(current.Principal, reference.Organization, reference.Run, cancel);
        if (run is null || current.Principal.Organization != run.OrganizationId)
            return Settled<ImportRunRef>.Refuse(Refusal.NotFound("这次导入"));
        if (!HasStopped(run))
            return Settled<ImportRunRef>.Refuse(NotToResume);
        if (!inbox.Has(run.OrganizationId, run.Sha256))
            return Settled<ImportRunRef>.Refuse(Gone);
        queue.Add(run.Ref, ImportFile.Of(run), current.Principal);
        return Settled<ImportRunRef>.Done(run.Ref);
    }

    /// <summary>Whether a run that has not ended is in nobody's hands.</summary>
    public bool HasStopped(ImportRun run) =>
        !run.IsEnded
        && !queue.Holds(run.Ref)
        && (run.Status == ImportStatus.Interrupted || clock.Now - run.ChangedAt > Silence);

    /// <summary>Whether who acts may take it up, with the file that is here.</summary>
    public bool MayResume(ImportRun run) => HasStopped(run) && MayFetchRows(run);

    /// <summary>The share that has been read, in percent; null where it is not known here.</summary>
    public int? PercentOf(ImportRun run) => queue.PercentOf(run.Ref);

    /// <summary>Whether who acts may have rows of the file as they were sent, while it lies here: they hold codes in clear.</summary>
    public bool MayFetchRows(ImportRun run) =>
        current.May(ActAccess.ReadPartyCode) && inbox.Has(run.OrganizationId, run.Sha256);

    /// <summary>The file as it was sent.</summary>
    public Stream Open(ImportRun run) => inbox.Open(run.OrganizationId, run.Sha256);

    private async Task<SubjectHome> Home(CancellationToken cancel) =>
        current.Principal.Organization is { } id && (await live.Now(cancel)).Find(id) is { } own
            ? new SubjectHome(own.Id, own.RegionCode)
            : SubjectHome.Unregistered;

    private static string NameOf(string? fileName)
    {
        var name = fileName?.Split('/', '\\')[^1].Trim() ?? "";
        name = string.Concat(name.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)));
        return name.Length == 0 ? "未命名文件" : name[..Math.Min(name.Length, LongestName)];
    }

    private static string? SourceOf(string? name) =>
        string.IsNullOrWhiteSpace(name) ? null : name.Trim()[..Math.Min(name.Trim().Length, LongestName)];
}
