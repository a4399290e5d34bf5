using System.Globalization;
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
    private const byte WholeInterval = 2;
    private const byte NoSuchNumber = 3;

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
                ActField.DecidedOn,
                ActField.Field,
            ],
            Basis = General,
            Remedy = "核对执法人员证件状态；确属无有效证件执法的，停止其执法并依法评估相关行为的效力。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!OfficersInField.Concern(act) || !act.Officers.IsKnown)
            return Answer.NotApplicable;
        if (context.Registers.Certificates is null)
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
            for (var i = 0; i < act.Officers.Value.Count; i++)
            {
                var answer = Judge(act, context, act.Officers.Value[i], day.Day);
                if (answer.Outcome == Outcome.Violated)
                    return answer;
                if (answer.Outcome == Outcome.NotEvaluable)
                    worst = answer;
            }
        }

        return anyDay ? worst : JudgeByInterval(act, context);
    }

    private static Answer Judge(Act act, ScreeningContext context, string number, DateOnly day)
    {
        var register = context.Registers.Certificates!;
        return register.StateOn(number, day) switch
        {
            CertificateState.InForce => Answer.Satisfied,
            CertificateState.NotFound when !register.Complete => Answer.Unclear(Reason.RegisterIncomplete),
            CertificateState.NotFound when HasOwnCertificate(context.FieldOf(act)) => Answer.Unclear(
                Reason.NeedsJudgement
            ),
            _ => Answer.Violated,
        };
    }

    /// <summary>人民警察证, 税务检查证 (河南条例 21（2）): such an officer need not be in the province's register.</summary>
    private static bool HasOwnCertificate(EnforcementField? field) =>
        field is EnforcementField.PublicSecurity or EnforcementField.Taxation;

    /// <summary>No day in the field is known: invalid from filing to notice is a finding, in part it needs the day.</summary>
    private static Answer JudgeByInterval(Act act, ScreeningContext context)
    {
        // A number that no certificate bears was valid on no day, whichever day it was.
        if (!HasOwnCertificate(context.FieldOf(act)) && act.Officers.Value.Any(number => IsMissing(context, number)))
            return Answer.Violated with { Limb = NoSuchNumber };
        if (!act.FiledOn.IsKnown || !act.NoticeOn.IsKnown)
            return Answer.Lacks(ActField.InspectedOn);
        if (act.NoticeOn.IsBefore(act.FiledOn.Day))
            return Answer.Unclear(Reason.Contradiction);
        var worst = Answer.Satisfied;
        for (var i = 0; i < act.Officers.Value.Count; i++)
        {
            var answer = Throughout(act, context, act.Officers.Value[i]);
            if (answer.Outcome == Outcome.Violated)
                return answer;
            if (worst.Outcome == Outcome.Satisfied)
                worst = answer;
        }

        return worst;
    }

    private static bool IsMissing(ScreeningContext context, string number) =>
        context.Registers.Certificates is { Complete: true } register && register.Of(number).IsEmpty;

    /// <summary>One certificate over the days from filing to notice.</summary>
    private static Answer Throughout(Act act, ScreeningContext context, string number)
    {
        bool valid = false,
            invalid = false;
        for (var day = act.FiledOn.Day; day <= act.NoticeOn.Day; day = day.AddDays(1))
        {
            var answer = Judge(act, context, number, day);
            if (answer.Outcome == Outcome.NotEvaluable)
                return answer;
            valid |= answer.Outcome == Outcome.Satisfied;
            invalid |= answer.Outcome == Outcome.Violated;
            if (valid && invalid)
                return Answer.Lacks(ActField.InspectedOn);
        }

        return valid ? Answer.Satisfied : Answer.Violated with { Limb = WholeInterval };
    }

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context)
    {
        for (var n = 0; n < OfficersInField.FieldDays; n++)
        {
            if (OfficersInField.FieldDay(act, n) is { IsKnown: true } day)
                return day.Day;
        }

        return act.FiledOn.IsKnown ? act.FiledOn.Day : context.RulesDay;
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
        foreach (var number in act.Officers.Value)
        {
            if (answer.Limb == NoSuchNumber)
            {
                if (IsMissing(context, number))
                    narration.Suspect(
                        $"证号{number}的执法证件{Terms<CertificateState>.Of(CertificateState.NotFound)}。"
                    );
                continue;
            }

            if (answer.Limb == WholeInterval)
            {
                if (Throughout(act, context, number).Outcome == Outcome.Violated)
                    narration.Suspect(
                        $"没有报送现场执法的日期；自立案{act.FiledOn}至告知{act.NoticeOn}，证号{number}的执法证件始终{State(context, number, act.FiledOn.Day)}。"
                    );
                continue;
            }

            for (var n = 0; n < OfficersInField.FieldDays; n++)
            {
                if (
                    OfficersInField.FieldDay(act, n) is { IsKnown: true } day
                    && Judge(act, context, number, day.Day).Outcome == Outcome.Violated
                )
                    narration.Suspect($"在现场执法日{day}，证号{number}的执法证件{State(context, number, day.Day)}。");
            }
        }

        narration.Lawful($"现场检查、登记保存、查封扣押、执行等执法活动，由执法证件处于有效状态的人员实施。");
    }

    /// <summary>The state with the dates of the register that make it so.</summary>
    private static string State(ScreeningContext context, string number, DateOnly day)
    {
        var register = context.Registers.Certificates!;
        var state = register.StateOn(number, day);
        var text = Terms<CertificateState>.Of(state);
        foreach (var row in register.Of(number))
        {
            if (state == CertificateState.OutsideValidity)
                text += $"（有效期{Between(row.Valid)}）";
            else if (state == CertificateState.Suspended && row.Suspended is { } days && days.Contains(day))
                text += $"（{Between(days)}）";
            else if (state == CertificateState.Ended && row.EndedOn is { } ended && ended <= day)
                text += string.Create(CultureInfo.InvariantCulture, $"（失效日期{ended:yyyy-MM-dd}）");
        }

        return text;
    }

    private static string Between(DayInterval days) =>
        days switch
        {
            { From: { } from, To: null } => string.Create(CultureInfo.InvariantCulture, $"自{from:yyyy-MM-dd}起"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{days.From:yyyy-MM-dd}至{days.To:yyyy-MM-dd}"),
        };
}
