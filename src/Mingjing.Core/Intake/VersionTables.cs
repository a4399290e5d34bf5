using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>The tables of versions, other sources, withdrawals and batches.</summary>
internal static class VersionTables
{
    private static readonly BulkColumn[] VersionColumns =
    [
        new("organization_id", CellKind.Id),
        new("act_id", CellKind.Id),
        new("version_no", CellKind.Int),
        new("region_code", CellKind.Text),
        new("source", CellKind.Text),
        new("is_complete", CellKind.Flag),
        new("payload", CellKind.Bytes),
        new("content_hash", CellKind.Bytes),
        new("record_key", CellKind.Bytes),
        new("party_code", CellKind.Bytes),
        new("sender", CellKind.Text),
        new("batch_id", CellKind.Id),
        new("leaf_index", CellKind.Int),
        new("run_id", CellKind.Id),
        new("received_at", CellKind.Instant),
    ];

    private static readonly BulkColumn[] SourceColumns =
    [
        new("organization_id", CellKind.Id),
        new("act_id", CellKind.Id),
        new("source_no", CellKind.Int),
        new("region_code", CellKind.Text),
        new("source", CellKind.Text),
        new("record_no", CellKind.Text),
        new("record_hash", CellKind.Bytes),
        new("facts", CellKind.Bytes),
        new("payload", CellKind.Bytes),
        new("content_hash", CellKind.Bytes),
        new("record_key", CellKind.Bytes),
        new("party_code", CellKind.Bytes),
        new("sender", CellKind.Text),
        new("batch_id", CellKind.Id),
        new("leaf_index", CellKind.Int),
        new("run_id", CellKind.Id),
        new("received_at", CellKind.Instant),
        new("from_act_id", CellKind.Id),
        new("from_version_no", CellKind.Int),
    ];

    public static readonly BulkInsert<ActVersion> InsertVersion = new(
        "act_version",
        VersionColumns,
        (version, cells) =>
        {
            cells.Id(version.OrganizationId.Value);
            cells.Id(version.ActId.Value);
            cells.Int(version.VersionNo);
            cells.Text(version.RegionCode);
            cells.Text(version.Source.ToString());
            cells.Flag(version.IsComplete);
            cells.Bytes(version.Payload);
            cells.Bytes(version.ContentHash);
            cells.Bytes(version.RecordKey);
            cells.Bytes(version.PartyCode);
            cells.Text(version.Sender);
            cells.Id(version.BatchId.Value);
            cells.Int(version.LeafIndex);
            cells.Id(version.RunId?.Value);
            cells.Instant(version.ReceivedAt);
        }
    );

    public static readonly BulkLookup<(OrganizationId Organization, ActId Act, int No)> Version = new(
        string.Join(", ", VersionColumns.Select(c => "v." + c.Name)),
        "act_version v",
        [new("v.organization_id", CellKind.Id), new("v.act_id", CellKind.Id), new("v.version_no", CellKind.Int)],
        (key, cells) =>
        {
            cells.Id(key.Organization.Value);
            cells.Id(key.Act.Value);
            cells.Int(key.No);
        }
    );

    public static readonly BulkInsert<ActSecondSource> InsertSource = new("act_source", SourceColumns, WriteSource);

    /// <summary>The last other source of an act.</summary>
    public static readonly BulkLookup<(OrganizationId Organization, ActId Act, int No)> Source = new(
        string.Join(", ", SourceColumns.Select(c => "s." + c.Name)),
        "act_source s",
        [new("s.organization_id", CellKind.Id), new("s.act_id", CellKind.Id), new("s.source_no", CellKind.Int)],
        (key, cells) =>
        {
            cells.Id(key.Organization.Value);
            cells.Id(key.Act.Value);
            cells.Int(key.No);
        }
    );

