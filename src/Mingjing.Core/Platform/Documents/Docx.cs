using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Mingjing.Core.Platform.Documents;

/// <summary>
/// 文书文件 (DOCX, ISO/IEC 29500): a content in the layout of GB/T 9704-2012 or as a form or a record. The same content and marks give the
/// same bytes.
/// </summary>
public static class Docx
{
    private const string Media = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const int LongestMoved = 300;

    private static readonly (string Prefix, XNamespace Space)[] Prefixes =
    [
        ("w", WordXml.W),
        ("r", WordXml.Related),
        ("wp", PaperPicture.Placed),
        ("a", PaperPicture.Drawn),
        ("pic", PaperPicture.Pictured),
        ("v", DraftMark.Vml),
        ("o", DraftMark.Office),
    ];

    private static readonly XNamespace Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";

    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

    private static readonly XNamespace Dublin = "http://purl.org/dc/elements/1.1/";

    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly XmlWriterSettings Plain = new()
    {
        Encoding = new UTF8Encoding(false),
        NewLineHandling = NewLineHandling.Entitize,
    };

    /// <summary>Draws a paper.</summary>
    /// <exception cref="ArgumentException">The seal is no PNG; or a table has a row with more or fewer cells than columns.</exception>
    public static byte[] Write(PaperContent content, PaperMarks marks)
    {
        var paper = new PaperSetting(content, marks);
        var edges = PaperEdges.Write(paper).ToArray();
        var parts = new List<(string Path, string? Type, XElement Xml)>
        {
            ("word/document.xml", Media + "document.main+xml", Document(paper, edges.Select(e => e.Kind))),
            ("word/styles.xml", Media + "styles+xml", DocxStyles.Write(paper)),
            ("word/settings.xml", Media + "settings+xml", Settings()),
            ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", Properties(content)),
        };
        foreach (var (kind, header, footer) in edges)
        {
            parts.Add(($"word/header-{kind}.xml", Media + "header+xml", header));
            parts.Add(($"word/footer-{kind}.xml", Media + "footer+xml", footer));
        }

        parts.Add(("word/_rels/document.xml.rels", null, DocumentRelations(marks, edges.Select(e => e.Kind))));
        parts.Add(("_rels/.rels", null, PackageRelations()));
        parts.Insert(0, ("[Content_Types].xml", null, ContentTypes(parts)));
        return Zip(parts, Images(marks));
    }

    /// <summary>A low empty line: between tables, which would else become one, and at the end.</summary>
    internal static XElement Gap() => WordXml.Paragraph(new ParagraphLook(120));

    private static XElement Document(PaperSetting paper, IEnumerable<string> pages)
    {
        var body = PaperBody.Write(paper);
        // 此页无正文 must not be: the signature takes the last paragraph with it, unless that is too long to be moved.
        if (PaperClose.IsSigned(paper) && paper.Content.Body is [.., PaperParagraph { Text.Length: < LongestMoved }])
            WordXml.KeepWithNext(body[^1]);
        return WordXml.Element(
            "document",
            WordXml.Element("body", PaperHead.Write(paper), body, PaperClose.Write(paper), Section(paper, [.. pages]))
        );
    }

    private static XElement Section(PaperSetting paper, string[] pages) =>
        WordXml.Element(
            "sectPr",
            pages.Select(p => Reference("header", p)),
            pages.Select(p => Reference("footer", p)),
            WordXml.Element(
                "pgSz",
                WordXml.Attribute("w", PaperSheet.Width),
                WordXml.Attribute("h", PaperSheet.Height)
            ),
            WordXml.Element(
                "pgMar",
                WordXml.Attribute("top", paper.Sheet.Top),
                WordXml.Attribute("right", PaperSheet.Right),
                WordXml.Attribute("bottom", paper.Sheet.Bottom),
                WordXml.Attribute("left", PaperSheet.Left),
                WordXml.Attribute("header", paper.Sheet.HeaderAt),
                WordXml.Attribute("footer", paper.Sheet.FooterAt),
                WordXml.Attribute("gutter", 0)
            ),
            pages.Contains("first", StringComparer.Ordinal) ? WordXml.Element("titlePg") : null
        );

    private static XElement Reference(string part, string page) =>
        WordXml.Element(
            part + "Reference",
            WordXml.Attribute("type", page),
            new XAttribute(WordXml.Related + "id", $"rId-{part}-{page}")
        );

