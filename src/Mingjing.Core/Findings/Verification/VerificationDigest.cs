using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Findings.Verification;

/// <summary>疑点核实的摘要数字: findings, as the workbench puts them before whoever answers and whoever judges.</summary>
public sealed class VerificationDigest(Database database)
{
    /// <summary>As the weekly digest asks for it.</summary>
    public DigestCount Count => new(VerificationAccess.Prepare, Read);

    private async Task<DigestNumbers> Read(Principal principal, DateOnly today, CancellationToken cancel)
    {
        var soon = today.AddDays(DigestNumbers.ExpiringDays);
        var own = principal.Organization;
        // A department answers for all that it sees, a supervision body for what is its own.
        var isDepartment = (principal.Role & RoleSets.Department) != Roles.None;
        await using var rows = database.Read(principal);
        var counted = await rows.Set<FindingHandling>()
            .Where(h => h.Stage == HandlingStage.WithDepartment || h.Stage == HandlingStage.Answered)
            .GroupBy(h => new
            {
                h.Stage,
                IsAnswering = isDepartment || h.OrganizationId == own,
                IsOverdue = h.DueOn != null && h.DueOn < today,
                IsExpiring = h.DueOn != null && h.DueOn >= today && h.DueOn <= soon,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        var answering = counted
            .Where(c => c.Key is { IsAnswering: true, Stage: HandlingStage.WithDepartment })
            .ToList();
        var toJudge = counted.Where(c => c.Key is { IsAnswering: false, Stage: HandlingStage.Answered });
        var toRemind = counted.Where(c =>
            c.Key is { IsAnswering: false, Stage: HandlingStage.WithDepartment, IsOverdue: true }
        );
        var reminded = toRemind.Sum(c => c.Count);
        return new DigestNumbers(
            answering.Sum(c => c.Count) + toJudge.Sum(c => c.Count) + reminded,
            answering.Where(c => c.Key.IsOverdue).Sum(c => c.Count) + reminded,
            answering.Where(c => c.Key.IsExpiring).Sum(c => c.Count)
        );
    }
}
