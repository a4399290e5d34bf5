using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Testing.TableReading;

public sealed partial class TableOracle
{
    private static readonly string[] Testing = ["检测", "检验", "检疫", "鉴定"];

    private static List<Suspension> Intervals(Act act) => act.Suspensions.IsKnown ? [.. act.Suspensions.Value] : [];

    private static List<Suspension> Admitted(Act act, string[] words) =>
        [.. Intervals(act).Where(s => words.Any(w => s.Ground.Contains(w, StringComparison.Ordinal)))];

    private OracleAnswer SummaryProcedureLimit(Act act)
    {
        if (act.Kind != ActKind.Penalty || ProcedureOf(act) == PenaltyProcedure.Ordinary)
            return NotApplicable;
        if (IsBefore2021(act))
            return Unclear("law-not-loaded");
        var answer = ByAmountAndKinds(act);
        if (answer == Firm && IsPolice(act))
            answer = Unclear("rule-unconfirmed");
        return ProcedureOf(act) is null ? Lacks(answer.Missing.Append("procedure")) : answer;
    }

    private static OracleAnswer ByAmountAndKinds(Act act)
    {
        if (Imposes(act, (PenaltyKinds)0xffff & ~(PenaltyKinds.Warning | PenaltyKinds.Fine)))
            return Firm;
        var fine = ByAmount(act, FineOf(act) - 0.01m, 200, 3_000);
        if (fine is "reached")
            return Firm;
        var missing = new List<string>();
        if (act.Penalties.IsUnknown)
            missing.Add("penalties");
        if (fine is "unknown")
            missing.Add("fine");
        if (missing.Count > 0)
            return Lacks(missing);
        if (fine is "grey")
            return act.PartyKind.IsKnown ? Unclear("grey-band") : Lacks("partyKind");
        return Satisfied;
    }

    private OracleAnswer ServiceTerm(Act act)
    {
        if (NotPenalized(act) is { } answer)
            return answer;
        if (!act.DecidedOn.IsKnown)
            return Lacks("decidedOn");
        var decided = act.DecidedOn.Day;
        if (IsBefore(act.SentOn, decided) || IsBefore(act.ServedOn, decided))
            return Unclear("contradiction");
        return ProcedureOf(act) switch
        {
            PenaltyProcedure.Ordinary => ServedWithinSevenDays(act, decided),
            PenaltyProcedure.Summary => ServedOnTheSpot(act, decided),
            _ => Same(ServedWithinSevenDays(act, decided), ServedOnTheSpot(act, decided), "procedure"),
        };
    }

    private OracleAnswer ServedOnTheSpot(Act act, DateOnly decided) =>
        Within(act.ServedOn, "servedOn", decided, new Limit(decided, decided));

    private OracleAnswer ServedWithinSevenDays(Act act, DateOnly decided)
    {
        var limit = Limit.WorkingDays(decided, 7);
        if (act.ServiceMethod.Is(ServiceMethod.PublicNotice))
            return Within(act.SentOn, "sentOn", decided, limit);
        if (act.ServiceMethod.Is(ServiceMethod.Mail))
        {
            if (act.SentOn.IsUnknown && act.ServedOn.IsKnown && limit is not null)
            {
                var served = Within(act.ServedOn, "servedOn", decided, limit);
                return served.Outcome is "violated" ? limit.On(Lacks("sentOn")) : served;
            }

            return Within(act.SentOn, "sentOn", decided, limit);
        }

        var open = act.ServiceMethod.IsUnknown && !(limit is not null && IsLate(act.SentOn, limit.Rolled));
        return Within(act.ServedOn, "servedOn", decided, limit, open);
    }

    private OracleAnswer PreservationTerm(Act act)
    {
        if (!act.PreservedOn.IsKnown || (act.Kind == ActKind.Penalty && IsPolice(act)))
            return NotApplicable;
        var start = act.PreservedOn.Day;
        if (start < Law2021)
            return Unclear("law-not-loaded");
        var limit = Limit.WorkingDays(start, 7);
        if (limit is not null && act.SeizedOn.IsKnown && act.SeizedOn.Day >= start && act.SeizedOn.Day <= limit.Rolled)
            return limit.On(Satisfied);
        return Within(act.PreservationDecidedOn, "preservationDecidedOn", start, limit);
    }

    private OracleAnswer SeizureTerm(Act act)
    {
        if (!act.SeizedOn.IsKnown)
            return NotApplicable;
        var start = act.SeizedOn.Day;
        var ends = new List<DateFact> { act.SeizureEndedOn };
        if (!IsBefore(act.TransferredOn, start))
            ends.Add(act.TransferredOn);
        if (Imposes(act, PenaltyKinds.ConfiscateGoods) && !IsBefore(act.DecidedOn, start))
            ends.Add(act.DecidedOn);
        var end = ends.Where(e => e.IsKnown).Select(e => (DateFact)e.Day).OrderBy(e => e.Day).FirstOrDefault();
        if (end.IsUnknown && act.SeizureEndedOn.IsNone)
            end = DateFact.None;
        return Yes(act.SeizureExtended) switch
        {
            null when Seized(act, start, end, 30) is { Outcome: "satisfied" } early => early,
            not false when Seized(act, start, end, 60) is { Reason: "needs-judgement" } late => late,
            true => Seized(act, start, end, 60),
            false => Seized(act, start, end, 30),
            _ => Same(Seized(act, start, end, 30), Seized(act, start, end, 60), "seizureExtended"),
        };
    }

