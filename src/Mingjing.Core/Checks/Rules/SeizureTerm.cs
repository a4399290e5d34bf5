using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 查封、扣押、冻结期限 (强制法 25, 32): thirty days, thirty more when extended; testing told in writing is not counted. The plain
/// day is the limit, the rolled day only a tolerance: a restriction of property does not grow because of a holiday.
/// </summary>
public sealed class SeizureTerm : ActCheck
{
    private static readonly TermLength Basic = TermLength.Days(30);
    private static readonly TermLength Extended = TermLength.Days(60);

    private static readonly LawArticle[] ForSeizure =
    [
        Law.Cite("coercion-law", 25),
        Law.Cite("coercion-law", 27),
        Law.Cite("coercion-law", 28),
    ];

    private static readonly LawArticle[] ForFreeze = [Law.Cite("coercion-law", 32)];
    private static readonly LawArticle Transfer = Law.Cite("coercion-law", 21);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "seizure-term",
            Title = "查封、扣押、冻结期限",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Facts =
            [
                ActField.CoercionKind,
                ActField.SeizedOn,
                ActField.SeizureEndedOn,
                ActField.SeizureExtended,
                ActField.Suspensions,
                ActField.DecidedOn,
                ActField.Penalties,
                ActField.TransferredOn,
            ],
            Basis = ForSeizure,
            Remedy = "尚未结束的，立即解除或者依法作出处理决定；已经超期的，说明原因，并评估对当事人造成的影响。",
            Reservation = "法律、行政法规另有规定的除外",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (!act.SeizedOn.IsKnown)
            return Answer.NotApplicable;
        var seizedOn = act.SeizedOn.Day;
        if (act.SeizureEndedOn.IsBefore(seizedOn) || act.HasReversedSuspension())
            return Answer.Unclear(Reason.Contradiction);
        var answer = Judge(act, context, Admitted(act, context));
        if (answer.Outcome != Outcome.Violated)
            return answer;
        if (act.Suspensions.IsUnknown && !IsFreeze(act))
            return answer with { Exceptions = OpenExceptions.Suspensions };
        if (!act.Suspensions.IsKnown)
            return answer;

