using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>归档 (处罚法 47; 河南条例 33; 118号（九）): no law sets a number of days, so a finding only asks after the pack's waiting time.</summary>
public sealed class Archived : ActCheck
{
    private static readonly LawArticle[] General =
    [
        Law.Cite("provincial-enforcement-regulation", 33),
        Law.Cite("three-systems-opinion", 9),
    ];

    private static readonly LawArticle[] ForPenalty = [Law.Cite("penalty-law", 47), .. General];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "archived",
            Title = "结案后立卷归档",
            Item = 11,
            SwitchOn = SwitchOn.DeclaredComplete,
            Facts = [ActField.ClosedOn, ActField.ArchivedOn],
            Basis = General,
            Remedy = "尽快立卷归档，并说明未归档的原因。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.ClosedOn.IsKnown)
            return Answer.NotApplicable;
        if (act.ArchivedOn.IsBefore(act.ClosedOn.Day))
            return Answer.Unclear(Reason.Contradiction);
        if (act.ArchivedOn.IsKnown)
            return Answer.Satisfied;
        var due = context.Calendar.Due(act.ClosedOn.Day, context.Policy.ArchivedWithin.Value);
        return Within(act.ArchivedOn, ActField.ArchivedOn, act.ClosedOn.Day, due, context) with { RowToVerify = true };
    }

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind == ActKind.Penalty ? ForPenalty : General;

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) => act.ClosedOn.Day;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue)
            narration.Reckon(context.Calendar, new Term(act.ClosedOn.Day, context.Policy.ArchivedWithin.Value));
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.Suspect(
            $"{act.ClosedOn}结案，截至{context.AsOf}没有归档（归档日期：无），已超过系统设定的{context.Policy.ArchivedWithin.Value}等待期；法律没有规定具体天数。"
        );
        narration.Lawful($"结案后及时将文书和证据材料立卷归档，集中统一管理。");
    }
}
