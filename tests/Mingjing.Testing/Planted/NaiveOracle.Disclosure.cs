using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>Disclosure, records, files.</summary>
public sealed partial class NaiveOracle
{
    private OracleVerdict DisclosureTerm(Act act)
    {
        var applies = act.Kind switch
        {
            ActKind.Penalty => new Applicability().If(ResultIs(act, ActResult.Penalized), "result"),
            ActKind.License => new Applicability().If(ResultIs(act, ActResult.Granted), "result"),
            _ => new Applicability(),
        };
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        var (formed, columns) = FormationOf(act);
        if (formed is not { } start)
            return OracleVerdict.Lacks(columns);

        var sooner = act.Kind is ActKind.Penalty or ActKind.License;
        var limit = _calendar.WorkingDays(start, sooner ? 7 : 20);
        var verdict = PublishedInTime(act, start, limit);
        if (verdict.Outcome != ExpectedOutcome.Violated)
            return verdict;
        return WithDoubts(act, verdict, start, sooner);
    }

    private OracleVerdict PublishedInTime(Act act, DateOnly start, Limit limit)
    {
        var verdict = InTime(act.DisclosedOn, "disclosedOn", start, limit);
        if (verdict.Outcome == ExpectedOutcome.Satisfied || Same(verdict.Reason ?? "", "contradiction"))
            return verdict;
        if (act.NonDisclosureReason.IsKnown)
            return act.NonDisclosureReason.Is(NonDisclosureReason.Other)
                ? OracleVerdict.Unclear("needs-judgement")
                : OracleVerdict.Satisfied(limit);
        if (act.RevokedOn.IsKnown && limit.Holds(act.RevokedOn.Day))
            return OracleVerdict.Unclear("needs-judgement");
        return verdict;
    }

    /// <summary>What makes a late publication 待核.</summary>
    private OracleVerdict WithDoubts(Act act, OracleVerdict verdict, DateOnly start, bool sooner)
    {
        var open = new List<string>();
        if (act.DisclosedOn.IsNone && act.NonDisclosureReason.IsUnknown)
            open.Add("nonDisclosureReason");
        var field = FieldOf(act);
        if (sooner && field is null or EnforcementField.MarketRegulation)
        {
            var published = act.DisclosedOn.IsKnown ? act.DisclosedOn.Day : _asOf;
            if (sooner && published <= _calendar.WorkingDays(start, 20).Rolled)
                open.Add("法律、行政法规另有规定的公示期限");
        }

        var doubtful =
            act.Kind == ActKind.Penalty
            && (act.PartyKind.Is(PartyKind.NaturalPerson) || IsSummary(act) == true || act.PublicImpact == Flag.No);
        var found = OracleVerdict.Violated(verdict.Limit, open);
        return doubtful ? found.AsToVerify() : found;
    }

    /// <summary>The day on which the act was formed, and the columns that could give it.</summary>
    private static (DateOnly? Day, IReadOnlyList<string> Columns) FormationOf(Act act)
    {
        if (act.DecidedOn.IsKnown)
            return (act.DecidedOn.Day, []);
        if (act.Kind != ActKind.Inspection)
            return ReferenceDayOf(act);
        if (act.InspectedOn.IsKnown)
            return (act.InspectedOn.Day, []);
        return act.FiledOn.IsKnown ? (act.FiledOn.Day, []) : (null, ["inspectedOn", "filedOn"]);
    }

    private OracleVerdict DisclosureWithdrawn(Act act)
    {
        if (act.Kind != ActKind.Penalty || !act.DisclosedOn.IsKnown || !act.RevokedOn.IsKnown)
            return NotApplicable;
        var start = act.RevokedOn.Day > act.DisclosedOn.Day ? act.RevokedOn.Day : act.DisclosedOn.Day;
        return InTime(act.WithdrawnOn, "withdrawnOn", start, _calendar.WorkingDays(start, 3));
    }

    private static OracleVerdict WrittenRecord(Act act) => MustBeYes(act.WrittenRecord, "writtenRecord");

    private OracleVerdict Archived(Act act)
    {
        if (!act.ClosedOn.IsKnown)
            return NotApplicable;
        var closed = act.ClosedOn.Day;
        var limit = _calendar.Days(closed, 60);
        if (act.ArchivedOn.IsKnown)
            return act.ArchivedOn.Day < closed ? Contradiction : OracleVerdict.Satisfied(limit);
        var verdict = InTime(act.ArchivedOn, "archivedOn", closed, limit);
        return verdict.Outcome == ExpectedOutcome.Violated ? verdict.AsToVerify() : verdict;
    }
}
