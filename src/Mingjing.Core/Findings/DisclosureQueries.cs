using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.Checks.Rules;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Findings;

/// <summary>待公示的结果: an act whose result has a term of disclosure and no reported day of it.</summary>
/// <param name="Organization">简称; null for an unregistered subject.</param>
/// <param name="DueOn">The last day.</param>
/// <param name="WorkingDaysLeft">Working days from today to it, negative where it has passed; null without a calendar.</param>
/// <param name="Reckoning">How the day was reckoned, in lines.</param>
public sealed record AwaitedDisclosure(
    ActRef Ref,
    string? Organization,
    string RecordNo,
    string? Matter,
    DateOnly Day,
    DateOnly DueOn,
    bool IsProvisional,
    int? WorkingDaysLeft,
    IReadOnlyList<string> Reckoning
);

/// <summary>待公示的查询. The term is reckoned by the check itself, so that this list and the findings cannot differ.</summary>
public sealed class DisclosureQueries(Database database, ScreeningDesk desk)
{
    private const int DaysBack = 400;
    private const int MostRead = 2_000;

    private static readonly DisclosureTerm Check = CheckList.All.OfType<DisclosureTerm>().Single();

    /// <summary>What the scope has still to publish, the earliest term first.</summary>
    /// <param name="most">The newest acts are looked at first; of more than this many the older ones are left out.</param>
    public async Task<IReadOnlyList<AwaitedDisclosure>> Awaited(Principal principal, int most, CancellationToken cancel)
    {
        var conditions = await desk.Current(cancel);
        var renderer = new FindingRenderer(conditions.Context);
        var awaited = new List<AwaitedDisclosure>();
        foreach (var (row, name) in await Candidates(principal, conditions.Today.AddDays(-DaysBack), cancel))
        {
            if (DossierAnswers.Of(conditions, row, [], Check) is { } judgement && IsAwaited(judgement))
                awaited.Add(AwaitedOf(row, name, judgement, renderer, conditions));
            if (awaited.Count == most)
                break;
        }

        return [.. awaited.OrderBy(a => a.DueOn).ThenBy(a => a.RecordNo, StringComparer.Ordinal)];
    }

    private async Task<List<(StoredAct Row, string? Name)>> Candidates(
        Principal principal,
        DateOnly from,
        CancellationToken cancel
    )
    {
        var running = AnswerSlots.Where(Check.Info.Code, Outcome.NotEvaluable);
        var late = AnswerSlots.Where(Check.Info.Code, Outcome.Violated);
        await using var rows = database.Read(principal);
        IQueryable<StoredAct> acts = rows.Set<StoredAct>();
        if (ScopedRows.Organization(principal.Scope, null) is { } organization)
            acts = acts.Where(a => a.OrganizationId == organization);
        else if (ScopedRows.Region(principal.Scope, null) is { } region)
            acts = acts.Where(a => a.RegionCode == region);
        var read = await acts.Where(a => a.Day >= from && a.Withdrawn == null)
            .Where(a =>
                (
                    (a.AnswersLow & running.LowMask) == running.LowBits
                    && (a.AnswersHigh & running.HighMask) == running.HighBits
                ) || ((a.AnswersLow & late.LowMask) == late.LowBits && (a.AnswersHigh & late.HighMask) == late.HighBits)
            )
            .OrderByDescending(a => a.Day)
            .ThenByDescending(a => a.Id)
            .Take(MostRead)
            .ToListAsync(cancel);
        var names = await rows.Set<Organization>()
            .Select(o => new { o.Id, o.ShortName })
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, cancel);
        return read.ConvertAll(a => (a, names.GetValueOrDefault(a.OrganizationId)));
    }

    private static bool IsAwaited(in Judgement judgement) =>
        judgement.Answer.HasDue
        && !judgement.Act!.DisclosedOn.IsKnown
        && (
            judgement.Answer.Outcome == Outcome.Violated
            || judgement.Answer.Reason is Reason.TermRunning or Reason.EventUnknown
        );

    private static AwaitedDisclosure AwaitedOf(
        StoredAct row,
        string? name,
        in Judgement judgement,
        FindingRenderer renderer,
        ScreeningConditions conditions
    )
    {
        var due = judgement.Answer.Due;
        return new AwaitedDisclosure(
            new ActRef(row.OrganizationId, row.Id),
            name,
            row.RecordNo,
            row.Matter,
            row.Day,
            due.Rolled,
            due.Provisional,
            conditions.Context.Calendar.WorkingDaysBetween(conditions.Today, due.Rolled),
            [.. renderer.ReckoningsOf(judgement).SelectMany(r => r.Lines)]
        );
    }
}