    private OracleAnswer Seized(Act act, DateOnly start, DateFact end, int days)
    {
        var freeze = act.CoercionKind.Is(CoercionKind.FreezeFunds);
        var limit = Limit.Rolling(TableCalendar.Days(start, days, freeze ? [] : Admitted(act, Testing)));
        var all = Limit.Rolling(TableCalendar.Days(start, days, Intervals(act)));
        var answer = Within(end, "seizureEndedOn", start, limit, act.Suspensions.IsUnknown && !freeze);
        if (answer.Outcome is "violated" && MayHaveConfiscated(act, limit!))
            return limit!.On(Lacks("penalties"));
        if (answer.Outcome is "violated" && all is not null && MayHaveConfiscated(act, all))
            return limit!.On(Unclear("needs-judgement"));
        if (answer.Outcome is "violated" && Within(end, "seizureEndedOn", start, all).Outcome is not "violated")
            return limit!.On(Unclear("needs-judgement"));
        return answer;
    }

    private static bool MayHaveConfiscated(Act act, Limit limit) =>
        act.Kind == ActKind.Penalty && act.Penalties.IsUnknown && IsInTime(act.DecidedOn, limit.Rolled);

    /// <summary>One row of the table of decision terms. Extension −1: as long as approved.</summary>
    private sealed record DecisionRow(
        int Days,
        int Months,
        int Extension,
        int Further,
        string[] Words,
        bool NumberUnconfirmed,
        bool ExtensionUnconfirmed,
        bool WordsUnconfirmed
    );

    private static readonly DecisionRow General = new(90, 0, 0, 0, [], false, false, false);
    private static readonly DecisionRow NotLoaded = new(90, 0, 0, 0, [], false, true, true);

    private static readonly DecisionRow Market = new(
        90,
        0,
        30,
        -1,
        ["中止", "听证", "公告", "检测", "检验", "检疫", "鉴定", "辨认", "鉴别", "责令退款"],
        false,
        false,
        false
    );

    private static readonly DecisionRow Housing = new(
        90,
        0,
        30,
        60,
        ["听证", "检测", "检验", "鉴定", "中止调查"],
        false,
        false,
        false
    );

    private static readonly DecisionRow Transport = new(90, 0, 30, 0, [], false, false, false);

    private static readonly DecisionRow Medical = new(
        90,
        0,
        30,
        -1,
        ["检测", "检验", "鉴定", "听证", "公告", "专家评审"],
        false,
        false,
        false
    );

    private static readonly DecisionRow Ecology = new(90, 0, 30, 30, [], false, false, true);

    private static DecisionRow RowOf(EnforcementField field) =>
        field switch
        {
            EnforcementField.MarketRegulation => Market,
            EnforcementField.HousingConstruction or EnforcementField.UrbanManagement => Housing,
            EnforcementField.Transport => Transport,
            EnforcementField.MedicalSecurity => Medical,
            EnforcementField.Ecology => Ecology,
            EnforcementField.NaturalResources => new(60, 0, 30, 0, [], true, true, true),
            EnforcementField.Health => new(0, 3, 0, 0, [], true, true, true),
            EnforcementField.PublicSecurity => new(30, 0, 30, 0, [], true, true, true),
            EnforcementField.Other => General,
            _ => NotLoaded,
        };

    private OracleAnswer PenaltyDecisionTerm(Act act)
    {
        if (act.Kind != ActKind.Penalty || ProcedureOf(act) == PenaltyProcedure.Summary)
            return NotApplicable;
        var penalized = HasResult(act, ActResult.Penalized);
        if (penalized == false && !IsInProgress(act) && !act.Result.Is(ActResult.NotPenalized))
            return NotApplicable;
        if (IsBefore(act.FiledOn, Law2021))
            return NotApplicable;
        var missing = new List<string>();
        if (penalized is null)
            missing.Add("result");
        if (ProcedureOf(act) is null)
            missing.Add("procedure");
        if (!act.FiledOn.IsKnown)
            missing.Add("filedOn");
        if (missing.Count > 0)
            return Lacks(missing);
        if (FieldOf(act) is not { } field)
            return DecidedInUnknownField(act);
        var row = RowOf(field);
        var answer = Decided(act, row, false);
        if (!row.NumberUnconfirmed)
            return answer;
        var general = Decided(act, General, false);
        if (answer.Reason is "calendar-missing" || general.Reason is "calendar-missing")
            return Unclear("calendar-missing");
        if (field == EnforcementField.PublicSecurity && answer.Outcome is "violated")
            return answer with { Outcome = "not-evaluable", Reason = "rule-unconfirmed", Strength = null };
        if (answer.Outcome is "violated" && general.Outcome is "violated")
            return general with { Strength = "to-verify" };
        if (string.Equals(answer.Outcome, general.Outcome, StringComparison.Ordinal))
            return general.Reason is "needs-judgement" or "fact-unknown" ? Unclear("rule-unconfirmed") : general;
        return Unclear("rule-unconfirmed");
    }

