using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>Seizure, approval, demand, night and holiday.</summary>
public sealed partial class NaiveOracle
{
    private static readonly string[] TestingWords = ["检测", "检验", "检疫", "鉴定"];

    private OracleVerdict SeizureTerm(Act act)
    {
        if (!act.SeizedOn.IsKnown)
            return NotApplicable;
        var seized = act.SeizedOn.Day;
        var end = FirstEndOf(act);
        if (end.IsKnown && end.Day < seized)
            return Contradiction;

        var frozen = act.CoercionKind.Is(CoercionKind.FreezeFunds);
        var testing = PausesOf(act, g => !frozen && TestingWords.Any(w => g.Contains(w, StringComparison.Ordinal)));
        var verdict = SeizureEnded(act, end, testing);
        if (verdict.Outcome != ExpectedOutcome.Violated)
            return verdict;
        var everything = PausesOf(act, _ => true);
        var withEverything = SeizureEnded(act, end, everything);
        return withEverything.Outcome == verdict.Outcome ? verdict : OracleVerdict.Unclear("needs-judgement");
    }

    /// <summary>The earliest of release, confiscation and transfer; none only where the release is none and nothing else ended it.</summary>
    private static DateFact FirstEndOf(Act act)
    {
        var ends = new List<DateFact> { act.SeizureEndedOn, act.TransferredOn };
        if (KindsOf(act).HasFlag(PenaltyKinds.ConfiscateGoods))
            ends.Add(act.DecidedOn);
        var known = ends.Where(e => e.IsKnown).OrderBy(e => e.Day).ToArray();
        return known.Length > 0 ? known[0] : act.SeizureEndedOn;
    }

    private OracleVerdict SeizureEnded(Act act, DateFact end, IReadOnlyCollection<Pause> pauses)
    {
        var seized = act.SeizedOn.Day;
        var thirty = _calendar.Days(seized, 30, pauses);
        var sixty = _calendar.Days(seized, 60, pauses);
        var limit = act.SeizureExtended == Flag.Yes ? sixty : thirty;
        // An unknown release may have come earlier than a later end that is known.
        var happened = end.IsKnown && !limit.Holds(end.Day) && act.SeizureEndedOn.IsUnknown ? DateFact.Unknown : end;
        var verdict = InTime(happened, "seizureEndedOn", seized, limit);
        var undecided =
            act.SeizureExtended == Flag.Unknown
            && verdict.Outcome == ExpectedOutcome.Violated
            && (happened.IsKnown ? sixty.Holds(happened.Day) : sixty.Holds(_asOf));
        if (undecided)
            return OracleVerdict.Lacks("seizureExtended");
        if (verdict.Outcome != ExpectedOutcome.Violated)
            return verdict;
        var beyond = act.SeizureExtended == Flag.Unknown ? sixty : limit;
        return act.Suspensions.IsUnknown && !act.CoercionKind.Is(CoercionKind.FreezeFunds)
            ? OracleVerdict.Violated(beyond, "suspensions")
            : OracleVerdict.Violated(beyond);
    }

    private enum CoercionClass
    {
        Measure,
        Execution,
        Court,
    }

    private static CoercionClass? ClassOf(Act act)
    {
        if (!act.CoercionKind.IsKnown)
            return null;
        return act.CoercionKind.Value switch
        {
            CoercionKind.SealPremises
            or CoercionKind.SeizeGoods
            or CoercionKind.FreezeFunds
            or CoercionKind.OtherMeasure => CoercionClass.Measure,
            CoercionKind.CourtApplication => CoercionClass.Court,
            _ => CoercionClass.Execution,
        };
    }

    private static bool? IsMeasure(Act act)
    {
        if (ClassOf(act) is { } known)
            return known == CoercionClass.Measure;
        return act.SeizedOn.IsKnown ? true : null;
    }

