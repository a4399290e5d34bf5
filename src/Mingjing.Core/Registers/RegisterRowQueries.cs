using Microsoft.EntityFrameworkCore;
using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Subjects;

namespace Mingjing.Core.Registers;

/// <summary>筛选条件 of the rows of a register.</summary>
/// <param name="Text">The beginning of the number, or a part of the name; null for all.</param>
/// <param name="Organization">Only the rows of this body.</param>
public sealed record RegisterRowFilter(string? Text = null, OrganizationId? Organization = null);

/// <summary>名册的一行 as lists show it.</summary>
/// <param name="Organization">简称; null for an unregistered subject.</param>
/// <param name="FromEdition">The edition in which it first stood.</param>
/// <param name="Cells">In the order of the register's headers; null where there is nothing.</param>
public sealed record RegisterRowLine(
    string Key,
    RegisterRowId Id,
    string? Organization,
    int FromEdition,
    IReadOnlyList<string?> Cells
);

/// <summary>名册行的查询: the current edition within the scope, in the order of the numbers.</summary>
public sealed class RegisterRowQueries(Database database)
{
    /// <summary>One page; the first one without a position.</summary>
    public Task<KeyPage<RegisterRowLine>> List(
        Principal principal,
        RegisterKind kind,
        RegisterRowFilter filter,
        KeyPosition? position,
        int size,
        CancellationToken cancel
    )
    {
        var asked = new Asked(principal, filter, position, size);
        return kind switch
        {
            RegisterKind.Subjects => List<SubjectRow>(asked, r => SubjectFile.Register.Cells(r.Record), cancel),
            RegisterKind.Certificates => List<CertificateRow>(
                asked,
                r => CertificateFile.Register.Cells(r.Record),
                cancel
            ),
            RegisterKind.Entrustments => List<EntrustmentRow>(
                asked,
                r => EntrustmentFile.Register.Cells(r.Record),
                cancel
            ),
            RegisterKind.Powers => List<PowerRow>(asked, r => PowersFile.Register.Cells(r.Record), cancel),
            RegisterKind.InspectionCaps => List<InspectionCapRow>(
                asked,
                r => InspectionCapFile.Register.Cells(r.Record),
                cancel
            ),
            RegisterKind.Reports => List<ReportRow>(asked, r => r.Entry.Cells(), cancel),
            _ => List<BenchmarkRow>(asked, r => BenchmarkFile.Register.Cells(r.Record), cancel),
        };
    }

    /// <summary>How many there are, up to a thousand.</summary>
    public async Task<CappedCount> Count(
        Principal principal,
        RegisterKind kind,
        RegisterRowFilter filter,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var found = kind switch
        {
            RegisterKind.Subjects => Ids<SubjectRow>(rows, filter),
            RegisterKind.Certificates => Ids<CertificateRow>(rows, filter),
            RegisterKind.Entrustments => Ids<EntrustmentRow>(rows, filter),
            RegisterKind.Powers => Ids<PowerRow>(rows, filter),
            RegisterKind.InspectionCaps => Ids<InspectionCapRow>(rows, filter),
            RegisterKind.Reports => Ids<ReportRow>(rows, filter),
            _ => Ids<BenchmarkRow>(rows, filter),
        };
        return CappedCount.Of(await found.Take(CappedCount.Most + 1).CountAsync(cancel));
    }

    /// <summary>Every line for an export, page after page.</summary>
    public async IAsyncEnumerable<RegisterRowLine> All(
        Principal principal,
        RegisterKind kind,
        RegisterRowFilter filter,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel
    )
    {
        const int size = 1_000;
        KeyPosition? position = null;
        do
        {
            var (lines, _, after) = await List(principal, kind, filter, position, size, cancel);
            foreach (var line in lines)
                yield return line;
            position = after;
        } while (position is not null);
    }

    private async Task<KeyPage<RegisterRowLine>> List<TRow>(
        Asked asked,
        Func<TRow, IReadOnlyList<string?>> cellsOf,
        CancellationToken cancel
    )
        where TRow : RegisterRow
    {
        await using var rows = database.Read(asked.Principal);
        var found = Filter<TRow>(rows, asked.Filter);
        if (asked.Position is { } at)
        {
            var (key, id) = (at.Key, new RegisterRowId(at.Id));
            found = at.IsBack
                ? found.Where(r => r.LineKey.CompareTo(key) < 0 || (r.LineKey == key && r.Id < id))
                : found.Where(r => r.LineKey.CompareTo(key) > 0 || (r.LineKey == key && r.Id > id));
        }

        found = asked.Position is { IsBack: true }
            ? found.OrderByDescending(r => r.LineKey).ThenByDescending(r => r.Id)
            : found.OrderBy(r => r.LineKey).ThenBy(r => r.Id);
        var read = await found.Take(asked.Size + 1).ToListAsync(cancel);
        var owners = read.Select(r => r.OrganizationId).Distinct().ToList();
        var names = await rows.Set<Organization>()
            .Where(o => owners.Contains(o.Id))
            .Select(o => new { o.Id, o.ShortName })
            .ToDictionaryAsync(o => o.Id, o => o.ShortName, cancel);
        var lines = read.ConvertAll(r => new RegisterRowLine(
            r.LineKey,
            r.Id,
            names.GetValueOrDefault(r.OrganizationId),
            r.FromEdition,
            cellsOf(r)
        ));
        return KeyPage<RegisterRowLine>.Of(lines, asked.Size, asked.Position, l => (l.Key, l.Id.Value));
    }

    private static IQueryable<RegisterRowId> Ids<TRow>(MingjingContext rows, RegisterRowFilter filter)
        where TRow : RegisterRow => Filter<TRow>(rows, filter).Select(r => r.Id);

    private static IQueryable<TRow> Filter<TRow>(MingjingContext rows, RegisterRowFilter filter)
        where TRow : RegisterRow
    {
        var found = rows.Set<TRow>().Where(r => r.UntilEdition == null);
        if (filter.Organization is { } organization)
            found = found.Where(r => r.OrganizationId == organization);
        if (filter.Text is { Length: > 0 } text)
            found = found.Where(r => r.LineKey.StartsWith(text) || r.SubjectCode == text || r.LineName!.Contains(text));
        return found;
    }

    private sealed record Asked(Principal Principal, RegisterRowFilter Filter, KeyPosition? Position, int Size);
}
