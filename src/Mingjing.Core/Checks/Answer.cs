using System.Numerics;
using System.Runtime.CompilerServices;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks;

/// <summary>
/// 答复: what one check says of one act. A small struct; its text is rendered from it and the act when somebody looks. Two words
/// wide, so that it travels in registers: a screening makes forty million of them a second.
/// </summary>
public readonly record struct Answer
{
    // From the low end: outcome (2 bits), reason (4), limb (3), row to verify (1), then the open exceptions of a violation (32)
    // or the missing columns of a not-evaluable answer (7 of 7 bits each, the column's number plus one).
    private const int ReasonShift = 2;
    private const int LimbShift = 6;
    private const int ToVerifyShift = 9;
    private const int PayloadShift = 10;
    private const int ColumnBits = 7;
    private const int MostMissing = 7;

    private readonly ulong _head;
    private readonly ulong _due;

    /// <param name="outcome">The conclusion.</param>
    /// <param name="reason">Why it could not be evaluated; None otherwise.</param>
    /// <param name="limb">The branch of the rule that decided, for the check's own rendering; 0–7.</param>
    /// <param name="missing">The columns that a not-evaluable answer lacks, at most seven.</param>
    /// <param name="due">The limit of the term; default where the rule has none.</param>
    /// <param name="exceptions">Burden exceptions that the data cannot rule out; of a violation only.</param>
    /// <param name="rowToVerify">Whether the check's own row calls the finding 待核.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Answer(
        Outcome outcome,
        Reason reason = Reason.None,
        byte limb = 0,
        FieldSet missing = default,
        DueDate due = default,
        OpenExceptions exceptions = OpenExceptions.None,
        bool rowToVerify = false
    )
    {
        _head =
            (ulong)outcome
            | (ulong)reason << ReasonShift
            | (ulong)limb << LimbShift
            | (rowToVerify ? 1ul << ToVerifyShift : 0)
            | (missing.IsEmpty ? (ulong)exceptions : Pack(missing)) << PayloadShift;
        _due = due.Bits;
    }

    /// <summary>The whole answer as two words: equal answers have equal ones.</summary>
    internal (ulong Head, ulong Due) Bits => (_head, _due);

    /// <summary>The conclusion.</summary>
    public Outcome Outcome => (Outcome)(_head & 3);

    /// <summary>Why it could not be evaluated; None otherwise.</summary>
    public Reason Reason
    {
        get => (Reason)(_head >> ReasonShift & 15);
        init => _head = _head & ~(15ul << ReasonShift) | (ulong)value << ReasonShift;
    }

    /// <summary>The branch of the rule that decided, for the check's own rendering.</summary>
    public byte Limb
    {
        get => (byte)(_head >> LimbShift & 7);
        init => _head = _head & ~(7ul << LimbShift) | (ulong)value << LimbShift;
    }

    /// <summary>The columns that a not-evaluable answer lacks; empty otherwise.</summary>
    public FieldSet Missing
    {
        get => Outcome == Outcome.NotEvaluable ? Unpack(_head >> PayloadShift) : default;
        init => _head = _head & ((1ul << PayloadShift) - 1) | Pack(value) << PayloadShift;
    }

    /// <summary>The limit of the term; default where the rule has none.</summary>
    public DueDate Due
    {
        get => DueDate.FromBits(_due);
        init => _due = value.Bits;
    }

    /// <summary>Burden exceptions that the data cannot rule out; of a violation only.</summary>
    public OpenExceptions Exceptions
    {
        get => Outcome == Outcome.Violated ? (OpenExceptions)(uint)(_head >> PayloadShift) : OpenExceptions.None;
        init => _head = _head & ((1ul << PayloadShift) - 1) | (ulong)value << PayloadShift;
    }

    /// <summary>Whether the check's own row calls the finding 待核.</summary>
    public bool RowToVerify
    {
        get => (_head >> ToVerifyShift & 1) != 0;
        init => _head = _head & ~(1ul << ToVerifyShift) | (value ? 1ul << ToVerifyShift : 0);
    }

    private static ulong Pack(FieldSet missing)
    {
        if (missing.Count > MostMissing)
            throw new ArgumentException($"一个答复最多缺少{MostMissing}项事实", nameof(missing));
        ulong packed = 0;
        var shift = 0;
        for (var low = missing.Low; low != 0; low &= low - 1, shift += ColumnBits)
            packed |= (ulong)(BitOperations.TrailingZeroCount(low) + 1) << shift;
        for (var high = missing.High; high != 0; high &= high - 1, shift += ColumnBits)
            packed |= (ulong)(BitOperations.TrailingZeroCount(high) + 65) << shift;
        return packed;
    }

    private static FieldSet Unpack(ulong packed)
    {
        FieldSet missing = default;
        for (; packed != 0; packed >>= ColumnBits)
            missing |= (ActField)((packed & ((1ul << ColumnBits) - 1)) - 1);
        return missing;
    }

    public static Answer NotApplicable => default;

    public static Answer Satisfied => new(Outcome.Satisfied);

    public static Answer Violated => new(Outcome.Violated);

    /// <summary>缺少事实.</summary>
    public static Answer Lacks(FieldSet missing) => new(Outcome.NotEvaluable, Reason.FactUnknown, missing: missing);

    public static Answer Unclear(Reason reason, FieldSet missing = default) =>
        new(Outcome.NotEvaluable, reason, missing: missing);

    /// <summary>待核: an exception is open, or the row says so; else the finding is firm.</summary>
    public bool ToVerify => RowToVerify || Exceptions != OpenExceptions.None;

    /// <summary>Whether the answer has a limit to show.</summary>
    public bool HasDue => Due.IsKnown && Due.HasDates;
}
