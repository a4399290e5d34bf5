using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>补正告知期限 (许可法 32（四）, 82): within five working days, once; else the application counts as accepted on arrival.</summary>
public sealed class LicenseCorrectionTerm : ActCheck
{
    private static readonly TermLength Limit = TermLength.WorkingDays(5);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "license-correction-term",
            Title = "许可申请补正告知期限",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.License,
            Facts = [ActField.AppliedOn, ActField.CorrectionNoticeOn],
            Basis = [Law.Cite("license-law", 32, paragraph: 1, item: 4), Law.Cite("license-law", 82)],
            Remedy = "核对补正告知书；逾期告知的，受理日期按收到申请材料之日重新计算并告知申请人。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.AppliedOn.IsKnown || !act.CorrectionNoticeOn.IsKnown)
            return Answer.NotApplicable;
        var due = context.Calendar.Due(act.AppliedOn.Day, Limit);
        return Within(act.CorrectionNoticeOn, ActField.CorrectionNoticeOn, act.AppliedOn.Day, due, context);
    }

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) => act.AppliedOn.Day;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue)
            narration.Reckon(context.Calendar, new Term(act.AppliedOn.Day, Limit));
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.Suspect(
            $"{act.AppliedOn}收到申请，{act.CorrectionNoticeOn}才告知补正，晚于{answer.Due.Rolled}届满的期限；逾期不告知的，自收到申请材料之日起即为受理。"
        );
        narration.Lawful($"当场或者在{answer.Due.Rolled}（含当日）以前一次告知申请人需要补正的全部内容。");
    }
}
