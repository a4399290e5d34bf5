using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>幂等记录: what a principal asked under a key, and the answer; kept seven days.</summary>
internal sealed class IdempotencyRow : IPlatformRow
{
    public required string Principal { get; init; }

    public required string Key { get; init; }

    /// <summary>Digest of what was asked.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>The result as JSON; empty while it is being worked out in the same transaction.</summary>
    public required string Result { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>发件箱: work promised by an act, done after it, at least once.</summary>
internal sealed class OutboxRow : IPlatformRow
{
    public required Guid Id { get; init; }

    /// <summary>Stable code of what to do.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON of what to do it with; no personal value.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Not before this instant: the end of the lease of whoever works at it, or of the wait after a failure.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>How often somebody began.</summary>
    public required int Attempts { get; set; }

    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>When it was given up; null while it is tried.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>Kind of the last failure, never its message: that could quote a person's data.</summary>
    public string? LastFailure { get; init; }
}

/// <summary>作业触发: whoever inserts (job, scheduled instant) runs it.</summary>
internal sealed class JobFiringRow : IPlatformRow
{
    public required string Job { get; init; }

    public required DateTimeOffset ScheduledFor { get; init; }

    /// <summary>Which claim holds it: a run that has lost it must not write any more.</summary>
    public required Guid Claim { get; init; }

    public required DateTimeOffset ClaimedAt { get; init; }

    /// <summary>After this instant anybody may take it over; null once it is over.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>How often somebody began.</summary>
    public required int Attempts { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Kind of the last failure; null where it has not failed.</summary>
    public string? LastFailure { get; init; }
}

/// <summary>台账条目 as stored: its canonical bytes are rebuilt from these columns.</summary>
internal sealed class LedgerEntryRow : IPlatformRow
{
    public required long Sequence { get; init; }

    /// <summary>The canonical JSON of the entry.</summary>
    public required string Entry { get; init; }

    public required string ObjectKind { get; init; }

    public required string ObjectId { get; init; }
}

/// <summary>台账首部: one row; locked last in every act.</summary>
internal sealed class LedgerHeadRow : IPlatformRow
{
    public required int Id { get; init; }

    public required long Size { get; init; }

    /// <summary>Hashes of the complete subtrees, largest first.</summary>
    public required byte[] Frontier { get; init; }

    /// <summary>UTC ticks of the last entry.</summary>
    public required long LastAt { get; init; }
}

/// <summary>台账检查点: the signed state at a size.</summary>
internal sealed class LedgerCheckpointRow : IPlatformRow
{
    public required long Size { get; init; }

    /// <summary>The signed note.</summary>
    public required string Note { get; init; }
}

/// <summary>访问记录: one reading of something sensitive. Numbers have no gaps; rows are never changed.</summary>
internal sealed class AccessLogRow : IPlatformRow
{
    public required long Number { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Actor { get; init; }

    public required string? Appointment { get; init; }

    public required string Action { get; init; }

    public required string ObjectKind { get; init; }

    public required string ObjectId { get; init; }

    public required string? Purpose { get; init; }
}

/// <summary>作业记忆: what a job remembers from one run to the next; not a setting, and nobody's to change.</summary>
internal sealed class JobMemoryRow : IPlatformRow
{
    public required string Name { get; init; }

    public required string Value { get; set; }
}
