using Mingjing.Core.Platform;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Clues;

/// <summary>线索办理的拒绝理由.</summary>
public static class ClueRefusals
{
    /// <summary>Findings of one clue.</summary>
    public const int MostFindings = 200;

    public static Refusal NothingChosen { get; } = Refusal.OfField("findings", "请至少选择一项疑点。");

    public static Refusal TooMany { get; } =
        Refusal.OfField("findings", $"一条线索最多 {MostFindings} 项疑点，请分别登记。");

    public static Refusal SeveralSubjects { get; } =
        new(RefusalKind.Rule, "clue.several-subjects", "所选疑点不属于同一个单位，一条线索只反映一个单位。")
        {
            Field = "findings",
            WayOut = "请按单位分别登记线索。",
        };

    public static Refusal NotVerified { get; } =
        new(RefusalKind.Rule, "clue.not-verified", "所选疑点中有尚未由部门核实的。")
        {
            Basis = Law.Cite("supervision-regulation", 22, item: 1),
            WayOut = "请先推送部门核实；证据可能灭失、可能打击报复或者情况紧急的，由负责人写明理由后直接登记。",
        };

    public static Refusal NotUnasked { get; } =
        new(RefusalKind.Rule, "clue.not-unasked", "所选疑点已经推送核实，不能再直接登记。")
        {
            WayOut = "请按核实结果登记线索。",
        };

    public static Refusal AlreadyClue { get; } =
        new(RefusalKind.Conflict, "clue.already", "所选疑点中有已经转为线索的。");

    public static Refusal SubjectUnknown { get; } = Refusal.OfField("subject", "请从机构目录中选择被反映单位。");

    public static Refusal NotSupervised { get; } =
        new(RefusalKind.Rule, "clue.not-supervised", "这个单位不在本机构的监督范围内。")
        {
            Field = "subject",
            WayOut = "请移交有权监督的机构。",
        };

    public static Refusal NoBody { get; } =
        new(RefusalKind.Rule, "clue.no-body", "没有找到负责监督的机构，线索无处登记。")
        {
            WayOut = "请先在机构目录中登记本级监督机构。",
        };

    public static Refusal ItemUnknown { get; } =
        Refusal.OfField("mainItem", "请从权责清单中选择一项主事项，关联事项不与主事项重复。");

    public static Refusal ReceivedLater { get; } = Refusal.OfField("receivedOn", "收到日期不能晚于今天。");

    public static Refusal NobodyToInform { get; } =
        new(RefusalKind.Conflict, "clue.nobody-to-inform", "没有需要告知的反映人，或者已经告知。");

    public static Refusal OwnRefusal { get; } =
        Refusal.Forbidden("复看由作出不予立案决定以外的人办理") with
        {
            Basis = ClueProcedure.OwnLiability,
        };

    public static Refusal SameDispute { get; } =
        new(RefusalKind.Rule, "clue.same-dispute", "初核记录同一争议已进入复议或者诉讼，没有写明可以监督的其他内容。")
        {
            Basis = ClueProcedure.OtherRoads,
            WayOut = "请办理“不重复监督”；监督内容与该争议不同的，在初核中写明其关系后再提请立案。",
        };

    public static Refusal MergeTarget { get; } = Refusal.OfField("into", "请选择同一单位的、正在办理的另一条线索。");

    public static Refusal FirstLookSaysOtherwise(ClueOutcome outcome) =>
        new(
            RefusalKind.Rule,
            "clue.first-look-otherwise",
            $"初核的结论不支持“{(outcome.NoCase is { } reason ? Terms<NoCaseReason>.Of(reason) : Terms<ClueAction>.Of(outcome.Action))}”。"
        )
        {
            Basis = outcome.Action == ClueAction.InformSuperior ? ClueProcedure.Vertical : ClueProcedure.OtherRoads,
            WayOut = "请核对初核中关于复议诉讼、级别和垂直管理的结论，选择相符的处置。",
        };
}
