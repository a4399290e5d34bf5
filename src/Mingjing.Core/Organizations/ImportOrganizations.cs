using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Organizations;

/// <summary>导入机构名册: the sound rows of a file, each with its line.</summary>
/// <param name="FileName">As the sender knows it.</param>
/// <param name="Rows">What <see cref="OrganizationFile"/> read.</param>
public sealed record OrganizationImport(string FileName, IReadOnlyList<ReadRecord<OrganizationRow>> Rows);

/// <summary>What an import did. Rows with an error changed nothing.</summary>
public sealed record OrganizationImportResult(
    int Registered,
    int Changed,
    int Unchanged,
    IReadOnlyList<RowError> Errors
);

/// <summary>
/// 导入机构名册: registers what is new, changes what differs, leaves the rest. Who is not in the file stays: a body ends by its
/// 撤销日期 only.
/// </summary>
public sealed class ImportOrganizations(RegionTree regions) : UseCase<OrganizationImport, OrganizationImportResult>
{
    public override Permission Permission => OrganizationAccess.Register;

    public override async Task<OrganizationImportResult> Act(
        Work work,
        OrganizationImport command,
        CancellationToken cancel
    )
    {
        var known = await work.Rows.Set<Organization>().ToDictionaryAsync(o => o.Code, StringComparer.Ordinal, cancel);
        var errors = new List<RowError>();
        var rows = Sound(command, known, errors);
        // A body above may stand further down in the file: everybody gets an id before anybody gets a parent.
        var ids = known.ToDictionary(k => k.Key, k => k.Value.Id, StringComparer.Ordinal);
        foreach (var row in rows)
            ids.TryAdd(row.Record.Code, work.NewId<OrganizationId>());
        var (registered, changed) = (0, 0);
        foreach (var (_, row) in rows)
        {
            var facts = FactsOf(row, ids);
            if (!known.TryGetValue(row.Code, out var organization))
            {
                organization = new Organization(ids[row.Code], facts);
                work.Rows.Add(organization);
                work.Record(OrganizationEvents.Registered, organization, organization.MaterialFields());
                registered++;
            }
            else if (organization.Facts() != facts)
            {
                organization.Change(facts);
                work.Record(OrganizationEvents.Changed, organization, organization.MaterialFields());
                changed++;
            }
        }

        return new OrganizationImportResult(registered, changed, rows.Count - registered - changed, errors);
    }

    private static OrganizationFacts FactsOf(OrganizationRow row, Dictionary<string, OrganizationId> ids) =>
        new(
            row.Code,
            row.Name,
            row.ShortName ?? row.Name,
            row.Kind,
            row.RegionCode,
            row.ParentCode is { } parent ? ids[parent] : null,
            row.Leadership,
            row.Superior,
            row.From,
            row.Until
        );

    // A row whose body above falls out falls out as well, so this goes on until nothing changes.
    private List<ReadRecord<OrganizationRow>> Sound(
        OrganizationImport import,
        Dictionary<string, Organization> known,
        List<RowError> errors
    )
    {
        var rows = import.Rows.ToList();
        for (var before = rows.Count + 1; rows.Count < before; )
        {
            before = rows.Count;
            var parents = ParentsAfter(rows, known);
            rows = [.. rows.Where(row => IsSound(row, parents, import.FileName, errors))];
        }

        return rows;
    }

    private bool IsSound(
        ReadRecord<OrganizationRow> read,
        Dictionary<string, string?> parents,
        string file,
        List<RowError> errors
    )
    {
        var (line, row) = read;
        RowError? error = null;
        if (regions.Find(row.RegionCode) is null)
            error = new RowError(file, line, OrganizationFile.RegionHeader, row.RegionCode, "不是本市的区划代码");
        else if (row.ParentCode is { } parent && !parents.ContainsKey(parent))
            error = new RowError(
                file,
                line,
                OrganizationFile.ParentHeader,
                parent,
                "没有登记这个机构，也不在本文件的有效行中"
            );
        else if (row.ParentCode is { } above && IsBelowItself(row.Code, parents))
            error = new RowError(file, line, OrganizationFile.ParentHeader, above, "上级关系循环：最终指回本机构");
        if (error is not null)
            errors.Add(error);
        return error is null;
    }

    private static Dictionary<string, string?> ParentsAfter(
        List<ReadRecord<OrganizationRow>> rows,
        Dictionary<string, Organization> known
    )
    {
        var codes = known.Values.ToDictionary(o => o.Id, o => o.Code);
        var parents = known.Values.ToDictionary(
            o => o.Code,
            o => o.Parent is { } parent ? codes.GetValueOrDefault(parent) : null,
            StringComparer.Ordinal
        );
        foreach (var (_, row) in rows)
            parents[row.Code] = row.ParentCode;
        return parents;
    }

    private static bool IsBelowItself(string code, Dictionary<string, string?> parents)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var above = parents[code]; above is not null && seen.Add(above); above = parents.GetValueOrDefault(above))
        {
            if (string.Equals(above, code, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
