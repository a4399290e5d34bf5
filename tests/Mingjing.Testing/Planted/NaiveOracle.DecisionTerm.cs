using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>办案期限 (处罚法 60) with the rows of the fields.</summary>
public sealed partial class NaiveOracle
{
    private OracleVerdict PenaltyDecisionTerm(Act act)
    {
        var result =
            act.Result.IsKnown ? act.Result.Value is ActResult.Penalized or ActResult.NotPenalized
            : act.Status.Is(ActStatus.InProgress) ? true
            : act.Result.IsNone ? false
            : (bool?)null;
        var applies = new Applicability()
            .If(act.Kind == ActKind.Penalty)
            .If(IsOrdinary(act), "procedure")
            .If(result, "result")
            .If(!act.FiledOn.IsNone)
            .If(!act.FiledOn.IsKnown || act.FiledOn.Day >= PenaltyLaw2021);
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (!act.FiledOn.IsKnown)
            return OracleVerdict.Lacks("filedOn");
        if (act.DecidedOn.IsKnown && act.DecidedOn.Day < act.FiledOn.Day)
            return Contradiction;

        if (FieldOf(act) is not { } field)
            return DecidedInUnknownField(act);
        var row = FieldTable.Of(field);
        var verdict = DecidedUnder(act, row);
        if (FieldTable.HasOwnNumber(row))
            verdict = DecidedUnderBoth(act, verdict);
        return field == EnforcementField.PublicSecurity && verdict.Outcome == ExpectedOutcome.Violated
            ? OracleVerdict.Unclear("rule-unconfirmed")
            : verdict;
    }

    /// <summary>The row 待确认 with a number of its own: both numbers must agree.</summary>
    private OracleVerdict DecidedUnderBoth(Act act, OracleVerdict own)
    {
        var general = DecidedUnder(act, FieldTable.General);
        if (own.Outcome == ExpectedOutcome.Violated && general.Outcome == ExpectedOutcome.Violated)
            return OracleVerdict.Violated(general.Limit, "法律、法规另有规定");
        var same =
            own.Outcome == general.Outcome && string.Equals(own.Reason, general.Reason, StringComparison.Ordinal);
        return same ? own.At(null) : OracleVerdict.Unclear("rule-unconfirmed");
    }

    /// <summary>Field unknown: every confirmed row is tried.</summary>
    private OracleVerdict DecidedInUnknownField(Act act)
    {
        var verdicts = FieldTable.WhereUnknown.Select(row => DecidedUnder(act, row)).ToArray();
        var first = verdicts[0];
        var sameLimit = verdicts.All(v => v.Limit == first.Limit);
        if (verdicts.All(v => v.Outcome == ExpectedOutcome.Satisfied))
            return OracleVerdict.Satisfied(sameLimit ? first.Limit : null);
        if (verdicts.All(v => v.Outcome == ExpectedOutcome.Violated))
            return OracleVerdict.Violated(
                sameLimit ? first.Limit : null,
                verdicts.SelectMany(v => v.Exceptions).Distinct(StringComparer.Ordinal)
            );
        if (verdicts.All(v => v.Reason is "term-running" or "event-unknown"))
        {
            var same = verdicts.All(v => string.Equals(v.Reason, first.Reason, StringComparison.Ordinal));
            return same ? first.At(sameLimit ? first.Limit : null) : OracleVerdict.Lacks("field");
        }

        var judged = DayOfJudgement(act);
        var withinExtension = act.ExtendedTo.IsKnown && judged <= act.ExtendedTo.Day;
        return withinExtension ? OracleVerdict.Lacks("extensionBasis", "field") : OracleVerdict.Lacks("field");
    }

    /// <summary>The decision, or, while there is none, the day of receipt.</summary>
    private DateOnly DayOfJudgement(Act act) => act.DecidedOn.IsKnown ? act.DecidedOn.Day : _asOf;

