using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Procedures;

namespace Mingjing.Core.Findings.Verification;

/// <summary>疑点核实程序 (law-rules §3.2): a finding goes to the department first; only what stands becomes a clue.</summary>
public static class FindingProcedure
{
    /// <summary>要求自查、说明情况.</summary>
    internal static readonly LawArticle SelfCheck = Law.Cite("supervision-regulation", 22, item: 1);

    /// <summary>监督检查的方式 of the provincial regulation.</summary>
    private static readonly LawArticle ProvincialMeans = Law.Cite("provincial-enforcement-regulation", 42);

    /// <summary>自行纠正.</summary>
    private static readonly LawArticle OnSpot = Law.Cite("supervision-regulation", 26, 2);

    /// <summary>线索的来源.</summary>
    internal static readonly LawArticle Sources = Law.Cite("supervision-regulation", 20);

    private const string Registration = "线索登记表";
    private const string ScreeningStarts = "初核期限起算：5 个工作日（建议）";

    private const Roles Handler = Roles.SupervisionHandler;
    private const Roles Head = Roles.SupervisionHead;
    private const Roles Clerk = Roles.DepartmentClerk;
    private const Roles DepartmentHead = Roles.DepartmentHead;

    private const string Notice = "疑点核实通知";

    /// <summary>The editions: the steps are the same under the list and under the regulation of 2026.</summary>
    public static Editions<HandlingStage, HandlingAction> Editions { get; } =
        new(
            new Procedure<HandlingStage, HandlingAction>(
                "finding",
                "疑点核实",
                inForceFrom: null,
                [.. Supervisor(), .. Department(), .. Review()],
                [new Derivation<HandlingStage>(HandlingStage.Unanswered, HandlingStage.WithDepartment, "反馈期限届满")]
            )
        );

    private static IEnumerable<Step<HandlingStage, HandlingAction>> Supervisor() =>
        [
            new(HandlingStage.New, HandlingAction.Dismiss, HandlingStage.Dismissed, Handler) { IsProposal = true },
            new(HandlingStage.New, HandlingAction.Send, HandlingStage.WithDepartment, Handler | Head)
            {
                Basis = [SelfCheck, ProvincialMeans],
                Paper = Notice,
                Clock = "反馈期限起算：10 个工作日（建议）",
            },
            new(HandlingStage.New, HandlingAction.SendBatch, HandlingStage.WithDepartment, Head)
            {
                Basis = [SelfCheck, ProvincialMeans],
                Paper = $"{Notice}（批量，一部门一份）",
                Clock = "反馈期限起算：10 个工作日（建议）",
            },
        ];

    private static IEnumerable<Step<HandlingStage, HandlingAction>> Department() =>
        new[] { HandlingStage.WithDepartment, HandlingStage.Unanswered }.SelectMany(stage =>
            new Step<HandlingStage, HandlingAction>[]
            {
                new(stage, HandlingAction.PrepareAnswer, null, Clerk | DepartmentHead) { Basis = [SelfCheck] },
                new(stage, HandlingAction.ConfirmAnswer, HandlingStage.Answered, DepartmentHead)
                {
                    Basis = [SelfCheck],
                    Paper = "反馈表",
                    Clock = "反馈期限停止",
                },
            }
        );

    private static IEnumerable<Step<HandlingStage, HandlingAction>> Review() =>
        [
            new(HandlingStage.Unanswered, HandlingAction.Remind, null, Handler | Head)
            {
                Basis = [SelfCheck],
                IsProposal = true,
                Paper = "催办",
            },
            new(HandlingStage.Answered, HandlingAction.AcceptAnswer, HandlingStage.Explained, Handler | Head)
            {
                Basis = [OnSpot],
            },
            new(HandlingStage.Answered, HandlingAction.AcceptAnswer, HandlingStage.SelfCorrected, Handler | Head)
            {
                Basis = [OnSpot],
            },
            new(HandlingStage.Answered, HandlingAction.ReturnAnswer, HandlingStage.WithDepartment, Handler | Head)
            {
                IsProposal = true,
                Paper = "退回补充通知",
                Clock = "补充期限起算：5 个工作日（建议）；属实待纠正的，到承诺日",
            },
            new(HandlingStage.Answered, HandlingAction.Refer, HandlingStage.Referred, Handler | Head)
            {
                Basis = [Sources],
                Paper = Registration,
                Clock = ScreeningStarts,
            },
            new(HandlingStage.Unanswered, HandlingAction.Refer, HandlingStage.Referred, Handler | Head)
            {
                Basis = [Sources],
                Paper = Registration,
                Clock = ScreeningStarts,
            },
            new(HandlingStage.New, HandlingAction.ReferDirectly, HandlingStage.Referred, Head)
            {
                Basis = [Sources],
                IsProposal = true,
                Paper = Registration,
                Clock = ScreeningStarts,
            },
        ];
}
