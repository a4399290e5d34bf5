using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.TableReading;

public sealed partial class TableOracle
{
    private static readonly DateOnly HearingMeasures = new(2021, 12, 1);

    /// <summary>What every row about a penalty that was imposed asks first; null where the row goes on.</summary>
    private OracleAnswer? NotPenalized(Act act)
    {
        if (act.Kind != ActKind.Penalty || IsPolice(act) || HasResult(act, ActResult.Penalized) == false)
            return NotApplicable;
        if (HasResult(act, ActResult.Penalized) is null)
            return Lacks("result");
        return IsBefore2021(act) ? Unclear("law-not-loaded") : null;
    }

    private OracleAnswer PriorNotice(Act act)
    {
        if (NotPenalized(act) is { } answer)
            return answer;
        if (act.NoticeOn.IsNone)
            return Firm;
        var missing = new List<string>();
        if (act.NoticeOn.IsUnknown)
            missing.Add("noticeOn");
        if (!act.DecidedOn.IsKnown)
            missing.Add("decidedOn");
        if (missing.Count > 0)
            return Lacks(missing);
        return act.NoticeOn.Day > act.DecidedOn.Day ? Firm : Satisfied;
    }

    private OracleAnswer StatementHeard(Act act)
    {
        if (NotPenalized(act) is { } answer)
            return answer;
        if (act.StatementHeard == Flag.Yes)
            return Satisfied;
        if (act.StatementHeard == Flag.Unknown)
            return Lacks("statementHeard");
        if (!act.StatementWaivedOn.IsKnown)
            return Violated(act.StatementWaivedOn.IsUnknown);
        if (!act.DecidedOn.IsKnown)
            return Lacks("decidedOn");
        return act.StatementWaivedOn.Day <= act.DecidedOn.Day ? Satisfied : Firm;
    }

    private OracleAnswer HearingOffered(Act act)
    {
        if (act.Kind == ActKind.Penalty && ProcedureOf(act) == PenaltyProcedure.Summary)
            return NotApplicable;
        var unlessPenalized = NotPenalized(act);
        var required = HearingRequired(act);
        if (unlessPenalized == NotApplicable || required == NotApplicable)
            return NotApplicable;
        if (unlessPenalized is { Reason: "law-not-loaded" } || required is { Reason: "law-not-loaded" })
            return HasResult(act, ActResult.Penalized) is null ? Lacks("result") : Unclear("law-not-loaded");
        var missing = new List<string>();
        if (HasResult(act, ActResult.Penalized) is null)
            missing.Add("result");
        if (ProcedureOf(act) is null)
            missing.Add("procedure");
        if (missing.Count > 0 && (required?.Reason is not "grey-band" || HasResult(act, ActResult.Penalized) is null))
            return Lacks(missing.Concat(required?.Missing ?? Nothing));
        return required ?? OfferedInTime(act);
    }

    private static OracleAnswer OfferedInTime(Act act)
    {
        if (act.DecidedOn.IsKnown && IsInTime(act.HearingOn, act.DecidedOn.Day))
            return Satisfied;
        if (act.HearingNoticeOn.IsUnknown)
            return Lacks("hearingNoticeOn");
        if (!act.DecidedOn.IsKnown && (act.HearingOn.IsKnown || act.HearingNoticeOn.IsKnown))
            return Lacks("decidedOn");
        if (act.HearingNoticeOn.IsNone)
            return Firm;
        return act.HearingNoticeOn.Day > act.DecidedOn.Day ? Firm : Satisfied;
    }

    /// <summary>Null: required. Otherwise not applicable, or why nobody can say.</summary>
    private static OracleAnswer? HearingRequired(Act act)
    {
        const PenaltyKinds Grave =
            PenaltyKinds.LowerGrade
            | PenaltyKinds.RevokeLicense
            | PenaltyKinds.SuspendBusiness
            | PenaltyKinds.CloseDown
            | PenaltyKinds.RestrictEmployment;
        if (act.Penalties.IsKnown && (act.Penalties.Value & Grave) != PenaltyKinds.None)
            return null;
        var fine = act.ProposedFine.IsKnown ? act.ProposedFine.Value.InYuan : FineOf(act);
        var confiscation = ConfiscationOf(act);
        var byFine = ByAmount(act, fine, 5_000, 50_000);
        var byConfiscation = ByAmount(act, confiscation, 5_000, 50_000);
        var settled = !act.Penalties.IsUnknown && byFine is not "unknown" && byConfiscation is not "unknown";
        var old = IsBefore(act.DecidedOn, HearingMeasures);
        if ((byFine is "reached" || byConfiscation is "reached") && (settled || !old))
            return old ? Unclear("law-not-loaded") : null;
        if (act.Penalties.IsUnknown || byFine is "unknown" || byConfiscation is "unknown")
        {
            var missing = new List<string>();
            if (act.Penalties.IsUnknown)
                missing.Add("penalties");
            if (byFine is "unknown")
                missing.Add("fine");
            if (byConfiscation is "unknown")
                missing.Add("confiscation");
            return Lacks(missing);
        }

        if (byFine is "grey" || byConfiscation is "grey")
        {
            if (IsBefore(act.DecidedOn, HearingMeasures))
                return Unclear("law-not-loaded");
            return Unclear("grey-band");
        }

        return NotApplicable;
    }

