using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>Major penalties, legal review, collective decision.</summary>
public sealed partial class NaiveOracle
{
    /// <summary>重大行政处罚 by the provincial measures: by kind, by amount; grey where it is not settled for this party.</summary>
    private static (Band Band, IReadOnlyList<string> Missing) MajorPenalty(Act act)
    {
        var kinds = KindsOf(act);
        if (kinds.HasFlag(PenaltyKinds.SuspendBusiness))
            return (Band.Above, []);
        var bands = new List<Band>
        {
            BandOf(FineOf(act), act, 10_000, 100_000),
            BandOf(ConfiscationOf(act), act, 10_000, 100_000),
        };
        var missing = new List<string>();
        if (bands[0] == Band.Unknown)
            missing.Add("fine");
        if (bands[1] == Band.Unknown)
            missing.Add("confiscation");
        if (act.Penalties.IsUnknown)
        {
            missing.Add("penalties");
            bands.Add(Band.Unknown);
        }

        if (kinds.HasFlag(PenaltyKinds.RevokeLicense) && !act.PartyKind.Is(PartyKind.NaturalPerson))
            bands.Add(
                act.PartyKind.Is(PartyKind.LegalPerson) || act.PartyKind.Is(PartyKind.OtherOrganization)
                    ? Band.Above
                    : Band.Grey
            );
        return (Highest(bands), missing);
    }

    private OracleVerdict MajorPenaltyReported(Act act)
    {
        var applies = PenaltyResult(act);
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        var (band, missing) = MajorPenalty(act);
        switch (band)
        {
            case Band.Below:
                return NotApplicable;
            case Band.Grey:
                return act.PartyKind.IsKnown ? OracleVerdict.Unclear("grey-band") : OracleVerdict.Lacks("partyKind");
            case Band.Unknown:
                return OracleVerdict.Lacks(missing);
        }

        if (!act.DecidedOn.IsKnown)
            return act.ReportedOn.IsKnown ? OracleVerdict.Satisfied() : OracleVerdict.Lacks("decidedOn");
        var limit = _calendar.Days(act.DecidedOn.Day, 60);
        if (act.ReportedOn.IsKnown)
            return act.ReportedOn.Day < act.DecidedOn.Day ? Contradiction : OracleVerdict.Satisfied(limit);
        return InTime(act.ReportedOn, "reportedOn", act.DecidedOn.Day, limit);
    }

    private static bool IsDecided(Act act) =>
        act.DecidedOn.IsKnown || act.Status.Is(ActStatus.Decided) || act.Status.Is(ActStatus.Closed);

    /// <summary>Whether legal review was required: null where it is, else the verdict that ends the matter.</summary>
    private static OracleVerdict? ReviewNotRequired(Act act)
    {
        if (act.Major == Flag.Yes)
            return null;
        if (act.Kind != ActKind.Penalty)
            return act.Major == Flag.No ? NotApplicable : OracleVerdict.Lacks("major");

        var penalized = ResultIs(act, ActResult.Penalized);
        var ordinary = IsOrdinary(act);
        if (penalized == false)
            return act.Major == Flag.No ? NotApplicable : OracleVerdict.Lacks("major");
        if (act.HearingOn.IsKnown && penalized == true && ordinary == true)
            return null;
        var (band, unknown) = MajorPenalty(act);
        if (band == Band.Above && penalized == true)
            return null;

        var missing = new List<string>();
        if (act.Major == Flag.Unknown)
            missing.Add("major");
        if (band == Band.Grey && !act.PartyKind.IsKnown)
            missing.Add("partyKind");
        if (band == Band.Grey && penalized == true)
            return OracleVerdict.Unclear("grey-band", missing);
        if (penalized is null && (band != Band.Below || act.HearingOn.IsKnown))
            missing.Add("result");
        if (act.HearingOn.IsKnown && ordinary is null)
            missing.Add("procedure");
        if (band == Band.Unknown)
            missing.AddRange(unknown);
        return missing.Count > 0 ? OracleVerdict.Lacks(missing) : NotApplicable;
    }

    private static OracleVerdict LegalReviewDone(Act act)
    {
        if (!IsDecided(act))
            return NotApplicable;
        if (ReviewNotRequired(act) is { } ended)
            return ended;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (act.LegalReviewOn.IsNone)
            return OracleVerdict.Violated();
        if (act.LegalReviewOn.IsUnknown)
            return OracleVerdict.Lacks("legalReviewOn");
        if (!act.LegalReviewResult.IsKnown)
            return OracleVerdict.Lacks("legalReviewResult");
        return act.LegalReviewResult.Value switch
        {
            ReviewResult.Agreed => OracleVerdict.Satisfied(),
            ReviewResult.Disagreed => OracleVerdict.Violated(),
            _ => ReReviewed(act),
        };
    }

    private static OracleVerdict ReReviewed(Act act)
    {
        if (act.LegalReReviewOn.IsUnknown)
            return OracleVerdict.Lacks("legalReReviewOn");
        if (act.LegalReReviewOn.IsNone)
            return OracleVerdict.Unclear("needs-judgement");
        if (!act.DecidedOn.IsKnown)
            return OracleVerdict.Lacks("decidedOn");
        return act.LegalReReviewOn.Day <= act.DecidedOn.Day
            ? OracleVerdict.Satisfied()
            : OracleVerdict.Unclear("needs-judgement");
    }

    private static OracleVerdict LegalReviewBeforeDecision(Act act)
    {
        if (!act.LegalReviewOn.IsKnown || !act.DecidedOn.IsKnown)
            return NotApplicable;
        if (ReviewNotRequired(act) is { } ended)
            return ended;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        var reviewed = act.LegalReviewOn.Day;
        if (reviewed > act.DecidedOn.Day)
            return OracleVerdict.Violated();
        if (act.CollectiveDecisionOn.IsKnown && reviewed > act.CollectiveDecisionOn.Day)
            return OracleVerdict.Violated();
        if (!act.HearingOn.IsKnown || reviewed >= act.HearingOn.Day || act.LegalReReviewOn.IsKnown)
            return OracleVerdict.Satisfied();
        string[] open = act.LegalReReviewOn.IsUnknown ? ["legalReReviewOn"] : [];
        return OracleVerdict.Violated(null, open).AsToVerify();
    }

    private static OracleVerdict CollectiveDecision(Act act)
    {
        if (!IsDecided(act))
            return NotApplicable;
        var applies = new Applicability().If(Truth(act.Major), "major");
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (act.CollectiveDecisionOn.IsNone)
            return OracleVerdict.Violated();
        var missing = Unknown((act.CollectiveDecisionOn, "collectiveDecisionOn"), (act.DecidedOn, "decidedOn"));
        if (missing.Count > 0)
            return OracleVerdict.Lacks(missing);
        return act.CollectiveDecisionOn.Day <= act.DecidedOn.Day ? OracleVerdict.Satisfied() : OracleVerdict.Violated();
    }
}
