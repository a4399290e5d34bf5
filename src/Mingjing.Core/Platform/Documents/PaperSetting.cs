using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>排版: a content, its marks and the sheet on which both are drawn.</summary>
internal sealed record PaperSetting(PaperContent Content, PaperMarks Marks)
{
    public PaperSheet Sheet { get; } = PaperSheet.Of(Content.Layout);

    /// <summary>公文格式 and 信函格式; the others have no red.</summary>
    public bool IsOfficial => Content.Layout is PaperLayout.RedHead or PaperLayout.Letter;

    public TextLook Text => Look(PaperFont.FangSong);

    /// <summary>The number of a form or a record.</summary>
    public string? CaseNumber => Content.Number ?? Marks.CaseNumber;

    /// <summary>Another typeface in the size of the text.</summary>
    public TextLook Look(PaperFont font) => new(font, Sheet.Text) { Spacing = Sheet.Spacing };

    /// <summary>A paragraph of the text, set in by two characters.</summary>
    public ParagraphLook Paragraph() =>
        new(Sheet.Line)
        {
            First = 2 * Sheet.Character,
            FirstCharacters = 200,
            Align = "both",
        };

    /// <summary>A line without an indent.</summary>
    public ParagraphLook Flush() => new(Sheet.Line);

    public XElement Blank() => WordXml.Paragraph(Flush());

    /// <summary>Width of a text in the size of the text.</summary>
    public int WidthOf(string text) => PaperText.HalfWidths(text) * Sheet.Character / 2;
}
