using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>草稿 in light grey across the page, drawn as programs for texts draw such marks: it hangs in the header of each page.</summary>
internal static class DraftMark
{
    public const string Grey = "d9d9d9";

    private const string Text = "草稿";

    // Text programs know marks of this kind by the name.
    private const string Name = "PowerPlusWaterMarkObject";

    public static readonly XNamespace Vml = "urn:schemas-microsoft-com:vml";

    public static readonly XNamespace Office = "urn:schemas-microsoft-com:office:office";

    public static XElement? Write(PaperMarks marks) =>
        marks.IsDraft ? WordXml.Element("r", WordXml.Element("pict", Kind(), Shape())) : null;

    // WordArt along a straight line: the shape that stands between two parallel paths.
    private static XElement Kind() =>
        new(
            Vml + "shapetype",
            new XAttribute("id", "_x0000_t136"),
            new XAttribute("coordsize", "21600,21600"),
            new XAttribute(Office + "spt", 136),
            new XAttribute("adj", 10800),
            new XAttribute("path", "m@7,l@8,m@5,21600l@6,21600e"),
            new XElement(
                Vml + "formulas",
                new[]
                {
                    "sum #0 0 10800",
                    "prod #0 2 1",
                    "sum 21600 0 @1",
                    "sum 0 0 @2",
                    "sum 21600 0 @3",
                    "if @0 @3 0",
                    "if @0 21600 @1",
                    "if @0 0 @2",
                    "if @0 @4 21600",
                }.Select(f => new XElement(Vml + "f", new XAttribute("eqn", f)))
            ),
            new XElement(Vml + "path", new XAttribute("textpathok", "t")),
            new XElement(Vml + "textpath", new XAttribute("on", "t"), new XAttribute("fitshape", "t"))
        );

    private static XElement Shape() =>
        new(
            Vml + "shape",
            new XAttribute("id", Name),
            new XAttribute("type", "#_x0000_t136"),
            new XAttribute("alt", Text),
            new XAttribute(
                "style",
                "position:absolute;margin-left:0;margin-top:0;width:400pt;height:190pt;rotation:315;z-index:-2;"
                    + "mso-position-horizontal:center;mso-position-horizontal-relative:margin;"
                    + "mso-position-vertical:center;mso-position-vertical-relative:margin"
            ),
            new XAttribute("fillcolor", "#" + Grey),
            new XAttribute("stroked", "f"),
            new XElement(
                Vml + "textpath",
                new XAttribute("style", $"font-family:\"{PaperFonts.NameOf(PaperFont.Title)}\";font-size:1pt"),
                new XAttribute("string", Text)
            )
        );
}
