using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>听证通知期限 (处罚法 64（二）, 许可法 48): the party is told of the hearing seven working days before it; no roll-over.</summary>
public sealed class HearingNoticeTerm : ActCheck
{
    private const int Days = 7;

    private static readonly LawArticle[] ForPenalty =
    [
        Law.Cite("penalty-law", 64, item: 2),
        Law.Cite("penalty-law", 85),
    ];

    private static readonly LawArticle[] ForLicense =
    [
        Law.Cite("license-law", 48, paragraph: 1, item: 1),
        Law.Cite("license-law", 82),
    ];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "hearing-notice-term",
            Title = "听证通知期限",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.Penalty | ActKinds.License,
            Facts = [ActField.HearingConvenedNoticeOn, ActField.HearingOn, ActField.Field],
            Basis = ForPenalty,
            Remedy = "核对听证通知书及其送达日期；提前不足七个工作日的，评估是否影响当事人准备和参加听证。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.HearingOn.IsKnown)
            return Answer.NotApplicable;
        if (act.Kind == ActKind.Penalty && context.FieldOf(act) == EnforcementField.PublicSecurity)
            return Answer.NotApplicable;
        if (!IsInForce(BasisOf(act, default, context), act.HearingOn.Day, context.Laws))
            return Answer.Unclear(Reason.LawNotLoaded);
        var latest = context.Calendar.Before(act.HearingOn.Day, Days);
        if (act.HearingConvenedNoticeOn.IsNone)
            return new Answer(Outcome.Violated, limb: Absent, due: latest);
        if (act.HearingConvenedNoticeOn.IsUnknown)
            return Answer.Lacks(ActField.HearingConvenedNoticeOn);

        var notice = act.HearingConvenedNoticeOn.Day;
        if (notice >= act.HearingOn.Day)
            return new Answer(Outcome.Violated, due: latest);
        if (latest.HasDates && notice <= latest.Rolled)
            return new Answer(Outcome.Satisfied, due: latest);
        if (context.Calendar.WorkingDaysBetween(notice, act.HearingOn.Day) is not { } between)
            return new Answer(Outcome.NotEvaluable, Reason.CalendarMissing, due: latest);
        return new Answer(between >= Days ? Outcome.Satisfied : Outcome.Violated, due: latest);
    }

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) =>
        act.HearingOn.IsKnown ? act.HearingOn.Day : context.RulesDay;

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind == ActKind.License ? ForLicense : ForPenalty;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue)
            narration.ReckonBefore(context.Calendar, act.HearingOn.Day, Days);
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == Absent)
            narration.Suspect($"{act.HearingOn}举行听证，没有通知当事人听证的时间、地点（听证通知日期：无）。");
        else if (answer.HasDue)
            narration.Suspect(
                $"{act.HearingOn}举行听证，听证通知日期{act.HearingConvenedNoticeOn}晚于{answer.Due.Plain}，提前不足七个工作日。"
            );
        else
            narration.Suspect(
                $"{act.HearingOn}举行听证，听证通知日期{act.HearingConvenedNoticeOn}不在听证日期以前，提前不足七个工作日。"
            );
        if (answer.HasDue)
            narration.Lawful($"最迟于{answer.Due.Plain}通知当事人及有关人员听证的时间、地点；来不及的，推迟听证日期。");
        else
            narration.Lawful($"提前七个工作日通知当事人及有关人员听证的时间、地点；来不及的，推迟听证日期。");
    }

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (context.Calendar.WorkingDaysBetween(act.HearingConvenedNoticeOn.Day, act.HearingOn.Day) == Days)
            narration.Remark($"通知日期{act.HearingConvenedNoticeOn}距听证{act.HearingOn}恰为七个工作日。");
    }
}
