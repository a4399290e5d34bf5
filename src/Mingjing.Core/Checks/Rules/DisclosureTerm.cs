using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 执法结果公示期限 (洛阳办法 9; 118号（六）): penalties and licences within seven working days of the decision, other acts within twenty
/// of their making.
/// </summary>
public sealed class DisclosureTerm : ActCheck
{
    private static readonly TermLength Decisions = TermLength.WorkingDays(7);
    private static readonly TermLength Others = TermLength.WorkingDays(20);
    private static readonly EnforcementField[] EveryField = Enum.GetValues<EnforcementField>();

    private static readonly LawArticle[] General =
    [
        Law.Cite("city-supervision-measures", 9),
        Law.Cite("three-systems-opinion", 6),
    ];

    private static readonly LawArticle[] ForPenalty = [.. General, Law.Cite("penalty-law", 48)];

    private static readonly LawArticle[] ForLicense =
    [
        .. General,
        Law.Cite("license-law", 5),
        Law.Cite("license-law", 40),
    ];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "disclosure-term",
            Title = "执法结果公示期限",
            Item = 9,
            SwitchOn = SwitchOn.FirstDay,
            Facts =
            [
                ActField.Procedure,
                ActField.Field,
                ActField.PartyKind,
                ActField.DecidedOn,
                ActField.SeizedOn,
                ActField.ExecutedOn,
                ActField.InspectedOn,
                ActField.FiledOn,
                ActField.DisclosedOn,
                ActField.NonDisclosureReason,
                ActField.PublicImpact,
                ActField.Enterprise,
                ActField.RevokedOn,
                ActField.Result,
                ActField.Status,
            ],
            Basis = General,
            Remedy = "立即补充公示，说明逾期原因；依法不予公示的，补报不予公示的理由。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        var scope = Applies(act, context.Policy.DisclosureScope.Value);
        if (scope.Outcome != Outcome.Satisfied)
            return scope;
        var madeOn = MadeOn(act);
        if (!madeOn.IsKnown)
            return Answer.Lacks(MadeOnField(act));
        if (act.DisclosedOn.IsBefore(madeOn.Day))
            return Answer.Unclear(Reason.Contradiction);
        var due = context.Calendar.Due(madeOn.Day, LengthOf(act));
        var answer = Within(act.DisclosedOn, ActField.DisclosedOn, madeOn.Day, due, context);
        if (answer.Outcome == Outcome.Satisfied || answer.Reason == Reason.Contradiction)
            return answer;
        if (act.NonDisclosureReason.IsKnown)
            return act.NonDisclosureReason.Value == NonDisclosureReason.Other
                ? new Answer(Outcome.NotEvaluable, Reason.NeedsJudgement, due: due)
                : new Answer(Outcome.Satisfied, due: due);
        if (due.IsKnown && act.RevokedOn.IsKnown && act.RevokedOn.Day <= due.Rolled)
            return new Answer(Outcome.NotEvaluable, Reason.NeedsJudgement, due: due);
        return answer.Outcome == Outcome.Violated ? Weigh(act, context, answer) : answer;
    }

    private static Answer Applies(Act act, DisclosureScope scope)
    {
        var byScope = scope switch
        {
            DisclosureScope.PublicImpact => act.PublicImpact,
            DisclosureScope.Enterprise => act.Enterprise,
            _ => Flag.Yes,
        };
        var byResult = act.Kind switch
        {
            ActKind.Penalty => act.HasResult(ActResult.Penalized),
            ActKind.License => act.HasResult(ActResult.Granted),
            _ => IsDropped(act) ? Flag.No : Flag.Yes,
        };
        if (byScope == Flag.No || byResult == Flag.No)
            return Answer.NotApplicable;
        FieldSet missing = default;
        if (byResult == Flag.Unknown)
            missing |= ActField.Result;
        if (byScope == Flag.Unknown)
            missing |= scope == DisclosureScope.PublicImpact ? ActField.PublicImpact : ActField.Enterprise;
        return missing.IsEmpty ? Answer.Satisfied : Answer.Lacks(missing);
    }

    /// <summary>移送, 撤案: no result of its own to publish, whatever the kind.</summary>
    private static bool IsDropped(Act act) =>
        act.Result.IsKnown
            ? act.Result.Value is ActResult.Transferred or ActResult.Withdrawn
            : act.Status.IsKnown && act.Status.Value is ActStatus.Transferred or ActStatus.Withdrawn;

    /// <summary>形成: the decision; else of a coercion the seizure or execution, of an inspection the day on site or its start.</summary>
    private static DateFact MadeOn(Act act)
    {
        if (act.DecidedOn.IsKnown || act.Kind is ActKind.Penalty or ActKind.License)
            return act.DecidedOn;
        if (act.Kind == ActKind.Inspection)
            return act.InspectedOn.IsKnown ? act.InspectedOn : act.FiledOn;
        return act.Kind == ActKind.Coercion && act.SeizedOn.IsKnown ? act.SeizedOn
            : act.Kind == ActKind.Coercion ? act.ExecutedOn
            : act.DecidedOn;
    }

    private static FieldSet MadeOnField(Act act) =>
        act.Kind switch
        {
            ActKind.Inspection => (FieldSet)ActField.InspectedOn | ActField.FiledOn,
            ActKind.Coercion => (FieldSet)ActField.DecidedOn | ActField.SeizedOn | ActField.ExecutedOn,
            _ => ActField.DecidedOn,
        };

    private static TermLength LengthOf(Act act) => act.Kind is ActKind.Penalty or ActKind.License ? Decisions : Others;

    private static Answer Weigh(Act act, ScreeningContext context, in Answer answer)
    {
        var open = OpenExceptions.None;
        if (answer.Limb == Absent && act.NonDisclosureReason.IsUnknown)
            open |= OpenExceptions.NonDisclosureReason;
        if (act.Kind == ActKind.Penalty && IsWithinFieldTerm(act, context))
            open |= OpenExceptions.OtherDisclosureTerm;
        var byRow =
            act.PartyKind.Is(PartyKind.NaturalPerson)
            || act.PublicImpact == Flag.No
            || act.Kind == ActKind.Penalty && act.EffectiveProcedure().Is(PenaltyProcedure.Summary);
        return answer with { Exceptions = open, RowToVerify = byRow };
    }

    /// <summary>Whether the term of the field, or of any where the field is unknown, would have been kept (118号（六）).</summary>
    private static bool IsWithinFieldTerm(Act act, ScreeningContext context)
    {
        if (context.FieldOf(act) is { } own)
            return IsWithinTermOf(own, act, context);
        foreach (var field in EveryField)
        {
            if (IsWithinTermOf(field, act, context))
                return true;
        }

        return false;
    }

    private static bool IsWithinTermOf(EnforcementField field, Act act, ScreeningContext context)
    {
        if (context.Fields.DisclosureTerm(field, act.DecidedOn.Day) is not { } rule)
            return false;
        var due = context.Calendar.Due(act.DecidedOn.Day, rule.Length);
        if (!due.IsKnown)
            return false;
        return act.DisclosedOn.IsKnown ? act.DisclosedOn.Day <= due.Rolled : !context.IsPast(due.Rolled);
    }

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) =>
        MadeOn(act) is { IsKnown: true } day ? day.Day : context.RulesDay;

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind switch
        {
            ActKind.Penalty => ForPenalty,
            ActKind.License => ForLicense,
            _ => General,
        };

    public override void Reckon(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.HasDue)
            narration.Reckon(context.Calendar, new Term(MadeOn(act).Day, LengthOf(act)));
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var madeOn = MadeOn(act);
        if (answer.Limb == Absent)
            narration.Suspect($"执法结果形成于{madeOn}，截至{context.AsOf}没有公示，已超过{answer.Due.Rolled}的期限。");
        else
            narration.Suspect($"执法结果形成于{madeOn}，{act.DisclosedOn}才公示，晚于期限{answer.Due.Rolled}。");
        narration.Lawful(
            $"在{answer.Due.Rolled}（含当日）以前公示；涉及国家秘密、商业秘密、个人隐私的，依法处理并记录理由。"
        );
    }
}
