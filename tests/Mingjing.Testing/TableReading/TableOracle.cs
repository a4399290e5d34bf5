using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Testing.TableReading;

/// <summary>
/// 对照判断: the rows of the table of checks, read once more and written as plainly as they read. It knows nothing of the product's
/// checks, terms or data pack: an answer on which both agree was reached twice.
/// </summary>
public sealed partial class TableOracle
{
    private static readonly HashSet<string> Nothing = new(StringComparer.Ordinal);
    private static readonly DateOnly Law2021 = new(2021, 7, 15);
    private static readonly OracleAnswer NotApplicable = new("not-applicable", null, null, null, Nothing, null);
    private static readonly OracleAnswer Satisfied = new("satisfied", null, null, null, Nothing, null);
    private static readonly OracleAnswer Firm = new("violated", null, null, null, Nothing, "firm");
    private static readonly OracleAnswer ToVerify = Firm with { Strength = "to-verify" };

    private readonly OracleRegisters _registers;
    private readonly DateOnly _asOf;

    private TableOracle(OracleRegisters registers, DateOnly asOf)
    {
        _registers = registers;
        _asOf = asOf;
    }

    /// <summary>What a check that looks at one act must answer.</summary>
    public static OracleAnswer Judge(Act act, OracleRegisters registers, DateOnly asOf, string code)
    {
        var oracle = new TableOracle(registers, asOf);
        return code switch
        {
            "subject-qualified" => oracle.SubjectQualified(act),
            "two-officers" => oracle.TwoOfficers(act),
            "certificates-valid" => oracle.CertificatesValid(act),
            "certificate-shown" => CertificateShown(act),
            "penalty-decision-term" => oracle.PenaltyDecisionTerm(act),
            "prior-notice" => oracle.PriorNotice(act),
            "statement-heard" => oracle.StatementHeard(act),
            "hearing-offered" => oracle.HearingOffered(act),
            "hearing-window" => oracle.HearingWindow(act),
            "hearing-notice-term" => oracle.HearingNoticeTerm(act),
            "summary-procedure-limit" => oracle.SummaryProcedureLimit(act),
            "service-term" => oracle.ServiceTerm(act),
            "preservation-term" => oracle.PreservationTerm(act),
            "seizure-term" => oracle.SeizureTerm(act),
            "not-heavier-after-statement" => oracle.NotHeavier(act),
            "hearing-held" => oracle.HearingHeld(act),
            _ => oracle.JudgeOther(act, code),
        };
    }

    private static OracleAnswer Lacks(params IEnumerable<string> missing) =>
        new("not-evaluable", "fact-unknown", null, null, missing.ToHashSet(StringComparer.Ordinal), null);

    private static OracleAnswer Unclear(string reason, params IEnumerable<string> missing) =>
        new("not-evaluable", reason, null, null, missing.ToHashSet(StringComparer.Ordinal), null);

    private static OracleAnswer Violated(bool exceptionOpen) => exceptionOpen ? ToVerify : Firm;

    private static bool IsLate(DateFact fact, DateOnly day) => fact.IsKnown && fact.Day > day;

    private static bool IsInTime(DateFact fact, DateOnly day) => fact.IsKnown && fact.Day <= day;

    /// <summary>§2.1 rules 6, 8, 9: an event that a term governs.</summary>
    private OracleAnswer Within(
        DateFact happened,
        string name,
        DateOnly start,
        Limit? limit,
        bool exceptionOpen = false
    )
    {
        if (IsBefore(happened, start))
            return Unclear("contradiction");
        if (limit is null)
            return happened.IsKnown ? Unclear("calendar-missing") : Unclear("calendar-missing", name);
        if (happened.IsKnown)
            return limit.On(happened.Day <= limit.Rolled ? Satisfied : Violated(exceptionOpen));
        if (_asOf <= limit.Rolled)
            return limit.On(Unclear("term-running", name));
        return limit.On(happened.IsNone ? Violated(exceptionOpen) : Unclear("event-unknown", name));
    }

    private static bool IsBefore(DateFact fact, DateOnly day) => fact.IsKnown && fact.Day < day;

    /// <summary>Both dates of a term.</summary>
    private sealed record Limit(DateOnly Plain, DateOnly Rolled)
    {
        public OracleAnswer On(OracleAnswer answer) => answer with { PlainDue = Plain, Due = Rolled };

        public static Limit? WorkingDays(DateOnly start, int n, IReadOnlyList<Suspension>? pauses = null) =>
            TableCalendar.WorkingDays(start, n, pauses) is { } day ? new Limit(day, day) : null;

        public static Limit? Rolling(DateOnly plain) =>
            TableCalendar.Roll(plain) is { } rolled ? new Limit(plain, rolled) : null;
    }

    /// <summary>Rule 2: the same answer under every possible value, or the facts on which it depends.</summary>
    private static OracleAnswer Same(OracleAnswer one, OracleAnswer other, params IEnumerable<string> decisive)
    {
        if (one.Reason is "calendar-missing")
            return one;
        if (other.Reason is "calendar-missing")
            return other;
        var both = one.Missing.Concat(other.Missing).ToHashSet(StringComparer.Ordinal);
        if (string.Equals(one.Outcome, other.Outcome, StringComparison.Ordinal))
        {
            if (!string.Equals(one.Outcome, "not-evaluable", StringComparison.Ordinal))
                return one.Due > other.Due ? one : other;
            if (string.Equals(one.Reason, other.Reason, StringComparison.Ordinal))
                return (one.Due > other.Due ? one : other) with { Missing = both };
        }

        return Lacks(both.Concat(decisive));
    }

    private static bool SameWords(OracleAnswer one, OracleAnswer other) =>
        string.Equals(one.Outcome, other.Outcome, StringComparison.Ordinal)
        && string.Equals(one.Reason, other.Reason, StringComparison.Ordinal);

    private EnforcementField? FieldOf(Act act) =>
        act.Field.IsKnown ? act.Field.Value : _registers.FieldOf(act.SubjectCode);

    private bool IsPolice(Act act) => FieldOf(act) == EnforcementField.PublicSecurity;

    private static PenaltyProcedure? ProcedureOf(Act act)
    {
        if (act.Procedure.IsKnown)
            return act.Procedure.Value;
        return act.FiledOn.IsKnown ? PenaltyProcedure.Ordinary : null;
    }

    private static bool IsInProgress(Act act) => !act.Result.IsKnown && act.Status.Is(ActStatus.InProgress);

    /// <summary>Whether the result is this one; null where nobody can know.</summary>
    private static bool? HasResult(Act act, ActResult result)
    {
        if (act.Result.IsKnown)
            return act.Result.Value == result;
        if (act.Result.IsNone || act.Status.Is(ActStatus.InProgress))
            return false;
        return act.Status.Is(ActStatus.Withdrawn) || act.Status.Is(ActStatus.Transferred) ? false : null;
    }

    private static bool? Yes(Flag flag) =>
        flag switch
        {
            Flag.Yes => true,
            Flag.No => false,
            _ => null,
        };
}
