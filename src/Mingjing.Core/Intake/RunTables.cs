using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>The tables of imports.</summary>
internal static class RunTables
{
    private static readonly BulkColumn[] Identity =
    [
        new("organization_id", CellKind.Id),
        new("id", CellKind.Id),
        new("region_code", CellKind.Text),
        new("sender", CellKind.Text),
        new("file_name", CellKind.Text),
        new("sha256", CellKind.Bytes),
        new("size", CellKind.Long),
        new("source_name", CellKind.Text),
        new("is_complete", CellKind.Flag),
        new("started_at", CellKind.Instant),
        new("owner", CellKind.Bytes),
    ];

    private static readonly BulkColumn[] Changing =
    [
        new("layout", CellKind.Text),
        new("status", CellKind.Text),
        new("position", CellKind.Long),
        new("read", CellKind.Long),
        new("created", CellKind.Long),
        new("replaced", CellKind.Long),
        new("identical", CellKind.Long),
        new("joined", CellKind.Long),
        new("rejected", CellKind.Long),
        new("unclear", CellKind.Long),
        new("changed_at", CellKind.Instant),
        new("finished_at", CellKind.Instant),
        new("fault", CellKind.Text),
    ];

    private static readonly BulkColumn[] Keys = [new("organization_id", CellKind.Id), new("id", CellKind.Id)];

    public static readonly BulkInsert<ImportRun> Insert = new(
        "import_run",
        [.. Identity, .. Changing],
        (run, cells) =>
        {
            cells.Id(run.OrganizationId.Value);
            cells.Id(run.Id.Value);
            cells.Text(run.RegionCode);
            cells.Text(run.Sender);
            cells.Text(run.FileName);
            cells.Bytes(run.Sha256);
            cells.Long(run.Size);
            cells.Text(run.SourceName);
            cells.Flag(run.IsComplete);
            cells.Instant(run.StartedAt);
            cells.Bytes(run.Owner);
            WriteChanging(run, cells);
        }
    );

    /// <summary>Of the run that this process owns; finds nothing where another has taken it over.</summary>
    public static readonly BulkUpdate<ImportRun> Update = new(
        "import_run",
        Changing,
        [.. Keys, new("owner", CellKind.Bytes)],
        (run, cells) =>
        {
            WriteChanging(run, cells);
            cells.Id(run.OrganizationId.Value);
            cells.Id(run.Id.Value);
            cells.Bytes(run.Owner);
        }
    );

    /// <summary>Takes a run over from whoever owned it.</summary>
    public static readonly BulkUpdate<ImportRun> TakeOver = new(
        "import_run",
        [new("owner", CellKind.Bytes), new("status", CellKind.Text)],
        Keys,
        (run, cells) =>
        {
            cells.Bytes(run.Owner);
            cells.Text(run.Status.ToString());
            cells.Id(run.OrganizationId.Value);
            cells.Id(run.Id.Value);
        }
    );

    public static readonly BulkInsert<(ImportRunError Error, int No)> InsertErrors = new(
        "import_run_error",
        [
            new("organization_id", CellKind.Id),
            new("run_id", CellKind.Id),
            new("no", CellKind.Int),
            new("region_code", CellKind.Text),
            new("line", CellKind.Long),
            new("column_name", CellKind.Text),
            new("value", CellKind.Text),
            new("rule", CellKind.Text),
            new("is_notice", CellKind.Flag),
        ],
        (row, cells) =>
        {
            cells.Id(row.Error.OrganizationId.Value);
            cells.Id(row.Error.RunId.Value);
            cells.Int(row.No);
            cells.Text(row.Error.RegionCode);
            cells.Long(row.Error.Line);
            cells.Text(row.Error.Column);
            cells.Text(row.Error.Value);
            cells.Text(row.Error.Rule);
            cells.Flag(row.Error.IsNotice);
        }
    );

    private static void WriteChanging(ImportRun run, ICellWriter cells)
    {
        cells.Text(run.Layout);
        cells.Text(run.Status.ToString());
        cells.Long(run.Position);
        cells.Long(run.Read);
        cells.Long(run.Created);
        cells.Long(run.Replaced);
        cells.Long(run.Identical);
        cells.Long(run.Joined);
        cells.Long(run.Rejected);
        cells.Long(run.Unclear);
        cells.Instant(run.ChangedAt);
        cells.Instant(run.FinishedAt);
        cells.Text(run.Fault);
    }
}
