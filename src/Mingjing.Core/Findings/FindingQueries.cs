using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Registers;

namespace Mingjing.Core.Findings;

/// <summary>疑点的查询, scoped, paged by position.</summary>
public sealed class FindingQueries(Database database)
{
    private static readonly List<HandlingStage> Settled =
    [
        HandlingStage.Dismissed,
        HandlingStage.Explained,
        HandlingStage.SelfCorrected,
        HandlingStage.Referred,
    ];

    /// <summary>One page in the order of the acts' days, the newest first.</summary>
    public async Task<Page<FindingLine>> List(
        Principal principal,
        FindingFilter filter,
        PagePosition? position,
        int size,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var findings = Filter(rows, principal, filter);
        if (position is { } at)
        {
            var (day, id) = (at.Day, new FindingId(at.Id));
            findings = at.IsBack
                ? findings.Where(f => f.Day >= day && (f.Day > day || f.Id > id))
                : findings.Where(f => f.Day <= day && (f.Day < day || f.Id < id));
        }

        findings = position is { IsBack: true }
            ? findings.OrderBy(f => f.Day).ThenBy(f => f.Id)
            : findings.OrderByDescending(f => f.Day).ThenByDescending(f => f.Id);
        var read = await Lines(rows, findings.Take(size + 1), position is { IsBack: true }).ToListAsync(cancel);
        return Page<FindingLine>.Of(read, size, position, l => (l.Day, l.Ref.Finding.Value));
    }

    /// <summary>How many there are, up to a thousand.</summary>
    public async Task<CappedCount> Count(Principal principal, FindingFilter filter, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var found = Filter(rows, principal, filter).Select(f => f.Id).Take(CappedCount.Most + 1);
        return CappedCount.Of(await found.CountAsync(cancel));
    }

