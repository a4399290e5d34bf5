using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Officers;
using Mingjing.Core.Subjects;

namespace Mingjing.Testing.Planted;

/// <summary>
/// 独立对照: every check of law-rules §2.3 written a second time from the tables and the readings of decision 0004, one
/// small method a check, with its own counting of days and its own table of field rules. It is slow and uses nothing of
/// the product but the records themselves.
/// </summary>
public sealed partial class NaiveOracle
{
    private static readonly DateOnly PenaltyLaw2021 = new(2021, 7, 15);

    private readonly NaiveCalendar _calendar = NaiveCalendar.Published;
    private readonly RegisterRows _registers;
    private readonly DateOnly _asOf;
    private readonly IReadOnlyCollection<Act> _acts;
    private readonly Dictionary<string, Func<Act, OracleVerdict>> _checks;
    private readonly ILookup<string, SubjectRecord> _subjects;
    private readonly ILookup<string, Certificate> _certificates;
    private readonly ILookup<(string, string), Entrustment> _entrustments;
    private readonly ILookup<string, PowerRecord> _powers;
    private readonly ILookup<(string, string), Benchmark> _benchmarks;

    /// <param name="acts">The file that is screened: two of the checks look at all of it.</param>
    public NaiveOracle(IReadOnlyCollection<Act> acts, RegisterRows registers, DateOnly asOf)
    {
        (_acts, _registers, _asOf) = (acts, registers, asOf);
        _subjects = registers.Subjects.ToLookup(r => r.Code, StringComparer.Ordinal);
        _certificates = registers.Certificates.ToLookup(c => c.Number, StringComparer.Ordinal);
        _entrustments = registers.Entrustments.ToLookup(e => (e.SubjectCode, e.EntrustedCode));
        _powers = registers.Powers.ToLookup(p => p.SubjectCode, StringComparer.Ordinal);
        _benchmarks = registers.Benchmarks.ToLookup(b => (b.SubjectCode, b.MatterCode));
        _checks = new Dictionary<string, Func<Act, OracleVerdict>>(StringComparer.Ordinal)
        {
            ["subject-qualified"] = SubjectQualified,
            ["two-officers"] = TwoOfficers,
            ["certificates-valid"] = CertificatesValid,
            ["certificate-shown"] = CertificateShown,
            ["penalty-decision-term"] = PenaltyDecisionTerm,
            ["prior-notice"] = PriorNotice,
            ["statement-heard"] = StatementHeard,
            ["hearing-offered"] = HearingOffered,
            ["hearing-window"] = HearingWindow,
            ["hearing-notice-term"] = HearingNoticeTerm,
            ["hearing-held"] = HearingHeld,
            ["summary-procedure-limit"] = SummaryProcedureLimit,
            ["service-term"] = ServiceTerm,
            ["preservation-term"] = PreservationTerm,
            ["seizure-term"] = SeizureTerm,
            ["not-heavier-after-statement"] = NotHeavierAfterStatement,
            ["license-term"] = LicenseTerm,
            ["license-correction-term"] = LicenseCorrectionTerm,
            ["license-issued-term"] = LicenseIssuedTerm,
            ["night-or-holiday-enforcement"] = NightOrHolidayEnforcement,
            ["coercion-approved"] = CoercionApproved,
            ["demand-before-execution"] = DemandBeforeExecution,
            ["entrusted-coercion"] = EntrustedCoercion,
            ["limitation-period"] = LimitationPeriod,
            ["double-fine"] = DoubleFine,
            ["criminal-transfer"] = CriminalTransfer,
            ["basis-in-force"] = BasisInForce,
            ["major-penalty-reported"] = MajorPenaltyReported,
            ["discretion-range"] = DiscretionRange,
            ["discretion-stated"] = DiscretionStated,
            ["legal-review-done"] = LegalReviewDone,
            ["legal-review-before-decision"] = LegalReviewBeforeDecision,
            ["collective-decision"] = CollectiveDecision,
            ["disclosure-term"] = DisclosureTerm,
            ["disclosure-withdrawn"] = DisclosureWithdrawn,
            ["written-record"] = WrittenRecord,
            ["recording-present"] = RecordingPresent,
            ["archived"] = Archived,
            ["inspection-approved"] = InspectionApproved,
            ["inspection-frequency"] = InspectionFrequency,
            ["cross-region-cooperation"] = CrossRegionCooperation,
            ["outside-powers"] = OutsidePowers,
            ["execution-followed-up"] = ExecutionFollowedUp,
        };
    }

    /// <summary>The code of the check over 举报移送办理记录.</summary>
    public const string ReportCheck = "report-handled-term";

    /// <summary>The codes of the checks over acts.</summary>
    public IReadOnlyCollection<string> Codes => _checks.Keys;

    /// <summary>One act judged by itself: the file holds nothing else.</summary>
    public static OracleVerdict Judge(Act act, RegisterRows registers, DateOnly asOf, string code) =>
        new NaiveOracle([act], registers, asOf).Judge(act, code);

