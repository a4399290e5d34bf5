using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>How a paragraph stands; lengths in twentieths of a point.</summary>
/// <param name="Line">Pitch of its lines, as much on every line.</param>
internal sealed record ParagraphLook(int Line)
{
    /// <summary>A style of the file; headings have one for the outline.</summary>
    public string? Style { get; init; }

    public bool KeepNext { get; init; }

    public bool KeepLines { get; init; }

    /// <summary>Lines around it.</summary>
    public IReadOnlyList<XElement> Borders { get; init; } = [];

    /// <summary>Where tabs end, with what fills them.</summary>
    public IReadOnlyList<TabStop> Tabs { get; init; } = [];

    public int Before { get; init; }

    public int Left { get; init; }

    public int Right { get; init; }

    /// <summary>The first line set in, or out below 0.</summary>
    public int First { get; init; }

    /// <summary>The same in hundredths of a character, for programs that reckon so; 0 for none.</summary>
    public int FirstCharacters { get; init; }

    public string Align { get; init; } = "left";

    public XElement Write() =>
        WordXml.Element(
            "pPr",
            Style is null ? null : WordXml.Value("pStyle", Style),
            KeepNext ? WordXml.Element("keepNext") : null,
            KeepLines ? WordXml.Element("keepLines") : null,
            WordXml.Value("widowControl", 0),
            Borders.Count == 0 ? null : WordXml.Element("pBdr", Borders),
            Tabs.Count == 0 ? null : WordXml.Element("tabs", Tabs.Select(t => t.Write())),
            // LibreOffice reads this member the wrong way round: so no mark hangs out of the type area of a PDF.
            WordXml.Value("overflowPunct", 1),
            WordXml.Value("snapToGrid", 0),
            WordXml.Element(
                "spacing",
                WordXml.Attribute("before", Before),
                WordXml.Attribute("after", 0),
                WordXml.Attribute("line", Line),
                WordXml.Attribute("lineRule", "exact")
            ),
            Indent(),
            WordXml.Value("jc", Align)
        );

    // Some programs know the indent in characters only, some in points only: both are written.
    private XElement? Indent()
    {
        if ((Left, Right, First) == (0, 0, 0))
            return null;
        return WordXml.Element(
            "ind",
            WordXml.Attribute("left", Left),
            WordXml.Attribute("right", Right),
            FirstCharacters == 0 ? null : WordXml.Attribute("firstLineChars", FirstCharacters),
            First switch
            {
                0 => null,
                > 0 => WordXml.Attribute("firstLine", First),
                _ => WordXml.Attribute("hanging", -First),
            }
        );
    }
}

/// <summary>Where a tab ends.</summary>
/// <param name="At">From the left edge of the type area.</param>
/// <param name="Leader">Fills the way: none, underscore.</param>
internal sealed record TabStop(int At, string Kind = "left", string Leader = "none")
{
    public XElement Write() =>
        WordXml.Element(
            "tab",
            WordXml.Attribute("val", Kind),
            WordXml.Attribute("leader", Leader),
            WordXml.Attribute("pos", At)
        );
}
