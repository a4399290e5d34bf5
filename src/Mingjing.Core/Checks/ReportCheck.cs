using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks;

/// <summary>A check of 举报移送办理记录.</summary>
public abstract class ReportCheck : Check
{
    /// <summary>Applies the rule; with the JSON names of the columns it lacks.</summary>
    public abstract ReportAnswer Judge(ReportRecord report, ScreeningContext context);

    /// <summary>依据 of a report's finding; by default the articles of the check.</summary>
    public virtual IReadOnlyList<LawArticle> BasisOf(ReportRecord report, ScreeningContext context) => Info.Basis;

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

    /// <summary>提示 of a satisfied answer.</summary>
    public virtual void Note(ReportRecord report, in Answer answer, Narration narration) =>
        NoteRollOver(answer, narration);
}

/// <summary>The answer for one report, with the JSON names of the columns it lacks.</summary>
public readonly record struct ReportAnswer(Answer Answer, IReadOnlyList<string> Missing);
