using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>版头 and what stands above the body: issuer, number, rule, title, addressee.</summary>
internal static class PaperHead
{
    private const int TitleSize = 44;

    // 发文机关标志: as large as the line allows.
    private const int LargestIssuer = 96;

    private const int LargestLetterIssuer = 72;

    private const int SmallestIssuer = 44;

    // From the foot of a number's line to the rule, which stands 4 mm under the number.
    private const int RuleSpace = 6;

    public static IEnumerable<XElement> Write(PaperSetting paper) =>
        paper.Content.Layout switch
        {
            PaperLayout.RedHead => [.. RedHead(paper), Title(paper, 2 * paper.Sheet.Line), .. Addressee(paper)],
            PaperLayout.Letter => [LetterNumber(paper), Title(paper, 2 * paper.Sheet.Line), .. Addressee(paper)],
            _ => [.. PlainIssuer(paper), Title(paper, 0), .. CaseNumber(paper), .. Addressee(paper)],
        };

    /// <summary>发文机关标志 in red.</summary>
    /// <param name="before">From what is above it.</param>
    public static XElement Issuer(PaperSetting paper, int before)
    {
        var issuer = paper.Content.Issuer ?? "";
        var largest = paper.Content.Layout == PaperLayout.Letter ? LargestLetterIssuer : LargestIssuer;
        var fitting = PaperSheet.Area / 10 * 2 / Math.Max(1, PaperText.HalfWidths(issuer));
        var size = Math.Clamp(fitting, SmallestIssuer, largest);
        return WordXml.Paragraph(
            new ParagraphLook(size * 12) { Before = before, Align = "center" },
            WordXml.Run(issuer, new TextLook(PaperFont.Title, size) { Color = TextLook.Red })
        );
    }

    private static IEnumerable<XElement> RedHead(PaperSetting paper)
    {
        // 发文机关标志 35 mm under the edge of the type area.
        yield return Issuer(paper, 33 * PaperSheet.PerMillimetre);
        var rule = WordXml.Line("bottom", "single", 12, RuleSpace, TextLook.Red);
        var look = paper.Flush() with { Before = 2 * paper.Sheet.Line, Borders = [rule] };
        var number = paper.Content.Number ?? "\u3000";
        if (paper.Content.Signatory is not { } signatory)
        {
            yield return WordXml.Paragraph(look with { Align = "center" }, WordXml.Run(number, paper.Text));
            yield break;
        }

        // 上行文: the number stands one character in on the left, 签发人 one character in on the right.
        var sides = look with
        {
            Tabs = [new TabStop(paper.Sheet.Character), new TabStop(PaperSheet.Area - paper.Sheet.Character, "right")],
        };
        yield return WordXml.Paragraph(
            sides,
            WordXml.Run($"\t{number}\t签发人：", paper.Text),
            WordXml.Run(signatory, paper.Look(PaperFont.Kai))
        );
    }

    // 信函格式: under the double rule, at the right edge, by 7/8 of a character.
    private static XElement LetterNumber(PaperSetting paper) =>
        WordXml.Paragraph(
            paper.Flush() with
            {
                Before = 60,
                Align = "right",
            },
            WordXml.Run(paper.Content.Number ?? "\u3000", paper.Text)
        );

    private static XElement Title(PaperSetting paper, int before) =>
        WordXml.Paragraph(
            new ParagraphLook(Math.Max(paper.Sheet.Line, 579))
            {
                Style = DocxStyles.Title,
                KeepLines = true,
                Before = before,
                Left = TitleSize * 10,
                Right = TitleSize * 10,
                Align = "center",
            },
            WordXml.Run(paper.Content.Title, new TextLook(PaperFont.Title, TitleSize))
        );

    private static IEnumerable<XElement> Addressee(PaperSetting paper)
    {
        if (paper.Content.Addressee is not { } addressee)
            yield break;
        yield return WordXml.Paragraph(
            paper.Flush() with
            {
                Before = paper.Sheet.Line,
            },
            WordXml.Run($"{addressee}：", paper.Text)
        );
    }

    private static IEnumerable<XElement> PlainIssuer(PaperSetting paper)
    {
        if (paper.Content.Issuer is { } issuer)
            yield return WordXml.Paragraph(
                new ParagraphLook(579) { Align = "center" },
                WordXml.Run(issuer, new TextLook(PaperFont.Title, 36))
            );
    }

    private static IEnumerable<XElement> CaseNumber(PaperSetting paper)
    {
        if (paper.CaseNumber is { } number)
            yield return WordXml.Paragraph(
                paper.Flush() with
                {
                    Before = 120,
                    Align = "right",
                },
                WordXml.Run($"案号：{number}", paper.Text)
            );
        yield return Docx.Gap();
    }
}
