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
        if (context.FieldOf(act) is not { } field)
            return new AmountThreshold(low, high);
        var day = act.DecidedOn.IsKnown ? act.DecidedOn.Day : context.AsOf;
        if (context.Fields.HearingStandard(field, day) is not { } ministry)
            return new AmountThreshold(low, high);
        if (ministry.Threshold is null)
            return new AmountThreshold(low, high, Reason.RuleUnconfirmed);
        var (own, ownHigh) = ministry.Threshold.Range(act.PartyKind);
        return ministry.Confirmed
            ? new AmountThreshold(own, ownHigh)
            : new AmountThreshold(own < low ? own : low, ownHigh > high ? ownHigh : high);
    }

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
