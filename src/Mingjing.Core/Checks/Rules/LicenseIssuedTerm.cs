using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>许可证件送达期限 (许可法 44, 82): within ten working days of the decision to grant.</summary>
public sealed class LicenseIssuedTerm : ActCheck
{
    private static readonly TermLength Limit = TermLength.WorkingDays(10);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "license-issued-term",
            Title = "许可证件颁发送达期限",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.License,
            Facts = [ActField.DecidedOn, ActField.LicenseIssuedOn, ActField.ServedOn, ActField.Result, ActField.Status],
            Basis = [Law.Cite("license-law", 44), Law.Cite("license-law", 82)],
            Remedy = "尚未颁发的，立即向申请人颁发、送达许可证件，并说明逾期原因。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        switch (act.HasResult(ActResult.Granted))
        {
            case Flag.No:
                return Answer.NotApplicable;
            case Flag.Unknown:
                return Answer.Lacks(ActField.Result);
        }

        if (!act.DecidedOn.IsKnown)
            return Answer.Lacks(ActField.DecidedOn);
        var due = context.Calendar.Due(act.DecidedOn.Day, Limit);
        return Within(Issued(act), ActField.LicenseIssuedOn, act.DecidedOn.Day, due, context);
    }

    private static DateFact Issued(Act act) =>
        !act.LicenseIssuedOn.IsKnown && act.ServedOn.IsKnown ? act.ServedOn : act.LicenseIssuedOn;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue)
            narration.Reckon(context.Calendar, new Term(act.DecidedOn.Day, Limit));
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == Absent)
            narration.Suspect(
                $"{act.DecidedOn}准予许可，截至{context.AsOf}没有颁发、送达许可证件，已超过{answer.Due.Rolled}届满的期限。"
            );
        else
            narration.Suspect(
                $"{act.DecidedOn}准予许可，{Issued(act)}才颁发、送达许可证件，晚于{answer.Due.Rolled}届满的期限。"
            );
        narration.Lawful($"在{answer.Due.Rolled}（含当日）以前向申请人颁发、送达许可证件。");
    }
}
