using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks.Rules;

/// <summary>简易程序限额 (处罚法 51): on the spot only 警告 or a fine up to 200 yuan for a person, 3,000 for a body.</summary>
public sealed class SummaryProcedureLimit : ActCheck
{
    private const byte WrongKind = 2;

    private const PenaltyKinds Allowed = PenaltyKinds.Warning | PenaltyKinds.Fine;

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "summary-procedure-limit",
            Title = "简易程序的处罚种类和数额",
            Item = 4,
            SwitchOn = SwitchOn.FirstDay,
            Kinds = ActKinds.Penalty,
            Facts =
            [
                ActField.Procedure,
                ActField.Field,
                ActField.PartyKind,
                ActField.Penalties,
                ActField.Fine,
                ActField.FiledOn,
                ActField.DecidedOn,
            ],
            Basis = [Law.Cite("penalty-law", 51)],
            Remedy = "核对适用程序是否填报正确；确属超限的，依法评估该处罚决定的效力，同类案件改用普通程序。",
            Reservation = "法律另有规定的，从其规定",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        var procedure = act.EffectiveProcedure();
        if (procedure.IsNone || procedure.Is(PenaltyProcedure.Ordinary))
            return Answer.NotApplicable;
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        if (procedure.IsUnknown)
            return Answer.Lacks(ActField.Procedure);
        var own = RowOf(act, context);
        var answer = Judge(act, LimitOf(own, context));
        return answer.Outcome == Outcome.Violated && own is not (null or { Confirmed: true, Limit: not null })
            ? Answer.Unclear(Reason.RuleUnconfirmed)
            : answer;
    }

    /// <summary>法律另有规定 of the field, as for the police (处罚法 51).</summary>
    private static SummaryLimitRule? RowOf(Act act, ScreeningContext context) =>
        context.FieldOf(act) is { } field
            ? context.Fields.SummaryLimit(field, act.ReferenceDay.IsKnown ? act.ReferenceDay.Day : context.RulesDay)
            : null;

    private static AmountLimit LimitOf(SummaryLimitRule? own, ScreeningContext context) =>
        own is { Confirmed: true, Limit: { } limit } ? limit : context.Policy.SummaryLimit.Value;

    private static Answer Judge(Act act, AmountLimit limit)
    {
        if (act.Penalties.IsKnown && (act.Penalties.Value & ~Allowed) != PenaltyKinds.None)
            return Answer.Violated with { Limb = WrongKind };
        var (low, high) = limit.Range(act.PartyKind);
        var fine = act.FineAmount();
        if (!fine.IsKnown)
            return Answer.Lacks(act.Penalties.IsUnknown ? (FieldSet)ActField.Fine | ActField.Penalties : ActField.Fine);
        if (fine.Value > high)
            return Answer.Violated;
        if (act.Penalties.IsUnknown)
            return Answer.Lacks(ActField.Penalties);
        if (fine.Value <= low)
            return Answer.Satisfied;
        return act.PartyKind.IsKnown ? Answer.Unclear(Reason.GreyBand) : Answer.Lacks(ActField.PartyKind);
    }

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        var limit = LimitOf(RowOf(act, context), context);
        if (answer.Limb == WrongKind)
            narration.Suspect(
                $"适用简易程序，处罚种类为“{ActColumns.Of(ActField.Penalties).Format(act)?.Replace(';', '、')}”，超出可以当场作出的警告和罚款。"
            );
        else
            narration.Suspect(
                $"适用简易程序，对{ActColumns.Of(ActField.PartyKind).Format(act) ?? "当事人"}罚款{act.Fine.Value}元，超过简易程序的限额（公民{new Money(limit.CitizenFen)}元，法人或者其他组织{new Money(limit.OrganizationFen)}元）。"
            );
        narration.Lawful($"超出警告或者上述数额的处罚，适用普通程序：立案、调查取证、告知并听取意见后再作决定。");
    }
}