    private OracleVerdict NightOrHolidayEnforcement(Act act)
    {
        var execution = ClassOf(act) is { } known ? known == CoercionClass.Execution : (bool?)null;
        var applies = new Applicability().If(act.Kind == ActKind.Coercion).If(execution, "coercionKind");
        if (applies.IsNo || act.ExecutedOn.IsNone)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        var substitute = act.CoercionKind.Is(CoercionKind.SubstitutePerformance);
        if (act.Urgent == Flag.Yes || (substitute && act.Immediate == Flag.Yes))
            return OracleVerdict.Satisfied();
        if (act.ExecutedOn.IsUnknown)
            return OracleVerdict.Lacks("executedOn");

        var minute = act.ExecutedOn.Minute;
        var night = minute is >= 22 * 60 or < 6 * 60;
        var unlawful = !_calendar.IsWorkingDay(act.ExecutedOn.Day) || night || act.ExecutedAtNightOrHoliday == Flag.Yes;
        if (!unlawful)
            return minute is null && act.ExecutedAtNightOrHoliday == Flag.Unknown
                ? OracleVerdict.Lacks("executedAtNightOrHoliday")
                : OracleVerdict.Satisfied();
        var open = new List<string>();
        if (act.Urgent == Flag.Unknown)
            open.Add("urgent");
        if (substitute && act.Immediate == Flag.Unknown)
            open.Add("immediate");
        return OracleVerdict.Violated(null, open);
    }

    private static OracleVerdict CoercionApproved(Act act)
    {
        var applies = new Applicability().If(act.Kind == ActKind.Coercion).If(IsMeasure(act), "coercionKind");
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (act.CoercionApprovedOn.IsNone)
            return OracleVerdict.Violated();
        var missing = Unknown((act.CoercionApprovedOn, "coercionApprovedOn"), (act.SeizedOn, "seizedOn"));
        if (missing.Count > 0)
            return OracleVerdict.Lacks(missing);

        var (seized, approved) = (act.SeizedOn, act.CoercionApprovedOn);
        if (approved.Day <= seized.Day)
            return OracleVerdict.Satisfied();
        var withinADay =
            seized.Instant is { } start && approved.Instant is { } end
                ? end - start <= TimeSpan.FromHours(24)
                : approved.Day <= seized.Day.AddDays(1);
        if (!withinADay || act.Urgent == Flag.No)
            return OracleVerdict.Violated();
        return act.Urgent == Flag.Yes ? OracleVerdict.Satisfied() : OracleVerdict.Violated(null, "urgent");
    }

    private OracleVerdict DemandBeforeExecution(Act act)
    {
        if (act.CourtAppliedOn.IsKnown)
            return DemandBeforeCourt(act);
        var execution = ClassOf(act) is { } known ? known == CoercionClass.Execution : (bool?)null;
        var applies = new Applicability().If(act.Kind == ActKind.Coercion).If(execution, "coercionKind");
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (act.Immediate == Flag.Yes)
            return OracleVerdict.Unclear("needs-judgement");
        string[] open = act.Immediate == Flag.Unknown ? ["immediate"] : [];
        if (act.DemandedOn.IsNone)
            return OracleVerdict.Violated(null, open);
        var missing = Unknown((act.DemandedOn, "demandedOn"), (act.ExecutedOn, "executedOn"));
        if (missing.Count > 0)
            return OracleVerdict.Lacks(missing);
        return act.DemandedOn.Day <= act.ExecutedOn.Day
            ? OracleVerdict.Satisfied()
            : OracleVerdict.Violated(null, open);
    }

    private OracleVerdict DemandBeforeCourt(Act act)
    {
        if (act.DemandedOn.IsUnknown)
            return OracleVerdict.Lacks("demandedOn");
        if (act.DemandedOn.IsNone)
            return OracleVerdict.Violated();
        var first = _calendar.WorkingDays(act.DemandedOn.Day, 10);
        return act.CourtAppliedOn.Day < first.Rolled ? OracleVerdict.Violated(first) : OracleVerdict.Satisfied(first);
    }

    private static OracleVerdict EntrustedCoercion(Act act)
    {
        if (act.Kind != ActKind.Coercion || !act.EntrustedCode.IsKnown)
            return NotApplicable;
        return IsMeasure(act) switch
        {
            true => OracleVerdict.Violated(),
            false => NotApplicable,
            null => OracleVerdict.Lacks("coercionKind"),
        };
    }

    private static OracleVerdict RecordingPresent(Act act)
    {
        if (act.Kind != ActKind.Coercion)
            return NotApplicable;
        if (!act.CoercionKind.IsKnown)
            return OracleVerdict.Lacks("coercionKind");
        var recorded =
            act.CoercionKind.Value
            is CoercionKind.SealPremises
                or CoercionKind.SeizeGoods
                or CoercionKind.ForcedDemolition
                or CoercionKind.RemoveObstruction
                or CoercionKind.SubstitutePerformance;
        return recorded ? MustBeYes(act.Recording, "recording") : NotApplicable;
    }
}
