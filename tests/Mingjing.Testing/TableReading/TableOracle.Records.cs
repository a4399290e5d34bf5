using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.TableReading;

public sealed partial class TableOracle
{
    private OracleAnswer JudgeOther(Act act, string code) =>
        code switch
        {
            "license-term" => LicenseTerm(act),
            "license-correction-term" => LicenseCorrectionTerm(act),
            "license-issued-term" => LicenseIssuedTerm(act),
            "night-or-holiday-enforcement" => NightOrHoliday(act),
            "coercion-approved" => CoercionApproved(act),
            "demand-before-execution" => DemandBeforeExecution(act),
            "entrusted-coercion" => EntrustedCoercion(act),
            "limitation-period" => LimitationPeriod(act),
            "criminal-transfer" => CriminalTransfer(act),
            "major-penalty-reported" => MajorPenaltyReported(act),
            "discretion-range" => DiscretionRange(act),
            "discretion-stated" => DiscretionStated(act),
            "legal-review-done" => LegalReviewDone(act),
            "legal-review-before-decision" => LegalReviewBeforeDecision(act),
            "collective-decision" => CollectiveDecision(act),
            "disclosure-term" => DisclosureTerm(act),
            "disclosure-withdrawn" => DisclosureWithdrawn(act),
            "written-record" => WrittenRecord(act),
            "recording-present" => RecordingPresent(act),
            "archived" => Archived(act),
            "inspection-approved" => InspectionApproved(act),
            "cross-region-cooperation" => CrossRegion(act),
            "outside-powers" => OutsidePowers(act),
            "execution-followed-up" => ExecutionFollowedUp(act),
            _ => throw new ArgumentOutOfRangeException(nameof(code), code, "对照判断没有这项检查"),
        };

    private OracleAnswer DisclosureTerm(Act act)
    {
        if (act.Kind == ActKind.Penalty || act.Kind == ActKind.License)
        {
            var published = act.Kind == ActKind.Penalty ? ActResult.Penalized : ActResult.Granted;
            if (HasResult(act, published) == false)
                return NotApplicable;
            if (HasResult(act, published) is null)
                return Lacks("result");
        }

        var ended =
            act.Result is { IsKnown: true, Value: ActResult.Transferred or ActResult.Withdrawn }
            || !act.Result.IsKnown
                && act.Status is { IsKnown: true, Value: ActStatus.Transferred or ActStatus.Withdrawn };
        if (act.Kind is not (ActKind.Penalty or ActKind.License) && ended)
            return NotApplicable;

        var formed = act.Kind switch
        {
            ActKind.Inspection when act.DecidedOn.IsKnown => act.DecidedOn,
            ActKind.Inspection when act.InspectedOn.IsKnown => act.InspectedOn,
            ActKind.Inspection => act.FiledOn,
            ActKind.Coercion when act.DecidedOn.IsKnown => act.DecidedOn,
            ActKind.Coercion when act.SeizedOn.IsKnown => act.SeizedOn,
            ActKind.Coercion => act.ExecutedOn,
            _ => act.DecidedOn,
        };
        if (!formed.IsKnown)
        {
            return act.Kind switch
            {
                ActKind.Inspection => Lacks("decidedOn", "inspectedOn", "filedOn"),
                ActKind.Coercion => Lacks("decidedOn", "seizedOn", "executedOn"),
                _ => Lacks("decidedOn"),
            };
        }

        return Disclosed(act, formed.Day);
    }