    private static decimal? FineOf(Act act)
    {
        if (act.Fine.IsKnown)
            return act.Fine.Value.InYuan;
        if (act.Fine.IsNone)
            return 0;
        return act.Penalties.IsUnknown || Imposes(act, PenaltyKinds.Fine) ? null : 0;
    }

    private static decimal? ConfiscationOf(Act act)
    {
        if (act.Confiscation.IsKnown)
            return act.Confiscation.Value.InYuan;
        if (act.Confiscation.IsNone)
            return 0;
        return act.Penalties.IsUnknown || Imposes(act, PenaltyKinds.ConfiscateGains | PenaltyKinds.ConfiscateGoods)
            ? null
            : 0;
    }

    private static bool Imposes(Act act, PenaltyKinds kinds) =>
        act.Penalties.IsKnown && (act.Penalties.Value & kinds) != PenaltyKinds.None;

    private static string ByAmount(Act act, decimal? amount, decimal citizen, decimal organization)
    {
        if (amount is null)
            return "unknown";
        if (amount < citizen)
            return "below";
        if (amount >= organization || act.PartyKind.Is(PartyKind.NaturalPerson))
            return "reached";
        return act.PartyKind.Is(PartyKind.LegalPerson) || act.PartyKind.Is(PartyKind.OtherOrganization)
            ? "below"
            : "grey";
    }

    private OracleAnswer HearingWindow(Act act)
    {
        if (act.Kind != ActKind.Penalty || IsPolice(act) || !act.HearingNoticeOn.IsKnown)
            return NotApplicable;
        if (act.Result.IsKnown && !act.Result.Is(ActResult.Penalized) || IsInProgress(act) && !act.DecidedOn.IsKnown)
            return NotApplicable;
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        if (!act.DecidedOn.IsKnown)
            return Lacks("decidedOn");
        var decided = act.DecidedOn.Day;
        if (IsInTime(act.HearingOn, decided) || IsInTime(act.HearingWaivedOn, decided))
            return Satisfied;
        if (Limit.WorkingDays(act.HearingNoticeOn.Day, 5) is not { } limit)
            return Unclear("calendar-missing");
        return limit.On(decided > limit.Rolled ? Satisfied : Violated(act.HearingWaivedOn.IsUnknown));
    }

    private OracleAnswer HearingNoticeTerm(Act act)
    {
        if (act.Kind is not (ActKind.Penalty or ActKind.License) || !act.HearingOn.IsKnown)
            return NotApplicable;
        if (act.Kind == ActKind.Penalty && IsPolice(act))
            return NotApplicable;
        if (act.Kind == ActKind.Penalty && act.HearingOn.Day < Law2021)
            return Unclear("law-not-loaded");
        if (act.HearingConvenedNoticeOn.IsUnknown)
            return Lacks("hearingConvenedNoticeOn");
        if (LatestNotice(act.HearingOn.Day) is not { } latest)
            return act.HearingConvenedNoticeOn.IsNone ? Firm : Unclear("calendar-missing");
        // A notice on a day off after the latest working day is still seven working days ahead.
        var shown = latest;
        while (TableCalendar.Works(shown) == false)
            shown = shown.AddDays(-1);
        if (TableCalendar.Works(shown) is null)
            return Unclear("calendar-missing");
        return new Limit(shown, shown).On(IsInTime(act.HearingConvenedNoticeOn, latest) ? Satisfied : Firm);
    }

    /// <summary>The latest day from which seven working days end on or before the hearing.</summary>
    private static DateOnly? LatestNotice(DateOnly hearing)
    {
        for (var day = hearing; ; day = day.AddDays(-1))
        {
            if (TableCalendar.Works(day) is null)
                return null;
            if (TableCalendar.WorkingDays(day, 7) is not { } end)
                continue;
            if (end <= hearing)
                return day;
        }
    }

    private OracleAnswer HearingHeld(Act act)
    {
        if (act.Kind != ActKind.Penalty || IsPolice(act) || !act.HearingRequestedOn.IsKnown)
            return NotApplicable;
        if (act.Result.IsKnown && !act.Result.Is(ActResult.Penalized) || IsInProgress(act) && !act.DecidedOn.IsKnown)
            return NotApplicable;
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        if (act.HearingNoticeOn.IsNone)
            return Unclear("needs-judgement");
        if (act.HearingNoticeOn.IsUnknown)
            return Lacks("hearingNoticeOn");
        if (Limit.WorkingDays(act.HearingNoticeOn.Day, 5) is not { } limit)
            return Unclear("calendar-missing");
        if (act.HearingRequestedOn.Day > limit.Rolled)
            return NotApplicable;
        var missing = new List<string>();
        if (!act.DecidedOn.IsKnown)
            missing.Add("decidedOn");
        if (act.HearingOn.IsUnknown)
            missing.Add("hearingOn");
        if (missing.Count > 0)
            return Lacks(missing);
        return IsInTime(act.HearingOn, act.DecidedOn.Day) ? Satisfied : Firm;
    }

    private OracleAnswer NotHeavier(Act act)
    {
        if (act.Kind != ActKind.Penalty || IsPolice(act) || !act.ProposedFine.IsKnown || !act.Fine.IsKnown)
            return NotApplicable;
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        return act.Fine.Value.Fen > act.ProposedFine.Value.Fen ? ToVerify : Satisfied;
    }
}
