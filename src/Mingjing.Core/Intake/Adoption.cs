using System.Globalization;
using System.Text.Json.Nodes;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>
/// 归属: acts of a subject that was unknown when they came go to its organization once that is registered: they would otherwise be
/// sent again as new ones, and the department would not see them.
/// </summary>
internal static class Adoption
{
    private static readonly Principal Adopter = Principal.System("adoption");

    private static readonly (string Table, string Act)[] Tables =
    [
        ("act_version", "act_id"),
        ("act_source", "act_id"),
        ("act_withdrawal", "act_id"),
        ("act_group", "act_id"),
        ("screening_finding", "act_id"),
        ("act", "id"),
    ];

    /// <summary>Moves what has found its organization; answers which organizations got acts.</summary>
    public static async Task<IReadOnlyList<OrganizationId>> Run(
        BulkTransaction bulk,
        ScreeningConditions conditions,
        Clock clock,
        CancellationToken cancel
    )
    {
        var moved = new List<OrganizationId>();
        foreach (var (code, rows) in await Orphans(bulk, conditions, cancel))
        {
            var home = conditions.HomeOf(code);
            foreach (var (table, act) in Tables)
                await bulk.Execute(Moving(table, act, code, home), cancel);
            await Recount(bulk, home, rows, cancel);
            await LedgerWriter.Append(
                bulk.Transaction,
                Adopter,
                clock,
                clock.Now,
                [Entry(code, home, rows.Count)],
                cancel
            );
            moved.Add(home.Organization);
        }

        return moved;
    }

    private static async Task<Dictionary<string, List<StoredAct>>> Orphans(
        BulkTransaction bulk,
        ScreeningConditions conditions,
        CancellationToken cancel
    )
    {
        var codes = new List<string>();
        await bulk.Find(Unregistered, [default(OrganizationId)], (_, cells) => codes.Add(cells.Text(0)), cancel);
        var found = codes.Where(c => conditions.HomeOf(c).IsRegistered).ToList();
        var rows = found.ToDictionary(c => c, _ => new List<StoredAct>(), StringComparer.Ordinal);
        await bulk.Find(OfSubject, found, (i, cells) => rows[found[i]].Add(ActTables.Read(cells)), cancel);
        return rows;
    }

    private static readonly BulkLookup<OrganizationId> Unregistered = new(
        "DISTINCT a.subject_code",
        "act a",
        [new("a.organization_id", CellKind.Id)],
        (organization, cells) => cells.Id(organization.Value)
    );

    private static readonly BulkLookup<string> OfSubject = new(
        ActTables.Selected,
        "act a",
        [new("a.organization_id", CellKind.Id), new("a.subject_code", CellKind.Text)],
        (code, cells) =>
        {
            cells.Id(default(Guid));
            cells.Text(code);
        }
    );

    private static BulkText Moving(string table, string act, string code, SubjectHome home) =>
        new(
            $"UPDATE {table} SET organization_id = ?1, region_code = ?2 WHERE organization_id = ?3 AND {act} IN "
                + "(SELECT id FROM act WHERE organization_id = ?3 AND subject_code = ?4)",
            cells =>
            {
                cells.Id(home.Organization.Value);
                cells.Text(home.RegionCode);
                cells.Id(default(Guid));
                cells.Text(code);
            }
        );

    private static async Task Recount(
        BulkTransaction bulk,
        SubjectHome home,
        List<StoredAct> rows,
        CancellationToken cancel
    )
    {
        var tallies = new Tallies(bulk);
        foreach (var row in rows.Where(r => r.Withdrawn is null))
        {
            tallies.Count(row, sign: -1);
            tallies.Count(row, sign: 1, home);
        }

        await tallies.Write(cancel);
    }

    private static LedgerDraft Entry(string code, SubjectHome home, int acts) =>
        new(
            ActEvents.Adopted,
            "organization",
            home.Organization.ToString(),
            new JsonObject { ["subjectCode"] = code, ["acts"] = acts.ToString(CultureInfo.InvariantCulture) }
        );
}
