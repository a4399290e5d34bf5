using System.Globalization;
using System.Text;
using Mingjing.Core.Platform.Documents;

namespace Mingjing.Core.Papers;

/// <summary>文书的一处 and what stands there.</summary>
/// <param name="Place">“正文第 3 段”, “表 1 第 2 行“完成日期””, “栏目“承办意见””.</param>
/// <param name="Text">The words.</param>
/// <param name="Column">Header of the column, in a table; null elsewhere.</param>
public sealed record PaperPassage(string Place, string Text, string? Column = null);

/// <summary>文书的一句.</summary>
public sealed record PaperSentence(string Place, string Text);

/// <summary>文书的各处和各句, in the order of reading.</summary>
public static class PaperSentences
{
    private const string Ends = "。！？；";

    /// <summary>Every place that holds words.</summary>
    public static IReadOnlyList<PaperPassage> PassagesOf(PaperContent content)
    {
        var passages = new List<PaperPassage> { new("标题", content.Title) };
        if (content.Addressee is { } addressee)
            passages.Add(new PaperPassage("主送", addressee));
        var counts = new Counts();
        foreach (var block in content.Body)
            passages.AddRange(Of(block, counts));
        passages.AddRange(content.Attachments.Select((a, i) => new PaperPassage(Place("附件", i + 1), a)));
        passages.AddRange(content.CopiesTo.Select(c => new PaperPassage("抄送", c)));
        if (content.Contact is { } contact)
            passages.Add(new PaperPassage("联系人", contact));
        return [.. passages.Where(p => !string.IsNullOrWhiteSpace(p.Text))];
    }

    /// <summary>Every sentence, with its mark at the end.</summary>
    public static IReadOnlyList<PaperSentence> Of(PaperContent content) =>
        [.. PassagesOf(content).SelectMany(p => Split(p.Text).Select(s => new PaperSentence(p.Place, s)))];

    private static IEnumerable<PaperPassage> Of(PaperBlock block, Counts counts)
    {
        switch (block)
        {
            case PaperHeading heading:
                return [new PaperPassage(Place("正文第", ++counts.Paragraphs, "段"), heading.Text)];
            case PaperParagraph paragraph:
                return [new PaperPassage(Place("正文第", ++counts.Paragraphs, "段"), paragraph.Text)];
            case PaperTable table:
                return OfTable(table, ++counts.Tables);
            case PaperFields fields:
                return fields.Fields.Select(f => new PaperPassage($"栏目“{f.Label}”", f.Text));
            case PaperUtterance utterance:
                return
                [
                    new PaperPassage(
                        Place("第", ++counts.Utterances, "句问答"),
                        $"{utterance.Speaker}：{utterance.Text}"
                    ),
                ];
            case PaperSignatures signatures:
                return signatures.Labels.Select(l => new PaperPassage("签名栏", l));
            default:
                return [];
        }
    }

    private static IEnumerable<PaperPassage> OfTable(PaperTable table, int number) =>
        table.Rows.SelectMany(
            (row, r) =>
                row.Select(
                    (cell, c) =>
                        new PaperPassage(
                            string.Create(
                                CultureInfo.InvariantCulture,
                                $"表 {number} 第 {r + 1} 行“{table.Columns[c].Header}”"
                            ),
                            cell,
                            table.Columns[c].Header
                        )
                )
        );

    private static List<string> Split(string text)
    {
        var sentences = new List<string>();
        var current = new StringBuilder();
        foreach (var c in text)
        {
            if (c is not '\n')
                current.Append(c);
            if (c is '\n' || Ends.Contains(c, StringComparison.Ordinal))
                Take(current, sentences);
        }

        Take(current, sentences);
        return sentences;
    }

    private static void Take(StringBuilder current, List<string> sentences)
    {
        if (current.ToString().Trim() is { Length: > 0 } sentence)
            sentences.Add(sentence);
        current.Clear();
    }

    private static string Place(string before, int number, string after = "") =>
        string.Create(CultureInfo.InvariantCulture, $"{before} {number} {after}").Trim();

    private sealed class Counts
    {
        public int Paragraphs { get; set; }

        public int Tables { get; set; }

        public int Utterances { get; set; }
    }
}
