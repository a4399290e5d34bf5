namespace Mingjing.Core.Checks;

/// <summary>代码: the stable words of the output contract (import-format §3).</summary>
public static class OutcomeCodes
{
    /// <summary>The code of an outcome that leaves a line.</summary>
    public static string Code(this Outcome outcome) =>
        outcome switch
        {
            Outcome.Violated => "violated",
            Outcome.Satisfied => "satisfied",
            Outcome.NotEvaluable => "not-evaluable",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "不适用的检查没有输出"),
        };

    /// <summary>The code of a reason; null for none.</summary>
    public static string? Code(this Reason reason) =>
        reason switch
        {
            Reason.FactUnknown => "fact-unknown",
            Reason.TermRunning => "term-running",
            Reason.EventUnknown => "event-unknown",
            Reason.Contradiction => "contradiction",
            Reason.LawNotLoaded => "law-not-loaded",
            Reason.RuleUnconfirmed => "rule-unconfirmed",
            Reason.RegisterIncomplete => "register-incomplete",
            Reason.CalendarMissing => "calendar-missing",
            Reason.GreyBand => "grey-band",
            Reason.NeedsJudgement => "needs-judgement",
            _ => null,
        };
}
