namespace Mingjing.Core.Demonstration.Plants;

/// <summary>预期结论 of one check for one record.</summary>
public enum ExpectedOutcome
{
    /// <summary>不适用: there is no line for it.</summary>
    NotApplicable,

    /// <summary>未发现问题.</summary>
    Satisfied,

    /// <summary>疑似问题.</summary>
    Violated,

    /// <summary>数据不足，无法判断.</summary>
    NotEvaluable,
}

/// <summary>预期: what a check has to answer for a planted record. What is null is not laid down.</summary>
/// <param name="Check">The code of the check: “service-term”.</param>
/// <param name="PlainDueOn">The last day as counted.</param>
/// <param name="DueOn">The day to which it rolls over.</param>
/// <param name="Reason">Why it cannot be evaluated: “term-running”.</param>
/// <param name="Missing">JSON names of the columns that a not-evaluable answer lacks.</param>
/// <param name="ToVerify">Strength of a finding: 待核, or firm.</param>
public sealed record Expectation(
    string SubjectCode,
    string RecordNo,
    string Check,
    ExpectedOutcome Outcome,
    DateOnly? PlainDueOn = null,
    DateOnly? DueOn = null,
    string? Reason = null,
    IReadOnlyList<string>? Missing = null,
    bool? ToVerify = null
);
