using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>A check of 举报移送办理记录.</summary>
public abstract class ReportCheck : Check
{
    /// <summary>Applies the rule; with the JSON names of the columns it lacks.</summary>
    public abstract ReportAnswer Judge(ReportRecord report, ScreeningContext context);

    /// <summary>期限计算.</summary>
    public abstract void Reckon(
        ReportRecord report,
        in ReportAnswer answer,
        ScreeningContext context,
        Narration narration
    );

    /// <summary>Says what is suspected and what would have been lawful.</summary>
    public abstract void Explain(
        ReportRecord report,
        in ReportAnswer answer,
        ScreeningContext context,
        Narration narration
    );
}

/// <summary>The answer for one report, with the JSON names of the columns it lacks.</summary>
public readonly record struct ReportAnswer(Answer Answer, IReadOnlyList<string> Missing);
