using RulesEngine.Models;

namespace Mingjing.Benchmarks;

/// <summary>RulesEngine with the thirty rules as lambda expressions that are true where the rule is broken.</summary>
internal sealed class RulesEnginePeer
{
    private const string Workflow = "thirty";

    private static readonly string[] Expressions =
    [
        "(a.Kind == 0 || a.Kind == 2 || a.Kind == 3 || a.Officers > 0) && a.Officers < 2",
        "a.Kind != 1 && !a.CertificateShown",
        "a.Kind == 0 && a.Procedure != 1 && a.DecidedOn > PlainCalendar.Roll(a.Filed + 90)",
        "a.Kind == 0 && a.Result == 0 && (a.Notice < 0 || a.Notice > a.DecidedOn)",
        "a.Kind == 0 && a.Result == 0 && !a.StatementHeard",
        "a.Kind == 0 && a.Result == 0 && a.Procedure != 1 && ((a.Penalties & 3776) != 0 || a.ProposedFine >= (a.PartyKind == 0 ? 500000 : 5000000)) && !(a.Hearing >= 0 && a.Hearing <= a.DecidedOn) && (a.HearingNotice < 0 || a.HearingNotice > a.DecidedOn)",
        "a.Kind == 0 && a.Result == 0 && a.HearingNotice >= 0 && !(a.Hearing >= 0 && a.Hearing <= a.DecidedOn) && a.DecidedOn <= PlainCalendar.AddWorkingDays(a.HearingNotice, 5)",
        "a.Kind == 0 && a.Hearing >= 0 && PlainCalendar.WorkingDaysBetween(a.HearingConvened, a.Hearing) < 7",
        "a.Kind == 0 && a.Procedure == 1 && ((a.Penalties & 16378) != 0 || a.Fine > (a.PartyKind == 0 ? 20000 : 300000))",
        "a.Kind == 0 && a.Result == 0 && a.Served > (a.Procedure == 1 ? a.DecidedOn : PlainCalendar.AddWorkingDays(a.DecidedOn, 7))",
        "a.Preserved >= 0 && a.PreservationDecided > PlainCalendar.AddWorkingDays(a.Preserved, 7)",
        "a.Seized >= 0 && a.SeizureEnded > PlainCalendar.Roll(a.Seized + (a.SeizureExtended ? 60 : 30))",
        "a.Kind == 0 && a.ProposedFine >= 0 && a.Fine > a.ProposedFine",
        "a.Kind == 0 && a.Result == 0 && a.HearingRequested >= 0 && a.HearingRequested <= PlainCalendar.AddWorkingDays(a.HearingNotice, 5) && (a.Hearing < 0 || a.Hearing > a.DecidedOn)",
        "a.Kind == 1 && a.DecidedOn > PlainCalendar.AddWorkingDays(a.Filed > PlainCalendar.AddWorkingDays(a.Applied, 5) && (a.CorrectionNotice < 0 || a.CorrectionNotice > PlainCalendar.AddWorkingDays(a.Applied, 5)) ? a.Applied : a.Filed, a.Handling >= 1 && a.Handling <= 3 ? 45 : 20)",
        "a.Kind == 1 && a.CorrectionNotice >= 0 && a.CorrectionNotice > PlainCalendar.AddWorkingDays(a.Applied, 5)",
        "a.Kind == 1 && a.Result == 2 && a.LicenseIssued > PlainCalendar.AddWorkingDays(a.DecidedOn, 10)",
        "a.Kind == 2 && a.CoercionKind > 3 && a.CoercionKind < 11 && !a.Urgent && (a.NightFlag || !PlainCalendar.IsWorking(a.Executed))",
        "(a.CoercionKind >= 0 && a.CoercionKind <= 3 || a.CoercionKind < 0 && a.Seized >= 0) && (a.CoercionApproved < 0 || a.CoercionApproved > a.Seized)",
        "a.CoercionKind > 3 && a.CoercionKind < 11 && (a.Demanded < 0 || a.Demanded > a.Executed)",
        "a.CoercionKind >= 0 && a.CoercionKind <= 3 && a.Entrusted",
        "a.Kind == 0 && a.Result == 0 && a.Discovered > PlainCalendar.Roll(PlainCalendar.AddMonths(a.Violation, a.GravePublicHarm ? 60 : 24))",
        "a.SuspectedCrime && a.Decided && (a.Transferred < 0 || a.Transferred > a.TransferApproved + 1)",
        "a.Kind == 0 && a.Result == 0 && ((a.Penalties & 512) != 0 || (a.Penalties & 128) != 0 && a.PartyKind != 0 || a.Fine >= (a.PartyKind == 0 ? 1000000 : 10000000)) && a.Reported < 0 && PlainRules.AsOf > PlainCalendar.Roll(a.DecidedOn + 60)",
        "a.Kind == 0 && a.Result == 0 && ((a.Penalties & 4) != 0 || a.Fine > 0) && (a.Fine < a.TierMin || a.TierMax >= 0 && a.Fine > a.TierMax) && (a.DeviationApproved < 0 || a.DeviationApproved > a.DecidedOn)",
        "a.Decided && a.Major && (a.Collective < 0 || a.Collective > a.DecidedOn)",
        "!(a.Kind == 0 && a.Result != 0) && !(a.Kind == 1 && a.Result != 2) && (a.Disclosed >= 0 ? a.Disclosed : PlainRules.AsOf) > PlainCalendar.AddWorkingDays(a.DecidedOn >= 0 ? a.DecidedOn : a.Inspected, a.Kind <= 1 ? 7 : 20)",
        "!a.WrittenRecord",
        "(a.CoercionKind == 0 || a.CoercionKind == 1 || a.CoercionKind == 7 || a.CoercionKind == 8 || a.CoercionKind == 9) && !a.Recording",
        "a.Closed >= 0 && a.Archived < 0 && PlainRules.AsOf > PlainCalendar.Roll(a.Closed + 60)",
    ];

    private readonly RulesEngine.RulesEngine _engine = new(
        [
            new Workflow
            {
                WorkflowName = Workflow,
                Rules =
                [
                    .. Expressions.Select(
                        (e, i) =>
                            new Rule
                            {
                                RuleName = PlainRules.Codes[i],
                                RuleExpressionType = RuleExpressionType.LambdaExpression,
                                Expression = e,
                            }
                    ),
                ],
            },
        ],
        new ReSettings
        {
            CustomTypes = [typeof(PlainCalendar), typeof(PlainRules)],
            EnableFormattedErrorMessage = false,
        }
    );

    public void JudgeAll(PlainAct[] acts, int count)
    {
        for (var i = 0; i < count; i++)
            Judge(acts[i]);
    }

    /// <summary>Proves on a sample that the expressions say what the plain rules say.</summary>
    public void AssertEqual(ReadOnlySpan<PlainAct> acts)
    {
        var expected = new long[PlainRules.Count];
        foreach (ref readonly var act in acts)
        {
            PlainRules.Judge(act, expected);
            var results = Judge(act);
            for (var r = 0; r < expected.Length; r++)
            {
                if ((expected[r] & 7) == 2 != results[r].IsSuccess)
                    throw new InvalidOperationException(
                        $"{PlainRules.Codes[r]}: plain {expected[r] & 7}, RulesEngine {results[r].IsSuccess} {results[r].ExceptionMessage}"
                    );
            }
        }
    }

    private List<RuleResultTree> Judge(in PlainAct act)
    {
        var result = _engine.ExecuteAllRulesAsync(Workflow, new RuleParameter("a", act));
        return result.IsCompleted ? result.Result : result.AsTask().GetAwaiter().GetResult();
    }
}
