using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>几项疑点的证据材料, loaded to be tied to answers.</summary>
internal sealed class FindingEvidence
{
    private readonly ILookup<FindingId, EvidenceFile> _files;
    private readonly DateTimeOffset _now;

    private FindingEvidence(ILookup<FindingId, EvidenceFile> files, DateTimeOffset now) =>
        (_files, _now) = (files, now);

    public static async Task<FindingEvidence> Load(
        Work work,
        OrganizationId organization,
        List<FindingId> findings,
        CancellationToken cancel
    )
    {
        var files = await work
            .Rows.Set<EvidenceFile>()
            .Where(f => f.OrganizationId == organization && findings.Contains(f.FindingId))
            .OrderBy(f => f.Id)
            .ToListAsync(cancel);
        return new FindingEvidence(files.ToLookup(f => f.FindingId), work.Now);
    }

    /// <summary>Ties files to an answer that is prepared; those that it leaves out are swept later.</summary>
    /// <param name="handling">The finding, with its earlier draft.</param>
    /// <param name="chosen">Which; null for those of the earlier draft and all that were uploaded since.</param>
    /// <exception cref="Refused">One of them is not there, or there are too many.</exception>
    public IReadOnlyList<EvidenceRef> Use(FindingHandling handling, IReadOnlyList<EvidenceFileId>? chosen)
    {
        var all = _files[handling.FindingId].ToList();
        var before = (handling.Draft?.Files ?? []).Select(f => f.File).ToHashSet();
        var used = chosen is null
            ? all.Where(f => f.ConfirmedAt is null || before.Contains(f.Id)).ToList()
            : [.. chosen.Distinct().Select(id => Require(all, id))];
        if (used.Count > EvidenceFile.Most)
            throw new Refused(VerificationRefusals.TooManyFiles);
        foreach (var file in all.Except(used))
            file.LeaveOut(_now);
        return [.. used.Select(f => f.Use())];
    }

    /// <summary>What goes with an answer that has been confirmed stays as it is from now on.</summary>
    public void Confirm(FindingHandling handling)
    {
        foreach (var reference in handling.Answer?.Files ?? [])
            Require([.. _files[handling.FindingId]], reference.File).Confirm(_now);
    }

    private static EvidenceFile Require(List<EvidenceFile> files, EvidenceFileId id) =>
        files.Find(f => f.Id == id) ?? throw new Refused(VerificationRefusals.NoEvidence);
}
