using System.Text.RegularExpressions;

namespace Mingjing.Core.PowersCatalog;

/// <summary>文字标点: what a proof-reader would mark.</summary>
internal static partial class WordingRules
{
    private const int Around = 6;

    // Names that reforms have replaced, with today's.
    private static readonly (string Former, string Today)[] FormerNames =
    [
        ("法制机构", "司法行政部门"),
        ("法制办公室", "司法行政部门"),
        ("工商行政管理部门", "市场监督管理部门"),
        ("质量技术监督部门", "市场监督管理部门"),
        ("国土资源部门", "自然资源部门"),
        ("环境保护部门", "生态环境部门"),
    ];

    private static readonly ExaminationRule FieldEmpty = Rule(
        "field-empty",
        "栏目缺内容",
        "本项这一栏没有内容。",
        "补充后重新公布。"
    );

    private static readonly ExaminationRule NumberGap = Rule(
        "number-gap",
        "序号不连续",
        "序号重复、跳号或者颠倒。",
        "更正序号；已经公布的序号不挪作他用。"
    );

    private static readonly ExaminationRule HalfWidth = Rule(
        "half-width",
        "半角标点",
        "中文之间用了半角标点。",
        "改为全角标点，原文留存。",
        AnnotationKind.Misquotation
    );

    private static readonly ExaminationRule NoEnd = Rule(
        "no-end-mark",
        "句末缺标点",
        "句末没有标点，引文可能不全。",
        "与官方文本核对后补足。",
        AnnotationKind.Misquotation
    );

    private static readonly ExaminationRule Blank = Rule(
        "blank-inside",
        "文字中有空格",
        "句中有多余的空格。",
        "去掉空格。"
    );

    private static readonly ExaminationRule Repeated = Rule(
        "repeated-words",
        "文字重复",
        "同一词语连写两次，可能漏写另一个。",
        "核实漏写的是什么；更正前显示时去掉重复。",
        AnnotationKind.CopyError
    );

    private static readonly ExaminationRule SubjectRepeated = Rule(
        "subject-repeated",
        "主语重复",
        "条文首句已经写明主语，所列的项又写一次，可能不是原文。",
        "与官方文本核对；显示时略去重复。",
        AnnotationKind.CopyError
    );

    private static readonly ExaminationRule FormerName = Rule(
        "former-name",
        "旧称",
        "使用的名称已经改变。",
        "显示今称，原文不动。",
        AnnotationKind.FormerName
    );

    public static IReadOnlyList<ExaminationRule> All { get; } =
    [FieldEmpty, NumberGap, HalfWidth, NoEnd, Blank, Repeated, SubjectRepeated, FormerName];

    public static IEnumerable<Spot> Examine(PowersList list) =>
        list
            .Items.Select((item, i) => (Item: item, Before: i == 0 ? 0 : list.Items[i - 1].Number))
            .Where(p => p.Item.Number != p.Before + 1)
            .Select(p => new Spot(NumberGap, p.Item.Number, ListText.Title, p.Item.Title))
            .Concat(list.Items.SelectMany(Empty))
            .Concat(list.Items.SelectMany(Marks))
            .Concat(list.Items.SelectMany(Names));

    private static IEnumerable<Spot> Empty(PowersItem item)
    {
        (string Field, bool IsEmpty)[] fields =
        [
            (ListText.Category, item.Category.Length == 0),
            (ListText.Title, item.Title.Length == 0),
            (ListText.Bases, item.LegalBases.Count == 0),
            (ListText.Steps, item.Steps.Count == 0),
            (ListText.Accountability, item.Accountability.Count == 0),
            (ListText.Units, item.ResponsibleUnits.Length == 0),
        ];
        return fields.Where(f => f.IsEmpty).Select(f => new Spot(FieldEmpty, item.Number, f.Field, ""));
    }

    private static IEnumerable<Spot> Marks(PowersItem item)
    {
        foreach (var (field, text) in ListText.Of(item))
        {
            foreach (Match match in NarrowMark().Matches(text))
                yield return new Spot(HalfWidth, item.Number, field, Context(text, match.Index));
            foreach (Match match in InnerBlank().Matches(text))
                yield return new Spot(Blank, item.Number, field, Context(text, match.Index));
            foreach (Match match in Twice().Matches(text))
                yield return new Spot(Repeated, item.Number, field, match.Value);
            if (!string.Equals(field, ListText.Title, StringComparison.Ordinal) && !EndMark().IsMatch(text))
                yield return new Spot(NoEnd, item.Number, field, text);
        }
    }

    private static IEnumerable<Spot> Names(PowersItem item)
    {
        foreach (var (field, text) in ListText.Of(item))
        {
            foreach (var (former, today) in FormerNames)
                if (text.Contains(former, StringComparison.Ordinal))
                    yield return new Spot(FormerName, item.Number, field, former, $"今称“{today}”。");
            foreach (Match match in ProvincialCertificate().Matches(text))
                yield return new Spot(FormerName, item.Number, field, match.Value, "证件已经全国统一样式。");
        }

        foreach (var passage in item.LegalBases.Where(p => p.Paragraphs.Count > 1))
        {
            var subject = Subject().Match(passage.Paragraphs[0]).Groups["subject"].Value;
            foreach (var text in passage.Paragraphs.Skip(1).Where(t => IsItemOf(t, subject)))
                yield return new Spot(SubjectRepeated, item.Number, ListText.Bases, text, $"主语“{subject}”。");
        }
    }

    private static bool IsItemOf(string text, string subject) =>
        subject.Length > 0
        && BasisRules.NumberOf(text) > 0
        && text[(text.IndexOf('）', StringComparison.Ordinal) + 1)..].StartsWith(subject, StringComparison.Ordinal);

    private static string Context(string text, int position) =>
        text[Math.Max(0, position - Around)..Math.Min(text.Length, position + Around + 1)];

    private static ExaminationRule Rule(
        string code,
        string title,
        string problem,
        string proposal,
        params AnnotationKind[] answers
    ) => new(code, title, ExaminationGroup.Wording, problem, proposal, answers);

    [GeneratedRegex(
        @"(?<=\p{IsCJKUnifiedIdeographs})[,;:?!()]",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex NarrowMark();

    [GeneratedRegex(@"(?<=\S)[ \u3000]+(?=\S)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InnerBlank();

    [GeneratedRegex(
        @"(?<word>《[^》]+》|\p{IsCJKUnifiedIdeographs}{3,})\k<word>",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Twice();

    [GeneratedRegex("[。；：！？;:]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndMark();

    [GeneratedRegex(@"《[^》]{2,6}省行政执法证》", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProvincialCertificate();

    [GeneratedRegex("^(?<subject>.{2,12}?)有下列", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject();
}
