using System.Globalization;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.SupervisionCases;

/// <summary>案件文书的拟稿 (law-rules §4): drafted from the facts of the case; people change it until it is signed.</summary>
/// <param name="laws">For citations as papers write them.</param>
public sealed partial class CaseTexts(LawLibrary laws)
{
    /// <summary>立案审批表 (law-rules §4.1).</summary>
    /// <param name="opinion">机关负责人意见 with name and day; null on a draft.</param>
    public PaperContent FilingApproval(SupervisionCase matter, string? opinion = null) =>
        new(
            PaperLayout.Form,
            "立案审批表",
            [
                Row(
                    ("线索编号", Joined(matter.Clues.Select(c => c.Number))),
                    (
                        "收到线索日期",
                        Joined(
                            matter.Clues.Select(c => LegalDate.Written(c.ReceivedOn)).Distinct(StringComparer.Ordinal)
                        )
                    )
                ),
                Row(
                    (
                        "线索来源",
                        Joined(
                            matter
                                .Clues.Select(c => Terms<Clues.ClueSource>.Of(c.Source))
                                .Distinct(StringComparer.Ordinal)
                        )
                    ),
                    ("被监督单位", matter.SubjectName)
                ),
                Row(("案由", matter.Title)),
                Row(("对应权责事项", Items(matter))),
                Row(("初步事实", Facts(matter.Proposal.Facts))),
                Row(("涉嫌违反的规定", Cited(matter.Proposal.Provisions))),
                Row(("拟开展的调查", matter.Proposal.Plan)),
                Row(("承办人", Handlers(matter)), ("回避声明", Declarations(matter))),
                Row(("承办意见", matter.Proposal.Opinion)),
                Opinion(opinion),
            ]
        );

    /// <summary>调查通知书 (law-rules §4.2).</summary>
    /// <param name="questions">请说明的问题.</param>
    /// <param name="materials">请提交的材料.</param>
    /// <param name="days">答复期限 in working days; the last day follows from the receipt.</param>
    public PaperContent Notice(
        SupervisionCase matter,
        IReadOnlyList<string> questions,
        IReadOnlyList<string> materials,
        int days,
        IReadOnlyList<LawArticle> basis
    ) =>
        new(
            PaperLayout.Letter,
            "行政执法监督调查通知书",
            [
                new PaperParagraph(
                    $"本机关于{LegalDate.Written(matter.FiledOn!.Value)}立案，{Leading(matter.Title)}。"
                ),
                new PaperParagraph($"依据{Cited(basis)}，现通知如下："),
                new PaperHeading(1, "一、请说明的问题"),
                .. Numbered(questions),
                new PaperHeading(1, "二、请提交的材料"),
                new PaperTable(
                    [new PaperColumn("序号", 1), new PaperColumn("材料名称", 6), new PaperColumn("备注", 3)],
                    [.. materials.Select((m, i) => (IReadOnlyList<string>)[No(i + 1), m, ""])]
                ),
                new PaperParagraph("复印件请加盖印章并注明与原件一致。"),
                new PaperHeading(1, "三、期限与方式"),
                new PaperParagraph(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"请自收到本通知书之日起{days}个工作日内书面答复并提交材料；确有困难的，请在期限届满前说明理由申请延期。"
                    )
                ),
                new PaperHeading(1, "四、权利和义务"),
                new PaperParagraph(
                    "你单位及有关人员可以陈述意见、提交证据；认为承办人与本案有利害关系的，可以申请回避。你单位依法应当予以配合并如实提供情况。"
                ),
                new PaperParagraph($"承办人：{Handlers(matter)}。"),
            ]
        )
        {
            Addressee = matter.SubjectName,
        };

    /// <summary>调查终结报告.</summary>
    public PaperContent InvestigationReport(SupervisionCase matter, InvestigationReport report) =>
        new(
            PaperLayout.Form,
            "调查终结报告",
            [
                Row(("案由", matter.Title)),
                Row(("被监督单位", matter.SubjectName), ("立案日期", LegalDate.Written(matter.FiledOn!.Value))),
                Row(("查明的事实", Facts(report.Facts))),
                Row(("适用条款", Cited(report.Provisions))),
                Row(("定性", report.Qualification)),
                Row(("处理建议", report.Handling)),
                Row(("承办人", Handlers(matter))),
            ]
        );

    /// <summary>陈述申辩告知书.</summary>
    /// <param name="days">陈述申辩期限 in working days; the last day follows from the receipt.</param>
    public PaperContent Invitation(SupervisionCase matter, int days) =>
        new(
            PaperLayout.Letter,
            "陈述申辩告知书",
            [
                new PaperParagraph($"本机关对{Subject(matter)}的监督已调查终结，拟作如下处理，现告知你单位。"),
                new PaperHeading(1, "一、拟认定的事实"),
                .. Numbered([.. matter.Report!.Facts.Select(f => f.Text)]),
                new PaperHeading(1, "二、依据"),
                new PaperParagraph($"{Cited(matter.Report.Provisions)}。"),
                new PaperHeading(1, "三、拟处理方式"),
                new PaperParagraph(matter.Report.Handling),
                new PaperHeading(1, "四、陈述申辩"),
                new PaperParagraph(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"你单位可于收到本告知书之日起{days}个工作日内提出陈述申辩并提交证据，逾期视为未提出。"
                    )
                ),
            ]
        )
        {
            Addressee = matter.SubjectName,
        };

    /// <summary>How a list of articles is cited: “《……》第×条、《……》第×条”.</summary>
    public string Cited(IEnumerable<LawArticle> articles) =>
        Joined(articles.Select(a => laws.ResolveAny(a)).Select(c => $"《{c.Law}》{c.Article}"));

    private static PaperFields Row(params IReadOnlyList<(string Label, string Text)> fields) =>
        new([.. fields.Select(f => new PaperField(f.Label, f.Text))]);

    private static PaperFields Opinion(string? opinion) =>
        new([new PaperField("机关负责人意见", opinion ?? "", Lines: 3)]);

    private static IEnumerable<PaperParagraph> Numbered(IReadOnlyList<string> texts) =>
        texts.Select((t, i) => new PaperParagraph($"{No(i + 1)}．{t}"));

    private static string Facts(IReadOnlyList<CaseFact> facts) =>
        string.Join('\n', facts.Select(f => $"{No(f.No)}．{f.Text}（证据：{f.Evidence}）"));

    private static string Items(SupervisionCase matter) =>
        matter.Proposal.RelatedItems.Count == 0
            ? $"主事项第{No(matter.MainItem)}项"
            : $"主事项第{No(matter.MainItem)}项；关联第{string.Join('、', matter.Proposal.RelatedItems.Select(No))}项";

    private static string Handlers(SupervisionCase matter) =>
        Joined(
            matter
                .Handlers.Where(h => h.IsActive)
                .Select(h => h.CertificateNo is { } certificate ? $"{h.Name}（监督证号{certificate}）" : h.Name)
        );

    private static string Declarations(SupervisionCase matter) =>
        matter.HaveAllStated
            ? "承办人均声明：本人与被监督单位及本案所涉行为无利害关系，未参与过该行为的办理、审核或者复议。"
            : "尚未全部作出";

    private static string Subject(SupervisionCase matter) => $"{matter.SubjectName}（{matter.Title}）";

    // A title reads “对……的监督”, one of another form stands as it is.
    private static string Leading(string title) => title.StartsWith('对') ? title : $"监督{title}";

    private static string Joined(IEnumerable<string> texts) => string.Join('、', texts);

    private static string No(int number) => number.ToString(CultureInfo.InvariantCulture);
}
