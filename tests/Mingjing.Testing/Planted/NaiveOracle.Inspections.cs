using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>Inspections, powers, omissions.</summary>
public sealed partial class NaiveOracle
{
    private static OracleVerdict InspectionApproved(Act act)
    {
        var since = new DateOnly(2025, 1, 3);
        var applies = new Applicability()
            .If(act.Kind == ActKind.Inspection)
            .If(Truth(act.Enterprise), "enterprise")
            .If(!act.FiledOn.IsNone)
            .If(act.FiledOn.IsKnown ? act.FiledOn.Day >= since : null, "filedOn");
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (act.InspectionApprovalNo.IsKnown)
            return OracleVerdict.Satisfied();
        if (act.InspectionApprovalNo.IsUnknown)
            return OracleVerdict.Lacks("inspectionApprovalNo");
        return act.Urgent switch
        {
            Flag.Yes => OracleVerdict.Unclear("needs-judgement"),
            Flag.No => OracleVerdict.Violated(),
            _ => OracleVerdict.Violated(null, "urgent"),
        };
    }

    private static DateFact InspectionDay(Act act) => act.InspectedOn.IsKnown ? act.InspectedOn : act.FiledOn;

    private static bool? Counts(Act act)
    {
        if (!act.InspectionMode.IsKnown)
            return null;
        return act.InspectionMode.Value is InspectionMode.Routine or InspectionMode.RandomPair;
    }

    private OracleVerdict InspectionFrequency(Act act)
    {
        var applies = new Applicability().If(act.Kind == ActKind.Inspection).If(Truth(act.Enterprise), "enterprise");
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        var missing = new List<string>();
        if (!act.PartyCode.IsKnown)
            missing.Add("partyCode");
        if (!InspectionDay(act).IsKnown)
            missing.Add("inspectedOn");
        if (FieldOf(act) is not { } field)
            missing.Add("field");
        else if (missing.Count == 0)
            return WithinCap(act, field);
        return OracleVerdict.Lacks(missing);
    }

    private OracleVerdict WithinCap(Act act, EnforcementField field)
    {
        var caps = _registers.InspectionCaps.Where(c =>
            Same(c.SubjectCode, act.SubjectCode) && c.Field == field && c.Year == InspectionDay(act).Day.Year
        );
        if (caps.FirstOrDefault() is not { } cap)
            return OracleVerdict.Unclear("register-incomplete");
        if (Counts(act) == false)
            return OracleVerdict.Satisfied();

        var before = InspectionsOf(act, field).Where(other => IsBefore(other, act)).ToArray();
        var least = before.Count(o => Counts(o) == true) + 1;
        var most = before.Count(o => Counts(o) != false) + 1;
        if (most <= cap.Cap)
            return OracleVerdict.Satisfied();
        return least > cap.Cap && Counts(act) == true
            ? OracleVerdict.Violated().AsToVerify()
            : OracleVerdict.Lacks("inspectionMode");
    }

    private ILookup<(string, string), Act>? _inspectionsOfParty;

    /// <summary>Inspections of the same enterprise by the same body in the same field and year.</summary>
    private IEnumerable<Act> InspectionsOf(Act act, EnforcementField field)
    {
        _inspectionsOfParty ??= _acts
            .Where(a =>
                a.Kind == ActKind.Inspection
                && a.Enterprise == Flag.Yes
                && a.PartyCode.IsKnown
                && InspectionDay(a).IsKnown
            )
            .ToLookup(a => (a.SubjectCode, a.PartyCode.Value));
        return _inspectionsOfParty[(act.SubjectCode, act.PartyCode.Value)]
            .Where(a => !ReferenceEquals(a, act))
            .Where(a => FieldOf(a) == field && InspectionDay(a).Day.Year == InspectionDay(act).Day.Year);
    }

    private static bool IsBefore(Act a, Act b)
    {
        var (first, second) = (InspectionDay(a).Day, InspectionDay(b).Day);
        return first < second || (first == second && string.CompareOrdinal(a.RecordNo, b.RecordNo) < 0);
    }

    private static OracleVerdict CrossRegionCooperation(Act act)
    {
        var applies = new Applicability().If(Truth(act.CrossRegion), "crossRegion");
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (act.CooperationNo.IsKnown)
            return OracleVerdict.Satisfied();
        return act.CooperationNo.IsUnknown
            ? OracleVerdict.Lacks("cooperationNo")
            : OracleVerdict.Violated(null, "指定管辖、网络违法行为的管辖规定");
    }

