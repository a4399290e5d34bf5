using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>How a text looks.</summary>
/// <param name="Size">Half points.</param>
internal sealed record TextLook(PaperFont Font, int Size)
{
    public const string Red = "FF0000";

    /// <summary>Six hexadecimal digits; null for black.</summary>
    public string? Color { get; init; }

    /// <summary>Twentieths of a point added to each character.</summary>
    public int Spacing { get; init; }

    public XElement Write()
    {
        var name = PaperFonts.NameOf(Font);
        return WordXml.Element(
            "rPr",
            WordXml.Element(
                "rFonts",
                WordXml.Attribute("hint", "eastAsia"),
                WordXml.Attribute("ascii", name),
                WordXml.Attribute("hAnsi", name),
                WordXml.Attribute("eastAsia", name),
                WordXml.Attribute("cs", name)
            ),
            Color is null ? null : WordXml.Value("color", Color),
            Spacing == 0 ? null : WordXml.Value("spacing", Spacing),
            WordXml.Value("sz", Size),
            WordXml.Value("szCs", Size)
        );
    }
}