    public static readonly BulkInsert<ActWithdrawalRow> InsertWithdrawal = new(
        "act_withdrawal",
        [
            new("organization_id", CellKind.Id),
            new("act_id", CellKind.Id),
            new("version_no", CellKind.Int),
            new("region_code", CellKind.Text),
            new("reason", CellKind.Text),
            new("explanation", CellKind.Text),
            new("kept_record_no", CellKind.Text),
            new("sender", CellKind.Text),
            new("batch_id", CellKind.Id),
            new("leaf_index", CellKind.Int),
            new("at", CellKind.Instant),
        ],
        (row, cells) =>
        {
            cells.Id(row.OrganizationId.Value);
            cells.Id(row.ActId.Value);
            cells.Int(row.VersionNo);
            cells.Text(row.RegionCode);
            cells.Text(row.Reason.ToString());
            cells.Text(row.Explanation);
            cells.Text(row.KeptRecordNo);
            cells.Text(row.Sender);
            cells.Id(row.BatchId.Value);
            cells.Int(row.LeafIndex);
            cells.Instant(row.At);
        }
    );

    public static readonly BulkInsert<ActBatch> InsertBatch = new(
        "act_batch",
        [
            new("id", CellKind.Id),
            new("ledger_sequence", CellKind.Long),
            new("root", CellKind.Bytes),
            new("leaves", CellKind.Bytes),
            new("run_id", CellKind.Id),
            new("at", CellKind.Instant),
        ],
        (batch, cells) =>
        {
            cells.Id(batch.Id.Value);
            cells.Long(batch.LedgerSequence);
            cells.Bytes(batch.Root);
            cells.Bytes(batch.Leaves);
            cells.Id(batch.RunId?.Value);
            cells.Instant(batch.At);
        }
    );

    public static ActVersion ReadVersion(ICellReader cells) =>
        new()
        {
            OrganizationId = new OrganizationId(cells.Id(0)),
            ActId = new ActId(cells.Id(1)),
            VersionNo = cells.Int(2),
            RegionCode = cells.Text(3),
            Source = cells.Name<ActSourceKind>(4),
            IsComplete = cells.Flag(5),
            Payload = cells.BytesOrNull(6),
            ContentHash = cells.Bytes(7),
            RecordKey = cells.BytesOrNull(8),
            PartyCode = cells.BytesOrNull(9),
            Sender = cells.Text(10),
            BatchId = new ActBatchId(cells.Id(11)),
            LeafIndex = cells.Int(12),
            RunId = cells.IsNull(13) ? null : new ImportRunId(cells.Id(13)),
            ReceivedAt = cells.Instant(14),
        };

    public static ActSecondSource ReadSource(ICellReader cells) =>
        new()
        {
            OrganizationId = new OrganizationId(cells.Id(0)),
            ActId = new ActId(cells.Id(1)),
            SourceNo = cells.Int(2),
            RegionCode = cells.Text(3),
            Source = cells.Name<ActSourceKind>(4),
            RecordNo = cells.Text(5),
            RecordHash = cells.Bytes(6),
            Facts = cells.Bytes(7),
            Payload = cells.BytesOrNull(8),
            ContentHash = cells.Bytes(9),
            RecordKey = cells.BytesOrNull(10),
            PartyCode = cells.BytesOrNull(11),
            Sender = cells.Text(12),
            BatchId = new ActBatchId(cells.Id(13)),
            LeafIndex = cells.Int(14),
            RunId = cells.IsNull(15) ? null : new ImportRunId(cells.Id(15)),
            ReceivedAt = cells.Instant(16),
            FromActId = cells.IsNull(17) ? null : new ActId(cells.Id(17)),
            FromVersionNo = cells.IsNull(18) ? null : cells.Int(18),
        };

    private static void WriteSource(ActSecondSource source, ICellWriter cells)
    {
        cells.Id(source.OrganizationId.Value);
        cells.Id(source.ActId.Value);
        cells.Int(source.SourceNo);
        cells.Text(source.RegionCode);
        cells.Text(source.Source.ToString());
        cells.Text(source.RecordNo);
        cells.Bytes(source.RecordHash);
        cells.Bytes(source.Facts);
        cells.Bytes(source.Payload);
        cells.Bytes(source.ContentHash);
        cells.Bytes(source.RecordKey);
        cells.Bytes(source.PartyCode);
        cells.Text(source.Sender);
        cells.Id(source.BatchId.Value);
        cells.Int(source.LeafIndex);
        cells.Id(source.RunId?.Value);
        cells.Instant(source.ReceivedAt);
        cells.Id(source.FromActId?.Value);
        cells.Int(source.FromVersionNo);
    }
}