    private static XElement Settings() =>
        WordXml.Element(
            "settings",
            WordXml.Value("defaultTabStop", 420),
            WordXml.Element("evenAndOddHeaders"),
            WordXml.Value("characterSpacingControl", "doNotCompress"),
            WordXml.Element(
                "compat",
                WordXml.Element(
                    "compatSetting",
                    WordXml.Attribute("name", "compatibilityMode"),
                    WordXml.Attribute("uri", "http://schemas.microsoft.com/office/word"),
                    WordXml.Attribute("val", 15)
                )
            ),
            WordXml.Element("themeFontLang", WordXml.Attribute("val", "en-US"), WordXml.Attribute("eastAsia", "zh-CN"))
        );

    private static XElement Properties(PaperContent content) =>
        new(
            Core + "coreProperties",
            new XElement(Dublin + "title", PaperText.Clean(content.Title)),
            new XElement(Dublin + "creator", PaperText.Clean(content.Issuer ?? "")),
            new XElement(Dublin + "identifier", PaperText.Clean(content.Number ?? "")),
            new XElement(Dublin + "language", "zh-CN")
        );

    private static XElement ContentTypes(IEnumerable<(string Path, string? Type, XElement Xml)> parts) =>
        new(
            Types + "Types",
            Default("rels", "application/vnd.openxmlformats-package.relationships+xml"),
            Default("xml", "application/xml"),
            Default("png", "image/png"),
            parts
                .Where(p => p.Type is not null)
                .Select(p => new XElement(
                    Types + "Override",
                    new XAttribute("PartName", "/" + p.Path),
                    new XAttribute("ContentType", p.Type!)
                ))
        );

    private static XElement Default(string extension, string type) =>
        new(Types + "Default", new XAttribute("Extension", extension), new XAttribute("ContentType", type));

    private static XElement PackageRelations() =>
        new(
            Package + "Relationships",
            Relation("rId1", Relations + "officeDocument", "word/document.xml"),
            Relation(
                "rId2",
                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                "docProps/core.xml"
            )
        );

    private static XElement DocumentRelations(PaperMarks marks, IEnumerable<string> pages) =>
        new(
            Package + "Relationships",
            Relation("rIdStyles", Relations + "styles", "styles.xml"),
            Relation("rIdSettings", Relations + "settings", "settings.xml"),
            pages.SelectMany(p =>
                new[]
                {
                    Relation($"rId-header-{p}", Relations + "header", $"header-{p}.xml"),
                    Relation($"rId-footer-{p}", Relations + "footer", $"footer-{p}.xml"),
                }
            ),
            Images(marks).Select(i => Relation(PaperPicture.RelationOf(i.Name), Relations + "image", $"media/{i.Name}"))
        );

    private static XElement Relation(string id, string type, string target) =>
        new(
            Package + "Relationship",
            new XAttribute("Id", id),
            new XAttribute("Type", type),
            new XAttribute("Target", target)
        );

    private static IEnumerable<(string Name, byte[] Bytes)> Images(PaperMarks marks)
    {
        if (marks.Seal is { } seal)
            yield return (PaperPicture.SealPart, seal.Png);
        if (marks.Code is { } code)
            yield return (PaperPicture.CodePart, PaperPicture.Draw(code));
    }

    private static byte[] Zip(
        IEnumerable<(string Path, string? Type, XElement Xml)> parts,
        IEnumerable<(string Name, byte[] Bytes)> images
    )
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, _, xml) in parts)
            {
                using var part = Entry(zip, path);
                using var writer = XmlWriter.Create(part, Plain);
                DeclarePrefixes(xml);
                xml.Save(writer);
            }

            foreach (var (name, bytes) in images)
            {
                using var part = Entry(zip, $"word/media/{name}");
                part.Write(bytes);
            }
        }

        return file.ToArray();
    }

    // The prefixes that people know, once for each part.
    private static void DeclarePrefixes(XElement part)
    {
        foreach (var (prefix, space) in Prefixes)
        {
            if (part.Name.Namespace == WordXml.W)
                part.Add(new XAttribute(XNamespace.Xmlns + prefix, space));
        }
    }

    private static Stream Entry(ZipArchive zip, string path)
    {
        var entry = zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }
}
