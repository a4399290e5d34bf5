using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Officers;
using Mingjing.Core.Subjects;

namespace Mingjing.Testing.Planted;

/// <summary>Subjects and people.</summary>
public sealed partial class NaiveOracle
{
    private OracleVerdict SubjectQualified(Act act)
    {
        var (day, columns) = ReferenceDayOf(act);
        if (day is not { } r)
            return OracleVerdict.Lacks(columns);
        var body = BodyQualified(act.SubjectCode, r);
        var entrustment = act.EntrustedCode.IsKnown ? EntrustmentCovers(act, r) : OracleVerdict.Satisfied();
        if (body.Outcome == ExpectedOutcome.Violated)
            return body;
        if (entrustment.Outcome == ExpectedOutcome.Violated)
            return entrustment;
        return body.Outcome == ExpectedOutcome.Satisfied ? entrustment : body;
    }

    private OracleVerdict BodyQualified(string code, DateOnly r)
    {
        var rows = _subjects[code].ToArray();
        if (rows.Any(row => row.Qualified is { } period && period.Contains(r)))
            return OracleVerdict.Satisfied();
        if (rows.Any(row => row.ConfirmedBy is ConfirmedBy.Province or ConfirmedBy.Vertical))
            return OracleVerdict.Unclear("register-incomplete");
        if (rows.Any(row => row.ChangedOn is { } changed && changed <= r && r <= changed.AddDays(20)))
            return OracleVerdict.Unclear("needs-judgement");
        if (rows.Any(row => row.Qualified is { To: { } end } && end < r))
            return OracleVerdict.Violated();
        return _registers.Complete ? OracleVerdict.Violated() : OracleVerdict.Unclear("register-incomplete");
    }

    private OracleVerdict EntrustmentCovers(Act act, DateOnly r)
    {
        var covering = _entrustments[(act.SubjectCode, act.EntrustedCode.Value)]
            .Where(e => e.Period.Contains(r))
            .ToArray();
        if (
            covering.Any(e =>
                e.MatterCode is null
                || (
                    act.MatterCode.IsKnown
                    && string.Equals(e.MatterCode, act.MatterCode.Value, StringComparison.Ordinal)
                )
            )
        )
            return OracleVerdict.Satisfied();
        if (covering.Length > 0 && !act.MatterCode.IsKnown)
            return OracleVerdict.Lacks("matterCode");
        return _registers.Complete ? OracleVerdict.Violated() : OracleVerdict.Unclear("register-incomplete");
    }

    /// <summary>Penalties, coercion and inspections; other kinds only when officers are recorded or an inspection took place.</summary>
    private static bool TakesOfficers(Act act) =>
        act.Kind is ActKind.Penalty or ActKind.Coercion or ActKind.Inspection
        || act.Officers.IsKnown
        || act.InspectedOn.IsKnown;

    private OracleVerdict TwoOfficers(Act act)
    {
        if (!TakesOfficers(act))
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        if (act.Officers.IsUnknown)
            return OracleVerdict.Lacks("officers");
        var count = act.Officers.IsNone ? 0 : act.Officers.Value.Distinct(StringComparer.Ordinal).Count();
        if (count >= 2)
            return OracleVerdict.Satisfied();
        if (count == 0 || act.Kind != ActKind.Penalty || IsSummary(act) == false)
            return OracleVerdict.Violated();
        return OneOfficerOnTheSpot(act);
    }

    /// <summary>一名执法人员当场处罚: the field rows of traffic and public security police.</summary>
    private OracleVerdict OneOfficerOnTheSpot(Act act)
    {
        var field = FieldOf(act);
        if (field is not null && field != EnforcementField.PublicSecurity)
            return OracleVerdict.Violated();
        if (field is null)
            return OracleVerdict.Lacks("field");
        return IsSummary(act) is null ? OracleVerdict.Lacks("procedure") : OracleVerdict.Unclear("rule-unconfirmed");
    }

