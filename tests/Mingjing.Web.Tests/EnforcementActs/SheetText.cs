using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace Mingjing.Web.Tests.EnforcementActs;

/// <summary>The cells of a small CSV or workbook, as somebody else's program reads them.</summary>
internal static class SheetText
{
    public static IReadOnlyList<IReadOnlyList<string>> RowsOf(byte[] file) =>
        file.AsSpan().StartsWith("PK"u8) ? OfWorkbook(file) : OfCsv(Encoding.UTF8.GetString(file).TrimStart('\uFEFF'));

    private static List<IReadOnlyList<string>> OfWorkbook(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var sheet = zip.GetEntry("xl/worksheets/sheet1.xml")!.Open();
        var document = XDocument.Load(sheet);
        return
        [
            .. document
                .Descendants()
                .Where(e => string.Equals(e.Name.LocalName, "row", StringComparison.Ordinal))
                .Select(r => (IReadOnlyList<string>)CellsOf(r)),
        ];
    }

    // A cell that holds nothing is left out of a workbook: each stands where its address says.
    private static List<string> CellsOf(XElement row)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements())
        {
            var column = 0;
            foreach (var letter in (cell.Attribute("r")?.Value ?? "").TakeWhile(char.IsAsciiLetter))
                column = (column * 26) + letter - 'A' + 1;
            while (cells.Count < column - 1)
                cells.Add("");
            cells.Add(cell.Value);
        }

        return cells;
    }

    private static List<IReadOnlyList<string>> OfCsv(string text) =>
        [
            .. text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
                .Select(l => (IReadOnlyList<string>)[.. l.Split(',').Select(Unquoted)]),
        ];

    private static string Unquoted(string cell) =>
        cell is ['"', .., '"'] ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
}
