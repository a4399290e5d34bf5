using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>重大决定集体讨论 (处罚法 57（2）; 河南条例 28): discussed before the decision.</summary>
public sealed class CollectiveDecision : ActCheck
{
    private static readonly LawArticle[] ForPenalty =
    [
        Law.Cite("penalty-law", 57, paragraph: 2),
        Law.Cite("provincial-enforcement-regulation", 28),
    ];

    private static readonly LawArticle[] ForOthers = [Law.Cite("provincial-enforcement-regulation", 28)];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "collective-decision",
            Title = "重大执法决定集体讨论",
            Item = 8,
            SwitchOn = SwitchOn.DeclaredComplete,
            Facts =
            [
                ActField.Major,
                ActField.CollectiveDecisionOn,
                ActField.DecidedOn,
                ActField.Status,
                ActField.Result,
            ],
            Basis = ForPenalty,
            Remedy = "核对集体讨论笔录；确未讨论的，依法评估该决定的效力，并完善重大决定的议事程序。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        var decided = act.IsDecided();
        if (decided == Flag.No || act.Major == Flag.No)
            return Answer.NotApplicable;
        if (act.Major == Flag.Unknown)
            return Answer.Lacks(ActField.Major);
        if (decided == Flag.Unknown)
            return Answer.Lacks((FieldSet)ActField.DecidedOn | ActField.Status);
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        if (act.CollectiveDecisionOn.IsNone)
            return Answer.Violated with { Limb = Absent };
        if (act.CollectiveDecisionOn.IsUnknown)
            return Answer.Lacks(ActField.CollectiveDecisionOn);
        if (!act.DecidedOn.IsKnown)
            return Answer.Lacks(ActField.DecidedOn);
        return act.CollectiveDecisionOn.IsAfter(act.DecidedOn) ? Answer.Violated : Answer.Satisfied;
    }

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind == ActKind.Penalty && act.Result.Is(ActResult.Penalized) ? ForPenalty : ForOthers;

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration) =>
        narration.RemarkSameDay("集体讨论与决定", act.CollectiveDecisionOn, act.DecidedOn);

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == Absent)
            narration.Suspect($"属于重大执法决定，作出前没有经机关负责人集体讨论（集体讨论日期：无）。");
        else
            narration.Suspect($"集体讨论日期{act.CollectiveDecisionOn}晚于决定日期{act.DecidedOn}，先决定后讨论。");
        narration.Lawful($"法制审核后、作出决定前，由机关负责人集体讨论并形成笔录。");
    }
}
