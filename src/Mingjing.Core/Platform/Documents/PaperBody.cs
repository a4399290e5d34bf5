using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>正文: each block as its layout draws it.</summary>
internal static class PaperBody
{
    public static List<XElement> Write(PaperSetting paper)
    {
        var drawn = new List<XElement>();
        var fields = new List<PaperFields>();
        foreach (var block in paper.Content.Body)
        {
            if (block is PaperFields row)
            {
                if (row.Fields.Count > 0)
                    fields.Add(row);
                continue;
            }

            Flush();
            drawn.AddRange(Block(paper, block));
        }

        Flush();
        return drawn;

        // Rows that follow one another are one table.
        void Flush()
        {
            if (fields.Count > 0)
                drawn.AddRange([PaperFieldTable.Write(paper, fields), Docx.Gap()]);
            fields.Clear();
        }
    }

    private static IEnumerable<XElement> Block(PaperSetting paper, PaperBlock block) =>
        block switch
        {
            PaperHeading heading => [Heading(paper, heading)],
            PaperParagraph paragraph => PaperText
                .Lines(paragraph.Text)
                .Select(line => WordXml.Paragraph(paper.Paragraph(), WordXml.Run(line, paper.Text))),
            PaperTable table => [PaperBodyTable.Write(paper, table), Docx.Gap()],
            PaperUtterance said => Utterance(paper, said),
            PaperSignatures signatures => Signatures(paper, signatures),
            _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
        };

    private static XElement Heading(PaperSetting paper, PaperHeading heading)
    {
        var look = paper.Paragraph() with { KeepNext = true, Style = DocxStyles.HeadingOf(heading.Level) };
        var font = heading.Level switch
        {
            1 => PaperFont.Hei,
            2 => PaperFont.Kai,
            _ => PaperFont.FangSong,
        };
        return WordXml.Paragraph(look, WordXml.Run(heading.Text, paper.Look(font)));
    }

    private static IEnumerable<XElement> Utterance(PaperSetting paper, PaperUtterance said)
    {
        var indent = 2 * paper.Sheet.Character;
        var look = paper.Flush() with { Left = indent, Align = "both" };
        var lines = PaperText.Lines(said.Text).ToArray();
        yield return WordXml.Paragraph(
            look with
            {
                First = -indent,
            },
            WordXml.Run($"{said.Speaker}：", paper.Look(PaperFont.Hei)),
            WordXml.Run(lines[0], paper.Text)
        );
        foreach (var line in lines[1..])
            yield return WordXml.Paragraph(look, WordXml.Run(line, paper.Text));
    }

    // On a record everybody signs each page: the places stand in its foot.
    private static IEnumerable<XElement> Signatures(PaperSetting paper, PaperSignatures signatures)
    {
        if (paper.Content.Layout == PaperLayout.Record)
            return [];
        var look = paper.Flush() with
        {
            Left = PaperSheet.Area / 4,
            Before = paper.Sheet.Line / 2,
            KeepNext = true,
            KeepLines = true,
            Tabs = [new TabStop(PaperSheet.Area * 2 / 3, Leader: "underscore")],
        };
        return signatures.Labels.Select(
            (label, i) =>
                WordXml.Paragraph(
                    look with
                    {
                        KeepNext = i < signatures.Labels.Count - 1,
                    },
                    WordXml.Run($"{label}：\t\u3000\u3000年\u3000月\u3000日", paper.Text)
                )
        );
    }
}