    /// <summary>One act of the file.</summary>
    public OracleVerdict Judge(Act act, string code)
    {
        try
        {
            return _checks[code](act);
        }
        catch (NoCalendarException)
        {
            return OracleVerdict.Unclear("calendar-missing");
        }
    }

    /// <summary>One report.</summary>
    public OracleVerdict Judge(ReportRecord report)
    {
        try
        {
            return ReportHandledTerm(report);
        }
        catch (NoCalendarException)
        {
            return OracleVerdict.Unclear("calendar-missing");
        }
    }

    private static OracleVerdict NotApplicable => OracleVerdict.NotApplicable;

    private static OracleVerdict Contradiction => OracleVerdict.Unclear("contradiction");

    private static OracleVerdict LawNotLoaded => OracleVerdict.Unclear("law-not-loaded");

    /// <summary>A term and its event (readings 4): in time, late, still running, or not known.</summary>
    private OracleVerdict InTime(DateFact happened, string column, DateOnly start, Limit limit)
    {
        if (happened.IsKnown)
        {
            if (happened.Day < start)
                return Contradiction;
            return limit.Holds(happened.Day) ? OracleVerdict.Satisfied(limit) : OracleVerdict.Violated(limit);
        }

        if (limit.Holds(_asOf))
            return OracleVerdict.Unclear("term-running").At(limit);
        return happened.IsNone
            ? OracleVerdict.Violated(limit)
            : OracleVerdict.Unclear("event-unknown", column).At(limit);
    }

    /// <summary>A step of a penalty before the law of 2021 (readings 5).</summary>
    private static bool BeforeThePenaltyLaw(Act act, DateFact step) =>
        act.Kind == ActKind.Penalty && step.IsKnown && step.Day < PenaltyLaw2021;

    /// <summary>The field: the act's own column, else the register's (readings 6).</summary>
    private EnforcementField? FieldOf(Act act) =>
        act.Field.IsKnown ? act.Field.Value : FieldInRegister(act.SubjectCode);

    private EnforcementField? FieldInRegister(string subjectCode) =>
        _subjects[subjectCode].Select(r => r.Field).FirstOrDefault(f => f is not null);

    private bool IsPolice(Act act) => FieldOf(act) == EnforcementField.PublicSecurity;

    /// <summary>简易 when stated; else 普通 when stated or filed; else unknown (readings 3).</summary>
    private static PenaltyProcedure? ProcedureOf(Act act)
    {
        if (act.Procedure.IsKnown)
            return act.Procedure.Value;
        return act.FiledOn.IsKnown ? PenaltyProcedure.Ordinary : null;
    }

    private static bool? IsOrdinary(Act act) =>
        ProcedureOf(act) is { } procedure ? procedure == PenaltyProcedure.Ordinary : null;

    private static bool? IsSummary(Act act) =>
        ProcedureOf(act) is { } procedure ? procedure == PenaltyProcedure.Summary : null;

    /// <summary>Whether the result is the one asked for: an act in progress has none (readings 2).</summary>
    private static bool? ResultIs(Act act, params IEnumerable<ActResult> results)
    {
        if (act.Result.IsKnown)
            return results.Contains(act.Result.Value);
        return act.Result.IsNone || IsInProgress(act) ? false : null;
    }

    private static bool IsInProgress(Act act) => !act.Result.IsKnown && act.Status.Is(ActStatus.InProgress);

    private static bool? Truth(Flag flag) =>
        flag switch
        {
            Flag.Yes => true,
            Flag.No => false,
            _ => null,
        };

    /// <summary>A yes/no column that has to say yes.</summary>
    private static OracleVerdict MustBeYes(Flag flag, string column) =>
        Truth(flag) switch
        {
            true => OracleVerdict.Satisfied(),
            false => OracleVerdict.Violated(),
            null => OracleVerdict.Lacks(column),
        };

    /// <summary>基准日 R, and the columns that could give it.</summary>
    private static (DateOnly? Day, IReadOnlyList<string> Columns) ReferenceDayOf(Act act)
    {
        if (act.DecidedOn.IsKnown)
            return (act.DecidedOn.Day, []);
        switch (act.Kind)
        {
            case ActKind.Coercion when act.SeizedOn.IsKnown:
                return (act.SeizedOn.Day, []);
            case ActKind.Coercion when act.ExecutedOn.IsKnown:
                return (act.ExecutedOn.Day, []);
            case ActKind.Coercion:
                return (null, ["decidedOn", "seizedOn", "executedOn"]);
            case ActKind.Inspection when act.FiledOn.IsKnown:
                return (act.FiledOn.Day, []);
            case ActKind.Inspection:
                return (null, ["decidedOn", "filedOn"]);
            default:
                return (null, ["decidedOn"]);
        }
    }
}
