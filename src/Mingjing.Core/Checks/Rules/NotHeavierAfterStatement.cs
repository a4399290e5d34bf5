using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>不得因申辩加重处罚 (处罚法 45（2）, 河南条例 26): the fine is not above the one that was told.</summary>
public sealed class NotHeavierAfterStatement : ActCheck
{
    public override CheckInfo Info { get; } =
        new()
        {
            Code = "not-heavier-after-statement",
            Title = "不因陈述申辩加重处罚",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.Penalty,
            Facts = [ActField.ProposedFine, ActField.Fine, ActField.NoticeOn, ActField.DecidedOn, ActField.Field],
            Basis = [Law.Cite("penalty-law", 45, paragraph: 2), Law.Cite("provincial-enforcement-regulation", 26)],
            Remedy = "核对告知书和决定书的数额；因新的事实加重的，补正再次告知的材料；没有新事实的，依法纠正。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.ProposedFine.IsKnown || !act.Fine.IsKnown)
            return Answer.NotApplicable;
        if (context.FieldOf(act) == EnforcementField.PublicSecurity)
            return Answer.NotApplicable;
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        return act.Fine.Value > act.ProposedFine.Value
            ? Answer.Violated with
            {
                Exceptions = OpenExceptions.SecondNotice,
            }
            : Answer.Satisfied;
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.Suspect(
            $"告知拟罚款{act.ProposedFine.Value}元，决定罚款{act.Fine.Value}元，高于告知的数额，没有再次告知的记载。"
        );
        narration.Lawful(
            $"罚款不高于告知的{act.ProposedFine.Value}元；有新的事实、证据需要加重的，重新告知并再次听取意见。"
        );
    }
}
