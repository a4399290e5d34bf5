using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>Licences.</summary>
public sealed partial class NaiveOracle
{
    private static readonly string[] LicenseGrounds =
    [
        "听证",
        "招标",
        "拍卖",
        "检验",
        "检测",
        "检疫",
        "鉴定",
        "专家评审",
    ];

    private OracleVerdict LicenseTerm(Act act)
    {
        var running = IsInProgress(act);
        var applies = new Applicability()
            .If(act.Kind == ActKind.License)
            .If(running ? true : ResultIs(act, ActResult.Granted, ActResult.Refused), "result")
            .If(!act.Handling.Is(Handling.Instant));
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (!act.FiledOn.IsKnown)
            return OracleVerdict.Lacks("filedOn");
        if (act.AppliedOn.IsAfter(act.FiledOn) || (act.DecidedOn.IsKnown && act.DecidedOn.Day < act.FiledOn.Day))
            return Contradiction;

        var verdicts = new List<(bool Joint, bool FromApplication, OracleVerdict Verdict)>();
        foreach (var joint in HandlingsOf(act))
        foreach (var fromApplication in StartsOf(act))
            verdicts.Add((joint, fromApplication, LicenseDecided(act, joint, fromApplication)));
        return Agreed(verdicts);
    }

    private static OracleVerdict Agreed(List<(bool Joint, bool FromApplication, OracleVerdict Verdict)> verdicts)
    {
        var first = verdicts[0].Verdict;
        if (verdicts.All(v => SameAnswer(v.Verdict, first)))
            return verdicts.All(v => v.Verdict.Limit == first.Limit) ? first : first.At(null);
        var missing = new List<string>();
        if (
            verdicts.Any(a =>
                verdicts.Any(b => a.FromApplication == b.FromApplication && !SameAnswer(a.Verdict, b.Verdict))
            )
        )
            missing.Add("handling");
        if (verdicts.Any(a => verdicts.Any(b => a.Joint == b.Joint && !SameAnswer(a.Verdict, b.Verdict))))
            missing.Add("correctionNoticeOn");
        return OracleVerdict.Lacks(missing);
    }

    private static bool SameAnswer(OracleVerdict a, OracleVerdict b) =>
        a.Outcome == b.Outcome && string.Equals(a.Reason, b.Reason, StringComparison.Ordinal);

    /// <summary>联合、统一、集中 or not; both where it is not known.</summary>
    private static bool[] HandlingsOf(Act act) =>
        act.Handling.IsKnown ? [act.Handling.Value is not Handling.Ordinary] : [false, true];

    /// <summary>From acceptance, or from the application where no correction was asked for in time (许可法 32（四）).</summary>
    private bool[] StartsOf(Act act)
    {
        if (!act.AppliedOn.IsKnown)
            return [false];
        var fifth = _calendar.WorkingDays(act.AppliedOn.Day, 5).Rolled;
        if (act.FiledOn.Day <= fifth)
            return [false];
        if (act.CorrectionNoticeOn.IsUnknown)
            return [false, true];
        return [act.CorrectionNoticeOn.IsNone || act.CorrectionNoticeOn.Day > fifth];
    }

    private OracleVerdict LicenseDecided(Act act, bool joint, bool fromApplication)
    {
        var start = fromApplication ? act.AppliedOn.Day : act.FiledOn.Day;
        var admitted = PausesOf(act, g => LicenseGrounds.Any(w => g.Contains(w, StringComparison.Ordinal)));
        var limit = LicenseLimit(act, start, joint, admitted);
        var verdict = LicenseInTime(act, start, limit);
        if (verdict.Outcome != ExpectedOutcome.Violated)
            return verdict;
        var everything = LicenseLimit(act, start, joint, PausesOf(act, _ => true));
        if (LicenseInTime(act, start, everything).Outcome != ExpectedOutcome.Violated)
            return OracleVerdict.Unclear("needs-judgement");
        var open = new List<string> { "法律、法规另有规定" };
        if (act.Suspensions.IsUnknown)
            open.Add("suspensions");
        if (act.ExtendedTo.IsUnknown)
            open.Add("extendedTo");
        return OracleVerdict.Violated(limit, open);
    }

    private OracleVerdict LicenseInTime(Act act, DateOnly start, Limit limit)
    {
        var decided = !act.DecidedOn.IsKnown && IsInProgress(act) ? DateFact.None : act.DecidedOn;
        return InTime(decided, "decidedOn", start, limit);
    }

    private Limit LicenseLimit(Act act, DateOnly start, bool joint, IReadOnlyCollection<Pause> pauses)
    {
        var basic = _calendar.WorkingDays(start, joint ? 45 : 20, pauses);
        var judged = act.DecidedOn.IsKnown ? act.DecidedOn.Day : _asOf;
        if (!act.ExtendedTo.IsKnown || basic.Holds(act.ExtendedTo.Day) || basic.Holds(judged))
            return basic;
        var most = _calendar.WorkingDays(start, joint ? 60 : 30, pauses);
        return act.ExtendedTo.Day < most.Rolled ? new Limit(act.ExtendedTo.Day, act.ExtendedTo.Day) : most;
    }

    private OracleVerdict LicenseCorrectionTerm(Act act)
    {
        if (act.Kind != ActKind.License || !act.AppliedOn.IsKnown || !act.CorrectionNoticeOn.IsKnown)
            return NotApplicable;
        var applied = act.AppliedOn.Day;
        return InTime(act.CorrectionNoticeOn, "correctionNoticeOn", applied, _calendar.WorkingDays(applied, 5));
    }

    private OracleVerdict LicenseIssuedTerm(Act act)
    {
        var applies = new Applicability()
            .If(act.Kind == ActKind.License)
            .If(ResultIs(act, ActResult.Granted), "result");
        if (applies.IsNo)
            return NotApplicable;
        if (applies.IsUnknown)
            return applies.Lacking;
        if (!act.DecidedOn.IsKnown)
            return OracleVerdict.Lacks("decidedOn");
        var issued = act.LicenseIssuedOn.IsKnown || !act.ServedOn.IsKnown ? act.LicenseIssuedOn : act.ServedOn;
        var decided = act.DecidedOn.Day;
        return InTime(issued, "licenseIssuedOn", decided, _calendar.WorkingDays(decided, 10));
    }
}
