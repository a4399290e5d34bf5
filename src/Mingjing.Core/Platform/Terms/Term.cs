namespace Mingjing.Core.Platform.Terms;

/// <summary>期限末日规则: what happens when the last day is no working day (law-rules §2.1.6).</summary>
public enum LastDay
{
    /// <summary>顺延至其后第一个工作日 (民法典 203).</summary>
    RollsOver,

    /// <summary>查封、扣押、冻结: the plain day is the limit; the rolled one is only tolerated.</summary>
    Tolerance,

    /// <summary>不顺延: the plain day stands, whatever day it is.</summary>
    Stands,
}

/// <summary>批准延长: by a length or to a date.</summary>
public readonly record struct Extension
{
    private Extension(TermLength? length, DateOnly? date) => (Length, Date) = (length, date);

    /// <summary>The length that is added; null where the approval names a date.</summary>
    public TermLength? Length { get; }

    /// <summary>The date to which the term is extended; null where the approval adds a length.</summary>
    public DateOnly? Date { get; }

    /// <summary>Counted on from the last day of the term as counted, so that a holiday is not gained twice.</summary>
    public static Extension By(TermLength length) => new(length, null);

    /// <summary>A fixed date: it moves for no holiday and cannot shorten the term.</summary>
    public static Extension To(DateOnly date) => new(null, date);
}

/// <summary>期限: all that one due date depends on.</summary>
/// <param name="start">The day of the event from which the term runs; not counted itself.</param>
/// <param name="length">The term as the law states it.</param>
public readonly ref struct Term(DateOnly start, TermLength length)
{
    public DateOnly Start { get; } = start;

    public TermLength Length { get; } = length;

    /// <summary>Intervals of the grounds that the law admits for this term, as <see cref="SuspensionUnion"/> orders them.</summary>
    public ReadOnlySpan<Suspension> Admitted { get; init; }

    /// <summary>Recorded intervals on other grounds: named in the reckoning, never subtracted.</summary>
    public ReadOnlySpan<Suspension> NotAdmitted { get; init; }

    /// <summary>An extension that the law admits for this term and that was approved.</summary>
    public Extension? Extension { get; init; }

    public LastDay LastDay { get; init; }
}
