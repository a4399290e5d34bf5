using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 决定书送达期限 (处罚法 61, 52): within seven working days; on the spot in 简易程序. A paper posted in time is in time (民诉法 85),
/// and service by public notice counts from its publication.
/// </summary>
public sealed class ServiceTerm : PenaltyCheck
{
    private const byte OnSpotLate = 2;

    private static readonly TermLength Ordinary = TermLength.WorkingDays(7);

    private static readonly LawArticle[] ForSummary = [Law.Cite("penalty-law", 52)];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "service-term",
            Title = "处罚决定书送达期限",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.Procedure,
                ActField.DecidedOn,
                ActField.ServedOn,
                ActField.ServiceMethod,
                ActField.SentOn,
                ActField.Result,
                ActField.Field,
                ActField.FiledOn,
                ActField.Status,
            ],
            Basis = [Law.Cite("penalty-law", 61), Law.Cite("penalty-law", 85), Law.Cite("civil-procedure-law", 85)],
            Remedy = "核对送达回证和送达方式；逾期送达的，说明原因，并评估对当事人救济期限的影响。",
        };

    protected override Answer JudgePenalized(Act act, ScreeningContext context)
    {
        if (!act.DecidedOn.IsKnown)
            return Answer.Lacks(ActField.DecidedOn);
        if (act.ServedOn.IsBefore(act.DecidedOn.Day) || act.SentOn.IsBefore(act.DecidedOn.Day))
            return Answer.Unclear(Reason.Contradiction);
        var procedure = act.EffectiveProcedure();
        if (procedure.Is(PenaltyProcedure.Summary))
            return OnSpot(act, context);
        var ordinary = WithinSevenDays(act, context);
        if (procedure.Is(PenaltyProcedure.Ordinary))
            return ordinary;
        return Either(ordinary, OnSpot(act, context), ActField.Procedure);
    }

    private static Answer OnSpot(Act act, ScreeningContext context)
    {
        var decidedOn = act.DecidedOn.Day;
        var answer = Within(
            act.ServedOn,
            ActField.ServedOn,
            decidedOn,
            new DueDate(decidedOn, decidedOn, false, 0),
            context
        );
        return answer.Outcome == Outcome.Violated && answer.Limb == Late ? answer with { Limb = OnSpotLate } : answer;
    }

    private static Answer WithinSevenDays(Act act, ScreeningContext context)
    {
        var decidedOn = act.DecidedOn.Day;
        var due = context.Calendar.Due(decidedOn, Ordinary);
        if (act.ServiceMethod.Is(ServiceMethod.Mail) && act.SentOn.IsUnknown && act.ServedOn.IsKnown)
        {
            // Received in time it was posted in time; received late it may still have been.
            var received = Within(act.ServedOn, ActField.ServedOn, decidedOn, due, context);
            return received.Outcome == Outcome.Violated ? Answer.Lacks(ActField.SentOn) with { Due = due } : received;
        }

        if (IsBySending(act))
            return Within(act.SentOn, ActField.SentOn, decidedOn, due, context);
        var answer = Within(act.ServedOn, ActField.ServedOn, decidedOn, due, context);
        if (answer.Outcome != Outcome.Violated || !act.ServiceMethod.IsUnknown || act.SentOn.IsAfter(due.Rolled))
            return answer;
        var open = OpenExceptions.ServiceMethod;
        if (act.SentOn.IsUnknown)
            open |= OpenExceptions.SentOn;
        return answer with { Exceptions = open };
    }

    /// <summary>邮寄, 公告: what counts is when the paper was posted or published.</summary>
    private static bool IsBySending(Act act) =>
        act.ServiceMethod.IsKnown && act.ServiceMethod.Value is ServiceMethod.Mail or ServiceMethod.PublicNotice;

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.EffectiveProcedure().Is(PenaltyProcedure.Summary) ? ForSummary : Info.Basis;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue && !act.EffectiveProcedure().Is(PenaltyProcedure.Summary))
            narration.Reckon(context.Calendar, new Term(act.DecidedOn.Day, Ordinary));
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (act.EffectiveProcedure().Is(PenaltyProcedure.Summary))
        {
            if (answer.Limb == Absent)
                narration.Suspect($"适用简易程序于{act.DecidedOn}作出决定，没有当场交付决定书（送达日期：无）。");
            else
                narration.Suspect($"适用简易程序于{act.DecidedOn}作出决定，{act.ServedOn}才送达，没有当场交付决定书。");
            narration.Lawful(
                $"适用简易程序的，决定书在{act.DecidedOn}当场交付当事人；当事人拒绝签收的，在决定书上注明。"
            );
            return;
        }

        var due = answer.Due.Rolled;
        if (answer.Limb == Absent)
            narration.Suspect(
                $"{act.DecidedOn}作出决定，截至{context.AsOf}没有送达决定书{How(act)}，已超过{due}届满的期限。"
            );
        else if (IsBySending(act))
            narration.Suspect($"{act.DecidedOn}作出决定，{act.SentOn}才发出决定书{How(act)}，晚于{due}届满的期限。");
        else
            narration.Suspect($"{act.DecidedOn}作出决定，{act.ServedOn}才送达决定书{How(act)}，晚于{due}届满的期限。");
        narration.Lawful(
            $"宣告后当场交付；当事人不在场的，在{due}（含当日）以前依照民事诉讼法的有关规定送达，邮寄、公告的在此日以前发出。"
        );
    }

    private static string How(Act act) =>
        act.ServiceMethod.IsKnown ? $"（送达方式：{Terms<ServiceMethod>.Of(act.ServiceMethod.Value)}）" : "";
}
