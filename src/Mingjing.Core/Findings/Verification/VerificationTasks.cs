using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;

namespace Mingjing.Core.Findings.Verification;

/// <summary>核实事项: one notice as it lies before somebody.</summary>
/// <param name="Line">The notice with its numbers.</param>
/// <param name="IsAnswering">Whether who looks answers in it; else he judges.</param>
/// <param name="AnsweredOn">The first day of the answers that wait to be judged; null where none does.</param>
/// <param name="IsMine">Whether who looks has sent it, prepared, confirmed or judged something in it.</param>
public sealed record VerificationTask(VerificationLine Line, bool IsAnswering, DateOnly? AnsweredOn, bool IsMine);

/// <summary>核实的数量: who is waited for.</summary>
/// <param name="WithDepartment">With departments, in time.</param>
/// <param name="Unanswered">With departments, after the last day.</param>
/// <param name="Answered">Answered and not judged yet.</param>
/// <param name="LeftLying">Of these, answered longer ago than <see cref="VerificationSettings.ReviewTerm"/>.</param>
/// <param name="ReviewTerm">That setting, in days.</param>
public sealed record VerificationCounts(
    int WithDepartment,
    int Unanswered,
    int Answered,
    int LeftLying,
    int ReviewTerm
);

/// <summary>核实事项的查询: what waits for whom, scoped.</summary>
public sealed class VerificationTasks(Database database, VerificationQueries requests, Clock clock)
{
    private const int MostOpen = 200;
    private const int MostSettled = 50;

    /// <summary>The notices in which somebody has something to do, and the latest of the others.</summary>
    public async Task<IReadOnlyList<VerificationTask>> Of(Principal principal, CancellationToken cancel)
    {
        var open = await requests.List(
            principal,
            new VerificationFilter { OnlyOpen = true },
            position: null,
            MostOpen,
            cancel
        );
        var latest = await requests.List(principal, new VerificationFilter(), position: null, MostSettled, cancel);
        var lines = open.Rows.Concat(latest.Rows.Where(l => !l.IsOpen)).DistinctBy(l => l.Ref).ToList();
        var organizations = lines.Select(l => l.Ref.Organization).Distinct().ToList();
        var ids = lines.ConvertAll(l => (VerificationRequestId?)l.Ref.Request);
        await using var rows = database.Read(principal);
        var handlings = rows.Set<FindingHandling>()
            .Where(h => organizations.Contains(h.OrganizationId) && ids.Contains(h.RequestId));
        var answered = await handlings
            .Where(h => h.Stage == HandlingStage.Answered)
            .GroupBy(h => h.RequestId)
            .Select(g => new { g.Key, On = g.Min(h => h.AnsweredOn) })
            .ToDictionaryAsync(g => g.Key!.Value, g => g.On, cancel);
        var mine = await Mine(rows, handlings, principal, cancel);
        return lines.ConvertAll(l => new VerificationTask(
            l,
            (VerificationAccess.RoleToward(principal, l.Ref.Organization) & RoleSets.Department) != Roles.None,
            answered.GetValueOrDefault(l.Ref.Request),
            mine.Contains(l.Ref.Request)
        ));
    }

    /// <summary>How many findings of acts of a period are with whom.</summary>
    public async Task<VerificationCounts> Counts(
        Principal principal,
        DateOnly from,
        DateOnly to,
        CancellationToken cancel
    )
    {
        var today = clock.Today;
        await using var rows = database.Read(principal);
        var term = await rows.Setting(VerificationSettings.ReviewTerm, today, cancel);
        var before = today.AddDays(-term);
        var counted = await rows.Set<FindingHandling>()
            .Where(h => h.Day >= from && h.Day <= to)
            .Where(h => h.Stage == HandlingStage.WithDepartment || h.Stage == HandlingStage.Answered)
            .GroupBy(h => new
            {
                h.Stage,
                // A comparison with no day is unknown to a server store, and neither yes nor no.
                IsOverdue = h.DueOn != null && h.DueOn < today,
                IsLeftLying = h.AnsweredOn != null && h.AnsweredOn < before,
            })
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(cancel);
        return new VerificationCounts(
            counted.Where(c => c.Key is { Stage: HandlingStage.WithDepartment, IsOverdue: false }).Sum(c => c.Count),
            counted.Where(c => c.Key is { Stage: HandlingStage.WithDepartment, IsOverdue: true }).Sum(c => c.Count),
            counted.Where(c => c.Key.Stage == HandlingStage.Answered).Sum(c => c.Count),
            counted.Where(c => c.Key is { Stage: HandlingStage.Answered, IsLeftLying: true }).Sum(c => c.Count),
            term
        );
    }

    private static async Task<HashSet<VerificationRequestId>> Mine(
        MingjingContext rows,
        IQueryable<FindingHandling> handlings,
        Principal principal,
        CancellationToken cancel
    )
    {
        if (principal.Account is not { } me)
            return [];
        var sent = await rows.Set<VerificationRequest>()
            .Where(r => r.IssuedBy == me)
            .Select(r => r.Id)
            .ToListAsync(cancel);
        var worked = await handlings
            .Where(h => h.PreparedBy == me || h.ConfirmedBy == me || h.JudgedBy == me)
            .Select(h => h.RequestId!.Value)
            .Distinct()
            .ToListAsync(cancel);
        return [.. sent, .. worked];
    }
}
