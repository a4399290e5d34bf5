using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Findings;

/// <summary>筛选条件 of a list of acts; null everywhere for all that the scope shows.</summary>
public sealed record ActFilter
{
    public OrganizationId? Organization { get; init; }

    public string? RegionCode { get; init; }

    public ActKind? Kind { get; init; }

    /// <summary>列表日期 from this day on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>列表日期 up to this day.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Code of a check, with <see cref="Outcome"/>.</summary>
    public string? Check { get; init; }

    public Outcome? Outcome { get; init; }

    /// <summary>Only acts with 疑似问题.</summary>
    public bool OnlyWithFindings { get; init; }

    /// <summary>Only acts of which a check could not judge.</summary>
    public bool OnlyUnjudged { get; init; }

    /// <summary>The beginning of the 案由.</summary>
    public string? MatterPrefix { get; init; }

    /// <summary>决定文书号 or its beginning, in any of the ways it is typed.</summary>
    public string? DecisionNo { get; init; }

    /// <summary>记录编号 or its beginning.</summary>
    public string? RecordNo { get; init; }

    /// <summary>罚款金额 from, in yuan.</summary>
    public decimal? FineFrom { get; init; }

    /// <summary>罚款金额 up to, in yuan.</summary>
    public decimal? FineTo { get; init; }

    /// <summary>已撤回 ones instead of those that stand.</summary>
    public bool Withdrawn { get; init; }
}

/// <summary>A line of the list of acts.</summary>
/// <param name="Organization">简称 of the organization; null for an unregistered subject.</param>
/// <param name="FineFen">罚款金额 in fen; null where there is none or it is unknown.</param>
/// <param name="Findings">疑似问题 that stand.</param>
public sealed record ActLine(
    ActRef Ref,
    string? Organization,
    string SubjectCode,
    string RecordNo,
    ActKind Kind,
    DateOnly Day,
    DateOnly? DecidedOn,
    ActResult? Result,
    string? Matter,
    string? PartyName,
    string? DecisionNo,
    long? FineFen,
    int Findings,
    int VersionNo,
    int OtherSources,
    ActWithdrawalReason? Withdrawn
)
{
    /// <summary>罚款金额 in yuan.</summary>
    public decimal? Fine => FineFen / 100m;
}

/// <summary>执法行为的查询: pages by position in the order of 列表日期, the newest first; every page costs the same.</summary>
public sealed class ActQueries(Database database)
{
    /// <summary>One page; the first one without a position.</summary>
    public async Task<Page<ActLine>> List(
        Principal principal,
        ActFilter filter,
        PagePosition? position,
        int size,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var acts = Filter(rows.Set<StoredAct>(), principal, filter);
        if (position is { } at)
        {
            var (day, id) = (at.Day, new ActId(at.Id));
            acts = at.IsBack
                ? acts.Where(a => a.Day >= day && (a.Day > day || a.Id > id))
                : acts.Where(a => a.Day <= day && (a.Day < day || a.Id < id));
        }

        acts = position is { IsBack: true }
            ? acts.OrderBy(a => a.Day).ThenBy(a => a.Id)
            : acts.OrderByDescending(a => a.Day).ThenByDescending(a => a.Id);
        var read = await Lines(acts.Take(size + 1), rows.Set<Organization>()).ToListAsync(cancel);
        return Page<ActLine>.Of(read, size, position, l => (l.Day, l.Ref.Act.Value));
    }

    /// <summary>How many there are, up to a thousand.</summary>
    public async Task<CappedCount> Count(Principal principal, ActFilter filter, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var acts = Filter(rows.Set<StoredAct>(), principal, filter);
        return CappedCount.Of(await acts.Select(a => a.Id).Take(CappedCount.Most + 1).CountAsync(cancel));
    }

    /// <summary>Every line for an export, page after page, so that a million rows need no memory.</summary>
    public IAsyncEnumerable<ActLine> All(Principal principal, ActFilter filter, CancellationToken cancel) =>
        Page<ActLine>.Walk((position, size) => List(principal, filter, position, size, cancel));

    private static IQueryable<ActLine> Lines(IQueryable<StoredAct> acts, IQueryable<Organization> organizations) =>
        acts.Select(a => new ActLine(
            new ActRef(a.OrganizationId, a.Id),
            organizations.Where(o => o.Id == a.OrganizationId).Select(o => o.ShortName).FirstOrDefault(),
            a.SubjectCode,
            a.RecordNo,
            a.Kind,
            a.Day,
            a.DecidedOn,
            a.Result,
            a.Matter,
            a.PartyName,
            a.DecisionNo,
            a.Fine,
            a.Findings,
            a.VersionNo,
            a.Sources,
            a.Withdrawn
        ));

    private static IQueryable<StoredAct> Filter(IQueryable<StoredAct> acts, Principal principal, ActFilter filter)
    {
        if (ScopedRows.Organization(principal.Scope, filter.Organization) is { } organization)
            acts = acts.Where(a => a.OrganizationId == organization);
        else if (ScopedRows.Region(principal.Scope, filter.RegionCode) is { } region)
            acts = acts.Where(a => a.RegionCode == region);
        acts = filter.Withdrawn ? acts.Where(a => a.Withdrawn != null) : acts.Where(a => a.Withdrawn == null);
        if (filter.Kind is { } kind)
            acts = acts.Where(a => a.Kind == kind);
        if (filter.From is { } from)
            acts = acts.Where(a => a.Day >= from);
        if (filter.To is { } to)
            acts = acts.Where(a => a.Day <= to);
        if (filter.OnlyWithFindings)
            acts = acts.Where(a => a.Findings > 0);
        if (filter.OnlyUnjudged)
            acts = acts.Where(a => a.Lacks != null);
        return ByText(ByAnswer(acts, filter), filter);
    }

    private static IQueryable<StoredAct> ByAnswer(IQueryable<StoredAct> acts, ActFilter filter)
    {
        if (filter is not { Check: { } check, Outcome: { } outcome } || !CheckList.ByCode.ContainsKey(check))
            return acts;
        var (lowMask, low, highMask, high) = AnswerSlots.Where(check, outcome);
        return acts.Where(a => (a.AnswersLow & lowMask) == low && (a.AnswersHigh & highMask) == high);
    }

    private static IQueryable<StoredAct> ByText(IQueryable<StoredAct> acts, ActFilter filter)
    {
        if (filter.MatterPrefix is { Length: > 0 } matter)
            acts = acts.Where(a => a.Matter!.StartsWith(matter));
        if (filter.RecordNo is { Length: > 0 } record)
            acts = acts.Where(a => a.RecordNo.StartsWith(record));
        if (filter.DecisionNo is { Length: > 0 } decision)
        {
            var key = DecisionNumber.Normalize(decision);
            acts = acts.Where(a => a.DecisionKey!.StartsWith(key));
        }

        if (filter.FineFrom is { } least)
        {
            var fen = Money.Yuan(least).Fen;
            acts = acts.Where(a => a.Fine >= fen);
        }

        if (filter.FineTo is { } most)
        {
            var fen = Money.Yuan(most).Fen;
            acts = acts.Where(a => a.Fine <= fen);
        }

        return acts;
    }
}
