using System.Globalization;
using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>What stands under the body: 附件, 落款, 联系人, 二维码, 抄送.</summary>
internal static class PaperClose
{
    // The day is set in by four characters from the right edge.
    private const int DayIndent = 4;

    // Between the body and the issuer's name: then the upper edge of the seal is within a line of the body.
    private const int SealLines = 2;

    private const int CopiesLine = 460;

    private const int CaptionLine = 280;

    // What the seal reaches below the day.
    private const int UnderSeal = 380;

    private const string OpenDay = "\u3000\u3000年\u3000月\u3000日";

    /// <summary>All of it on one page.</summary>
    public static XElement[] Write(PaperSetting paper)
    {
        XElement[] drawn =
        [
            .. Attachments(paper),
            .. Signature(paper),
            .. Contact(paper),
            .. Code(paper),
            .. Copies(paper),
        ];
        foreach (var paragraph in drawn.SkipLast(1).SelectMany(e => e.DescendantsAndSelf(WordXml.W + "p")))
            WordXml.KeepWithNext(paragraph);
        return drawn;
    }

    /// <summary>落款: its page has to have text of the body.</summary>
    public static bool IsSigned(PaperSetting paper) =>
        paper.Content.DatedOn is not null || (paper.IsOfficial && paper.Content.Issuer is not null);

    private static IEnumerable<XElement> Attachments(PaperSetting paper)
    {
        var names = paper.Content.Attachments;
        if (names.Count == 0)
            yield break;
        yield return paper.Blank();
        var unit = paper.Sheet.Character;
        var number = names.Count > 1 ? 3 * unit / 2 : 0;
        var left = (5 * unit) + number;
        for (var i = 0; i < names.Count; i++)
        {
            var ordinal = names.Count > 1 ? $"{(i + 1).ToString(CultureInfo.InvariantCulture)}.\t" : "";
            yield return WordXml.Paragraph(
                paper.Flush() with
                {
                    Left = left,
                    First = i == 0 ? -(3 * unit) - number : -number,
                    Tabs = [new TabStop(left)],
                },
                WordXml.Run((i == 0 ? "附件：" : "") + ordinal + names[i], paper.Text)
            );
        }
    }

    // 署名 is centred over the day; where it is too long for that, both move to the left together.
    private static IEnumerable<XElement> Signature(PaperSetting paper)
    {
        if (!IsSigned(paper))
            yield break;
        var day = paper.Content.DatedOn is { } dated ? LegalDate.Written(dated) : OpenDay;
        var issuer = paper.IsOfficial ? paper.Content.Issuer : null;
        var fromRight = (DayIndent * paper.Sheet.Character) + (paper.WidthOf(day) / 2);
        fromRight = Math.Clamp(paper.WidthOf(issuer ?? "") / 2, fromRight, PaperSheet.Area / 2);
        var look = paper.Flush() with { Left = PaperSheet.Area - (2 * fromRight), Align = "center" };
        for (var i = 0; i < SealLines; i++)
            yield return WordXml.Paragraph(look);
        if (issuer is not null)
            yield return WordXml.Paragraph(look, WordXml.Run(issuer, paper.Text));
        var seal = paper.Marks.Seal;
        yield return WordXml.Paragraph(
            look,
            seal is null ? null : PaperPicture.Seal(seal, PaperSheet.Area - fromRight),
            WordXml.Run(day, paper.Text)
        );
        if (seal is not null)
            yield return WordXml.Paragraph(new ParagraphLook(UnderSeal));
    }

    private static IEnumerable<XElement> Contact(PaperSetting paper)
    {
        if (paper.Content.Contact is { } contact)
            yield return WordXml.Paragraph(
                paper.Paragraph() with
                {
                    Align = "left",
                },
                WordXml.Run($"（联系人：{contact}）", paper.Text)
            );
    }

    // The image hangs at the first paragraph; the caption beside it is as high as the image, so that nothing runs into it.
    private static IEnumerable<XElement> Code(PaperSetting paper)
    {
        if (paper.Marks.Code is not { } code)
            yield break;
        const int size = 21;
        var beside = new ParagraphLook(CaptionLine) { Left = PaperPicture.CodeSide + 120 };
        var lines = PaperTableXml.LinesOf(code.Caption, PaperSheet.Area - beside.Left, size);
        var around = new ParagraphLook(Math.Max(20, (PaperPicture.CodeSide - (lines * CaptionLine)) / 2));
        yield return Docx.Gap();
        yield return WordXml.Paragraph(around, PaperPicture.Code());
        foreach (var line in PaperTableXml.Text(code.Caption, beside, new TextLook(PaperFont.FangSong, size)))
            yield return line;
        yield return WordXml.Paragraph(around);
    }

    // 版记 at the foot of the last page: 4号, one character in; letters have no lines there.
    private static IEnumerable<XElement> Copies(PaperSetting paper)
    {
        if (paper.Content.CopiesTo.Count == 0)
            yield break;
        const int size = 28;
        const int indent = 4 * size * 10;
        var look = new ParagraphLook(CopiesLine)
        {
            Left = indent,
            First = -indent,
            Borders =
                paper.Content.Layout == PaperLayout.RedHead
                    ? [WordXml.Line("top", "single", 8, 3), WordXml.Line("bottom", "single", 8, 3)]
                    : [],
        };
        var text = $"\u3000抄送：{string.Join('，', paper.Content.CopiesTo)}。";
        var paragraph = WordXml.Paragraph(look, WordXml.Run(text, new TextLook(PaperFont.FangSong, size)));
        paragraph.Element(WordXml.W + "pPr")!.AddFirst(AtFoot());
        yield return paragraph;
        var lines = PaperTableXml.LinesOf(text, PaperSheet.Area - indent, size);
        yield return WordXml.Paragraph(new ParagraphLook((lines * CopiesLine) + CopiesLine));
    }

    // The empty paragraph under it keeps as much room in the text, so that the frame moves nothing and is on the page of the signature.
    private static XElement AtFoot() =>
        WordXml.Element(
            "framePr",
            WordXml.Attribute("w", PaperSheet.Area),
            WordXml.Attribute("wrap", "through"),
            WordXml.Attribute("vAnchor", "margin"),
            WordXml.Attribute("hAnchor", "margin"),
            WordXml.Attribute("xAlign", "center"),
            WordXml.Attribute("yAlign", "bottom")
        );
}