    private OracleAnswer Disclosed(Act act, DateOnly formed)
    {
        var days = act.Kind is ActKind.Penalty or ActKind.License ? 7 : 20;
        if (IsBefore(act.DisclosedOn, formed))
            return Unclear("contradiction");
        if (act.NonDisclosureReason.IsKnown && act.NonDisclosureReason.Value != NonDisclosureReason.Other)
            return Satisfied;
        if (act.NonDisclosureReason.IsKnown)
            return Unclear("needs-judgement");
        if (Limit.WorkingDays(formed, days) is not { } limit)
            return Unclear("calendar-missing", act.DisclosedOn.IsKnown ? [] : ["disclosedOn"]);
        if (IsInTime(act.RevokedOn, limit.Rolled))
            return limit.On(Unclear("needs-judgement"));
        if (!act.DisclosedOn.IsKnown && act.NonDisclosureReason.IsKnown)
            return act.NonDisclosureReason.Is(NonDisclosureReason.Other)
                ? limit.On(Unclear("needs-judgement"))
                : limit.On(Satisfied);
        var answer = Within(act.DisclosedOn, "disclosedOn", formed, limit);
        if (answer.Outcome is not "violated")
            return answer;
        var open =
            act.DisclosedOn.IsNone && act.NonDisclosureReason.IsUnknown
            || act.PartyKind.Is(PartyKind.NaturalPerson)
            || act.Kind == ActKind.Penalty && ProcedureOf(act) == PenaltyProcedure.Summary
            || act.PublicImpact == Flag.No
            || IsMarketTolerance(act, formed);
        return answer with { Strength = open ? "to-verify" : "firm" };
    }

    private bool IsMarketTolerance(Act act, DateOnly formed)
    {
        // Of an unknown field the longer term cannot be ruled out.
        if (act.Kind != ActKind.Penalty || FieldOf(act) is { } field && field != EnforcementField.MarketRegulation)
            return false;
        var day = act.DisclosedOn.IsKnown ? act.DisclosedOn.Day : _asOf;
        return TableCalendar.WorkingDays(formed, 20) is { } twenty && day <= twenty;
    }

    private OracleAnswer DisclosureWithdrawn(Act act)
    {
        if (act.Kind != ActKind.Penalty || !act.DisclosedOn.IsKnown || !act.RevokedOn.IsKnown)
            return NotApplicable;
        var start = act.RevokedOn.Day > act.DisclosedOn.Day ? act.RevokedOn.Day : act.DisclosedOn.Day;
        if (start < Law2021)
            return Unclear("law-not-loaded");
        if (IsBefore(act.WithdrawnOn, act.DisclosedOn.Day))
            return Unclear("contradiction");
        if (IsInTime(act.WithdrawnOn, start))
            return Satisfied;
        return Within(act.WithdrawnOn, "withdrawnOn", start, Limit.WorkingDays(start, 3));
    }

    private static OracleAnswer WrittenRecord(Act act)
    {
        return act.WrittenRecord switch
        {
            Flag.Yes => Satisfied,
            Flag.No => Firm,
            _ => Lacks("writtenRecord"),
        };
    }

    private OracleAnswer Archived(Act act)
    {
        if (!act.ClosedOn.IsKnown)
            return NotApplicable;
        if (act.ArchivedOn.IsKnown)
            return Satisfied;
        var start = act.ClosedOn.Day;
        return Within(act.ArchivedOn, "archivedOn", start, Limit.Rolling(start.AddDays(60)), true);
    }

    private static OracleAnswer InspectionApproved(Act act)
    {
        if (act.Kind != ActKind.Inspection || act.Enterprise == Flag.No)
            return NotApplicable;
        if (IsBefore(act.FiledOn, new DateOnly(2025, 1, 3)))
            return NotApplicable;
        var missing = new List<string>();
        if (act.Enterprise == Flag.Unknown)
            missing.Add("enterprise");
        if (!act.FiledOn.IsKnown)
            missing.Add("filedOn");
        if (missing.Count > 0)
            return Lacks(missing);
        if (act.InspectionApprovalNo.IsKnown)
            return Satisfied;
        if (act.InspectionApprovalNo.IsUnknown)
            return Lacks("inspectionApprovalNo");
        return act.Urgent == Flag.Yes
            ? Unclear("needs-judgement", "inspectionApprovalNo")
            : Violated(act.Urgent == Flag.Unknown);
    }

    private OracleAnswer CrossRegion(Act act)
    {
        if (act.CrossRegion == Flag.No)
            return NotApplicable;
        var missing = new List<string>();
        if (act.CrossRegion == Flag.Unknown)
            missing.Add("crossRegion");
        if (act.CooperationNo.IsUnknown)
            missing.Add("cooperationNo");
        if (missing.Count > 0)
            return Lacks(missing);
        if (act.CooperationNo.IsKnown)
            return Satisfied;
        return HasLawOnCooperation(act) ? ToVerify : Unclear("law-not-loaded");
    }

