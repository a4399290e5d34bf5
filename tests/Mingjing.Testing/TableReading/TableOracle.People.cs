using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Officers;
using Mingjing.Core.Subjects;

namespace Mingjing.Testing.TableReading;

public sealed partial class TableOracle
{
    private static bool IsEnforcement(Act act) => act.Kind is ActKind.Penalty or ActKind.Coercion or ActKind.Inspection;

    private static bool IsBefore2021(Act act) => act.Kind == ActKind.Penalty && IsBefore(act.DecidedOn, Law2021);

    private static string[] MissingReferenceDay(Act act) =>
        act.Kind switch
        {
            ActKind.Coercion => ["decidedOn", "seizedOn", "executedOn"],
            ActKind.Inspection => ["decidedOn", "filedOn"],
            _ => ["decidedOn"],
        };

    private static DateOnly? ReferenceDay(Act act)
    {
        if (act.DecidedOn.IsKnown)
            return act.DecidedOn.Day;
        if (act.Kind == ActKind.Coercion && act.SeizedOn.IsKnown)
            return act.SeizedOn.Day;
        if (act.Kind == ActKind.Coercion && act.ExecutedOn.IsKnown)
            return act.ExecutedOn.Day;
        if (act.Kind == ActKind.Inspection && act.FiledOn.IsKnown)
            return act.FiledOn.Day;
        return null;
    }

    private OracleAnswer SubjectQualified(Act act)
    {
        if (ReferenceDay(act) is not { } day)
            return Lacks(MissingReferenceDay(act));
        var body = BodyQualified(act, day);
        if (!act.EntrustedCode.IsKnown || body == Firm)
            return body;
        var entrustment = Entrusted(act, day);
        if (entrustment == Firm || body == Satisfied)
            return entrustment;
        return body;
    }

    private OracleAnswer BodyQualified(Act act, DateOnly day)
    {
        if (_registers.Subjects is null)
            return Unclear("register-incomplete");
        var rows = _registers
            .Subjects.Where(s => string.Equals(s.Code, act.SubjectCode, StringComparison.Ordinal))
            .ToList();
        if (rows.Exists(s => s.Qualified is { } period && period.Contains(day)))
            return Satisfied;
        if (
            rows.Exists(s =>
                s.ChangedOn <= day && Limit.Rolling(s.ChangedOn.Value.AddDays(20)) is { } window && day <= window.Rolled
            )
        )
            return Unclear("needs-judgement");
        if (rows.Exists(s => s.ConfirmedBy is ConfirmedBy.Province or ConfirmedBy.Vertical))
            return Unclear("register-incomplete");
        if (rows.Exists(s => s.Qualified?.To < day))
            return Firm;
        return _registers.Complete ? Firm : Unclear("register-incomplete");
    }

    private OracleAnswer Entrusted(Act act, DateOnly day)
    {
        var rows = (_registers.Entrustments ?? [])
            .Where(e =>
                string.Equals(e.SubjectCode, act.SubjectCode, StringComparison.Ordinal)
                && string.Equals(e.EntrustedCode, act.EntrustedCode.Value, StringComparison.Ordinal)
                && e.Period.Contains(day)
            )
            .ToList();
        if (rows.Exists(e => e.MatterCode is null || act.MatterCode.Is(e.MatterCode)))
            return Satisfied;
        if (_registers.Entrustments is not null && rows.Count > 0 && !act.MatterCode.IsKnown)
            return Lacks("matterCode");
        return _registers.Entrustments is null || !_registers.Complete ? Unclear("register-incomplete") : Firm;
    }

    private OracleAnswer TwoOfficers(Act act)
    {
        if (!IsEnforcement(act) && !act.Officers.IsKnown && !act.InspectedOn.IsKnown)
            return NotApplicable;
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        if (act.Officers.IsUnknown)
            return Lacks("officers");
        if (act.Officers.IsKnown && act.Officers.Value.Distinct(StringComparer.Ordinal).Count() >= 2)
            return Satisfied;
        if (act.Officers.IsNone || act.Kind != ActKind.Penalty)
            return Firm;
        if (ProcedureOf(act) == PenaltyProcedure.Ordinary)
            return Firm;
        var missing = new List<string>();
        if (FieldOf(act) is not { } field)
            missing.Add("field");
        else if (field != EnforcementField.PublicSecurity)
            return Firm;
        if (ProcedureOf(act) is null)
            missing.Add("procedure");
        return missing.Count > 0 ? Lacks(missing) : Unclear("needs-judgement");
    }

    private OracleAnswer CertificatesValid(Act act)
    {
        if (!act.Officers.IsKnown)
            return NotApplicable;
        if (!IsEnforcement(act) && !act.Officers.IsKnown)
            return NotApplicable;
        if (_registers.Certificates is null)
            return Unclear("register-incomplete");
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        var found = act
            .Officers.Value.Select(n =>
                _registers.Certificates.Where(c => string.Equals(c.Number, n, StringComparison.Ordinal)).ToList()
            )
            .ToList();
        var days = new[] { act.InspectedOn, act.PreservedOn, act.SeizedOn, act.ExecutedOn }
            .Where(d => d.IsKnown)
            .Select(d => d.Day)
            .ToList();
        if (act.Kind == ActKind.Inspection && act.FiledOn.IsKnown)
            days.Add(act.FiledOn.Day);
        var ownCertificates = FieldOf(act) is EnforcementField.PublicSecurity or EnforcementField.Taxation;
        if (found.Exists(f => f.Count == 0) && _registers.Complete && !ownCertificates)
            return Firm;
        var notFound = _registers.Complete ? Unclear("needs-judgement") : Unclear("register-incomplete");
        if (days.Count == 0)
            return ByProxy(act, found, notFound);
        if (found.Exists(f => f.Count > 0 && days.Exists(d => !IsInForce(f, d))))
            return Firm;
        return found.Exists(f => f.Count == 0) ? notFound : Satisfied;
    }

    private static OracleAnswer ByProxy(Act act, List<List<Certificate>> found, OracleAnswer notFound)
    {
        if (!act.FiledOn.IsKnown || !act.NoticeOn.IsKnown)
            return Lacks("inspectedOn");
        if (act.NoticeOn.Day < act.FiledOn.Day)
            return Unclear("contradiction");
        OracleAnswer? open = null;
        foreach (var certificate in found)
        {
            if (certificate.Count == 0)
            {
                open ??= notFound;
                continue;
            }

            var all = 0;
            var valid = 0;
            for (var d = act.FiledOn.Day; d <= act.NoticeOn.Day; d = d.AddDays(1), all++)
                valid += IsInForce(certificate, d) ? 1 : 0;
            if (valid == 0)
                return Firm;
            if (valid < all)
                open ??= Lacks("inspectedOn");
        }

        return open ?? Satisfied;
    }

    private static bool IsInForce(List<Certificate> rows, DateOnly day) =>
        rows.Exists(c => c.Valid.Contains(day))
        && !rows.Exists(c => c.Valid.Contains(day) && (c.EndedOn <= day || c.Suspended?.Contains(day) == true));

    private static OracleAnswer CertificateShown(Act act)
    {
        if (!IsEnforcement(act))
            return NotApplicable;
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        return act.CertificateShown switch
        {
            Flag.Yes => Satisfied,
            Flag.No => Firm,
            _ => Lacks("certificateShown"),
        };
    }
}
