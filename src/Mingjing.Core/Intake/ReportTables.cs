using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence.Bulk;
using Mingjing.Core.Registers;

namespace Mingjing.Core.Intake;

/// <summary>A report as it stands, on its way to the check.</summary>
internal sealed record StandingReport(
    JudgedRecord Judged,
    RegisterRowId Row,
    ReportEntry Entry,
    bool IsComplete,
    DateOnly? NextReviewOn
)
{
    public ActRef Ref => new(Judged.Organization, Judged.Id);

    /// <summary>The record as the check judges it.</summary>
    public ReportRecord ToRecord()
    {
        var record = Entry.ToRecord();
        if (IsComplete)
            record.Complete();
        return record;
    }
}

/// <summary>The table of 举报移送办理记录 as the screening reads it and notes the next day of review.</summary>
internal static class ReportTables
{
    public static readonly BulkLookup<ActRef> Standing = new(
        "r.organization_id, r.region_code, r.record_id, r.day, r.version_no, r.id, r.subject_code, r.report_no, "
            + "r.received_on, r.field, r.handling_result, r.filing_decided_on, r.extension_approved_on, r.informed_on, "
            + "r.is_complete, r.next_review_on",
        "register_report r",
        [new("r.organization_id", CellKind.Id), new("r.record_id", CellKind.Id)],
        (record, cells) =>
        {
            cells.Id(record.Organization.Value);
            cells.Id(record.Act.Value);
        },
        " AND r.until_edition IS NULL"
    );

    /// <summary>The next day of a row that stands.</summary>
    public static readonly BulkUpdate<(StandingReport Report, DateOnly? Next)> Reviewed = new(
        "register_report",
        [new("next_review_on", CellKind.Day)],
        [new("organization_id", CellKind.Id), new("id", CellKind.Id)],
        (row, cells) =>
        {
            cells.Day(row.Next);
            cells.Id(row.Report.Judged.Organization.Value);
            cells.Id(row.Report.Row.Value);
        }
    );

    /// <summary>Nothing is left to be looked at in a record that ended.</summary>
    public static readonly BulkUpdate<ActRef> Settled = new(
        "register_report",
        [new("next_review_on", CellKind.Day)],
        [new("organization_id", CellKind.Id), new("record_id", CellKind.Id)],
        (record, cells) =>
        {
            cells.Day(null);
            cells.Id(record.Organization.Value);
            cells.Id(record.Act.Value);
        }
    );

    public static StandingReport Read(ICellReader cells) =>
        new(
            new JudgedRecord(
                new OrganizationId(cells.Id(0)),
                cells.Text(1),
                new ActId(cells.Id(2)),
                cells.Day(3),
                cells.Int(4)
            ),
            new RegisterRowId(cells.Id(5)),
            new ReportEntry(
                cells.Text(6),
                cells.Text(7),
                cells.TextOrNull(8),
                cells.TextOrNull(9),
                cells.TextOrNull(10),
                cells.TextOrNull(11),
                cells.TextOrNull(12),
                cells.TextOrNull(13)
            ),
            cells.Flag(14),
            cells.DayOrNull(15)
        );

    /// <summary>Rows of a subject that was unknown when they came go to its organization; their findings first, while they are still found.</summary>
    public static IEnumerable<BulkText> Moving(string code, SubjectHome home)
    {
        yield return Move(
            "UPDATE screening_finding SET organization_id = ?1, region_code = ?2 WHERE organization_id = ?3 AND act_id IN "
                + "(SELECT record_id FROM register_report WHERE organization_id = ?3 AND subject_code = ?4)",
            code,
            home
        );
        yield return Move(
            "UPDATE register_report SET organization_id = ?1, region_code = ?2 WHERE organization_id = ?3 AND subject_code = ?4",
            code,
            home
        );
    }

    private static BulkText Move(string text, string code, SubjectHome home) =>
        new(
            text,
            cells =>
            {
                cells.Id(home.Organization.Value);
                cells.Text(home.RegionCode);
                cells.Id(default(Guid));
                cells.Text(code);
            }
        );
}