    private OracleVerdict OutsidePowers(Act act)
    {
        if (!act.MatterCode.IsKnown)
            return NotApplicable;
        var (day, columns) = ReferenceDayOf(act);
        if (day is not { } r)
            return OracleVerdict.Lacks(columns);
        var powers = _powers[act.SubjectCode].ToArray();
        var matter = act.MatterCode.Value;
        if (powers.Any(p => Same(p.MatterCode, matter) && p.Period.Contains(r)))
            return OracleVerdict.Satisfied();
        var entrusted =
            act.EntrustedCode.IsKnown
            && _entrustments[(act.SubjectCode, act.EntrustedCode.Value)]
                .Any(e => e.MatterCode is { } named && Same(named, matter) && e.Period.Contains(r));
        if (entrusted)
            return OracleVerdict.Satisfied();
        return powers.Length > 0 && _registers.Complete
            ? OracleVerdict.Violated()
            : OracleVerdict.Unclear("register-incomplete");
    }

    private OracleVerdict ReportHandledTerm(ReportRecord report)
    {
        if (report.HandlingResult.Is(ReportOutcome.Transferred))
            return NotApplicable;
        if (!report.ReceivedOn.IsKnown)
            return OracleVerdict.Lacks("receivedOn");
        var field = report.Field.IsKnown ? report.Field.Value : FieldInRegister(report.SubjectCode);
        if (field is { } known)
            return FieldTable.ReportTerm(known) is { } term
                ? ReportDecided(report, term)
                : OracleVerdict.Unclear("rule-unconfirmed");

        var verdicts = FieldTable
            .FieldsWithReportTerm.Select(f => ReportDecided(report, FieldTable.ReportTerm(f)!.Value))
            .ToArray();
        var first = verdicts[0];
        if (!verdicts.All(v => SameAnswer(v, first)))
            return OracleVerdict.Lacks("field");
        return verdicts.All(v => v.Limit == first.Limit) ? first : first.At(null);
    }

    private OracleVerdict ReportDecided(ReportRecord report, (int Days, int Extension, bool Working) term)
    {
        var received = report.ReceivedOn.Day;
        var limit = ReportLimit(received, term.Days, term.Working);
        var extension = report.ExtensionApprovedOn;
        if (extension.IsKnown && limit.Holds(extension.Day))
            limit = ReportLimit(received, term.Days + term.Extension, term.Working);
        var decided = report.FilingDecidedOn;
        if (decided.IsUnknown && report.HandlingResult.Is(ReportOutcome.InProgress))
            decided = DateFact.None;
        var verdict = InTime(decided, "filingDecidedOn", received, limit);
        if (verdict.Outcome != ExpectedOutcome.Violated)
            return verdict;
        if (decided.IsNone && report.HandlingResult.IsUnknown)
            return OracleVerdict.Lacks("handlingResult");
        return extension.IsUnknown ? OracleVerdict.Violated(limit, "extensionApprovedOn") : verdict;
    }

    private Limit ReportLimit(DateOnly received, int days, bool working) =>
        working ? _calendar.WorkingDays(received, days) : _calendar.Days(received, days);

    private OracleVerdict ExecutionFollowedUp(Act act)
    {
        var applies = Fined(act)
            .If(ResultIs(act, ActResult.Penalized), "result")
            .If(!act.PaidOn.IsKnown)
            .If(!act.ServedOn.IsNone)
            .If(act.UnderReview != Flag.Yes);
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        var missing = Unknown((act.ServedOn, "servedOn"));
        if (act.PaidOn.IsUnknown)
            missing.Add("paidOn");
        if (missing.Count > 0)
            return OracleVerdict.Lacks(missing);
        var final = act.ServedOn.Day.AddMonths(6);
        if (_asOf <= final)
            return NotApplicable;
        if (act.PaymentDeferredTo.IsKnown)
            return OracleVerdict.Unclear("needs-judgement");
        return FollowedUp(act, _calendar.Months(final, 3));
    }

    private OracleVerdict FollowedUp(Act act, Limit limit)
    {
        var steps = new[] { act.DemandedOn, act.CourtAppliedOn };
        if (steps.Any(s => s.IsKnown && limit.Holds(s.Day)))
            return OracleVerdict.Satisfied(limit);
        if (limit.Holds(_asOf))
            return OracleVerdict.Unclear("term-running").At(limit);
        var unknown = new List<string>();
        if (act.DemandedOn.IsUnknown)
            unknown.Add("demandedOn");
        if (act.CourtAppliedOn.IsUnknown)
            unknown.Add("courtAppliedOn");
        if (unknown.Count > 0)
            return OracleVerdict.Unclear("event-unknown", unknown).At(limit);
        var open = new List<string>();
        if (act.UnderReview == Flag.Unknown)
            open.Add("underReview");
        if (act.PaymentDeferredTo.IsUnknown)
            open.Add("paymentDeferredTo");
        return OracleVerdict.Violated(limit, open).AsToVerify();
    }
}
