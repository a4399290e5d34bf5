using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>公示撤回期限 (处罚法 48（2）, 85): a published penalty that was changed or revoked is withdrawn within three working days.</summary>
public sealed class DisclosureWithdrawn : ActCheck
{
    private static readonly TermLength Limit = TermLength.WorkingDays(3);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "disclosure-withdrawn",
            Title = "变更、撤销后撤回公示",
            Item = 9,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.Penalty,
            Facts = [ActField.DisclosedOn, ActField.RevokedOn, ActField.WithdrawnOn],
            Basis = [Law.Cite("penalty-law", 48, paragraph: 2), Law.Cite("penalty-law", 85)],
            Remedy = "立即撤回该处罚决定的公示信息并公开说明理由。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.DisclosedOn.IsKnown || !act.RevokedOn.IsKnown)
            return Answer.NotApplicable;
        if (act.WithdrawnOn.IsBefore(act.DisclosedOn.Day))
            return Answer.Unclear(Reason.Contradiction);
        var start = Start(act);
        if (start < ActFacts.PenaltyLaw2021)
            return Answer.Unclear(Reason.LawNotLoaded);
        var due = context.Calendar.Due(start, Limit);
        if (act.WithdrawnOn.IsBefore(act.DisclosedOn.Day))
            return Answer.Unclear(Reason.Contradiction);
        return act.WithdrawnOn.IsKnown && act.WithdrawnOn.Day <= start
            ? new Answer(Outcome.Satisfied, due: due)
            : Within(act.WithdrawnOn, ActField.WithdrawnOn, start, due, context);
    }

    private static DateOnly Start(Act act) =>
        act.DisclosedOn.IsAfter(act.RevokedOn) ? act.DisclosedOn.Day : act.RevokedOn.Day;

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) => Start(act);

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue)
            narration.Reckon(context.Calendar, new Term(Start(act), Limit));
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == Absent)
            narration.Suspect(
                $"{act.DisclosedOn}公示的处罚决定于{act.RevokedOn}变更、撤销，截至{context.AsOf}没有撤回公示，已超过{answer.Due.Rolled}的期限。"
            );
        else
            narration.Suspect(
                $"{act.DisclosedOn}公示的处罚决定于{act.RevokedOn}变更、撤销，{act.WithdrawnOn}才撤回公示，晚于期限{answer.Due.Rolled}。"
            );
        narration.Lawful($"在{answer.Due.Rolled}（含当日）以前撤回公示信息并公开说明理由。");
    }
}
