using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.AccessLog;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;

namespace Mingjing.Web.Findings.Verification;

/// <summary>证据材料窗口: pages and API hand files in here and fetch them, under whoever acts in this request.</summary>
internal sealed class EvidenceDesk(
    EvidenceQueries evidence,
    VerificationQueries requests,
    ContentStore store,
    UploadEvidence upload,
    UseCaseDesk desk,
    AccessLogWriter log,
    CurrentPrincipal current
)
{
    private const long Megabyte = 1L << 20;

    private static readonly Refusal NoFinding = Refusal.NotFound("这项疑点的核实记录");

    /// <summary>Bytes that a file may have today.</summary>
    public async Task<long> LargestFile(CancellationToken cancel) => await evidence.LargestFile(cancel) * Megabyte;

    /// <summary>What is said of a file with more than so many bytes.</summary>
    public static Refusal TooLarge(string? fileName, long most) =>
        VerificationRefusals.FileTooLarge(FileName.Clean(fileName), (int)(most / Megabyte));

    /// <summary>The finding as whoever answers it sees it, or why no file can be handed in with it.</summary>
    public async Task<Settled<HandlingView>> Answering(FindingRef? finding, CancellationToken cancel)
    {
        if (
            finding is not { } known
            || await requests.Handling(current.Principal, known, cancel) is not { Request: not null } handling
        )
            return Settled<HandlingView>.Refuse(NoFinding);
        var role = VerificationAccess.RoleToward(current.Principal, known.Organization);
        return (role & RoleSets.Department) == Roles.None
            ? Settled<HandlingView>.Refuse(VerificationRefusals.NotOwn)
            : Settled<HandlingView>.Done(handling);
    }

    /// <summary>Takes a file in while it arrives, looks what it is, and notes it.</summary>
    /// <param name="most">Bytes at most: <see cref="LargestFile"/>.</param>
    /// <param name="key">幂等键: the same submission again is the same file.</param>
    public async Task<Settled<EvidenceFileId>> Receive(
        FindingRef finding,
        Stream from,
        string? fileName,
        long most,
        string? key,
        CancellationToken cancel
    )
    {
        if (IdempotencyKey.Parse(key) is null)
            return Settled<EvidenceFileId>.Refuse(UseCaseDesk.NoKey);
        var name = FileName.Clean(fileName);
        try
        {
            var kept = await store.Take(finding.Organization.Value, from, most, cancel);
            var command = new EvidenceToKeep(finding, name, kept.Content, kept.Size, kept.Sha256, kept.Format);
            return await desk.Run(upload, command, key, cancel);
        }
        catch (FileTooLargeException)
        {
            return Settled<EvidenceFileId>.Refuse(TooLarge(name, most));
        }
        catch (FileNotAcceptedException e)
        {
            return Settled<EvidenceFileId>.Refuse(VerificationRefusals.FileNotAccepted(name, e.Message));
        }
    }

    /// <summary>Opens a file; that somebody looks at it stands in the access log before.</summary>
    public async Task<Settled<(EvidenceLine Line, Stream Content)>> Open(
        string finding,
        string file,
        CancellationToken cancel
    )
    {
        if (
            FindingRef.Parse(finding) is not { } of
            || Core.Platform.TypedId.Parse<EvidenceFileId>(file) is not { } id
            || await evidence.Find(current.Principal, of, id, cancel) is not { } found
        )
            return Settled<(EvidenceLine, Stream)>.Refuse(VerificationRefusals.NoEvidence);
        await log.Write(
            new AccessRecord(current.Principal, ReadingKind.EvidenceFile, "evidence-file", id.ToString()),
            cancel
        );
        try
        {
            return Settled<(EvidenceLine, Stream)>.Done((found.Line, store.Open(found.Content)));
        }
        catch (Exception e) when (e is FileNotFoundException or InvalidDataException)
        {
            return Settled<(EvidenceLine, Stream)>.Refuse(VerificationRefusals.FileGone);
        }
    }
}
