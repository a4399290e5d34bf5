using Mingjing.Core.EnforcementActs;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks;

/// <summary>听证的较大数额 (处罚法 63; the province's amounts, a ministry's own where it has one).</summary>
public static class HearingThreshold
{
    public static AmountThreshold Of(Act act, ScreeningContext context)
    {
        var provincial = context.Policy.HearingThreshold.Value;
        var (low, high) = provincial.Range(act.PartyKind);
        if (act.DecidedOn.IsKnown && act.DecidedOn.Day < context.HearingMeasuresFrom)
            return new AmountThreshold(low, high, Reason.LawNotLoaded);
        if (MinistryStandard(act, context) is not { } ministry)
            return new AmountThreshold(low, high);
        if (ministry.Threshold is null)
            return new AmountThreshold(low, high, Reason.RuleUnconfirmed);
        var (own, ownHigh) = ministry.Threshold.Range(act.PartyKind);
        return ministry.Confirmed
            ? new AmountThreshold(own, ownHigh)
            : new AmountThreshold(own < low ? own : low, ownHigh > high ? ownHigh : high);
    }

    /// <summary>部门听证标准 of the act's field on the day of the decision; null where there is none.</summary>
    public static HearingStandardRule? MinistryStandard(Act act, ScreeningContext context) =>
        context.FieldOf(act) is { } field
            ? context.Fields.HearingStandard(field, act.DecidedOn.IsKnown ? act.DecidedOn.Day : context.RulesDay)
            : null;

    /// <summary>The amounts from which and below which a limit is settled for a party: a sole proprietor, or an unknown party, may be either.</summary>
    public static (Money Low, Money High) Range(this AmountLimit limit, Fact<PartyKind> party)
    {
        var citizen = new Money(limit.CitizenFen);
        var organization = new Money(limit.OrganizationFen);
        return party switch
        {
            { IsKnown: true, Value: PartyKind.NaturalPerson } => (citizen, citizen),
            { IsKnown: true, Value: PartyKind.LegalPerson or PartyKind.OtherOrganization } => (
                organization,
                organization
            ),
            _ => (citizen, organization),
        };
    }
}