    private OracleVerdict DecidedUnder(Act act, FieldTerm row)
    {
        var judged = DayOfJudgement(act);
        var admitted = PausesOf(act, row.Admits);
        var basic = TermOf(act, row, 0, admitted);
        var limit = basic.Holds(judged) ? basic : SupportedLimit(act, row, admitted);
        if (limit.Holds(judged))
            return act.DecidedOn.IsKnown
                ? OracleVerdict.Satisfied(limit)
                : OracleVerdict.Unclear("term-running").At(limit);

        var everything = PausesOf(act, _ => true);
        if (everything.Count > admitted.Count && SupportedLimit(act, row, everything).Holds(judged))
            return OracleVerdict.Unclear("needs-judgement");
        if (act.ExtendedTo.IsKnown && judged <= act.ExtendedTo.Day)
            return UnsupportedExtension(act, row, admitted);
        if (act.DecidedOn.IsUnknown && !IsInProgress(act))
            return OracleVerdict.Unclear("event-unknown", "decidedOn").At(limit);
        return OracleVerdict.Violated(limit, OpenExceptionsOf(act, row));
    }

    private static IEnumerable<string> OpenExceptionsOf(Act act, FieldTerm row)
    {
        if (!row.Confirmed)
            yield return "法律、法规另有规定";
        if (row.Confirmed && act.Suspensions.IsUnknown && (row.Grounds is not null || row.GroundsToBeRead))
            yield return "suspensions";
        if (row.Confirmed && act.ExtendedTo.IsUnknown && row.Extension is not null)
            yield return "extendedTo";
    }

    /// <summary>The base term, and the approved extension as far as its basis or the row carries it.</summary>
    private Limit SupportedLimit(Act act, FieldTerm row, IReadOnlyCollection<Pause> pauses)
    {
        var basic = TermOf(act, row, 0, pauses);
        if (!act.ExtendedTo.IsKnown || basic.Holds(act.ExtendedTo.Day))
            return basic;
        var asApproved = new Limit(act.ExtendedTo.Day, act.ExtendedTo.Day);
        if (act.ExtensionBasis.IsKnown)
            return asApproved;
        if (!row.Confirmed || row.Extension is not { } extension)
            return basic;
        var extended = TermOf(act, row, extension, pauses);
        if (extended.Holds(act.ExtendedTo.Day))
            return asApproved;
        if (!row.Further || !act.ExtensionDiscussedOn.IsKnown)
            return extended;
        if (row.FurtherDays is not { } further)
            return asApproved;
        var furthest = TermOf(act, row, extension + further, pauses);
        return furthest.Holds(act.ExtendedTo.Day) ? asApproved : furthest;
    }

    private Limit TermOf(Act act, FieldTerm row, int more, IReadOnlyCollection<Pause> pauses) =>
        row.Months > 0
            ? _calendar.Months(act.FiledOn.Day, row.Months, pauses)
            : _calendar.Days(act.FiledOn.Day, row.Days + more, pauses);

    private OracleVerdict UnsupportedExtension(Act act, FieldTerm row, IReadOnlyCollection<Pause> pauses)
    {
        if (!row.Confirmed)
            return OracleVerdict.Unclear("rule-unconfirmed");
        var missing = new List<string> { "extensionBasis" };
        if (act.ExtensionDiscussedOn.IsUnknown && row is { Extension: { } extension, Further: true })
        {
            var reached =
                row.FurtherDays is not { } further
                || TermOf(act, row, extension + further, pauses).Holds(DayOfJudgement(act));
            if (reached)
                missing.Add("extensionDiscussedOn");
        }

        return OracleVerdict.Lacks(missing);
    }

    private static List<Pause> PausesOf(Act act, Func<string, bool> admits) =>
        act.Suspensions.IsKnown
            ? [.. act.Suspensions.Value.Where(s => admits(s.Ground)).Select(s => new Pause(s.From, s.To))]
            : [];
}
