using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 持证执法 (处罚法 42, 76; 强制法 17（3）; 河南条例 21, 24; 证件办法 12): every officer's certificate was in force on every day in the field.
/// The days of decision, service and publication do not count: they are acts of the body.
/// </summary>
public sealed class CertificatesValid : ActCheck
{
    private const byte Throughout = 2;

    private static readonly LawArticle[] General =
    [
        Law.Cite("provincial-enforcement-regulation", 21),
        Law.Cite("provincial-enforcement-regulation", 24),
        Law.Cite("provincial-certificate-measures", 12),
    ];

    private static readonly LawArticle[] ForPenalty =
    [
        Law.Cite("penalty-law", 42),
        Law.Cite("penalty-law", 76, paragraph: 1, item: 5),
        .. General,
    ];

    private static readonly LawArticle[] ForCoercion = [Law.Cite("coercion-law", 17, paragraph: 3), .. General];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "certificates-valid",
            Title = "执法人员证件有效",
            Item = 3,
            SwitchOn = SwitchOn.RegisterComplete,
            Facts =
            [
                ActField.Officers,
                ActField.InspectedOn,
                ActField.PreservedOn,
                ActField.SeizedOn,
                ActField.ExecutedOn,
                ActField.FiledOn,
                ActField.NoticeOn,
            ],
            Basis = General,
            Remedy = "核对执法人员证件状态；确属无有效证件执法的，停止其执法并依法评估相关行为的效力。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!OfficersInField.Concern(act) || !act.Officers.IsKnown)
            return Answer.NotApplicable;
        if (context.Registers.Certificates is not { } register)
            return Answer.Unclear(Reason.RegisterIncomplete);
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        var worst = Answer.Satisfied;
        var anyDay = false;
        for (var n = 0; n < OfficersInField.FieldDays; n++)
        {
            var day = OfficersInField.FieldDay(act, n);
            if (!day.IsKnown)
                continue;
            anyDay = true;
            foreach (var number in act.Officers.Value)
            {
                var answer = Judge(register, number, day.Day);
                if (answer.Outcome == Outcome.Violated)
                    return answer;
                if (answer.Outcome == Outcome.NotEvaluable)
                    worst = answer;
            }
        }

        return anyDay ? worst : JudgeByInterval(act, register);
    }

    private static Answer Judge(CertificateRegister register, string number, DateOnly day) =>
        register.StateOn(number, day) switch
        {
            CertificateState.InForce => Answer.Satisfied,
            CertificateState.NotFound when !register.Complete => Answer.Unclear(Reason.RegisterIncomplete),
            _ => Answer.Violated,
        };

    /// <summary>No day in the field is known: invalid from filing to notice is a finding, in part it needs the day.</summary>
    private static Answer JudgeByInterval(Act act, CertificateRegister register)
    {
        if (!act.FiledOn.IsKnown || !act.NoticeOn.IsKnown)
            return Answer.Lacks(ActField.InspectedOn);
        if (act.NoticeOn.IsBefore(act.FiledOn.Day))
            return Answer.Unclear(Reason.Contradiction);
        var worst = Answer.Satisfied;
        foreach (var number in act.Officers.Value)
        {
            int valid = 0,
                days = 0,
                unknown = 0;
            for (var day = act.FiledOn.Day; day <= act.NoticeOn.Day; day = day.AddDays(1), days++)
            {
                var answer = Judge(register, number, day).Outcome;
                valid += answer == Outcome.Satisfied ? 1 : 0;
                unknown += answer == Outcome.NotEvaluable ? 1 : 0;
            }

            if (valid + unknown == 0)
                return Answer.Violated with { Limb = Throughout };
            if (unknown > 0)
                worst = Answer.Unclear(Reason.RegisterIncomplete);
            else if (valid < days && worst.Outcome == Outcome.Satisfied)
                worst = Answer.Lacks(ActField.InspectedOn);
        }

        return worst;
    }

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context)
    {
        for (var n = 0; n < OfficersInField.FieldDays; n++)
        {
            if (OfficersInField.FieldDay(act, n) is { IsKnown: true } day)
                return day.Day;
        }

        return act.FiledOn.IsKnown ? act.FiledOn.Day : context.AsOf;
    }

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind switch
        {
            ActKind.Penalty => ForPenalty,
            ActKind.Coercion => ForCoercion,
            _ => General,
        };

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var register = context.Registers.Certificates!;
        foreach (var number in act.Officers.Value)
        {
            if (answer.Limb == Throughout && IsInvalid(register, number, act.FiledOn.Day))
                narration.Suspect(
                    $"证号{number}在{act.FiledOn}至{act.NoticeOn}期间{Terms<CertificateState>.Of(register.StateOn(number, act.FiledOn.Day))}。"
                );
            for (var n = 0; answer.Limb != Throughout && n < OfficersInField.FieldDays; n++)
            {
                if (OfficersInField.FieldDay(act, n) is { IsKnown: true } day && IsInvalid(register, number, day.Day))
                    narration.Suspect(
                        $"证号{number}在现场执法日{day}{Terms<CertificateState>.Of(register.StateOn(number, day.Day))}。"
                    );
            }
        }

        narration.Lawful($"现场检查、登记保存、查封扣押、执行等执法活动由证件在有效状态的人员实施。");
    }

    private static bool IsInvalid(CertificateRegister register, string number, DateOnly day) =>
        Judge(register, number, day).Outcome == Outcome.Violated;
}
