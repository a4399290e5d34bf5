using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>Summary procedure, service, preservation, heavier penalty.</summary>
public sealed partial class NaiveOracle
{
    private OracleVerdict SummaryProcedureLimit(Act act)
    {
        var applies = new Applicability().If(act.Kind == ActKind.Penalty).If(IsSummary(act), "procedure");
        if (applies.IsNo)
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (applies.IsUnknown)
            return applies.Lacking;
        var verdict = WithinSummaryLimit(act);
        return verdict.Outcome == ExpectedOutcome.Violated && IsPolice(act)
            ? OracleVerdict.Unclear("rule-unconfirmed")
            : verdict;
    }

    private static OracleVerdict WithinSummaryLimit(Act act)
    {
        const PenaltyKinds allowed = PenaltyKinds.Warning | PenaltyKinds.Fine;
        if ((KindsOf(act) & ~allowed) != PenaltyKinds.None)
            return OracleVerdict.Violated();
        var band = BandOf(FineOf(act), act, 200, 3_000, inclusive: true);
        if (band == Band.Above)
            return OracleVerdict.Violated();
        var missing = new List<string>();
        if (act.Penalties.IsUnknown)
            missing.Add("penalties");
        if (band == Band.Unknown)
            missing.Add("fine");
        if (missing.Count > 0)
            return OracleVerdict.Lacks(missing);
        if (band == Band.Below)
            return OracleVerdict.Satisfied();
        return act.PartyKind.IsKnown ? OracleVerdict.Unclear("grey-band") : OracleVerdict.Lacks("partyKind");
    }

    private OracleVerdict ServiceTerm(Act act)
    {
        var applies = PenaltyGiven(act);
        if (applies.IsNo)
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (!act.DecidedOn.IsKnown)
            return OracleVerdict.Lacks("decidedOn");
        if (ProcedureOf(act) is { } procedure)
            return procedure == PenaltyProcedure.Summary ? ServedOnTheSpot(act) : ServedWithinSevenDays(act);

        var (spot, later) = (ServedOnTheSpot(act), ServedWithinSevenDays(act));
        if (spot.Outcome != later.Outcome || !string.Equals(spot.Reason, later.Reason, StringComparison.Ordinal))
            return OracleVerdict.Lacks("procedure");
        return spot.Limit == later.Limit ? later : later.At(null);
    }

    /// <summary>简易程序: on the day of the decision, a working day or not.</summary>
    private OracleVerdict ServedOnTheSpot(Act act)
    {
        var day = act.DecidedOn.Day;
        return InTime(act.ServedOn, "servedOn", day, new Limit(day, day));
    }

    private OracleVerdict ServedWithinSevenDays(Act act)
    {
        var decided = act.DecidedOn.Day;
        var limit = _calendar.WorkingDays(decided, 7);
        if (!act.ServiceMethod.IsKnown)
            return ServedSomehow(act, decided, limit);
        if (act.ServiceMethod.Value is not (ServiceMethod.Mail or ServiceMethod.PublicNotice))
            return InTime(act.ServedOn, "servedOn", decided, limit);
        var receivedInTime =
            act.ServiceMethod.Is(ServiceMethod.Mail)
            && act.ServedOn.IsKnown
            && decided <= act.ServedOn.Day
            && limit.Holds(act.ServedOn.Day);
        if (!act.SentOn.IsKnown && receivedInTime)
            return OracleVerdict.Satisfied(limit);
        if (act.SentOn.IsUnknown && act.ServiceMethod.Is(ServiceMethod.Mail) && act.ServedOn.IsKnown)
            return act.ServedOn.Day < decided ? Contradiction : OracleVerdict.Lacks("sentOn");
        return InTime(act.SentOn, "sentOn", decided, limit);
    }

    /// <summary>Way of service blank: a paper received late may have been posted in time.</summary>
    private OracleVerdict ServedSomehow(Act act, DateOnly decided, Limit limit)
    {
        var verdict = InTime(act.ServedOn, "servedOn", decided, limit);
        if (verdict.Outcome != ExpectedOutcome.Violated || act.SentOn.IsAfter(limit.Rolled))
            return verdict;
        string[] open = act.SentOn.IsUnknown ? ["serviceMethod", "sentOn"] : ["serviceMethod"];
        return OracleVerdict.Violated(limit, open);
    }

    private OracleVerdict PreservationTerm(Act act)
    {
        if (!act.PreservedOn.IsKnown || (act.Kind == ActKind.Penalty && IsPolice(act)))
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.PreservedOn))
            return LawNotLoaded;
        var preserved = act.PreservedOn.Day;
        var limit = _calendar.WorkingDays(preserved, 7);
        if (act.SeizedOn.IsKnown && preserved <= act.SeizedOn.Day && limit.Holds(act.SeizedOn.Day))
            return act.PreservationDecidedOn.IsBefore(preserved) ? Contradiction : OracleVerdict.Satisfied(limit);
        return InTime(act.PreservationDecidedOn, "preservationDecidedOn", preserved, limit);
    }

    private OracleVerdict NotHeavierAfterStatement(Act act)
    {
        if (act.Kind != ActKind.Penalty || IsPolice(act) || !act.ProposedFine.IsKnown || !act.Fine.IsKnown)
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        return act.Fine.Value > act.ProposedFine.Value
            ? OracleVerdict.Violated(null, "加重后另行告知")
            : OracleVerdict.Satisfied();
    }
}
