using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>重大决定法制审核 (处罚法 58; 河南条例 28): without a review that agrees, no decision.</summary>
public sealed class LegalReviewDone : ActCheck
{
    private const byte Disagreed = 2;

    private static readonly LawArticle[] General =
    [
        Law.Cite("provincial-enforcement-regulation", 28),
        Law.Cite("three-systems-opinion", 11),
        Law.Cite("three-systems-opinion", 12),
        Law.Cite("three-systems-opinion", 13),
    ];

    private static readonly LawArticle[] ForPenalty =
    [
        Law.Cite("penalty-law", 58),
        .. General,
        Law.Cite("provincial-major-penalty-measures", 5),
    ];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "legal-review-done",
            Title = "重大执法决定法制审核",
            Item = 8,
            SwitchOn = SwitchOn.DeclaredComplete,
            Facts = LegalReview.Facts,
            Basis = ForPenalty,
            Remedy = "核对法制审核意见书；确未审核或者审核不同意而作出决定的，依法评估该决定的效力。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        var required = LegalReview.Required(act, context);
        if (required.Outcome != Outcome.Satisfied)
            return required;
        if (act.LegalReviewOn.IsNone)
            return Answer.Violated with { Limb = Absent };
        if (act.LegalReviewResult.Is(ReviewResult.Disagreed))
            return Answer.Violated with { Limb = Disagreed };
        if (act.LegalReviewOn.IsUnknown)
            return Answer.Lacks(ActField.LegalReviewOn);
        if (!act.LegalReviewResult.IsKnown)
            return Answer.Lacks(ActField.LegalReviewResult);
        if (act.LegalReviewResult.Value == ReviewResult.Agreed)
            return Answer.Satisfied;
        return JudgeReReview(act);
    }

    /// <summary>修改: passed where it was reviewed again before the decision.</summary>
    private static Answer JudgeReReview(Act act)
    {
        if (act.LegalReReviewOn.IsUnknown)
            return Answer.Lacks(ActField.LegalReReviewOn);
        if (act.LegalReReviewOn.IsNone || act.LegalReReviewOn.IsAfter(act.DecidedOn))
            return Answer.Unclear(Reason.NeedsJudgement);
        return act.DecidedOn.IsKnown ? Answer.Satisfied : Answer.Lacks(ActField.DecidedOn);
    }

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind == ActKind.Penalty ? ForPenalty : General;

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == Disagreed)
        {
            narration.Suspect($"法制审核结论为“不同意”，仍作出了决定{DecidedOn(act)}。");
            if (act.LegalReReviewOn.IsKnown)
                narration.Remark($"记录载有复审日期{act.LegalReReviewOn}，请核对复审的结论。");
        }
        else
            narration.Suspect($"属于应当法制审核的决定{DecidedOn(act)}，作出前没有经过法制审核（法制审核日期：无）。");
        narration.Lawful($"作出决定前由法制审核人员审核；审核同意，或者按审核意见修改并复审后再作决定。");
    }

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (act.LegalReviewResult.Is(ReviewResult.Amend))
            narration.RemarkSameDay("复审与决定", act.LegalReReviewOn, act.DecidedOn);
    }

    private static string DecidedOn(Act act) =>
        ActColumns.Of(ActField.DecidedOn).Format(act) is { } day ? $"（决定日期{day}）" : "";
}