    private OracleAnswer DecidedInUnknownField(Act act)
    {
        DecisionRow[] rows = [General, Market, Housing, Transport, Medical, Ecology];
        var answers = rows.Select(r => Decided(act, r, true)).ToList();
        if (answers.Exists(a => !SameWords(a, answers[0])))
            return Lacks(answers.SelectMany(a => a.Missing).Append("field"));
        return answers[0].Outcome is "violated"
            ? answers[0] with
            {
                Strength = answers.Exists(a => a.Strength is "to-verify") ? "to-verify" : "firm",
            }
            : answers[0] with
            {
                Missing = answers.SelectMany(a => a.Missing).ToHashSet(StringComparer.Ordinal),
            };
    }

    private OracleAnswer Decided(Act act, DecisionRow row, bool fieldUnknown)
    {
        var filed = act.FiledOn.Day;
        if (IsBefore(act.DecidedOn, filed))
            return Unclear("contradiction");
        var admitted = Admitted(act, row.Words);
        var limit = Limit.Rolling(End(filed, row, 0, admitted));
        var all = Limit.Rolling(End(filed, row, 0, Intervals(act)));
        if (limit is null || all is null)
            return act.DecidedOn.IsKnown ? Unclear("calendar-missing") : Unclear("calendar-missing", "decidedOn");
        var supported = Supported(act, row, filed, admitted, limit);
        var decision = act.DecidedOn.IsUnknown && act.Status.Is(ActStatus.InProgress) ? DateFact.None : act.DecidedOn;
        var open =
            row.ExtensionUnconfirmed
            || (act.Suspensions.IsUnknown && (row.Words.Length > 0 || row.WordsUnconfirmed))
            || (act.ExtendedTo.IsUnknown && row.Extension > 0);
        if (IsInTime(decision, limit.Rolled))
            return limit.On(Satisfied);
        var answer = Within(decision, "decidedOn", filed, supported, open);
        if (answer.Outcome is not "violated" && answer.Reason is not "event-unknown")
            return answer;
        var day = decision.IsKnown ? decision.Day : _asOf;
        if (day <= all.Rolled && !row.NumberUnconfirmed)
            return supported.On(OtherGrounds(row, fieldUnknown));
        if (IsLate(act.ExtendedTo, day.AddDays(-1)))
            return supported.On(NotSupported(act, row, filed, admitted, day, fieldUnknown));
        return answer;
    }

    private static OracleAnswer OtherGrounds(DecisionRow row, bool fieldUnknown)
    {
        if (fieldUnknown)
            return Lacks("field");
        return Unclear(row.WordsUnconfirmed ? "rule-unconfirmed" : "needs-judgement");
    }

    private static DateOnly End(DateOnly filed, DecisionRow row, int more, List<Suspension> pauses) =>
        row.Months > 0
            ? TableCalendar.Days(filed.AddMonths(row.Months), more, pauses)
            : TableCalendar.Days(filed, row.Days + more, pauses);

    /// <summary>The limit with as much of the recorded extension as the law of the field carries.</summary>
    private static Limit Supported(Act act, DecisionRow row, DateOnly filed, List<Suspension> admitted, Limit limit)
    {
        if (!IsLate(act.ExtendedTo, limit.Rolled))
            return limit;
        var to = act.ExtendedTo.Day;
        var approved = new Limit(to, to);
        if (act.ExtensionBasis.IsKnown)
            return approved;
        if (row.ExtensionUnconfirmed || row.Extension == 0)
            return limit;
        if (act.ExtensionDiscussedOn.IsKnown && row.Further < 0)
            return approved;
        var more = row.Extension + (act.ExtensionDiscussedOn.IsKnown ? row.Further : 0);
        var cap = Limit.Rolling(End(filed, row, more, admitted));
        return cap is null || to <= cap.Rolled ? approved : new Limit(cap.Rolled, cap.Rolled);
    }

    private static OracleAnswer NotSupported(
        Act act,
        DecisionRow row,
        DateOnly filed,
        List<Suspension> admitted,
        DateOnly day,
        bool fieldUnknown
    )
    {
        if (row.ExtensionUnconfirmed && !fieldUnknown)
            return Unclear("rule-unconfirmed", "extensionBasis");
        var missing = new List<string>();
        if (act.ExtensionBasis.IsUnknown)
            missing.Add("extensionBasis");
        if (fieldUnknown)
            missing.Add("field");
        var further = row.Further < 0 || day <= End(filed, row, row.Extension + row.Further, admitted);
        if (row.Extension > 0 && row.Further != 0 && act.ExtensionDiscussedOn.IsUnknown)
            missing.Add("extensionDiscussedOn");
        return missing.Count > 0 ? Lacks(missing) : Unclear("needs-judgement");
    }
}
