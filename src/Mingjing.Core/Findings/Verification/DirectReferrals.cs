using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>哪些疑点已直接转为线索, as far as the scope knows.</summary>
internal static class DirectReferrals
{
    /// <summary>Those among some findings.</summary>
    public static async Task<HashSet<FindingId>> Among(
        MingjingContext rows,
        IReadOnlyList<ScreeningFinding> findings,
        CancellationToken cancel
    )
    {
        var subjects = findings.Select(f => f.OrganizationId).Distinct().ToList();
        var ids = findings.Select(f => f.Id).ToList();
        var found = await rows.Set<DirectReferral>()
            .Where(r => subjects.Contains(r.SubjectId) && ids.Contains(r.FindingId))
            .Select(r => r.FindingId)
            .ToListAsync(cancel);
        return [.. found];
    }

    /// <summary>The stage of a finding on a day.</summary>
    public static HandlingStage StageOf(
        ScreeningFinding finding,
        Dictionary<FindingId, FindingHandling> handlings,
        HashSet<FindingId> direct,
        DateOnly day
    ) =>
        handlings.GetValueOrDefault(finding.Id)?.StageOn(day)
        ?? (direct.Contains(finding.Id) ? HandlingStage.Referred : HandlingStage.New);

    /// <summary>Refuses a step with a finding that was referred directly.</summary>
    /// <exception cref="Refused">It was.</exception>
    public static void RequireNone(HashSet<FindingId> direct, Hand hand, HandlingAction action)
    {
        if (direct.Count > 0)
            _ = FindingProcedure.Editions.On(hand.Today).Take(HandlingStage.Referred, action, hand.Role);
    }
}
