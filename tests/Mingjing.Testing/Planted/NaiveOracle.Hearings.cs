using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>Notice, statement and hearing.</summary>
public sealed partial class NaiveOracle
{
    private static readonly DateOnly HearingMeasures2021 = new(2021, 12, 1);

    private Applicability PenaltyGiven(Act act) =>
        new Applicability()
            .If(act.Kind == ActKind.Penalty)
            .If(ResultIs(act, ActResult.Penalized), "result")
            .If(!IsPolice(act));

    private OracleVerdict PriorNotice(Act act)
    {
        var applies = PenaltyGiven(act);
        if (applies.IsNo)
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (act.NoticeOn.IsNone)
            return OracleVerdict.Violated();
        var missing = Unknown((act.NoticeOn, "noticeOn"), (act.DecidedOn, "decidedOn"));
        if (missing.Count > 0)
            return OracleVerdict.Lacks(missing);
        return act.NoticeOn.Day <= act.DecidedOn.Day ? OracleVerdict.Satisfied() : OracleVerdict.Violated();
    }

    /// <summary>The columns whose dates are not known.</summary>
    private static List<string> Unknown(params IEnumerable<(DateFact Date, string Column)> dates) =>
        [.. dates.Where(d => !d.Date.IsKnown).Select(d => d.Column)];

    private OracleVerdict StatementHeard(Act act)
    {
        var applies = PenaltyGiven(act);
        if (applies.IsNo)
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (act.StatementHeard == Flag.Yes)
            return OracleVerdict.Satisfied();
        if (act.StatementWaivedOn.IsKnown && act.DecidedOn.IsKnown && act.StatementWaivedOn.Day <= act.DecidedOn.Day)
            return OracleVerdict.Satisfied();
        if (act.StatementHeard == Flag.Unknown)
            return OracleVerdict.Lacks("statementHeard");
        if (act.StatementWaivedOn.IsKnown && !act.DecidedOn.IsKnown)
            return OracleVerdict.Lacks("decidedOn");
        return act.StatementWaivedOn.IsUnknown
            ? OracleVerdict.Violated(null, "statementWaivedOn")
            : OracleVerdict.Violated();
    }

    private OracleVerdict HearingOffered(Act act)
    {
        var applies = PenaltyGiven(act).If(IsOrdinary(act), "procedure");
        if (applies.IsNo)
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (applies.IsUnknown)
            return applies.Lacking;

        var need = HearingNeed(act);
        if (need.Amount == Band.Grey && need.ByKind != true)
            return OracleVerdict.Unclear("grey-band", act.PartyKind.IsKnown ? [] : ["partyKind"]);
        if (need.ByKind == false && need.Amount == Band.Below)
            return NotApplicable;
        if (need.ByKind != true && need.Amount == Band.Above && act.DecidedOn.IsBefore(HearingMeasures2021))
            return LawNotLoaded;
        if (need.ByKind != true && need.Amount != Band.Above)
            return OracleVerdict.Lacks(need.Missing);
        return HearingOfferedInTime(act);
    }

    private static OracleVerdict HearingOfferedInTime(Act act)
    {
        if (act.HearingOn.IsKnown && act.DecidedOn.IsKnown && act.HearingOn.Day <= act.DecidedOn.Day)
            return OracleVerdict.Satisfied();
        if (act.HearingNoticeOn.IsNone)
            return act.HearingOn.IsKnown && !act.DecidedOn.IsKnown
                ? OracleVerdict.Lacks("decidedOn")
                : OracleVerdict.Violated();
        var missing = Unknown((act.HearingNoticeOn, "hearingNoticeOn"), (act.DecidedOn, "decidedOn"));
        if (missing.Count > 0)
            return OracleVerdict.Lacks(missing);
        return act.HearingNoticeOn.Day <= act.DecidedOn.Day ? OracleVerdict.Satisfied() : OracleVerdict.Violated();
    }

    private enum Band
    {
        Below,
        Grey,
        Above,
        Unknown,
    }

    private const PenaltyKinds HeardKinds =
        PenaltyKinds.LowerGrade
        | PenaltyKinds.RevokeLicense
        | PenaltyKinds.SuspendBusiness
        | PenaltyKinds.CloseDown
        | PenaltyKinds.RestrictEmployment;

    /// <summary>Whether a hearing must be offered: by kind of penalty, by amount.</summary>
    private static (bool? ByKind, Band Amount, IReadOnlyList<string> Missing) HearingNeed(Act act)
    {
        bool? byKind = act.Penalties.IsUnknown ? null : (KindsOf(act) & HeardKinds) != PenaltyKinds.None;
        var fine = act.ProposedFine.IsKnown ? act.ProposedFine.Value : FineOf(act);
        var bands = new[] { BandOf(fine, act, 5_000, 50_000), BandOf(ConfiscationOf(act), act, 5_000, 50_000) };
        var missing = new List<string>();
        if (byKind is null)
            missing.Add("penalties");
        if (bands[0] == Band.Unknown)
            missing.Add("fine");
        if (bands[1] == Band.Unknown)
            missing.Add("confiscation");
        return (byKind, Highest(bands), missing);
    }

    /// <summary>Above decides; a grey amount comes before one that is not known.</summary>
    private static Band Highest(IReadOnlyCollection<Band> bands)
    {
        if (bands.Contains(Band.Above))
            return Band.Above;
        if (bands.Contains(Band.Grey))
            return Band.Grey;
        return bands.Contains(Band.Unknown) ? Band.Unknown : Band.Below;
    }

