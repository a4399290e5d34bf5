using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>What stands above and below the type area of each page.</summary>
internal static class PaperEdges
{
    private const int NumberSize = 28;

    // 信函格式: lines of 170 mm, centred on the page, reach out of the type area by 8 mm and 6 mm.
    private const int OutLeft = -454;

    private const int OutRight = -340;

    private const int PlacesInLine = 3;

    /// <summary>Headers and footers by the kind of page: default, even, first.</summary>
    public static IEnumerable<(string Kind, XElement Header, XElement Footer)> Write(PaperSetting paper)
    {
        yield return ("default", Header(paper), Footer(Number(paper, even: false)));
        yield return ("even", Header(paper), Footer(Number(paper, even: true)));
        if (paper.Content.Layout == PaperLayout.Letter)
            yield return ("first", Header(paper, [.. LetterHead(paper)]), Footer(LetterFoot()));
    }

    private static XElement Header(PaperSetting paper, params XElement[] paragraphs) =>
        WordXml.Element(
            "hdr",
            paragraphs,
            WordXml.Paragraph(new ParagraphLook(paragraphs is [] ? 240 : 20), DraftMark.Write(paper.Marks))
        );

    private static XElement Footer(params XElement[] paragraphs) => WordXml.Element("ftr", paragraphs);

    private static IEnumerable<XElement> LetterHead(PaperSetting paper)
    {
        var issuer = PaperHead.Issuer(paper, 0);
        yield return issuer;
        yield return Rule("bottom", "thickThinSmallGap");
    }

    private static XElement LetterFoot() => Rule("bottom", "thinThickSmallGap");

    private static XElement Rule(string side, string kind) =>
        WordXml.Paragraph(
            new ParagraphLook(90)
            {
                Left = OutLeft,
                Right = OutRight,
                Borders = [WordXml.Line(side, kind, 24, color: TextLook.Red)],
            }
        );

    // 页码: 4号 between dashes, one character in, on the outer side of the leaf.
    private static XElement[] Number(PaperSetting paper, bool even)
    {
        var look = new TextLook(PaperFont.Song, NumberSize);
        if (paper.Content.Layout == PaperLayout.Record)
            return RecordFoot(paper);
        if (!paper.IsOfficial)
            return [PageOfPages(new ParagraphLook(360), dated: false)];
        var side = new ParagraphLook(400)
        {
            Left = even ? NumberSize * 10 : 0,
            Right = even ? 0 : NumberSize * 10,
            Align = even ? "left" : "right",
        };
        return [WordXml.Paragraph(side, WordXml.Run("— ", look), WordXml.Field("PAGE", look), WordXml.Run(" —", look))];
    }

    // 逐页签名.
    private static XElement[] RecordFoot(PaperSetting paper)
    {
        var look = new TextLook(PaperFont.FangSong, 24);
        var tabs = Enumerable
            .Range(1, PlacesInLine)
            .SelectMany(i =>
                new[]
                {
                    new TabStop((PaperSheet.Area * i / PlacesInLine) - 170, Leader: "underscore"),
                    new TabStop(PaperSheet.Area * i / PlacesInLine),
                }
            )
            .ToArray();
        var labels = paper
            .Content.Body.OfType<PaperSignatures>()
            .SelectMany(s => s.Labels)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        return
        [
            .. labels
                .Chunk(PlacesInLine)
                .Select(line =>
                    WordXml.Paragraph(
                        new ParagraphLook(480) { Tabs = tabs },
                        WordXml.Run(string.Join('\t', line.Select(label => $"{label}：\t")), look)
                    )
                ),
            PageOfPages(new ParagraphLook(480), dated: labels is not []),
        ];
    }

    private static XElement PageOfPages(ParagraphLook paragraph, bool dated)
    {
        var look = new TextLook(PaperFont.Song, 21);
        return WordXml.Paragraph(
            paragraph with
            {
                Tabs = [new TabStop(PaperSheet.Area / 2, "center"), new TabStop(PaperSheet.Area - 170, "right")],
            },
            WordXml.Run("\t第 ", look),
            WordXml.Field("PAGE", look),
            WordXml.Run(" 页 共 ", look),
            WordXml.Field("NUMPAGES", look),
            WordXml.Run(" 页" + (dated ? "\t年\u3000\u3000月\u3000\u3000日" : ""), look)
        );
    }
}
