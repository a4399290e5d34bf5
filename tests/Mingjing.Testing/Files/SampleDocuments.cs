using System.IO.Compression;
using System.Text;

namespace Mingjing.Testing.Files;

/// <summary>Small files of every format that is taken, and what makes them such as are not.</summary>
public static class SampleDocuments
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Types = "application/vnd.openxmlformats-officedocument.";

    // The same parts are always the same file.
    private static readonly DateTimeOffset Made = new(2026, 11, 23, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF"u8, 0, 1, 2, 0, 0, 1, 0xFF, 0xD9];

    public static byte[] Png { get; } =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0];

    /// <summary>A PDF of one empty page.</summary>
    /// <param name="more">What else its catalog says.</param>
    public static byte[] Pdf(string more = "") =>
        Encoding.Latin1.GetBytes(
            $"%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n1 0 obj\n<</Type/Catalog/Pages 2 0 R{more}>>\nendobj\n"
                + "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"
                + "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n"
                + "trailer\n<</Root 1 0 R/Size 4>>\nstartxref\n0\n%%EOF\n"
        );

    /// <summary>A PDF whose objects are packed together.</summary>
    /// <param name="objects">What they say.</param>
    /// <param name="keys">What the packed stream says of itself.</param>
    public static byte[] PackedPdf(string objects, string keys = "/Filter/FlateDecode")
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(Encoding.Latin1.GetBytes("4 0 5 60 " + objects));
        byte[] start = Encoding.Latin1.GetBytes($"%PDF-1.7\n9 0 obj\n<</Type/ObjStm/N 2/First 9{keys}>>\nstream\r\n");
        return [.. start, .. packed.ToArray(), .. "\nendstream\nendobj\n%%EOF\n"u8];
    }

    /// <summary>A Word document.</summary>
    /// <param name="body">Its paragraphs, as they are written.</param>
    /// <param name="relations">Relations of its main part, as they are written.</param>
    /// <param name="main">Kind of the main part.</param>
    /// <param name="more">Other parts.</param>
    public static byte[] Docx(
        string body = "<w:p><w:r><w:t>延期审批表</w:t></w:r></w:p>",
        string relations = "",
        string main = Types + "wordprocessingml.document.main+xml",
        params (string Name, byte[] Content)[] more
    ) =>
        Package([
            ("[Content_Types].xml", ContentTypes("word/document.xml", main)),
            ("_rels/.rels", Relations(Relation("officeDocument", "word/document.xml"))),
            ("word/document.xml", Utf8($"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>")),
            ("word/_rels/document.xml.rels", Relations(relations)),
            .. more,
        ]);

    /// <summary>A workbook.</summary>
    public static byte[] Xlsx(string relations = "", params (string Name, byte[] Content)[] more) =>
        Package([
            ("[Content_Types].xml", ContentTypes("xl/workbook.xml", Types + "spreadsheetml.sheet.main+xml")),
            ("_rels/.rels", Relations(Relation("officeDocument", "xl/workbook.xml"))),
            ("xl/workbook.xml", Utf8("<workbook/>")),
            ("xl/_rels/workbook.xml.rels", Relations(relations)),
            .. more,
        ]);

    /// <summary>An OFD file.</summary>
    public static byte[] Ofd(params (string Name, byte[] Content)[] more) =>
        Package([
            ("OFD.xml", Utf8("<ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\" DocType=\"OFD\"/>")),
            ("Doc_0/Document.xml", Utf8("<ofd:Document xmlns:ofd=\"http://www.ofdspec.org/2016\"/>")),
            .. more,
        ]);

    /// <summary>A relation as it is written.</summary>
    /// <param name="type">The end of its type.</param>
    public static string Relation(string type, string target, bool isExternal = false) =>
        $"<Relationship Id=\"r{type}\" Type=\"{Office}/{type}\" Target=\"{target}\""
        + (isExternal ? " TargetMode=\"External\"/>" : "/>");

    /// <summary>A field of a Word document, its instruction spread over runs.</summary>
    public static string Field(params string[] instruction) =>
        "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
        + string.Concat(instruction.Select(i => $"<w:r><w:instrText xml:space=\"preserve\">{i}</w:instrText></w:r>"))
        + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";

    /// <summary>A container with these parts.</summary>
    public static byte[] Package(params IEnumerable<(string Name, byte[] Content)> parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = Made;
                using var part = entry.Open();
                part.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static byte[] ContentTypes(string part, string type) =>
        Utf8(
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>"
                + $"<Override PartName=\"/{part}\" ContentType=\"{type}\"/></Types>"
        );

    private static byte[] Relations(string relations) =>
        Utf8(
            $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
        );

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
