using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Findings;

/// <summary>一栏的缺失.</summary>
/// <param name="Field">The column.</param>
/// <param name="Acts">Acts of which a check could not judge for want of it.</param>
/// <param name="Checks">Codes of those checks with the number of such answers, the most frequent first.</param>
public sealed record MissingColumn(ActField Field, int Acts, IReadOnlyList<(string Check, int Answers)> Checks);

/// <summary>一项检查的结论数.</summary>
public sealed record CheckCounts(string Check, int Satisfied, int Violated, int NotEvaluable)
{
    /// <summary>Acts to which the check applied.</summary>
    public int Applied => Satisfied + Violated + NotEvaluable;
}

/// <summary>数据质量 of one department: what could be judged, what could not, and for want of which columns.</summary>
/// <param name="OrganizationId">All zero for unregistered subjects.</param>
/// <param name="Name">简称; null for unregistered subjects.</param>
/// <param name="Acts">Acts that stand.</param>
/// <param name="Checks">By check, in the order of the list; only those that applied to an act.</param>
/// <param name="Missing">By column, the one that hinders most acts first.</param>
/// <param name="Reasons">Answers 无法判断 by reason.</param>
public sealed record DataQuality(
    OrganizationId OrganizationId,
    string? Name,
    int Acts,
    IReadOnlyList<CheckCounts> Checks,
    IReadOnlyList<MissingColumn> Missing,
    IReadOnlyDictionary<Reason, int> Reasons
)
{
    /// <summary>Answers that could be given, of all that applied.</summary>
    public int Answered => Checks.Sum(c => c.Satisfied + c.Violated);

    public int Applied => Checks.Sum(c => c.Applied);
}

/// <summary>筛选条件 of data quality; years of the acts, null for all.</summary>
public sealed record QualityFilter(OrganizationId? Organization = null, int? FromYear = null, int? ToYear = null);

/// <summary>数据质量的查询. It reads the counts that the intake keeps, so its cost does not depend on the number of acts.</summary>
public sealed class DataQualityQueries(Database database)
{
    /// <summary>Every organization of the scope that has acts, by name.</summary>
    /// <param name="organization">Only this one; null for all of the scope.</param>
    /// <param name="fromYear">Acts of this year on; null for all.</param>
    /// <param name="toYear">Acts up to this year.</param>
    public async Task<IReadOnlyList<DataQuality>> Of(
        Principal principal,
        OrganizationId? organization,
        int? fromYear,
        int? toYear,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        IQueryable<ActTally> tallies = rows.Set<ActTally>();
        if (ScopedRows.Organization(principal.Scope, organization) is { } one)
            tallies = tallies.Where(t => t.OrganizationId == one);
        if (fromYear is { } from)
            tallies = tallies.Where(t => t.Year >= from);
        if (toYear is { } to)
            tallies = tallies.Where(t => t.Year <= to);
        var read = await tallies.ToListAsync(cancel);
        var ids = read.Select(t => t.OrganizationId).Distinct().ToList();
        var names = await rows.Set<Organization>()
            .Where(o => ids.Contains(o.Id))
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, cancel);
        return
        [
            .. read.GroupBy(t => t.OrganizationId)
                .Select(g => Of(g.Key, names.GetValueOrDefault(g.Key), g))
                .Where(q => q.Acts > 0)
                .OrderBy(q => q.Name ?? "", StringComparer.Ordinal)
                .ThenBy(q => q.OrganizationId.Value),
        ];
    }

    /// <summary>One page of <see cref="Of(Principal, OrganizationId?, int?, int?, CancellationToken)"/>: of unregistered subjects first.</summary>
    public async Task<KeyPage<DataQuality>> Page(
        Principal principal,
        QualityFilter filter,
        KeyPosition? position,
        int size,
        CancellationToken cancel
    )
    {
        var all = await Of(principal, filter.Organization, filter.FromYear, filter.ToYear, cancel);
        IEnumerable<DataQuality> asked = all;
        if (position is { } at)
        {
            var edge = (at.Key, at.Id);
            asked = at.IsBack
                ? all.Where(q => Compare(KeyOf(q), edge) < 0).Reverse()
                : all.Where(q => Compare(KeyOf(q), edge) > 0);
        }

        return KeyPage<DataQuality>.Of([.. asked.Take(size + 1)], size, position, KeyOf);
    }

    private static (string Name, Guid Id) KeyOf(DataQuality quality) =>
        (quality.Name ?? "", quality.OrganizationId.Value);

    private static int Compare((string Name, Guid Id) one, (string Name, Guid Id) other) =>
        string.CompareOrdinal(one.Name, other.Name) is var names and not 0 ? names : one.Id.CompareTo(other.Id);

    /// <summary>The plain counts of an organization, or of the whole scope.</summary>
    public async Task<TallyCounts> Counts(
        Principal principal,
        OrganizationId? organization,
        int? year,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        IQueryable<ActTally> tallies = rows.Set<ActTally>();
        if (ScopedRows.Organization(principal.Scope, organization) is { } one)
            tallies = tallies.Where(t => t.OrganizationId == one);
        if (year is { } only)
            tallies = tallies.Where(t => t.Year == only);
        return Sum(await tallies.ToListAsync(cancel));
    }

    private static TallyCounts Sum(IEnumerable<ActTally> tallies)
    {
        var sum = new TallyCounts();
        foreach (var tally in tallies)
            sum.Add(TallyCounts.Read(tally.Counts));
        return sum;
    }

    private static DataQuality Of(OrganizationId id, string? name, IEnumerable<ActTally> tallies)
    {
        var counts = Sum(tallies);
        var codes = CheckList.All.Select(c => c.Info.Code).ToList();
        return new DataQuality(
            id,
            name,
            counts.OfActs,
            [
                .. codes
                    .Select(c => new CheckCounts(
                        c,
                        counts.Of(c, Outcome.Satisfied),
                        counts.Of(c, Outcome.Violated),
                        counts.Of(c, Outcome.NotEvaluable)
                    ))
                    .Where(c => c.Applied > 0),
            ],
            [
                .. ActColumns
                    .All.Where(c => counts.Lacking(c.Field) > 0)
                    .Select(c => new MissingColumn(c.Field, counts.Lacking(c.Field), Hindered(counts, codes, c.Field)))
                    .OrderByDescending(m => m.Acts),
            ],
            Enum.GetValues<Reason>().Where(r => counts.Of(r) > 0).ToDictionary(r => r, counts.Of)
        );
    }

    private static List<(string, int)> Hindered(TallyCounts counts, List<string> codes, ActField field) =>
        [
            .. codes
                .Select(c => (Check: c, Answers: counts.Lacking(c, field)))
                .Where(c => c.Answers > 0)
                .OrderByDescending(c => c.Answers),
        ];
}
