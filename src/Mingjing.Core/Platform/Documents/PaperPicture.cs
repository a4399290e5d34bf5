using System.Buffers.Binary;
using System.Xml.Linq;
using QRCoder;

namespace Mingjing.Core.Platform.Documents;

/// <summary>Images of a paper: the seal, which lies over the signature, and the code.</summary>
internal static class PaperPicture
{
    public const string SealPart = "seal.png";

    public const string CodePart = "code.png";

    /// <summary>21 mm in twentieths of a point.</summary>
    public const int CodeSide = 1191;

    private const int PixelsPerModule = 8;

    private const long PerMillimetre = 36_000;

    private const long PerTwentieth = 635;

    // Signature and day are in the lower half of the seal.
    private const int SealAbove = 240;

    public static readonly XNamespace Placed = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

    public static readonly XNamespace Drawn = "http://schemas.openxmlformats.org/drawingml/2006/main";

    public static readonly XNamespace Pictured = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <summary>The image of a code, the same for the same text.</summary>
    public static byte[] Draw(PaperCode code)
    {
        using var generator = new QRCodeGenerator();
        using var modules = generator.CreateQrCode(code.Address, QRCodeGenerator.ECCLevel.M);
        using var drawing = new PngByteQRCode(modules);
        return drawing.GetGraphic(PixelsPerModule);
    }

    /// <summary>The seal over the end of the paper.</summary>
    /// <param name="centre">From the left edge of the type area, in twentieths of a point.</param>
    public static XElement Seal(SealImage seal, int centre)
    {
        var (width, height) = SizeOf(seal.Png);
        var across = seal.Width * PerMillimetre;
        var down = across * height / width;
        var left = (centre * PerTwentieth) - (across / 2);
        return Place(1, SealPart, "印章", left, -(SealAbove * PerTwentieth) - (down / 2), across, down);
    }

    /// <summary>The code at the left edge, from the upper edge of its paragraph.</summary>
    public static XElement Code() =>
        Place(2, CodePart, "二维码", 0, 0, CodeSide * PerTwentieth, CodeSide * PerTwentieth);

    /// <summary>How a file names a part for one of its images.</summary>
    public static string RelationOf(string part) => $"rId-{part}";

    // The first part of a PNG holds its width and height.
    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> png)
    {
        ReadOnlySpan<byte> signature = [0x89, .. "PNG\r\n\u001A\n"u8];
        if (png.Length < 24 || !png.StartsWith(signature))
            throw new ArgumentException("印章图样不是 PNG 图像", nameof(png));
        var width = BinaryPrimitives.ReadInt32BigEndian(png[16..]);
        var height = BinaryPrimitives.ReadInt32BigEndian(png[20..]);
        if (width <= 0 || height <= 0 || height > 4L * width)
            throw new ArgumentException("印章图样的尺寸不正确", nameof(png));
        return (width, height);
    }

    // Behind the text and without moving it.
    private static XElement Place(int id, string part, string term, long left, long top, long across, long down) =>
        WordXml.Element(
            "r",
            WordXml.Element(
                "drawing",
                new XElement(
                    Placed + "anchor",
                    Attributes(
                        ("distT", 0),
                        ("distB", 0),
                        ("distL", 0),
                        ("distR", 0),
                        ("simplePos", 0),
                        ("relativeHeight", id),
                        ("behindDoc", 1),
                        ("locked", 0),
                        ("layoutInCell", 1),
                        ("allowOverlap", 1)
                    ),
                    new XElement(Placed + "simplePos", Attributes(("x", 0), ("y", 0))),
                    Position("positionH", "margin", left),
                    Position("positionV", "paragraph", top),
                    new XElement(Placed + "extent", Attributes(("cx", across), ("cy", down))),
                    new XElement(Placed + "effectExtent", Attributes(("l", 0), ("t", 0), ("r", 0), ("b", 0))),
                    new XElement(Placed + "wrapNone"),
                    Graphic(id, part, term, across, down)
                )
            )
        );

    private static IEnumerable<XAttribute> Attributes(params (string Name, long Value)[] all) =>
        all.Select(a => new XAttribute(a.Name, a.Value));

    private static XElement Position(string name, string from, long offset) =>
        new(Placed + name, new XAttribute("relativeFrom", from), new XElement(Placed + "posOffset", offset));

    private static XElement[] Graphic(int id, string part, string term, long across, long down) =>
        [
            new(
                Placed + "docPr",
                new XAttribute("id", id),
                new XAttribute("name", part),
                new XAttribute("descr", term)
            ),
            new(Placed + "cNvGraphicFramePr"),
            new(
                Drawn + "graphic",
                new XElement(
                    Drawn + "graphicData",
                    new XAttribute("uri", Pictured.NamespaceName),
                    new XElement(
                        Pictured + "pic",
                        new XElement(
                            Pictured + "nvPicPr",
                            new XElement(Pictured + "cNvPr", new XAttribute("id", id), new XAttribute("name", part)),
                            new XElement(Pictured + "cNvPicPr")
                        ),
                        new XElement(
                            Pictured + "blipFill",
                            new XElement(Drawn + "blip", new XAttribute(WordXml.Related + "embed", RelationOf(part))),
                            new XElement(Drawn + "stretch", new XElement(Drawn + "fillRect"))
                        ),
                        Shape(across, down)
                    )
                )
            ),
        ];

    private static XElement Shape(long across, long down) =>
        new(
            Pictured + "spPr",
            new XElement(
                Drawn + "xfrm",
                new XElement(Drawn + "off", Attributes(("x", 0), ("y", 0))),
                new XElement(Drawn + "ext", Attributes(("cx", across), ("cy", down)))
            ),
            new XElement(Drawn + "prstGeom", new XAttribute("prst", "rect"), new XElement(Drawn + "avLst"))
        );
}
