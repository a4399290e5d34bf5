using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>一份通知及其疑点, loaded through the scope.</summary>
internal sealed record RequestItems(
    VerificationRequest Request,
    IReadOnlyDictionary<FindingId, FindingHandling> Handlings
)
{
    public static async Task<RequestItems> Load(Work work, VerificationRequestRef reference, CancellationToken cancel)
    {
        var (organization, id) = (reference.Organization, reference.Request);
        var request = await Work.Require(
            work.Rows.Set<VerificationRequest>().Where(r => r.OrganizationId == organization && r.Id == id),
            "这份核实通知",
            cancel
        );
        var handlings = await work
            .Rows.Set<FindingHandling>()
            .Where(h => h.OrganizationId == organization && h.RequestId == id)
            .ToDictionaryAsync(h => h.FindingId, cancel);
        return new RequestItems(request, handlings);
    }

    /// <summary>One of its findings.</summary>
    /// <exception cref="Refused">It is not in this notice.</exception>
    public FindingHandling Require(FindingId finding) =>
        Handlings.GetValueOrDefault(finding) ?? throw new Refused(VerificationRefusals.NotInRequest);
}
