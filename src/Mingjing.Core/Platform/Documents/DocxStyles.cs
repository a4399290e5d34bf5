using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>The styles of a paper: only what gives a file its outline; how things look stands with them.</summary>
internal static class DocxStyles
{
    public const string Title = "Title";

    public static string? HeadingOf(int level) => level is 1 or 2 ? $"Heading{level}" : null;

    public static XElement Write(PaperSetting paper) =>
        WordXml.Element(
            "styles",
            WordXml.Element("docDefaults", WordXml.Element("rPrDefault", Defaults(paper))),
            Style("Normal", "Normal", isDefault: true, null),
            Style(Title, "Title", isDefault: false, null),
            Style("Heading1", "heading 1", isDefault: false, 0),
            Style("Heading2", "heading 2", isDefault: false, 1)
        );

    private static XElement Defaults(PaperSetting paper)
    {
        var look = paper.Text.Write();
        look.Add(WordXml.Element("lang", WordXml.Attribute("val", "en-US"), WordXml.Attribute("eastAsia", "zh-CN")));
        return look;
    }

    private static XElement Style(string id, string name, bool isDefault, int? outline) =>
        WordXml.Element(
            "style",
            WordXml.Attribute("type", "paragraph"),
            isDefault ? WordXml.Attribute("default", 1) : null,
            WordXml.Attribute("styleId", id),
            WordXml.Value("name", name),
            isDefault ? null : WordXml.Value("basedOn", "Normal"),
            WordXml.Element("qFormat"),
            outline is null ? null : WordXml.Element("pPr", WordXml.Value("outlineLvl", outline))
        );
}
