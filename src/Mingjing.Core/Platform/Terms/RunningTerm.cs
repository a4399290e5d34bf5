namespace Mingjing.Core.Platform.Terms;

/// <summary>期限的状况 on a day; derived when somebody looks, never stored.</summary>
public enum TermStanding
{
    /// <summary>期限内.</summary>
    [Term("期限内")]
    Running,

    /// <summary>逾期.</summary>
    [Term("逾期")]
    Overdue,

    /// <summary>中止: it does not run.</summary>
    [Term("中止")]
    Suspended,

    /// <summary>按期办结.</summary>
    [Term("按期办结")]
    DoneInTime,

    /// <summary>逾期办结.</summary>
    [Term("逾期办结")]
    DoneLate,

    /// <summary>无法计算: a year has no calendar.</summary>
    [Term("无法计算")]
    Unknown,
}

/// <summary>
/// 进行中的期限 of a procedure: all from which its last day can be reckoned again, years later too: start, length, dated intervals
/// of suspension, the approved day. No last day is stored.
/// </summary>
/// <param name="Start">The day from which it runs; not counted itself.</param>
/// <param name="Count">Its length, 1 or more.</param>
/// <param name="Unit">The unit of the length.</param>
public sealed record RunningTerm(DateOnly Start, int Count, TermUnit Unit)
{
    /// <summary>The day to which it was extended; null where it was not.</summary>
    public DateOnly? ExtendedTo { get; init; }

    /// <summary>Intervals in which it did not run, the oldest first.</summary>
    public IReadOnlyList<Suspension> Suspensions { get; init; } = [];

    /// <summary>The day from which it does not run now; null while it runs.</summary>
    public DateOnly? SuspendedFrom { get; init; }

    /// <summary>The day on which what it waits for was done; null while it waits.</summary>
    public DateOnly? StoppedOn { get; init; }

    /// <summary>Whether it still waits.</summary>
    public bool IsOpen => StoppedOn is null;

    /// <summary>Ends it; one that has ended stays as it is.</summary>
    public RunningTerm Stop(DateOnly day) => IsOpen ? Resume(day) with { StoppedOn = day } : this;

    /// <summary>期限中止.</summary>
    public RunningTerm Suspend(DateOnly day) =>
        IsOpen && SuspendedFrom is null ? this with { SuspendedFrom = day } : this;

    /// <summary>恢复计算: the days before <paramref name="day"/> since the suspension do not count.</summary>
    /// <param name="ground">Of the suspension, as the reckoning names it.</param>
    public RunningTerm Resume(DateOnly day, string ground = "中止") =>
        SuspendedFrom is not { } from ? this
        : day > from
            ? this with
            {
                SuspendedFrom = null,
                Suspensions = [.. Suspensions, new Suspension(from, day.AddDays(-1), ground)],
            }
        : this with { SuspendedFrom = null };

    /// <summary>批准延长 to a day; it cannot be shortened.</summary>
    public RunningTerm Extend(DateOnly to) => this with { ExtendedTo = to > ExtendedTo ? to : ExtendedTo ?? to };

    /// <summary>届满日.</summary>
    public DueDate Due(WorkCalendar calendar) => calendar.Due(AsTerm());

    /// <summary>期限计算书, day by day.</summary>
    public ReckoningReport Explain(WorkCalendar calendar) => Reckoning.Explain(calendar, AsTerm());

    /// <summary>How it stands on a day.</summary>
    public TermStanding StandingOn(DateOnly day, WorkCalendar calendar)
    {
        if (SuspendedFrom is not null)
            return TermStanding.Suspended;
        var due = Due(calendar);
        if (!due.IsKnown)
            return TermStanding.Unknown;
        return StoppedOn is { } stopped
            ? stopped <= due.Rolled
                ? TermStanding.DoneInTime
                : TermStanding.DoneLate
            : day <= due.Rolled
                ? TermStanding.Running
                : TermStanding.Overdue;
    }

    public bool Equals(RunningTerm? other) =>
        other is not null
        && Start == other.Start
        && Count == other.Count
        && Unit == other.Unit
        && ExtendedTo == other.ExtendedTo
        && SuspendedFrom == other.SuspendedFrom
        && StoppedOn == other.StoppedOn
        && Suspensions.SequenceEqual(other.Suspensions);

    public override int GetHashCode() => HashCode.Combine(Start, Count, Unit, ExtendedTo, SuspendedFrom, StoppedOn);

    private Term AsTerm() =>
        new(Start, new TermLength(Count, Unit))
        {
            Admitted = SuspensionUnion.Of(Suspensions),
            Extension = ExtendedTo is { } to ? Extension.To(to) : null,
        };
}
