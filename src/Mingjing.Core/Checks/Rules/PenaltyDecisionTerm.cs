using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 处罚决定期限 (处罚法 60): ninety days from filing, or the term of the field. The date printed on the decision governs (59),
/// not an internal approval and not a telephone call.
/// </summary>
public sealed class PenaltyDecisionTerm : ActCheck
{
    private static readonly TermLength General = TermLength.Days(90);

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "penalty-decision-term",
            Title = "行政处罚决定期限",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.Procedure,
                ActField.Field,
                ActField.FiledOn,
                ActField.DecidedOn,
                ActField.Result,
                ActField.Status,
                ActField.Suspensions,
                ActField.ExtendedTo,
                ActField.ExtensionBasis,
                ActField.ExtensionDiscussedOn,
            ],
            Basis = [Law.Cite("penalty-law", 60), Law.Cite("penalty-law", 59)],
            Remedy =
                "说明超过办案期限的原因；有法定延期、中止事由的，补正审批材料和日期；没有的，依法评估该决定的效力并完善办案期限预警。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        var scope = Applies(act);
        if (scope.Outcome != Outcome.Satisfied)
            return scope;
        var filedOn = act.FiledOn.Day;
        if (act.DecidedOn.IsBefore(filedOn) || act.HasReversedSuspension())
            return Answer.Unclear(Reason.Contradiction);
        var rule = RuleOf(act, context);
        return rule switch
        {
            null => JudgeWithoutField(act, context),
            { Confirmed: false } => JudgeUnconfirmed(act, context, rule),
            _ => JudgeByRule(act, context, rule),
        };
    }

    /// <summary>The field is unknown: every confirmed row of another length is tried beside the general term (law-rules §2.1.2).</summary>
    private static Answer JudgeWithoutField(Act act, ScreeningContext context)
    {
        var general = JudgeByRule(act, context, null);
        var day = act.DecidedOn.IsKnown ? act.DecidedOn.Day : context.RulesDay;
        for (var i = 0; i < context.OtherDecisionTerms.Count; i++)
        {
            var rule = context.OtherDecisionTerms[i];
            if (rule.Ground.Covers(day) && JudgeByRule(act, context, rule).Outcome != general.Outcome)
                return Answer.Lacks(ActField.Field) with { Due = general.Due };
        }

        return general;
    }

    /// <summary>The row of the act's field, the general rule where it has none; null where the field is unknown.</summary>
    private static DecisionTermRule? RuleOf(Act act, ScreeningContext context) =>
        context.FieldOf(act) is { } field
            ? context.Fields.DecisionTerm(field, act.DecidedOn.IsKnown ? act.DecidedOn.Day : context.RulesDay)
                ?? context.Fields.GeneralDecisionTerm
            : null;

    private static Answer Applies(Act act)
    {
        var procedure = act.EffectiveProcedure();
        if (procedure.Is(PenaltyProcedure.Summary) || act.FiledOn.IsBefore(ActFacts.PenaltyLaw2021))
            return Answer.NotApplicable;
        var penalized = act.HasResult(ActResult.Penalized);
        var settled = penalized == Flag.Yes || act.HasResult(ActResult.NotPenalized) == Flag.Yes || act.IsInProgress();
        if (!settled && penalized == Flag.No)
            return Answer.NotApplicable;
        FieldSet missing = default;
        if (!settled)
            missing |= ActField.Result;
        if (!act.FiledOn.IsKnown)
            missing |= ActField.FiledOn;
        if (!procedure.IsKnown)
            missing |= ActField.Procedure;
        return missing.IsEmpty ? Answer.Satisfied : Answer.Lacks(missing);
    }

    /// <summary>
    /// 待确认: the field's number is never the ground of a finding (law-rules §2.1.13), but it may save the department from one.
    /// </summary>
    private static Answer JudgeUnconfirmed(Act act, ScreeningContext context, DecisionTermRule rule)
    {
        var general = JudgeByRule(act, context, rule);
        if (rule.Length != General)
        {
            var due = context.Calendar.Due(act.FiledOn.Day, rule.Length);
            var own = Judge(act, context, due);
            if (!IsInTime(own) && act.ExtendedTo.IsKnown && act.ExtensionBasis.IsKnown)
                own = Extended(act, context, rule, due);
            if (general.Outcome != own.Outcome)
                return Unconfirmed(general.Due);
        }

        if (general.Outcome != Outcome.Violated)
            return general;
        return rule.Ground.Field == EnforcementField.PublicSecurity ? Unconfirmed(general.Due) : general;
    }

    private static Answer Unconfirmed(in DueDate due) => new(Outcome.NotEvaluable, Reason.RuleUnconfirmed, due: due);

    /// <param name="rule">The field's row; null where the field is unknown.</param>
    private static Answer JudgeByRule(Act act, ScreeningContext context, DecisionTermRule? rule)
    {
        var length = rule is { Confirmed: true } ? rule.Length : General;
        var due =
            act.Suspensions.IsKnown && rule is { Confirmed: true }
                ? context.Calendar.Due(act.FiledOn.Day, length, Admitted(act.Suspensions.Value, rule))
                : context.Calendar.Due(act.FiledOn.Day, length);
        var answer = Judge(act, context, due);
        if (IsInTime(answer))
            return answer;
        if (act.ExtendedTo.IsKnown)
            answer = Extended(act, context, rule, due);
        // An extension that carries the decision leaves nothing for grounds that are not admitted to decide.
        if (
            !IsInTime(answer)
            && act.Suspensions.IsKnown
            && NotAdmittedDecides(act, context, rule, length, due) is { } open
        )
            return open;
        return answer.Outcome == Outcome.Violated ? answer with { Exceptions = Open(act, rule) } : answer;
    }

    private static bool IsInTime(in Answer answer) =>
        answer.Outcome == Outcome.Satisfied || answer.Reason == Reason.TermRunning;

    private static OpenExceptions Open(Act act, DecisionTermRule? rule)
    {
        var open = OpenExceptions.None;
        if (act.Suspensions.IsUnknown && (rule is not { Confirmed: true } || rule.NotCounted.MayAdmit))
            open |= OpenExceptions.Suspensions;
        if (act.ExtendedTo.IsUnknown && rule is not { Confirmed: true, ExtensionConfirmed: true, Extension: null })
            open |= OpenExceptions.Extension;
        if (rule is { ExtensionConfirmed: false })
            open |= OpenExceptions.OtherLegalTerm;
        return open;
    }

    private static Answer Judge(Act act, ScreeningContext context, in DueDate due)
    {
        // A case still in progress has no decision: that is known, not unknown (law-rules §2.1.8).
        var decided = act.DecidedOn.IsUnknown && act.Status.Is(ActStatus.InProgress) ? DateFact.None : act.DecidedOn;
        return Within(decided, ActField.DecidedOn, act.FiledOn.Day, due, context);
    }

    /// <summary>What to answer where only a ground that the field does not admit would make it timely; else null.</summary>
    private static Answer? NotAdmittedDecides(
        Act act,
        ScreeningContext context,
        DecisionTermRule? rule,
        TermLength length,
        in DueDate due
    )
    {
        var all = context.Calendar.Due(act.FiledOn.Day, length, SuspensionUnion.Of(act.Suspensions.Value));
        if (!IsInTime(Judge(act, context, all)))
            return null;
        if (rule is null)
            return Answer.Lacks(ActField.Field) with { Due = due };
        return rule is { Confirmed: true, NotCounted.Confirmed: true }
            ? new Answer(Outcome.NotEvaluable, Reason.NeedsJudgement, due: due)
            : Unconfirmed(due);
    }

    private static Suspension[] Admitted(IEnumerable<Suspension> recorded, DecisionTermRule rule) =>
        SuspensionUnion.Of(recorded.Where(s => rule.NotCounted.Admits(s.Ground)));

    /// <summary>Late against the base, with an extension on record.</summary>
    private static Answer Extended(Act act, ScreeningContext context, DecisionTermRule? rule, in DueDate due)
    {
        var to = act.ExtendedTo.Day;
        var supported = SupportedTo(act, context, rule, due);
        var limit = supported > due.Rolled ? new DueDate(supported, supported, due.Provisional, missingYear: 0) : due;
        var answer = Judge(act, context, limit);
        var beyond = act.DecidedOn.IsKnown ? act.DecidedOn.IsAfter(to) : context.IsPast(to);
        if (IsInTime(answer) || beyond || supported == to)
            return answer;
        if (rule is { Confirmed: false } or { ExtensionConfirmed: false })
            return Unconfirmed(due);
        FieldSet missing = default;
        if (rule is null)
            missing |= ActField.Field;
        if (act.ExtensionBasis.IsUnknown)
            missing |= ActField.ExtensionBasis;
        if (act.ExtensionDiscussedOn.IsUnknown && rule is null or { FurtherExtension: not null })
            missing |= ActField.ExtensionDiscussedOn;
        return missing.IsEmpty
            ? new Answer(Outcome.NotEvaluable, Reason.NeedsJudgement, due: due)
            : Answer.Lacks(missing) with
            {
                Due = due,
            };
    }

    /// <summary>The last day to which the recorded extension is supported; the due day itself where nothing supports one.</summary>
    private static DateOnly SupportedTo(Act act, ScreeningContext context, DecisionTermRule? rule, in DueDate due)
    {
        var to = act.ExtendedTo.Day;
        if (act.ExtensionBasis.IsKnown)
            return to;
        if (rule is not { Confirmed: true, ExtensionConfirmed: true, Extension: { } first })
            return due.Rolled;
        if (first.Limit is not { } length)
            return to;
        if (act.ExtensionDiscussedOn.IsKnown && rule.FurtherExtension is { } further)
        {
            if (further.Limit is not { } more)
                return to;
            length = TermLength.Days(length.Count + more.Count);
        }

        var recorded = act.Suspensions.IsKnown ? act.Suspensions.Value : [];
        var limit = context.Calendar.Due(due.Plain, length, Admitted(recorded, rule)).Rolled;
        return to < limit ? to : limit;
    }

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        RuleOf(act, context) is { Confirmed: true } rule && rule.Basis != Info.Basis[0]
            ? [.. Info.Basis, rule.Basis]
            : Info.Basis;

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (!act.FiledOn.IsKnown)
            return;
        var rule = RuleOf(act, context);
        var length = rule is { Confirmed: true } ? rule.Length : General;
        var recorded = act.Suspensions.IsKnown ? act.Suspensions.Value : [];
        Suspension[] admitted = rule is { Confirmed: true } ? Admitted(recorded, rule) : [];
        Suspension[] refused =
            recorded.Count == 0
                ? []
                : [.. recorded.Where(s => rule is not { Confirmed: true } || !rule.NotCounted.Admits(s.Ground))];
        var due = context.Calendar.Due(act.FiledOn.Day, length, admitted);
        var supported = act.ExtendedTo.IsKnown && due.IsKnown ? SupportedTo(act, context, rule, due) : default;
        narration.Reckon(
            context.Calendar,
            new Term(act.FiledOn.Day, length)
            {
                Admitted = admitted,
                NotAdmitted = refused,
                Extension = supported == answer.Due.Rolled && supported > due.Rolled ? Extension.To(supported) : null,
            }
        );
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var due = answer.Due.Rolled;
        if (answer.Limb == Absent)
            narration.Suspect($"{act.FiledOn}立案，截至{context.AsOf}未见处罚决定，已超过{due}届满的期限。");
        else
            narration.Suspect(
                $"{act.FiledOn}立案，决定书载明的日期为{act.DecidedOn}，晚于{due}届满的期限，逾期{act.DecidedOn.Day.DayNumber - due.DayNumber}日。作出决定的日期以决定书载明的日期为准，内部审批的日期和电话告知不能代替。"
            );
        narration.Lawful(
            $"在{due}（含当日）以前作出处罚决定，决定书载明该日期；法律、法规、规章规定可以延长或者不计入期限的，在期限内办妥审批并如实报送。"
        );
    }
}
