using System.Globalization;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Documents;

namespace Mingjing.Core.SupervisionCases;

public sealed partial class CaseTexts
{
    /// <summary>意见书 (law-rules §4.4). Every fact has its number, every requirement its number, its day and its proof.</summary>
    /// <param name="points">纠正要求.</param>
    /// <param name="days">整改期限 in days; the last day follows from the receipt.</param>
    /// <param name="superior">To whom an appeal in writing goes.</param>
    /// <param name="basis">依据 that a paper of the kind cites on the day.</param>
    /// <param name="isRegulation">Whether the regulation of 2026 governs: it knows the objection to the body.</param>
    public PaperContent SupervisionOpinion(
        SupervisionCase matter,
        IReadOnlyList<CorrectionPoint> points,
        int days,
        string superior,
        IReadOnlyList<LawArticle> basis,
        bool isRegulation
    ) =>
        new(
            PaperLayout.RedHead,
            "行政执法监督意见书",
            [
                new PaperHeading(1, "一、案件来源和调查经过"),
                new PaperParagraph(
                    $"本机关于{LegalDate.Written(matter.FiledOn!.Value)}立案，{Leading(matter.Title)}。{Course(matter)}"
                ),
                new PaperHeading(1, "二、查明的事实"),
                .. Numbered([.. matter.Report!.Facts.Select(f => $"{f.Text}（证据：{f.Evidence}）")]),
                new PaperHeading(1, "三、你单位的陈述申辩及复核"),
                .. Hearing(matter.Statement!),
                new PaperHeading(1, "四、认定"),
                new PaperParagraph(
                    $"你单位的上述行为不符合{Cited(matter.Report.Provisions)}的规定。{matter.Report.Qualification}"
                ),
                new PaperHeading(1, "五、纠正要求"),
                new PaperParagraph($"根据{Cited(basis)}，要求你单位："),
                Requirements(points),
                new PaperParagraph("请依照法定权限和程序自行纠正；本意见书不代替你单位作出行政执法决定。"),
                new PaperHeading(1, "六、报告"),
                new PaperParagraph(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"请自收到本意见书之日起{days}日内纠正，并逐项书面报送纠正情况和证明材料。"
                    )
                ),
                new PaperHeading(1, "七、异议"),
                new PaperParagraph(
                    isRegulation
                        ? $"对本意见书有异议的，可以向本机关提出并说明理由；也可以书面形式向{superior}提出申诉。异议、申诉期间不停止执行，本机关另行通知的除外。"
                        : $"对本意见书不服的，可以书面形式向{superior}提出申诉。申诉期间不停止执行，本机关另行通知的除外。"
                ),
                new PaperHeading(1, "八、后果"),
                new PaperParagraph("逾期未按要求纠正的，依法报请本级人民政府作出处理决定。"),
            ]
        )
        {
            Addressee = matter.SubjectName,
            Attachments = ["证据目录"],
        };

    /// <summary>整改核查表.</summary>
    public static PaperContent Verification(SupervisionCase matter, IReadOnlyList<PointCheck> checks) =>
        new(
            PaperLayout.Form,
            "整改核查表",
            [
                Row(("被监督单位", matter.SubjectName), ("案由", matter.Title)),
                new PaperTable(
                    [
                        new PaperColumn("序号", 1),
                        new PaperColumn("事项", 3),
                        new PaperColumn("核查方式", 2),
                        new PaperColumn("结论", 1),
                        new PaperColumn("核查情况", 4),
                    ],
                    [
                        .. checks.Select(c =>
                            (IReadOnlyList<string>)
                                [
                                    No(c.No),
                                    matter.Points.First(p => p.No == c.No).Matter,
                                    c.Means,
                                    c.IsDone ? "已完成" : "未完成",
                                    c.Finding,
                                ]
                        ),
                    ]
                ),
                Row(("核查人", Handlers(matter))),
            ]
        );

    /// <summary>结案报告、结案审批表 (law-rules §4.7).</summary>
    /// <param name="opinion">机关负责人意见 with name and day; null on a draft.</param>
    public PaperContent ClosingReport(SupervisionCase matter, string? opinion = null) =>
        new(
            PaperLayout.Form,
            "结案报告、结案审批表",
            [
                Row(("被监督单位", matter.SubjectName), ("对应权责事项", Items(matter))),
                Row(("案由", matter.Title)),
                Row(("立案日期", LegalDate.Written(matter.FiledOn!.Value)), ("承办人", Handlers(matter))),
                Row(("立案理由", matter.Proposal.Opinion)),
                Row(("调查情况", Course(matter))),
                Row(("查明的事实", Facts(matter.Report!.Facts))),
                Row(("陈述申辩", string.Join('\n', Hearing(matter.Statement!).Select(p => p.Text)))),
                Row(
                    (
                        "制发文书",
                        string.Join('\n', matter.Papers.Select(p => $"{p.Title} {p.Number} {LegalDate.Written(p.On)}"))
                    )
                ),
                Row(("整改情况", Corrections(matter))),
                Row(("期限执行情况", string.Join('\n', Lateness(matter)))),
                Row(("结果", matter.Result is { } result ? Terms<CaseResult>.Of(result) : "")),
                Row(("结案意见", "本案监督事项已办理完毕，建议结案。")),
                Opinion(opinion),
            ]
        );

    private static PaperTable Requirements(IReadOnlyList<CorrectionPoint> points) =>
        new(
            [
                new PaperColumn("序号", 1),
                new PaperColumn("事项", 3),
                new PaperColumn("要求", 5),
                new PaperColumn("证明材料", 3),
            ],
            [.. points.Select((p, i) => (IReadOnlyList<string>)[No(i + 1), p.Matter, p.Requirement, p.Proof])]
        );

    private static IEnumerable<PaperParagraph> Hearing(CaseStatement statement) =>
        statement.How switch
        {
            CaseAction.RecordWaiver => [new PaperParagraph("你单位书面放弃陈述申辩。")],
            CaseAction.RecordLapse => [new PaperParagraph("你单位在规定期限内未提出陈述申辩。")],
            _ =>
            [
                .. statement.Points.Select(p => new PaperParagraph(
                    $"你单位于{LegalDate.Written(statement.On)}提出：{p.Said}经复核，{(p.IsAccepted ? "采纳" : "不予采纳")}，理由是：{p.Reason}"
                )),
            ],
        };

    // What was done and on which days; who was asked stays in the records.
    private static string Course(SupervisionCase matter)
    {
        CaseAction[] means =
        [
            CaseAction.NotifyUnit,
            CaseAction.RequestFiles,
            CaseAction.Interview,
            CaseAction.CollectEvidence,
        ];
        var steps = matter
            .Steps.Where(s => means.Contains(s.Action))
            .Select(s => $"{LegalDate.Written(Clock.DayOf(s.At))}{Terms<CaseAction>.Of(s.Action)}")
            .Distinct(StringComparer.Ordinal);
        return $"调查中，{Joined(steps)}。";
    }

    private static string Corrections(SupervisionCase matter) =>
        matter.Checks.Count == 0
            ? ""
            : string.Join(
                '\n',
                matter
                    .Checks[^1]
                    .Checks.Select(c =>
                        $"{No(c.No)}．{matter.Points.First(p => p.No == c.No).Matter}：{(c.IsDone ? "已完成" : "未完成")}，{c.Finding}"
                    )
            );

    private static IEnumerable<string> Lateness(SupervisionCase matter) =>
        matter.Terms.Select(t =>
            $"{Terms<CaseClock>.Of(t.Clock)}：{LegalDate.Written(t.Term.Start)}起{new Platform.Terms.TermLength(t.Term.Count, t.Term.Unit)}"
            + (t.Term.StoppedOn is { } stopped ? $"，{LegalDate.Written(stopped)}办结" : "，尚未办结")
        );
}
