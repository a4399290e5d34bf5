using Mingjing.Core.Findings.Verification;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>疑点核实的演示文字 (law-rules §5.6).</summary>
internal static class VerificationPlay
{
    public const string FirstInstruction = "请逐项核对案卷，属数据问题的补正后重新报送，属实的说明纠正情况。";
    public const string SecondInstruction = "请先核对近期案卷；有法定例外的写明依据和材料文号。";
    public const string Lacking = "没有说明材料的文号，请补充审批表的文号和日期。";
    public const string Promised = "请按承诺的日期纠正，完成后再次反馈。";
    public const string Reminder = "反馈期限已过，请尽快反馈。";

    /// <summary>Why findings were dismissed.</summary>
    public static IReadOnlyList<(DismissalReason Reason, string Explanation)> Dismissals { get; } =
    [
        (DismissalReason.ExceptionOnFile, "本机构已收到延长办案期限审批表的备案，期限没有届满"),
        (DismissalReason.RuleDoesNotApply, "该件按当场处罚程序办理，不适用普通程序的期限"),
        (DismissalReason.TransferFault, "共享平台对接时把制发日期写成了决定日期，已转平台更正"),
        (DismissalReason.ReferenceWrong, "名册中的证件有效期录入有误，已更正名册"),
        (DismissalReason.SameAsAnother, "与同一案件的另一项疑点重复，保留另一项"),
    ];

    /// <summary>The five kinds of answers in turn, as a department gives them on a day.</summary>
    /// <param name="promise">The day by which what stands is to be put right.</param>
    public static FindingAnswer Answer(int turn, DateOnly today, DateOnly promise) =>
        (turn % 6) switch
        {
            0 => new(
                AnswerKind.LawfulException,
                "该案适用延期，附审批表",
                "延长办案期限审批表（演示）第12号",
                "《中华人民共和国行政处罚法》第六十条"
            ),
            1 => new(
                AnswerKind.SelfCorrected,
                "属实，已对承办人批评教育并补充公示",
                "整改情况报告（演示）第3号",
                On: today
            ),
            2 => new(AnswerKind.DataCorrected, "已补录送达日期，系导入时遗漏", On: today),
            3 => new(AnswerKind.ToBeCorrected, "属实，正在补办手续，完成后补充公示", On: promise),
            4 => new(AnswerKind.Disputed, "依据部门规章可延长三十日，没有超过期限"),
            _ => new(
                AnswerKind.LawfulException,
                "当事人书面放弃听证，附声明",
                "当事人放弃听证声明（演示）第7号",
                "《中华人民共和国行政处罚法》第六十三条"
            ),
        };
}
