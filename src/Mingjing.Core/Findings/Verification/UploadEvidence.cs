using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>收下的证据材料: a file that lies in the <see cref="ContentStore"/> already.</summary>
/// <param name="Name">As the sender calls it, cleaned.</param>
/// <param name="Content">Its name in the store.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">64 hexadecimal digits.</param>
public sealed record EvidenceToKeep(
    FindingRef Finding,
    string Name,
    string Content,
    long Size,
    string Sha256,
    FileFormat Format
);

/// <summary>上传证据材料: for an answer that is still to be prepared. What no answer goes with is swept (<see cref="SweepEvidence"/>).</summary>
public sealed class UploadEvidence(KeyFile keys) : UseCase<EvidenceToKeep, EvidenceFileId>
{
    public override Permission Permission => VerificationAccess.Prepare;

    /// <summary>Notes it; a content that waits for the same answer already is not noted twice.</summary>
    /// <exception cref="Refused">No such finding, not one's own, answered already, or too many files.</exception>
    public override async Task<EvidenceFileId> Act(Work work, EvidenceToKeep command, CancellationToken cancel)
    {
        var (organization, finding) = (command.Finding.Organization, command.Finding.Finding);
        var hand = Hand.Of(work).Toward(organization);
        var handling = await Work.Require(
            work.Rows.Set<FindingHandling>().Where(h => h.OrganizationId == organization && h.FindingId == finding),
            "这项疑点的核实记录",
            cancel
        );
        if ((hand.Role & RoleSets.Department) == Roles.None)
            throw new Refused(VerificationRefusals.NotOwn);
        handling.RequireAnswering(hand);
        var waiting = await work
            .Rows.Set<EvidenceFile>()
            .Where(f => f.OrganizationId == organization && f.FindingId == finding && f.ConfirmedAt == null)
            .ToListAsync(cancel);
        if (waiting.Find(f => string.Equals(f.Content, command.Content, StringComparison.Ordinal)) is { } same)
            return same.Id;
        if (waiting.Count >= EvidenceFile.Most)
            throw new Refused(VerificationRefusals.TooManyFiles);
        var file = new EvidenceFile(work.NewId<EvidenceFileId>(), handling, command, keys, hand);
        work.Rows.Add(file);
        work.Record(VerificationEvents.EvidenceUploaded, file, file.MaterialFields());
        return file.Id;
    }
}
