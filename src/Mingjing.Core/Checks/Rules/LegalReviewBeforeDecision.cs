using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>法制审核在先 (处罚法 58; 河南条例 28: 审核后，集体讨论): after the hearing, before the discussion and the decision; the same day is in order.</summary>
public sealed class LegalReviewBeforeDecision : ActCheck
{
    private const byte AfterDiscussion = 2;
    private const byte BeforeHearing = 3;

    private static readonly LawArticle[] General = [Law.Cite("provincial-enforcement-regulation", 28)];
    private static readonly LawArticle[] ForPenalty = [Law.Cite("penalty-law", 58), .. General];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "legal-review-before-decision",
            Title = "法制审核先于集体讨论和决定",
            Item = 8,
            SwitchOn = SwitchOn.FirstDay,
            Facts = LegalReview.Facts,
            Basis = ForPenalty,
            Remedy = "核对审核、讨论、决定的日期；顺序确实颠倒的，依法评估该决定的效力，并完善审批流程。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.LegalReviewOn.IsKnown || !act.DecidedOn.IsKnown)
            return Answer.NotApplicable;
        var required = LegalReview.Required(act, context);
        if (required.Outcome != Outcome.Satisfied)
            return required;
        if (act.LegalReviewOn.IsAfter(act.DecidedOn))
            return Answer.Violated;
        if (act.LegalReviewOn.IsAfter(act.CollectiveDecisionOn))
            return Answer.Violated with { Limb = AfterDiscussion };
        if (act.HearingOn.IsAfter(act.LegalReviewOn) && !act.LegalReReviewOn.IsKnown)
            return new Answer(
                Outcome.Violated,
                limb: BeforeHearing,
                rowToVerify: true,
                exceptions: act.LegalReReviewOn.IsUnknown ? OpenExceptions.ReReview : OpenExceptions.None
            );
        return Answer.Satisfied;
    }

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind == ActKind.Penalty ? ForPenalty : General;

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.RemarkSameDay("听证与法制审核", act.HearingOn, act.LegalReviewOn);
        narration.RemarkSameDay("法制审核与集体讨论", act.LegalReviewOn, act.CollectiveDecisionOn);
        narration.RemarkSameDay("法制审核与决定", act.LegalReviewOn, act.DecidedOn);
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        switch (answer.Limb)
        {
            case AfterDiscussion:
                narration.Suspect(
                    $"法制审核日期{act.LegalReviewOn}晚于集体讨论日期{act.CollectiveDecisionOn}，先讨论后审核。"
                );
                break;
            case BeforeHearing:
                narration.Suspect(
                    $"法制审核日期{act.LegalReviewOn}早于听证日期{act.HearingOn}，听证之后没有复审的记载。"
                );
                break;
            default:
                narration.Suspect($"法制审核日期{act.LegalReviewOn}晚于决定日期{act.DecidedOn}，先决定后审核。");
                break;
        }

        narration.Lawful($"举行听证的，听证后审核；先审核，后集体讨论，再作决定（同日依此顺序亦可）。");
    }
}
