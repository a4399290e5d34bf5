using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>
/// 听证告知 (处罚法 63): the right to a hearing is told before a decision of the listed kinds or of a large amount. What is
/// large: the provincial amount, or a ministry's own where it differs; between the two the answer is open (grey band).
/// </summary>
public sealed class HearingOffered : PenaltyCheck
{
    private const PenaltyKinds AlwaysRequired =
        PenaltyKinds.LowerGrade
        | PenaltyKinds.RevokeLicense
        | PenaltyKinds.SuspendBusiness
        | PenaltyKinds.CloseDown
        | PenaltyKinds.RestrictEmployment;

    private static readonly LawArticle[] ByKind = [Law.Cite("penalty-law", 63)];
    private static readonly LawArticle[] ByAmount = [.. ByKind, Law.Cite("provincial-hearing-measures", 4)];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "hearing-offered",
            Title = "听证权利告知",
            Item = 4,
            SwitchOn = SwitchOn.DeclaredComplete,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.Procedure,
                ActField.PartyKind,
                ActField.Penalties,
                ActField.Fine,
                ActField.ProposedFine,
                ActField.Confiscation,
                ActField.HearingNoticeOn,
                ActField.HearingOn,
                ActField.DecidedOn,
                ActField.Result,
            ],
            Basis = ByAmount,
            Remedy = "核对听证告知文书；应当告知而未告知的，依法评估该处罚决定的效力，并完善较大数额处罚的审核环节。",
        };

    protected override Answer JudgePenalized(Act act, ScreeningContext context)
    {
        var procedure = act.EffectiveProcedure();
        if (procedure.Is(PenaltyProcedure.Summary) || procedure.IsNone)
            return Answer.NotApplicable;
        var required = Required(act, context);
        if (required.Outcome != Outcome.Satisfied)
            return required;
        if (procedure.IsUnknown)
            return Answer.Lacks(ActField.Procedure);
        return Offered(act);
    }

    private static Answer Offered(Act act)
    {
        if (act.HearingOn.IsKnown && act.DecidedOn.IsKnown && !act.HearingOn.IsAfter(act.DecidedOn))
            return Answer.Satisfied;
        if (act.HearingNoticeOn.IsNone && act.HearingOn.IsKnown && !act.DecidedOn.IsKnown)
            return Answer.Lacks(ActField.DecidedOn);
        if (act.HearingNoticeOn.IsNone)
            return Answer.Violated with { Limb = Absent };
        if (act.HearingNoticeOn.IsUnknown)
            return Answer.Lacks(ActField.HearingNoticeOn);
        if (!act.DecidedOn.IsKnown)
            return Answer.Lacks(ActField.DecidedOn);
        return act.HearingNoticeOn.IsAfter(act.DecidedOn) ? Answer.Violated : Answer.Satisfied;
    }

    /// <summary>Satisfied where a hearing had to be offered; NotApplicable where not; else why that is open.</summary>
    private static Answer Required(Act act, ScreeningContext context)
    {
        var byKind = act.Imposes(AlwaysRequired);
        if (byKind == Flag.Yes)
            return Answer.Satisfied;
        var byAmount = HearingThreshold.Of(act, context).Judge(Fine(act), ActField.Fine, act.ConfiscationAmount());
        if (byAmount.Outcome == Outcome.Satisfied)
            return byAmount;
        if (byAmount.Reason == Reason.GreyBand && !act.PartyKind.IsKnown)
            byAmount = byAmount with { Missing = byAmount.Missing | ActField.PartyKind };
        return byKind == Flag.Unknown ? Answer.Lacks(byAmount.Missing | ActField.Penalties) : byAmount;
    }

    /// <summary>The fine that was in view when the hearing had to be offered: the proposed one, else the one imposed.</summary>
    private static Fact<Money> Fine(Act act) => act.ProposedFine.IsKnown ? act.ProposedFine : act.FineAmount();

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context)
    {
        if (act.Imposes(AlwaysRequired) == Flag.Yes)
            return ByKind;
        return HearingThreshold.MinistryStandard(act, context) is { Threshold: not null } ministry
            ? [.. ByAmount, ministry.Basis]
            : ByAmount;
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == Absent)
            narration.Suspect(
                $"属于应当告知听证权利的处罚（{Ground(act, context)}），没有告知当事人有要求听证的权利（听证告知日期：无），也没有在决定前举行听证。"
            );
        else
            narration.Suspect(
                $"属于应当告知听证权利的处罚（{Ground(act, context)}），听证告知日期{act.HearingNoticeOn}晚于决定日期{act.DecidedOn}。"
            );
        narration.Lawful(
            $"在作出决定以前告知当事人有要求听证的权利；当事人在五个工作日内没有要求听证，或者书面放弃听证的，再作出决定。"
        );
    }

    /// <summary>The kind, or the amount that reached the standard, with the standard.</summary>
    private static string Ground(Act act, ScreeningContext context)
    {
        if (act.Imposes(AlwaysRequired) == Flag.Yes)
            return string.Join(
                '、',
                Enum.GetValues<PenaltyKinds>()
                    .Where(k =>
                        k != PenaltyKinds.None && (act.Penalties.Value & AlwaysRequired & k) != PenaltyKinds.None
                    )
                    .Select(Terms<PenaltyKinds>.Of)
            );
        var standard = HearingThreshold.Of(act, context).High;
        var fine = Fine(act);
        if (!fine.IsKnown || fine.Value < standard)
            return $"没收{act.Confiscation.Value}元，达到较大数额的标准{standard}元";
        return act.ProposedFine.IsKnown
            ? $"拟罚款{fine.Value}元，达到较大数额的标准{standard}元"
            : $"罚款{fine.Value}元，达到较大数额的标准{standard}元";
    }
}
