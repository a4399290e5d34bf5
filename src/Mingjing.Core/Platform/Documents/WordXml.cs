using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>WordprocessingML (ISO/IEC 29500): paragraphs and the text in them. Members stand in the order of the schema.</summary>
internal static class WordXml
{
    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static readonly XNamespace Related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XName Preserve = XNamespace.Xml + "space";

    public static XElement Element(string name, params object?[] content) => new(W + name, content);

    public static XAttribute Attribute(string name, object value) => new(W + name, value);

    /// <summary>An element that holds one value.</summary>
    public static XElement Value(string name, object value) => Element(name, Attribute("val", value));

    public static XElement Paragraph(ParagraphLook look, params object?[] runs) => Element("p", look.Write(), runs);

    /// <summary>A text in one look: tabs and breaks as the format writes them.</summary>
    public static XElement Run(string text, TextLook look)
    {
        var run = Element("r", look.Write());
        var first = true;
        foreach (var line in PaperText.Lines(text))
        {
            if (!first)
                run.Add(Element("br"));
            first = false;
            var parts = line.Split('\t');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                    run.Add(Element("tab"));
                if (parts[i].Length > 0)
                    run.Add(Element("t", new XAttribute(Preserve, "preserve"), PaperText.Clean(parts[i])));
            }
        }

        return run;
    }

    /// <summary>A number that the program which shows the paper fills in: PAGE, NUMPAGES.</summary>
    public static XElement Field(string instruction, TextLook look) =>
        Element("fldSimple", Attribute("instr", instruction), Run("1", look));

    /// <summary>A line on one side of a paragraph, a table or a cell.</summary>
    /// <param name="eighths">Thickness in eighths of a point.</param>
    /// <param name="space">Points between the line and what it belongs to.</param>
    public static XElement Line(string side, string kind, int eighths, int space = 0, string color = "000000") =>
        Element(
            side,
            Attribute("val", kind),
            Attribute("sz", eighths),
            Attribute("space", space),
            Attribute("color", color)
        );

    /// <summary>Keeps a paragraph on the page of the one behind it, unless it stands apart in a frame.</summary>
    public static void KeepWithNext(XElement paragraph)
    {
        var properties = paragraph.Element(W + "pPr")!;
        var isFramed = properties.Element(W + "framePr") is not null;
        if (isFramed || properties.Element(W + "keepNext") is not null)
            return;
        if (properties.Element(W + "pStyle") is { } style)
            style.AddAfterSelf(Element("keepNext"));
        else
            properties.AddFirst(Element("keepNext"));
    }
}
