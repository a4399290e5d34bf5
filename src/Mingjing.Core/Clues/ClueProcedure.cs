using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Procedures;

namespace Mingjing.Core.Clues;

/// <summary>线索程序 (law-rules §3.2): from the registration to what becomes of it. Nothing of it opens a case by itself.</summary>
public static class ClueProcedure
{
    private const string ScreeningStops = "初核期限停止";
    private const string ScreeningStarts = "初核期限起算：5 个工作日（建议）";

    private const Roles Handler = Roles.SupervisionHandler;
    private const Roles Head = Roles.SupervisionHead;

    private static readonly LawArticle Sources = Law.Cite("supervision-regulation", 20);
    private static readonly LawArticle Stations = Law.Cite("supervision-regulation", 6, 2);
    private static readonly LawArticle SelfCheck = Law.Cite("supervision-regulation", 22, item: 1);
    private static readonly LawArticle OnSpot = Law.Cite("supervision-regulation", 26, 2);
    private static readonly LawArticle ProvincialOnSpot = Law.Cite("provincial-enforcement-regulation", 41);

    /// <summary>与复议、诉讼、监察的衔接.</summary>
    internal static readonly LawArticle OtherRoads = Law.Cite("supervision-regulation", 33);

    /// <summary>垂直管理.</summary>
    internal static readonly LawArticle Vertical = Law.Cite("supervision-regulation", 42, 2);

    /// <summary>监督机构自身的责任.</summary>
    internal static readonly LawArticle OwnLiability = Law.Cite("city-supervision-measures", 26);

    /// <summary>The editions: as published, and under the regulation of 2026, which knows the correction on the spot.</summary>
    public static Editions<ClueStage, ClueAction> Editions { get; } =
        new(
            new Procedure<ClueStage, ClueAction>("clue.list", "线索办理（清单版）", inForceFrom: null, [.. Common()]),
            new Procedure<ClueStage, ClueAction>(
                "clue.regulation-2026",
                "线索办理（条例版）",
                new DateOnly(2026, 2, 1),
                [.. Common(), .. Regulation()]
            )
        );

    private static IEnumerable<Step<ClueStage, ClueAction>> Common() =>
        [
            new(null, ClueAction.Register, ClueStage.Registered, Handler | Head | Roles.JusticeStation)
            {
                Basis = [Sources, Stations],
                Paper = "线索登记表",
                Clock = ScreeningStarts,
            },
            new(ClueStage.Registered, ClueAction.Assess, ClueStage.Assessed, Handler)
            {
                Basis = [OtherRoads],
                Paper = "初核意见",
            },
            // 立案: the list's own first step.
            new(ClueStage.Assessed, ClueAction.ProposeFiling, ClueStage.Filed, Handler)
            {
                ListStep = 1,
                Paper = "立案审批表",
                Clock = ScreeningStops,
            },
            new(ClueStage.Filed, ClueAction.WithdrawFiling, ClueStage.Assessed, Handler | Head) { IsProposal = true },
            new(ClueStage.Assessed, ClueAction.Forward, ClueStage.AwaitingReport, Head)
            {
                Basis = [SelfCheck],
                Paper = "转办函",
                Clock = "报告期限起算：30 日（建议）",
            },
            new(ClueStage.AwaitingReport, ClueAction.ReceiveReport, ClueStage.Registered, Handler)
            {
                Basis = [SelfCheck],
                Clock = "报告期限停止，" + ScreeningStarts,
            },
            .. Ends(),
            new(ClueStage.Refused, ClueAction.LookAgain, ClueStage.Assessed, Head)
            {
                Basis = [OwnLiability],
                IsProposal = true,
                Clock = ScreeningStarts,
            },
            .. Answers(),
        ];

    private static IEnumerable<Step<ClueStage, ClueAction>> Ends() =>
        [
            new(ClueStage.Assessed, ClueAction.Guide, ClueStage.Guided, Handler)
            {
                Basis = [OtherRoads],
                Paper = "告知书",
                Clock = ScreeningStops,
            },
            new(ClueStage.Assessed, ClueAction.NoDuplicate, ClueStage.Closed, Head)
            {
                Basis = [OtherRoads],
                Paper = "告知书",
                Clock = ScreeningStops,
            },
            new(ClueStage.Assessed, ClueAction.InformSuperior, ClueStage.Closed, Head)
            {
                Basis = [Vertical],
                Paper = "告知函",
                Clock = ScreeningStops,
            },
            new(ClueStage.Assessed, ClueAction.Transfer, ClueStage.Closed, Head)
            {
                Basis = [OtherRoads],
                Paper = "移送函、回执",
                Clock = ScreeningStops,
            },
            new(ClueStage.Assessed, ClueAction.Merge, ClueStage.Merged, Handler)
            {
                IsProposal = true,
                Clock = ScreeningStops,
            },
            new(ClueStage.Assessed, ClueAction.RefuseCase, ClueStage.Refused, Head)
            {
                Basis = [OwnLiability],
                IsProposal = true,
                Paper = "不予立案审批表",
                Clock = ScreeningStops,
            },
        ];

    // Whoever gave a name is told what became of it, once there is something to tell.
    private static IEnumerable<Step<ClueStage, ClueAction>> Answers() =>
        new[]
        {
            ClueStage.AwaitingReport,
            ClueStage.Filed,
            ClueStage.Guided,
            ClueStage.Merged,
            ClueStage.Refused,
            ClueStage.Closed,
        }.Select(stage => new Step<ClueStage, ClueAction>(stage, ClueAction.InformInformant, null, Handler)
        {
            IsProposal = true,
            Paper = "告知反映人",
            Clock = "告知期限停止：5 个工作日（建议）",
        });

    private static IEnumerable<Step<ClueStage, ClueAction>> Regulation() =>
        [
            new(ClueStage.Assessed, ClueAction.RecordOnSpotCorrection, ClueStage.Closed, Handler | Head)
            {
                Basis = [OnSpot, ProvincialOnSpot],
                Paper = "当场纠正记录",
                Clock = ScreeningStops,
            },
        ];
}