    /// <summary>How many there are by check, exactly; checks without any are left out.</summary>
    public async Task<IReadOnlyDictionary<string, int>> ByCheck(
        Principal principal,
        FindingFilter filter,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        return await Filter(rows, principal, filter)
            .GroupBy(f => f.Check)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, StringComparer.Ordinal, cancel);
    }

    /// <summary>The lines of findings that were chosen; what the scope does not have is left out.</summary>
    public async Task<IReadOnlyList<FindingLine>> Chosen(
        Principal principal,
        IReadOnlyList<FindingRef> chosen,
        CancellationToken cancel
    )
    {
        var organizations = chosen.Select(c => c.Organization).Distinct().ToList();
        var ids = chosen.Select(c => c.Finding).ToList();
        await using var rows = database.Read(principal);
        var findings = rows.Set<ScreeningFinding>()
            .Where(f => organizations.Contains(f.OrganizationId) && ids.Contains(f.Id));
        return await Lines(rows, findings, isBack: false).ToListAsync(cancel);
    }

    /// <summary>The findings of one act, also those no longer found.</summary>
    public async Task<IReadOnlyList<ScreeningFinding>> OfAct(Principal principal, ActRef act, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        return await rows.Set<ScreeningFinding>()
            .Where(f => f.OrganizationId == act.Organization && f.ActId == act.Act)
            .ToListAsync(cancel);
    }

    /// <summary>One finding; null where the scope has none.</summary>
    public async Task<ScreeningFinding?> Find(Principal principal, FindingRef finding, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        return await rows.Set<ScreeningFinding>()
            .SingleOrDefaultAsync(f => f.OrganizationId == finding.Organization && f.Id == finding.Finding, cancel);
    }

    /// <summary>Findings grouped by check, organization and month of the act.</summary>
    public async Task<IReadOnlyList<FindingPattern>> ByMonth(
        Principal principal,
        FindingFilter filter,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var groups = await Filter(rows, principal, filter)
            .GroupBy(f => new
            {
                f.Check,
                f.OrganizationId,
                f.Day.Year,
                f.Day.Month,
            })
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                ToVerify = g.Count(f => f.ToVerify),
            })
            .ToListAsync(cancel);
        var names = await Names(rows, cancel);
        return
        [
            .. groups
                .Select(g => new FindingPattern(
                    g.Key.Check,
                    g.Key.OrganizationId,
                    names.GetValueOrDefault(g.Key.OrganizationId),
                    g.Key.Year,
                    g.Key.Month,
                    Matter: null,
                    g.All - g.ToVerify,
                    g.ToVerify
                ))
                .OrderBy(p => Checks.AnswerSlots.Of(p.Check))
                .ThenBy(p => p.Organization, StringComparer.Ordinal)
                .ThenBy(p => p.Year)
                .ThenBy(p => p.Month),
        ];
    }

    /// <summary>
    /// Findings grouped by check, organization and 案由, in the order of the checks and by name: it is no ranking. Of too many
    /// groups the smallest are left out.
    /// </summary>
    public async Task<IReadOnlyList<FindingPattern>> ByMatter(
        Principal principal,
        FindingFilter filter,
        int most,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var acts = rows.Set<StoredAct>();
        var groups = await Filter(rows, principal, filter)
            .LeftJoin(
                acts,
                f => new { f.OrganizationId, Id = f.ActId },
                a => new { a.OrganizationId, a.Id },
                (f, a) =>
                    new
                    {
                        f.Check,
                        f.OrganizationId,
                        Matter = a == null ? null : a.Matter,
                        f.ToVerify,
                    }
            )
            .GroupBy(f => new
            {
                f.Check,
                f.OrganizationId,
                f.Matter,
            })
            .Select(g => new
            {
                g.Key,
                All = g.Count(),
                ToVerify = g.Count(f => f.ToVerify),
            })
            .OrderByDescending(g => g.All)
            .Take(most)
            .ToListAsync(cancel);
        var names = await Names(rows, cancel);
        return
        [
            .. groups
                .Select(g => new FindingPattern(
                    g.Key.Check,
                    g.Key.OrganizationId,
                    names.GetValueOrDefault(g.Key.OrganizationId),
                    Year: 0,
                    Month: 0,
                    g.Key.Matter,
                    g.All - g.ToVerify,
                    g.ToVerify
                ))
                .OrderBy(p => Checks.AnswerSlots.Of(p.Check))
                .ThenBy(p => p.Organization, StringComparer.Ordinal)
                .ThenBy(p => p.Matter, StringComparer.Ordinal),
        ];
    }

    /// <summary>Every line for an export, page after page, so that a million rows need no memory.</summary>
    public IAsyncEnumerable<FindingLine> All(Principal principal, FindingFilter filter, CancellationToken cancel) =>
        Page<FindingLine>.Walk((position, size) => List(principal, filter, position, size, cancel));

    private static Task<Dictionary<OrganizationId, string>> Names(MingjingContext rows, CancellationToken cancel) =>
        rows.Set<Organization>()
            .Select(o => new { o.Id, o.ShortName })
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, cancel);

    private static IQueryable<FindingLine> Lines(
        MingjingContext rows,
        IQueryable<ScreeningFinding> findings,
        bool isBack
    )
    {
        var organizations = rows.Set<Organization>();
        var handlings = rows.Set<FindingHandling>();
        var direct = rows.Set<DirectReferral>();
        var reports = rows.Set<ReportRow>();
        var joined = findings.LeftJoin(
            rows.Set<StoredAct>(),
            f => new { f.OrganizationId, Id = f.ActId },
            a => new { a.OrganizationId, a.Id },
            (f, a) => new { Finding = f, Act = a }
        );
        joined = isBack
            ? joined.OrderBy(j => j.Finding.Day).ThenBy(j => j.Finding.Id)
            : joined.OrderByDescending(j => j.Finding.Day).ThenByDescending(j => j.Finding.Id);
        return joined.Select(j => new FindingLine(
            new FindingRef(j.Finding.OrganizationId, j.Finding.Id),
            new ActRef(j.Finding.OrganizationId, j.Finding.ActId),
            organizations.Where(o => o.Id == j.Finding.OrganizationId).Select(o => o.ShortName).FirstOrDefault(),
            j.Finding.Check,
            j.Finding.Day,
            j.Finding.DueOn,
            j.Finding.IsProvisional,
            j.Finding.ToVerify,
            j.Finding.IsSignal,
            j.Finding.State,
            j.Finding.FirstFoundAt,
            j.Finding.EndedAt,
            j.Finding.Version,
            j.Act != null
                ? j.Act.RecordNo
                : reports
                    .Where(r => r.OrganizationId == j.Finding.OrganizationId && r.RecordId == j.Finding.ActId)
                    .Select(r => r.ReportNo)
                    .First(),
            j.Act != null ? j.Act.Kind : null,
            j.Act != null ? j.Act.Matter : null,
            j.Act != null ? j.Act.PartyName : null,
            j.Act != null ? j.Act.DecisionNo : null,
            handlings
                .Where(h => h.OrganizationId == j.Finding.OrganizationId && h.FindingId == j.Finding.Id)
                .Select(h => (HandlingStage?)h.Stage)
                .FirstOrDefault()
                ?? (
                    direct.Any(r => r.SubjectId == j.Finding.OrganizationId && r.FindingId == j.Finding.Id)
                        ? HandlingStage.Referred
                        : HandlingStage.New
                ),
            handlings
                .Where(h => h.OrganizationId == j.Finding.OrganizationId && h.FindingId == j.Finding.Id)
                .Select(h => h.DueOn)
                .FirstOrDefault()
        ));
    }

    private static IQueryable<ScreeningFinding> Filter(MingjingContext rows, Principal principal, FindingFilter filter)
    {
        IQueryable<ScreeningFinding> findings = rows.Set<ScreeningFinding>();
        if (ScopedRows.Organization(principal.Scope, filter.Organization) is { } organization)
            findings = findings.Where(f => f.OrganizationId == organization);
        else if (ScopedRows.Region(principal.Scope, filter.RegionCode) is { } region)
            findings = findings.Where(f => f.RegionCode == region);
        if (filter.Check is { Length: > 0 } check)
            findings = findings.Where(f => f.Check == check);
        if (filter.Item is { } item)
        {
            var checks = Checks.CheckList.All.Where(c => c.Info.Item == item).Select(c => c.Info.Code).ToList();
            findings = findings.Where(f => checks.Contains(f.Check));
        }

        if (filter.State is { } state)
            findings = findings.Where(f => f.State == state);
        if (filter.Signals is { } signals)
            findings = findings.Where(f => f.IsSignal == signals);
        if (filter.ToVerify is { } toVerify)
            findings = findings.Where(f => f.ToVerify == toVerify);
        if (filter.FoundBefore is { } before)
            findings = findings.Where(f => f.FirstFoundAt < before);
        if (filter.From is { } from)
            findings = findings.Where(f => f.Day >= from);
        if (filter.To is { } to)
            findings = findings.Where(f => f.Day <= to);
        return ByAct(rows, ByHandling(rows, findings, filter), filter);
    }

    private static IQueryable<ScreeningFinding> ByHandling(
        MingjingContext rows,
        IQueryable<ScreeningFinding> findings,
        FindingFilter filter
    )
    {
        IQueryable<FindingHandling> handlings = rows.Set<FindingHandling>();
        var direct = rows.Set<DirectReferral>();
        if (filter.OnlyUnsettled)
            findings = findings.Where(f =>
                !handlings.Any(h =>
                    h.OrganizationId == f.OrganizationId && h.FindingId == f.Id && Settled.Contains(h.Stage)
                ) && !direct.Any(r => r.SubjectId == f.OrganizationId && r.FindingId == f.Id)
            );
        if (filter.Handling is not var (stage, day))
            return findings;
        if (stage == HandlingStage.New)
            return findings.Where(f =>
                !handlings.Any(h => h.OrganizationId == f.OrganizationId && h.FindingId == f.Id)
                && !direct.Any(r => r.SubjectId == f.OrganizationId && r.FindingId == f.Id)
            );
        if (stage == HandlingStage.Referred)
            return findings.Where(f =>
                handlings.Any(h =>
                    h.OrganizationId == f.OrganizationId && h.FindingId == f.Id && h.Stage == HandlingStage.Referred
                ) || direct.Any(r => r.SubjectId == f.OrganizationId && r.FindingId == f.Id)
            );
        handlings = stage switch
        {
            HandlingStage.Unanswered => handlings.Where(h => h.Stage == HandlingStage.WithDepartment && h.DueOn < day),
            HandlingStage.WithDepartment => handlings.Where(h =>
                h.Stage == HandlingStage.WithDepartment && h.DueOn >= day
            ),
            _ => handlings.Where(h => h.Stage == stage),
        };
        return findings.Where(f => handlings.Any(h => h.OrganizationId == f.OrganizationId && h.FindingId == f.Id));
    }

    private static IQueryable<ScreeningFinding> ByAct(
        MingjingContext rows,
        IQueryable<ScreeningFinding> findings,
        FindingFilter filter
    )
    {
        if (filter.Kind is null && filter.MatterPrefix is null or { Length: 0 } && filter.Matter is null)
            return findings;
        IQueryable<StoredAct> acts = rows.Set<StoredAct>();
        if (filter.Kind is { } kind)
            acts = acts.Where(a => a.Kind == kind);
        if (filter.MatterPrefix is { Length: > 0 } matter)
            acts = acts.Where(a => a.Matter!.StartsWith(matter));
        if (filter.Matter is { Length: > 0 } whole)
            acts = acts.Where(a => a.Matter == whole);
        // A report states no 案由 either: what is not an act with one.
        if (filter.Matter is { Length: 0 })
        {
            var stated = rows.Set<StoredAct>().Where(a => a.Matter != null);
            findings = findings.Where(f => !stated.Any(a => a.OrganizationId == f.OrganizationId && a.Id == f.ActId));
            if (filter.Kind is null && filter.MatterPrefix is null or { Length: 0 })
                return findings;
        }

        return findings.Where(f => acts.Any(a => a.OrganizationId == f.OrganizationId && a.Id == f.ActId));
    }
}
