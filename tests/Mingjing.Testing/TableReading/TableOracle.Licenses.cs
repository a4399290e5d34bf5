using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Testing.TableReading;

public sealed partial class TableOracle
{
    private static readonly string[] LicenseWords =
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

    private OracleAnswer LicenseTerm(Act act)
    {
        if (act.Kind != ActKind.License || act.Handling.Is(Handling.Instant))
            return NotApplicable;
        var granted = HasResult(act, ActResult.Granted);
        if (granted == false && !IsInProgress(act) && !act.Result.Is(ActResult.Refused))
            return NotApplicable;
        var missing = new List<string>();
        if (granted is null)
            missing.Add("result");
        if (!act.FiledOn.IsKnown)
            missing.Add("filedOn");
        if (missing.Count > 0)
            return Lacks(missing);
        var filed = act.FiledOn.Day;
        if (IsBefore(act.DecidedOn, filed))
            return Unclear("contradiction");
        if (!act.AppliedOn.IsKnown)
            return LicensedFrom(act, filed);
        if (filed < act.AppliedOn.Day)
            return Unclear("contradiction");
        if (TableCalendar.WorkingDays(act.AppliedOn.Day, 5) is not { } correction)
            return Unclear("calendar-missing");
        if (filed <= correction || IsInTime(act.CorrectionNoticeOn, correction))
            return LicensedFrom(act, filed);
        if (act.CorrectionNoticeOn.IsUnknown)
            return Same(LicensedFrom(act, filed), LicensedFrom(act, act.AppliedOn.Day), "correctionNoticeOn");
        return LicensedFrom(act, act.AppliedOn.Day);
    }

    private OracleAnswer LicensedFrom(Act act, DateOnly start)
    {
        if (act.Handling.IsUnknown)
            return Same(Licensed(act, start, 20, 10), Licensed(act, start, 45, 15), "handling");
        return act.Handling.IsNone || act.Handling.Is(Handling.Ordinary)
            ? Licensed(act, start, 20, 10)
            : Licensed(act, start, 45, 15);
    }

    private OracleAnswer Licensed(Act act, DateOnly start, int days, int more)
    {
        var limit = LicenseLimit(act, start, days, more, Admitted(act, LicenseWords));
        var decision = act.DecidedOn.IsUnknown && act.Status.Is(ActStatus.InProgress) ? DateFact.None : act.DecidedOn;
        var answer = Within(decision, "decidedOn", start, limit, true);
        if (answer.Outcome is not "violated")
            return answer;
        var all = LicenseLimit(act, start, days, more, Intervals(act));
        return Within(decision, "decidedOn", start, all).Outcome is "violated"
            ? answer
            : limit!.On(Unclear("needs-judgement"));
    }

    private static Limit? LicenseLimit(Act act, DateOnly start, int days, int more, List<Suspension> pauses)
    {
        var limit = Limit.WorkingDays(start, days, pauses);
        if (limit is null || !IsLate(act.ExtendedTo, limit.Rolled))
            return limit;
        var cap = Limit.WorkingDays(start, days + more, pauses);
        if (cap is null)
            return null;
        return act.ExtendedTo.Day > cap.Plain ? cap : new Limit(act.ExtendedTo.Day, act.ExtendedTo.Day);
    }

    private OracleAnswer LicenseCorrectionTerm(Act act)
    {
        if (act.Kind != ActKind.License || !act.AppliedOn.IsKnown || !act.CorrectionNoticeOn.IsKnown)
            return NotApplicable;
        var start = act.AppliedOn.Day;
        return Within(act.CorrectionNoticeOn, "correctionNoticeOn", start, Limit.WorkingDays(start, 5));
    }

    private OracleAnswer LicenseIssuedTerm(Act act)
    {
        if (act.Kind != ActKind.License || HasResult(act, ActResult.Granted) == false)
            return NotApplicable;
        var missing = new List<string>();
        if (HasResult(act, ActResult.Granted) is null)
            missing.Add("result");
        if (!act.DecidedOn.IsKnown)
            missing.Add("decidedOn");
        if (missing.Count > 0)
            return Lacks(missing);
        var start = act.DecidedOn.Day;
        var issued = act.LicenseIssuedOn.IsKnown || !act.ServedOn.IsKnown ? act.LicenseIssuedOn : act.ServedOn;
        return Within(issued, "licenseIssuedOn", start, Limit.WorkingDays(start, 10));
    }
}
