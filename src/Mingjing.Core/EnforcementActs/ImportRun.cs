using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.EnforcementActs;

/// <summary>导入状态.</summary>
public enum ImportStatus
{
    /// <summary>等待.</summary>
    [Term("等待")]
    Waiting,

    /// <summary>处理中.</summary>
    [Term("处理中")]
    Running,

    /// <summary>完成: read to its end; rows may have been rejected.</summary>
    [Term("完成")]
    Done,

    /// <summary>失败: the file as a whole could not be used.</summary>
    [Term("失败")]
    Failed,

    /// <summary>中断: stopped between two batches; the same file goes on from there.</summary>
    [Term("中断")]
    Interrupted,
}

/// <summary>导入任务: one file on its way into the store, with what became of its rows.</summary>
public sealed class ImportRun : IScoped
{
    /// <summary>The organization that sent it; all zero for the city's own command.</summary>
    public required OrganizationId OrganizationId { get; init; }

    public required ImportRunId Id { get; init; }

    public required string RegionCode { get; init; }

    /// <summary>Who started it, as the ledger names him.</summary>
    public required string Sender { get; init; }

    public required string FileName { get; init; }

    public required byte[] Sha256 { get; init; }

    /// <summary>Bytes.</summary>
    public required long Size { get; init; }

    /// <summary>What the sender calls the source; null where not said.</summary>
    public string? SourceName { get; init; }

    /// <summary>The recognized layout; null before the first row.</summary>
    public string? Layout { get; init; }

    /// <summary>完整报送声明 for the whole file.</summary>
    public required bool IsComplete { get; init; }

    public required ImportStatus Status { get; init; }

    /// <summary>Who works on it: another process that takes it over writes another one, and this one stops.</summary>
    public required byte[] Owner { get; init; }

    /// <summary>Rows that are settled: what goes on begins after them.</summary>
    public required long Position { get; init; }

    /// <summary>Rows read so far.</summary>
    public required long Read { get; init; }

    public required long Created { get; init; }

    public required long Replaced { get; init; }

    public required long Identical { get; init; }

    /// <summary>Rows that became another source of an act.</summary>
    public required long Joined { get; init; }

    public required long Rejected { get; init; }

    /// <summary>待核行: rows that were used although something in them cannot be true or was not understood.</summary>
    public required long Unclear { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Why it failed, in Chinese.</summary>
    public string? Fault { get; init; }

    public ImportRunRef Ref => new(OrganizationId, Id);

    /// <summary>Whether nothing more will come of it.</summary>
    public bool IsEnded => Status is ImportStatus.Done or ImportStatus.Failed;
}

/// <summary>导入问题: a row that was rejected, or used and unclear. Personal values are masked.</summary>
public sealed class ImportRunError : IScoped
{
    public required OrganizationId OrganizationId { get; init; }

    public required ImportRunId RunId { get; init; }

    /// <summary>From 1.</summary>
    public required int No { get; init; }

    public required string RegionCode { get; init; }

    /// <summary>Line of the file; 0 for the whole file.</summary>
    public required long Line { get; init; }

    public required string Column { get; init; }

    public required string Value { get; init; }

    public required string Rule { get; init; }

    /// <summary>Whether the row was used all the same.</summary>
    public required bool IsNotice { get; init; }
}

/// <summary>指明一次导入.</summary>
public readonly record struct ImportRunRef(OrganizationId Organization, ImportRunId Run)
{
    /// <summary>As an address writes it: 43 characters.</summary>
    public override string ToString() => RowReference.Write(Organization.Value, Run.Value);

    /// <summary>Reads the text of an address; null where it is none.</summary>
    public static ImportRunRef? Parse(string? text) =>
        RowReference.TryRead(text, out var organization, out var id)
            ? new ImportRunRef(new OrganizationId(organization), new ImportRunId(id))
            : null;
}
