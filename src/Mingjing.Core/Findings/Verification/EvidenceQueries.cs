using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;

namespace Mingjing.Core.Findings.Verification;

/// <summary>一份证据材料 as somebody may see it.</summary>
/// <param name="Name">名称 as it was uploaded, cleaned, with an ending that fits its format.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
/// <param name="UploadedBy">Name of who uploaded it.</param>
/// <param name="IsUsed">Whether the answer as it stands, or its draft, goes with it; else it waits for one, or belonged to an earlier one.</param>
/// <param name="IsConfirmed">Whether an answer with it was confirmed: it stays.</param>
public sealed record EvidenceLine(
    EvidenceFileId Id,
    string Name,
    FileFormat Format,
    long Size,
    string Sha256,
    string UploadedBy,
    DateTimeOffset UploadedAt,
    bool IsUsed,
    bool IsConfirmed
);

/// <summary>证据材料的查询, scoped. Whoever does not answer sees a file once an answer with it is confirmed.</summary>
public sealed class EvidenceQueries(Database database, KeyFile keys, Clock clock)
{
    /// <summary>The files of a finding in the order in which they came; null where the scope has no such finding in a notice.</summary>
    public async Task<IReadOnlyList<EvidenceLine>?> List(
        Principal principal,
        FindingRef finding,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var (organization, id) = (finding.Organization, finding.Finding);
        var handling = await rows.Set<FindingHandling>()
            .SingleOrDefaultAsync(h => h.OrganizationId == organization && h.FindingId == id, cancel);
        if (handling is null)
            return null;
        var files = await Visible(rows, principal, finding).OrderBy(f => f.Id).ToListAsync(cancel);
        var used = (handling.Draft?.Files ?? handling.Answer?.Files ?? []).Select(f => f.File).ToHashSet();
        return files.ConvertAll(f => LineOf(f, used.Contains(f.Id)));
    }

    /// <summary>One file with its name in the <see cref="ContentStore"/>; null where the principal may see none.</summary>
    public async Task<(EvidenceLine Line, string Content)?> Find(
        Principal principal,
        FindingRef finding,
        EvidenceFileId id,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var file = await Visible(rows, principal, finding).SingleOrDefaultAsync(f => f.Id == id, cancel);
        return file is null ? null : (LineOf(file, file.UnusedSince is null), file.Content);
    }

    /// <summary>Which of some contents a file still refers to.</summary>
    public async Task<IReadOnlySet<string>> InUse(IReadOnlyList<string> contents, CancellationToken cancel)
    {
        await using var rows = database.Read(Principal.System(SweepEvidence.JobName));
        return await rows.Set<EvidenceFile>()
            .Where(f => contents.Contains(f.Content))
            .Select(f => f.Content)
            .ToHashSetAsync(StringComparer.Ordinal, cancel);
    }

    /// <summary>Megabytes that a file may have today.</summary>
    public async Task<int> LargestFile(CancellationToken cancel)
    {
        await using var rows = database.Read(Principal.Anonymous);
        return await rows.Setting(VerificationSettings.EvidenceSize, clock.Today, cancel);
    }

    private static IQueryable<EvidenceFile> Visible(MingjingContext rows, Principal principal, FindingRef finding)
    {
        var (organization, id) = (finding.Organization, finding.Finding);
        var files = rows.Set<EvidenceFile>().Where(f => f.OrganizationId == organization && f.FindingId == id);
        return (VerificationAccess.RoleToward(principal, organization) & RoleSets.Department) != Roles.None
            ? files
            : files.Where(f => f.ConfirmedAt != null);
    }

    private EvidenceLine LineOf(EvidenceFile file, bool isUsed)
    {
        var (name, sha256) = file.Open(keys);
        return new EvidenceLine(
            file.Id,
            FileName.Of(name, file.Format),
            file.Format,
            file.Size,
            sha256,
            file.UploadedByName,
            file.UploadedAt,
            isUsed,
            file.ConfirmedAt is not null
        );
    }
}
