using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using Mingjing.Core.Checks;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Web.Commands.Screen;

/// <summary>
/// 工作簿: sheets written one after the other straight into the archive, so that a million rows need no memory. Every sheet bears
/// the notice that nothing is verified. Same input, same bytes.
/// </summary>
/// <param name="target">Stays open.</param>
/// <param name="mark">What else the workbook says of itself; null for nothing.</param>
internal sealed class WorkbookWriter(Stream target, string? mark = null) : IDisposable
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    private const string Document = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive _zip = new(target, ZipArchiveMode.Create, leaveOpen: true);
    private readonly List<string> _names = [];

    /// <summary>Begins the next sheet; the one before must be closed.</summary>
    public SheetWriter Open(string name, IReadOnlyList<SheetColumn> columns)
    {
        _names.Add(name);
        return new SheetWriter(Part(Sheet(_names.Count)), columns, Finding.Unverified, mark);
    }

    public void Dispose()
    {
        Write("xl/styles.xml", SheetStyles.Create());
        Write("xl/workbook.xml", new Workbook(new Sheets(_names.Select(SheetOf))));
        Write(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{Package}relationships\">"
                + string.Concat(
                    _names.Select((_, i) => Relation(i + 1, "worksheet", $"worksheets/sheet{N(i + 1)}.xml"))
                )
                + Relation(_names.Count + 1, "styles", "styles.xml")
                + "</Relationships>"
        );
        Write(
            "_rels/.rels",
            $"<Relationships xmlns=\"{Package}relationships\">{Relation(1, "officeDocument", "xl/workbook.xml")}"
                + (mark is null ? "" : XlsxMark.Relation("rId2"))
                + "</Relationships>"
        );
        if (mark is not null)
            Write(XlsxMark.Path, XlsxMark.Properties(mark));
        Write(
            "[Content_Types].xml",
            $"<Types xmlns=\"{Package}content-types\">"
                + $"<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + Override("xl/workbook.xml", "sheet.main")
                + Override("xl/styles.xml", "styles")
                + string.Concat(_names.Select((_, i) => Override(Sheet(i + 1), "worksheet")))
                + (mark is null ? "" : XlsxMark.ContentType)
                + "</Types>"
        );
        _zip.Dispose();
    }

    private static Sheet SheetOf(string name, int index) =>
        new()
        {
            Name = name,
            SheetId = (uint)index + 1,
            Id = $"rId{N(index + 1)}",
        };

    private static string Sheet(int number) => $"xl/worksheets/sheet{N(number)}.xml";

    private static string Relation(int number, string kind, string target) =>
        $"<Relationship Id=\"rId{N(number)}\" Type=\"{Relations}/{kind}\" Target=\"{target}\"/>";

    private static string Override(string part, string kind) =>
        $"<Override PartName=\"/{part}\" ContentType=\"{Document}{kind}+xml\"/>";

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Stream Part(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private void Write(string path, OpenXmlElement root)
    {
        using var part = Part(path);
        using var writer = OpenXmlWriter.Create(part, Encoding.UTF8);
        writer.WriteStartDocument(standalone: true);
        writer.WriteElement(root);
    }

    private void Write(string path, string xml)
    {
        using var part = Part(path);
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
    }
}