    /// <summary>
    /// Persons by the low amount, organizations by the high one; whoever is neither is grey between them. A threshold
    /// belongs to what lies above it (以上), a limit to what lies below it (以下).
    /// </summary>
    private static Band BandOf(Money? amount, Act act, int low, int high, bool inclusive = false)
    {
        if (amount is not { } money)
            return Band.Unknown;
        if (inclusive ? money.InYuan <= low : money.InYuan < low)
            return Band.Below;
        if (inclusive ? money.InYuan > high : money.InYuan >= high)
            return Band.Above;
        if (act.PartyKind.Is(PartyKind.NaturalPerson))
            return Band.Above;
        return act.PartyKind.Is(PartyKind.LegalPerson) || act.PartyKind.Is(PartyKind.OtherOrganization)
            ? Band.Below
            : Band.Grey;
    }

    private static PenaltyKinds KindsOf(Act act) => act.Penalties.IsKnown ? act.Penalties.Value : PenaltyKinds.None;

    /// <summary>The fine: zero where a known list has none; null where it is not known (readings 9).</summary>
    private static Money? FineOf(Act act)
    {
        if (act.Fine.IsKnown)
            return act.Fine.Value;
        if (act.Fine.IsNone || (!act.Penalties.IsUnknown && !KindsOf(act).HasFlag(PenaltyKinds.Fine)))
            return new Money(0);
        return null;
    }

    private static Money? ConfiscationOf(Act act)
    {
        if (act.Confiscation.IsKnown)
            return act.Confiscation.Value;
        const PenaltyKinds confiscations = PenaltyKinds.ConfiscateGains | PenaltyKinds.ConfiscateGoods;
        if (
            act.Confiscation.IsNone || (!act.Penalties.IsUnknown && (KindsOf(act) & confiscations) == PenaltyKinds.None)
        )
            return new Money(0);
        return null;
    }

    private OracleVerdict HearingWindow(Act act)
    {
        var refused = act.Result.IsKnown && !act.Result.Is(ActResult.Penalized);
        if (
            act.Kind != ActKind.Penalty
            || IsPolice(act)
            || refused
            || !act.HearingNoticeOn.IsKnown
            || IsInProgress(act)
        )
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (!act.DecidedOn.IsKnown)
            return OracleVerdict.Lacks("decidedOn");
        if (act.DecidedOn.Day < act.HearingNoticeOn.Day)
            return Contradiction;
        var limit = _calendar.WorkingDays(act.HearingNoticeOn.Day, 5);
        if (act.HearingOn.IsKnown && act.HearingOn.Day <= act.DecidedOn.Day)
            return OracleVerdict.Satisfied(limit);
        if (!limit.Holds(act.DecidedOn.Day))
            return OracleVerdict.Satisfied(limit);
        if (act.HearingWaivedOn.IsKnown && act.HearingWaivedOn.Day <= act.DecidedOn.Day)
            return OracleVerdict.Satisfied(limit);
        return act.HearingWaivedOn.IsUnknown
            ? OracleVerdict.Violated(limit, "hearingWaivedOn")
            : OracleVerdict.Violated(limit);
    }

    private OracleVerdict HearingNoticeTerm(Act act)
    {
        if (act.Kind is not (ActKind.Penalty or ActKind.License) || !act.HearingOn.IsKnown || IsPolice(act))
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.HearingOn))
            return LawNotLoaded;
        if (act.HearingConvenedNoticeOn.IsUnknown)
            return OracleVerdict.Lacks("hearingConvenedNoticeOn");
        var latest = _calendar.WorkingDaysBefore(act.HearingOn.Day, 7);
        var limit = new Limit(latest, latest);
        if (act.HearingConvenedNoticeOn.IsNone)
            return OracleVerdict.Violated(limit);
        return _calendar.WorkingDays(act.HearingConvenedNoticeOn.Day, 7).Rolled > act.HearingOn.Day
            ? OracleVerdict.Violated(limit)
            : OracleVerdict.Satisfied(limit);
    }

    private OracleVerdict HearingHeld(Act act)
    {
        var refused = act.Result.IsKnown && !act.Result.Is(ActResult.Penalized);
        if (
            act.Kind != ActKind.Penalty
            || IsPolice(act)
            || refused
            || !act.HearingRequestedOn.IsKnown
            || IsInProgress(act)
        )
            return NotApplicable;
        if (act.HearingNoticeOn.IsNone)
            return OracleVerdict.Unclear("needs-judgement");
        if (act.HearingNoticeOn.IsUnknown)
            return OracleVerdict.Lacks("hearingNoticeOn");
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (act.HearingRequestedOn.Day > _calendar.WorkingDays(act.HearingNoticeOn.Day, 5).Rolled)
            return NotApplicable;
        var missing = new List<string>();
        if (act.HearingOn.IsUnknown)
            missing.Add("hearingOn");
        if (!act.DecidedOn.IsKnown)
            missing.Add("decidedOn");
        if (missing.Count > 0)
            return OracleVerdict.Lacks(missing);
        return act.HearingOn.IsKnown && act.HearingOn.Day <= act.DecidedOn.Day
            ? OracleVerdict.Satisfied()
            : OracleVerdict.Violated();
    }
}