    private OracleVerdict CertificateShown(Act act)
    {
        if (act.Kind is not (ActKind.Penalty or ActKind.Coercion or ActKind.Inspection))
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        return MustBeYes(act.CertificateShown, "certificateShown");
    }

    private OracleVerdict CertificatesValid(Act act)
    {
        if (!TakesOfficers(act) || !act.Officers.IsKnown)
            return NotApplicable;
        if (BeforeThePenaltyLaw(act, act.DecidedOn))
            return LawNotLoaded;
        var fieldDays = FieldDaysOf(act);
        if (fieldDays.Count == 0)
            return CertificatesByProxy(act);
        var special = HasOtherCertificates(act);
        var verdicts = act.Officers.Value.SelectMany(officer =>
            fieldDays.Select(day => CertificateOn(officer, day, special))
        );
        return Worst(verdicts);
    }

    private static List<DateOnly> FieldDaysOf(Act act)
    {
        var dates = new List<DateFact> { act.InspectedOn, act.PreservedOn, act.SeizedOn, act.ExecutedOn };
        if (act.Kind == ActKind.Inspection)
            dates.Add(act.FiledOn);
        return [.. dates.Where(d => d.IsKnown).Select(d => d.Day)];
    }

    /// <summary>人民警察证, 税务检查证: in these fields the register need not have the number.</summary>
    private bool HasOtherCertificates(Act act) =>
        FieldOf(act) is EnforcementField.PublicSecurity or EnforcementField.Taxation;

    private OracleVerdict NotRegistered(bool special)
    {
        if (!_registers.Complete)
            return OracleVerdict.Unclear("register-incomplete");
        return special ? OracleVerdict.Unclear("needs-judgement") : OracleVerdict.Violated();
    }

    private OracleVerdict CertificateOn(string number, DateOnly day, bool special)
    {
        var rows = _certificates[number].ToArray();
        if (rows.Length == 0)
            return NotRegistered(special);
        return InForce(rows, day) ? OracleVerdict.Satisfied() : OracleVerdict.Violated();
    }

    private static bool InForce(IReadOnlyCollection<Certificate> rows, DateOnly day)
    {
        var current = rows.Where(row => row.Valid.Contains(day)).ToArray();
        return current.Length > 0
            && !current.Any(row => row.EndedOn is { } ended && ended <= day)
            && !current.Any(row => row.Suspended is { } suspended && suspended.Contains(day));
    }

    /// <summary>No field day known: the days from filing to notice stand in.</summary>
    private OracleVerdict CertificatesByProxy(Act act)
    {
        var special = HasOtherCertificates(act);
        var unregistered = act.Officers.Value.Where(o => !_certificates[o].Any()).ToArray();
        if (unregistered.Length > 0 && _registers.Complete && !special)
            return OracleVerdict.Violated();
        if (!act.FiledOn.IsKnown || !act.NoticeOn.IsKnown)
            return OracleVerdict.Lacks("inspectedOn");
        if (act.NoticeOn.Day < act.FiledOn.Day)
            return Contradiction;
        var verdicts = act.Officers.Value.Select(o =>
            CertificateBetween(o, act.FiledOn.Day, act.NoticeOn.Day, special)
        );
        return Worst(verdicts);
    }

    private OracleVerdict CertificateBetween(string number, DateOnly from, DateOnly to, bool special)
    {
        var rows = _certificates[number].ToArray();
        if (rows.Length == 0)
            return NotRegistered(special);
        var valid = 0;
        var all = 0;
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            all++;
            if (InForce(rows, day))
                valid++;
        }

        if (valid == all)
            return OracleVerdict.Satisfied();
        return valid == 0 ? OracleVerdict.Violated() : OracleVerdict.Lacks("inspectedOn");
    }

    /// <summary>Violated before not-evaluable before satisfied.</summary>
    private static OracleVerdict Worst(IEnumerable<OracleVerdict> verdicts) =>
        verdicts
            .OrderByDescending(v =>
                v.Outcome switch
                {
                    ExpectedOutcome.Violated => 2,
                    ExpectedOutcome.NotEvaluable => 1,
                    _ => 0,
                }
            )
            .First();
}
