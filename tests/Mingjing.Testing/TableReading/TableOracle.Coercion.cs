using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.TableReading;

public sealed partial class TableOracle
{
    private static bool IsMeasure(CoercionKind kind) =>
        kind
            is CoercionKind.SealPremises
                or CoercionKind.SeizeGoods
                or CoercionKind.FreezeFunds
                or CoercionKind.OtherMeasure;

    private static bool IsExecution(CoercionKind kind) => !IsMeasure(kind) && kind != CoercionKind.CourtApplication;

    private static bool? Measure(Act act)
    {
        if (act.CoercionKind.IsKnown)
            return IsMeasure(act.CoercionKind.Value);
        if (act.SeizedOn.IsKnown)
            return true;
        return act.Kind == ActKind.Coercion && act.CoercionKind.IsUnknown ? null : false;
    }

    private static OracleAnswer NightOrHoliday(Act act)
    {
        if (act.Kind != ActKind.Coercion || act.CoercionKind.IsNone)
            return NotApplicable;
        if (act.CoercionKind.IsUnknown)
            return Lacks("coercionKind");
        var kind = act.CoercionKind.Value;
        if (!IsExecution(kind))
            return NotApplicable;
        if (act.Urgent == Flag.Yes || kind == CoercionKind.SubstitutePerformance && act.Immediate == Flag.Yes)
            return Satisfied;
        var open =
            act.Urgent == Flag.Unknown || kind == CoercionKind.SubstitutePerformance && act.Immediate == Flag.Unknown;
        if (act.ExecutedAtNightOrHoliday == Flag.Yes)
            return Violated(open);
        if (!act.ExecutedOn.IsKnown)
            return act.ExecutedAtNightOrHoliday == Flag.No ? Satisfied : Lacks("executedOn");
        if (TableCalendar.Works(act.ExecutedOn.Day) is not { } works)
            return Unclear("calendar-missing");
        if (!works)
            return Violated(open);
        if (act.ExecutedOn.Minute is { } minute)
            return minute >= 22 * 60 || minute < 6 * 60 ? Violated(open) : Satisfied;
        return act.ExecutedAtNightOrHoliday == Flag.No ? Satisfied : Lacks("executedAtNightOrHoliday");
    }

    private static OracleAnswer CoercionApproved(Act act)
    {
        if (Measure(act) == false)
            return NotApplicable;
        if (Measure(act) is null)
            return Lacks("coercionKind");
        if (act.CoercionApprovedOn.IsNone)
            return Firm;
        var missing = new List<string>();
        if (act.CoercionApprovedOn.IsUnknown)
            missing.Add("coercionApprovedOn");
        var measure = act.SeizedOn.IsKnown ? act.SeizedOn : act.ExecutedOn;
        if (!measure.IsKnown)
            missing.Add("seizedOn");
        if (missing.Count > 0)
            return Lacks(missing);
        if (act.CoercionApprovedOn.Instant is { } approved && measure.Instant is { } taken)
        {
            if (approved <= taken)
                return Satisfied;
        }
        else if (act.CoercionApprovedOn.Day <= measure.Day)
        {
            return Satisfied;
        }

        var inTime =
            act.CoercionApprovedOn.Instant is { } at && measure.Instant is { } done
                ? at <= done.AddHours(24)
                : act.CoercionApprovedOn.Day <= measure.Day.AddDays(1);
        if (!inTime || act.Urgent == Flag.No)
            return Firm;
        return act.Urgent == Flag.Yes ? Satisfied : ToVerify;
    }

    private OracleAnswer DemandBeforeExecution(Act act)
    {
        var court = act.CourtAppliedOn.IsKnown;
        var own = act.CoercionKind.IsKnown && IsExecution(act.CoercionKind.Value);
        if (court)
        {
            var byCourt = DemandedBeforeCourt(act);
            if (!own || byCourt.Outcome is "violated")
                return byCourt;
            var byBody = DemandedBeforeOwn(act);
            return byBody.Outcome is "satisfied" ? byCourt : byBody;
        }

        if (act.Kind == ActKind.Coercion && act.CoercionKind.IsUnknown && !act.SeizedOn.IsKnown)
            return Lacks("coercionKind");
        return own ? DemandedBeforeOwn(act) : NotApplicable;
    }

    private static OracleAnswer DemandedBeforeOwn(Act act)
    {
        if (act.Immediate == Flag.Yes)
            return Unclear("needs-judgement");
        if (act.DemandedOn.IsNone)
            return Violated(act.Immediate == Flag.Unknown);
        var missing = new List<string>();
        if (act.DemandedOn.IsUnknown)
            missing.Add("demandedOn");
        if (!act.ExecutedOn.IsKnown)
            missing.Add("executedOn");
        if (missing.Count > 0)
            return Lacks(missing);
        return act.DemandedOn.Day > act.ExecutedOn.Day ? Violated(act.Immediate == Flag.Unknown) : Satisfied;
    }

    private OracleAnswer DemandedBeforeCourt(Act act)
    {
        if (act.DemandedOn.IsNone)
            return Firm;
        if (act.DemandedOn.IsUnknown)
            return Lacks("demandedOn");
        if (act.CourtAppliedOn.Day <= act.DemandedOn.Day)
            return Firm;
        if (Limit.WorkingDays(act.DemandedOn.Day, 10) is not { } limit)
            return Unclear("calendar-missing");
        return limit.On(act.CourtAppliedOn.Day < limit.Rolled ? Firm : Satisfied);
    }

    private static OracleAnswer EntrustedCoercion(Act act)
    {
        if (Measure(act) == false || !act.EntrustedCode.IsKnown)
            return NotApplicable;
        return Measure(act) is null ? Lacks("coercionKind") : Firm;
    }

    private static OracleAnswer RecordingPresent(Act act)
    {
        bool? asked = act.CoercionKind switch
        {
            { IsKnown: true } => act.CoercionKind.Value
                is CoercionKind.SealPremises
                    or CoercionKind.SeizeGoods
                    or CoercionKind.ForcedDemolition
                    or CoercionKind.RemoveObstruction
                    or CoercionKind.SubstitutePerformance,
            { IsNone: true } => act.SeizedOn.IsKnown ? null : false,
            _ => act.SeizedOn.IsKnown || act.Kind == ActKind.Coercion ? null : false,
        };
        if (asked == false)
            return NotApplicable;
        var missing = new List<string>();
        if (asked is null)
            missing.Add("coercionKind");
        if (act.Recording == Flag.Unknown)
            missing.Add("recording");
        if (missing.Count > 0)
            return Lacks(missing);
        return act.Recording == Flag.Yes ? Satisfied : Firm;
    }
}
