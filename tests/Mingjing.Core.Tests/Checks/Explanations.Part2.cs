using Mingjing.Core.Checks;
using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Inspections;
using Mingjing.Core.Platform;
using Mingjing.Core.Subjects;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

/// <summary>One violated finding of each check, whose explanation is approved as text.</summary>
public static partial class Explanations
{
    /// <summary>From entrusted-coercion to execution-followed-up.</summary>
    public static IReadOnlyList<(string Code, Finding Finding)> Part2 =>
        [
            .. OneAct.Select(e => (e.Code, World.Find(e.Code, ActText.Of(e.Act), Registers))),
            Of("double-fine", TwoFines),
            Of("inspection-frequency", ThreeInspections),
            OfReport("report-handled-term", "field=市场监管, receivedOn=2026-03-02, filingDecidedOn=2026-03-25"),
        ];

    private static ScreeningRegisters Registers =>
        new(
            Powers: new PowersRegister([new PowerRecord(World.Subject, "330215", Since("2024-01-01"))], complete: true),
            InspectionCaps: new InspectionCapRegister([
                new InspectionCap(World.Subject, EnforcementField.MarketRegulation, 2026, 2),
            ]),
            Benchmarks: new BenchmarkRegister([new Benchmark(World.Subject, "330215", Since("2023-01-01"))], false)
        );

    private static (string Code, string Act)[] OneAct =>
        [
            (
                "entrusted-coercion",
                "行政强制: coercionKind=扣押财物, seizedOn=2026-05-06, entrustedCode=12410300XLY0000256"
            ),
            (
                "limitation-period",
                "行政处罚: field=其他, violationDate=2024-03-15, gravePublicHarm=否, filedOn=2026-03-20, result=予以处罚, decidedOn=2026-05-20"
            ),
            (
                "criminal-transfer",
                "行政处罚: suspectedCrime=是, status=已决定, decidedOn=2026-03-20, transferApprovedOn=2026-03-10 09:00, transferredOn=2026-03-12 16:30"
            ),
            (
                "basis-in-force",
                "行政处罚: basis=《中华人民共和国文物保护法（2017年修正）》第六十六条第一款, violationDate=2025-04-10, decidedOn=2025-07-08, result=予以处罚"
            ),
            (
                "major-penalty-reported",
                "行政处罚: result=予以处罚, partyKind=法人, penalties=罚款;没收违法所得, fine=150000, confiscation=8200.50, decidedOn=2026-07-01, reportedOn=无"
            ),
            (
                "discretion-range",
                "行政处罚: result=予以处罚, penalties=罚款, fine=30000, tier=一般, tierMin=10000, tierMax=20000, benchmarkLevel=本机关, deviationApprovedOn=2026-03-25, decidedOn=2026-03-20"
            ),
            (
                "discretion-stated",
                "行政处罚: procedure=普通程序, matterCode=330215, result=予以处罚, penalties=罚款, fine=5000, tier=无, decidedOn=2026-03-20"
            ),
            (
                "legal-review-done",
                "行政处罚: major=是, procedure=普通程序, result=予以处罚, decidedOn=2026-03-20, legalReviewOn=无"
            ),
            (
                "legal-review-before-decision",
                "行政处罚: major=是, result=予以处罚, hearingOn=2026-03-05, legalReviewOn=2026-03-18, collectiveDecisionOn=2026-03-16, decidedOn=2026-03-20"
            ),
            (
                "collective-decision",
                "行政处罚: major=是, result=予以处罚, collectiveDecisionOn=2026-03-24, decidedOn=2026-03-20"
            ),
            (
                "disclosure-term",
                "行政处罚: procedure=普通程序, field=市场监管, partyKind=法人, result=予以处罚, decidedOn=2026-09-18, disclosedOn=2026-10-14"
            ),
            (
                "disclosure-withdrawn",
                "行政处罚: disclosedOn=2026-01-20, revokedOn=2026-02-12, withdrawnOn=2026-02-27, underReview=是"
            ),
            ("written-record", "行政处罚: decidedOn=2026-03-20, writtenRecord=否"),
            ("recording-present", "行政强制: coercionKind=强制拆除, executedOn=2026-04-15, recording=否"),
            ("archived", "行政处罚: closedOn=2026-07-01, archivedOn=无"),
            ("inspection-approved", "行政检查: enterprise=是, filedOn=2026-03-02, inspectionApprovalNo=无"),
            ("cross-region-cooperation", "行政处罚: crossRegion=是, cooperationNo=无, decidedOn=2026-03-20"),
            ("outside-powers", "行政处罚: matterCode=330299, decidedOn=2026-03-20"),
            (
                "execution-followed-up",
                "行政处罚: result=予以处罚, penalties=罚款, fine=5000, servedOn=2025-09-06, paidOn=无, demandedOn=无, courtAppliedOn=无"
            ),
        ];

    private static string[] TwoFines =>
        [
            "行政处罚: recordNo=A-1, subjectName=某区市场监督管理局, partyCode=91410300XLY00003XK, violationDate=2026-03-02, matter=未取得许可从事食品经营, result=予以处罚, penalties=罚款, fine=5000, decisionNo=甲市监罚〔2026〕31号, decidedOn=2026-05-11",
            "行政处罚: recordNo=B-7, subjectName=某市城市管理局, partyCode=91410300XLY00003XK, violationDate=2026-03-02, matter=未取得许可从事食品经营, result=予以处罚, penalties=罚款, fine=3000, decisionNo=乙城罚〔2026〕108号, decidedOn=2026-04-20",
        ];

    private static string[] ThreeInspections =>
        [
            "行政检查: recordNo=J-1, enterprise=是, partyCode=91410300XLY00003XK, field=市场监管, inspectedOn=2026-03-02, inspectionMode=日常",
            "行政检查: recordNo=J-2, enterprise=是, partyCode=91410300XLY00003XK, field=市场监管, inspectedOn=2026-05-06, inspectionMode=双随机",
            "行政检查: recordNo=J-3, enterprise=是, partyCode=91410300XLY00003XK, field=市场监管, inspectedOn=2026-09-15, inspectionMode=日常",
        ];

    private static (string Code, Finding Finding) Of(string code, string[] acts) =>
        Violated(code, World.Screen(acts.Select(ActText.Of), registers: Registers));

    private static (string Code, Finding Finding) OfReport(string code, string report) =>
        Violated(code, World.Screen([], [ActText.Report(report)]));

    private static (string Code, Finding Finding) Violated(string code, IEnumerable<Judgement> judgements) =>
        (
            code,
            new FindingRenderer(World.Context(Registers)).Render(
                judgements.First(j =>
                    j.Answer.Outcome == Outcome.Violated
                    && string.Equals(j.Check.Info.Code, code, StringComparison.Ordinal)
                )
            )
        );

    private static DayInterval Since(string day) => new(World.Day(day), null);
}
