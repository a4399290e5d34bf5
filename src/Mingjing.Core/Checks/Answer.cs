using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks;

/// <summary>
/// 答复: what one check says of one act. A small struct; its text is rendered from it and the act when somebody looks.
/// </summary>
/// <param name="Outcome">The conclusion.</param>
/// <param name="Reason">Why it could not be evaluated; None otherwise.</param>
/// <param name="Limb">The branch of the rule that decided, for the check's own rendering.</param>
/// <param name="Missing">The columns that a not-evaluable answer lacks.</param>
/// <param name="Due">The limit of the term; default where the rule has none.</param>
/// <param name="Exceptions">Burden exceptions that the data cannot rule out.</param>
/// <param name="RowToVerify">Whether the check's own row calls the finding 待核.</param>
public readonly record struct Answer(
    Outcome Outcome,
    Reason Reason = Reason.None,
    byte Limb = 0,
    FieldSet Missing = default,
    DueDate Due = default,
    OpenExceptions Exceptions = OpenExceptions.None,
    bool RowToVerify = false
)
{
    public static Answer NotApplicable => default;

    public static Answer Satisfied => new(Outcome.Satisfied);

    public static Answer Violated => new(Outcome.Violated);

    /// <summary>缺少事实.</summary>
    public static Answer Lacks(FieldSet missing) => new(Outcome.NotEvaluable, Reason.FactUnknown, Missing: missing);

    public static Answer Unclear(Reason reason, FieldSet missing = default) =>
        new(Outcome.NotEvaluable, reason, Missing: missing);

    /// <summary>待核: an exception is open, or the row says so; else the finding is firm.</summary>
    public bool ToVerify => RowToVerify || Exceptions != OpenExceptions.None;

    /// <summary>Whether the answer has a limit to show.</summary>
    public bool HasDue => Due.IsKnown && Due.Plain != default;
}