    /// <summary>条例 since 2026-02-01, 54号 for inspections since 2025-01-03, 处罚法 for penalties.</summary>
    private bool HasLawOnCooperation(Act act)
    {
        var day = act.ReferenceDay.IsKnown ? act.ReferenceDay.Day : _asOf;
        return act.Kind == ActKind.Penalty && day >= Law2021
            || act.Kind == ActKind.Inspection && day >= new DateOnly(2025, 1, 3)
            || day >= new DateOnly(2026, 2, 1);
    }

    private OracleAnswer OutsidePowers(Act act)
    {
        if (!act.MatterCode.IsKnown)
            return NotApplicable;
        if (_registers.Powers is null)
            return Unclear("register-incomplete");
        if (ReferenceDay(act) is not { } day)
            return Lacks(MissingReferenceDay(act));
        var rows = _registers
            .Powers.Where(p => string.Equals(p.SubjectCode, act.SubjectCode, StringComparison.Ordinal))
            .ToList();
        if (rows.Exists(p => act.MatterCode.Is(p.MatterCode) && p.Period.Contains(day)))
            return Satisfied;
        if (rows.Count == 0 || !_registers.Complete)
            return Unclear("register-incomplete");
        if (act.EntrustedCode.IsKnown && _registers.Entrustments is null)
            return Unclear("register-incomplete");
        var entrusted =
            act.EntrustedCode.IsKnown
            && _registers.Entrustments!.Any(e =>
                string.Equals(e.SubjectCode, act.SubjectCode, StringComparison.Ordinal)
                && act.EntrustedCode.Is(e.EntrustedCode)
                && e.MatterCode is not null
                && act.MatterCode.Is(e.MatterCode)
                && e.Period.Contains(day)
            );
        if (entrusted)
            return Satisfied;
        return act.Kind == ActKind.Penalty && day >= Law2021 || day >= new DateOnly(2026, 2, 1)
            ? Firm
            : Unclear("law-not-loaded");
    }

    private OracleAnswer ExecutionFollowedUp(Act act)
    {
        if (act.Kind != ActKind.Penalty || act.PaidOn.IsKnown || act.UnderReview == Flag.Yes || IsFined(act) == false)
            return NotApplicable;
        if (HasResult(act, ActResult.Penalized) == false)
            return NotApplicable;
        var missing = new List<string>();
        if (HasResult(act, ActResult.Penalized) is null)
            missing.Add("result");
        if (IsFined(act) is null)
            missing.AddRange(["penalties", "fine"]);
        if (act.PaidOn.IsUnknown)
            missing.Add("paidOn");
        if (!act.ServedOn.IsKnown)
            missing.Add("servedOn");
        if (missing.Count > 0)
            return Lacks(missing);
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        if (act.PaymentDeferredTo.IsKnown)
            return Unclear("needs-judgement");
        if (Limit.Rolling(act.ServedOn.Day.AddMonths(6)) is not { } final)
            return Unclear("calendar-missing");
        if (_asOf <= final.Rolled)
            return NotApplicable;
        if (Limit.Rolling(final.Rolled.AddMonths(3)) is not { } limit)
            return Unclear("calendar-missing");
        if (IsInTime(act.DemandedOn, limit.Rolled) || IsInTime(act.CourtAppliedOn, limit.Rolled))
            return limit.On(Satisfied);
        var unknown = new List<string>();
        if (act.DemandedOn.IsUnknown)
            unknown.Add("demandedOn");
        if (act.CourtAppliedOn.IsUnknown)
            unknown.Add("courtAppliedOn");
        if (_asOf <= limit.Rolled && (unknown.Count > 0 || !act.DemandedOn.IsKnown && !act.CourtAppliedOn.IsKnown))
            return limit.On(Unclear("term-running", "demandedOn", "courtAppliedOn"));
        return limit.On(unknown.Count > 0 ? Unclear("event-unknown", "demandedOn", "courtAppliedOn") : ToVerify);
    }
}