        // A ground that the law does not admit is not subtracted; where it decides, a person must look (law-rules §2.1.7).
        var byAll = Judge(act, context, SuspensionUnion.Of(act.Suspensions.Value));
        return byAll.Outcome == Outcome.Violated
            ? answer
            : new Answer(Outcome.NotEvaluable, Reason.NeedsJudgement, due: answer.Due);
    }

    private static bool IsFreeze(Act act) => act.CoercionKind.Is(CoercionKind.FreezeFunds);

    /// <summary>Thirty days, or sixty where extended; where that is unknown, either.</summary>
    private static Answer Judge(Act act, ScreeningContext context, ReadOnlySpan<Suspension> notCounted)
    {
        var end = FirstEnd(act);
        var seizedOn = act.SeizedOn.Day;
        var longest = Judge(act, end, context.Calendar.Due(seizedOn, Extended, notCounted), context);
        if (act.SeizureExtended == Flag.Yes)
            return longest;
        var basic = Judge(act, end, context.Calendar.Due(seizedOn, Basic, notCounted), context);
        if (act.SeizureExtended == Flag.No || !NeedsMore(basic))
            return basic;
        if (NeedsMore(longest))
            return longest;
        FieldSet missing = ActField.SeizureExtended;
        if (end.IsUnknown)
            missing |= ActField.SeizureEndedOn;
        if (longest.Reason == Reason.FactUnknown)
            missing |= longest.Missing;
        return Answer.Lacks(missing) with { Due = basic.Due };
    }

    private static bool NeedsMore(in Answer answer) =>
        answer.Outcome == Outcome.Violated || answer.Reason == Reason.EventUnknown;

    private static Answer Judge(Act act, DateFact end, in DueDate due, ScreeningContext context)
    {
        var answer = Within(end, ActField.SeizureEndedOn, act.SeizedOn.Day, due, context);
        // Without knowing the penalties, a decision in time may have confiscated the goods.
        return
            answer.Outcome == Outcome.Violated
            && act.Penalties.IsUnknown
            && act.Kind == ActKind.Penalty
            && act.DecidedOn.IsKnown
            && act.DecidedOn.Day <= due.Rolled
            ? Answer.Lacks(ActField.Penalties) with
            {
                Due = due,
            }
            : answer;
    }

    /// <summary>The first of: release, a decision that confiscates the goods, a transfer with the goods.</summary>
    private static DateFact FirstEnd(Act act)
    {
        var end = act.SeizureEndedOn;
        if (act.DecidedOn.IsKnown && act.Imposes(PenaltyKinds.ConfiscateGoods) == Flag.Yes)
            end = Earlier(end, act.DecidedOn, act.SeizedOn.Day);
        return act.TransferredOn.IsKnown ? Earlier(end, act.TransferredOn, act.SeizedOn.Day) : end;
    }

    private static DateFact Earlier(DateFact end, DateFact other, DateOnly seizedOn) =>
        !other.IsBefore(seizedOn) && (!end.IsKnown || end.IsAfter(other)) ? other : end;

    /// <summary>Testing (强制法 25（3）); nothing suspends a freeze (32).</summary>
    private static Suspension[] Admitted(Act act, ScreeningContext context) =>
        act.Suspensions.IsKnown && !IsFreeze(act)
            ? Admitted(act.Suspensions.Value, context.Fields.SeizureNotCounted)
            : [];

    private static Suspension[] Admitted(IEnumerable<Suspension> recorded, SuspensionGrounds testing) =>
        SuspensionUnion.Of(recorded.Where(s => testing.Admits(s.Ground)));

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) => act.SeizedOn.Day;

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context)
    {
        var basis = IsFreeze(act) ? ForFreeze : ForSeizure;
        return act.TransferredOn.IsKnown ? [.. basis, Transfer] : basis;
    }

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (!answer.HasDue)
            return;
        var admitted = Admitted(act, context);
        var basic = context.Calendar.Due(act.SeizedOn.Day, Basic, admitted);
        narration.Reckon(
            context.Calendar,
            new Term(act.SeizedOn.Day, answer.Due.Plain > basic.Plain ? Extended : Basic)
            {
                Admitted = admitted,
                NotAdmitted = act.Suspensions.IsKnown
                    ?
                    [
                        .. act.Suspensions.Value.Where(s =>
                            IsFreeze(act) || !context.Fields.SeizureNotCounted.Admits(s.Ground)
                        ),
                    ]
                    : [],
                LastDay = LastDay.Tolerance,
            }
        );
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var due = answer.Due;
        var extended = act.SeizureExtended == Flag.Yes ? "（已延长）" : "";
        if (FirstEnd(act) is not { IsKnown: true } end)
            narration.Suspect(
                $"{act.SeizedOn}{Measure(act)}{extended}，截至{context.AsOf}没有解除或者处理，已超过{due.Plain}届满的期限。"
            );
        else if (due.Rolled != due.Plain)
            narration.Suspect(
                $"{act.SeizedOn}{Measure(act)}{extended}，{end}才结束，超过{due.Plain}届满的期限，也超过遇休息日可以容许的{due.Rolled}。"
            );
        else
            narration.Suspect($"{act.SeizedOn}{Measure(act)}{extended}，{end}才结束，超过{due.Plain}届满的期限。");
        if (IsFreeze(act))
            narration.Lawful(
                $"在{due.Plain}（含当日）以前作出处理决定或者解除冻结；情况复杂的，经行政机关负责人批准可以延长一次，不超过三十日。"
            );
        else
            narration.Lawful(
                $"在{due.Plain}（含当日）以前解除，或者依法没收、移送；情况复杂的，经行政机关负责人批准可以延长，不超过三十日；检测、检验、检疫、技术鉴定的期间明确并书面告知当事人的，不计入期限。"
            );
    }

    private static string Measure(Act act) =>
        act.CoercionKind switch
        {
            { IsKnown: true, Value: CoercionKind.SealPremises } => "查封",
            { IsKnown: true, Value: CoercionKind.SeizeGoods } => "扣押",
            { IsKnown: true, Value: CoercionKind.FreezeFunds } => "冻结",
            _ => "查封、扣押",
        };

    public override void Note(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (FirstEnd(act).IsAfter(answer.Due.Plain))
            narration.Remark(
                $"期限届满日{answer.Due.Plain}不是工作日，{FirstEnd(act)}结束，在可以容许的范围内；限制财产的措施不因休息日延长，届满前即应解除。"
            );
    }
}
