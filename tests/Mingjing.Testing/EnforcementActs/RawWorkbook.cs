using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>A workbook out of raw XML, so that a test can break any part of it.</summary>
public sealed class RawWorkbook
{
    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<List<string>> _rows = [];

    public RawWorkbook() =>
        Parts = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["_rels/.rels"] =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"r1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
            ["xl/workbook.xml"] =
                $"<workbook {Main} xmlns:r=\"{Relations}\"><workbookPr/>"
                + "<sheets><sheet name=\"记录\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
            ["xl/_rels/workbook.xml.rels"] =
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + $"<Relationship Id=\"r1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + $"<Relationship Id=\"r2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/>"
                + $"<Relationship Id=\"r3\" Type=\"{Relations}/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>",
            ["xl/styles.xml"] =
                $"<styleSheet {Main}><numFmts count=\"2\">"
                + "<numFmt numFmtId=\"176\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@\"/>"
                + "<numFmt numFmtId=\"177\" formatCode=\"#,##0.00_);[Red]\\(#,##0.00\\)\"/></numFmts>"
                + "<cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/>"
                + "<xf numFmtId=\"176\"/><xf numFmtId=\"177\"/><xf numFmtId=\"20\"/></cellXfs></styleSheet>",
            ["xl/sharedStrings.xml"] =
                $"<sst {Main}><si><t>占道经营</t></si><si><r><t>店外</t></r><r><t>销售</t></r><rPh><t>diàn</t></rPh></si></sst>",
        };

    /// <summary>Styles of the cells: general, date, date and time, 年月日, amount, time.</summary>
    public const int General = 0,
        Date = 1,
        Instant = 2,
        ChineseDate = 3,
        Amount = 4,
        Time = 5;

    /// <summary>Parts by path; the sheet is added when the file is made, null leaves a part out.</summary>
    public IDictionary<string, string?> Parts { get; }

    /// <summary>Put behind the rows, such as <c>&lt;mergeCells&gt;</c>.</summary>
    public string AfterRows { get; set; } = "";

    /// <summary>Put before everything else of the sheet.</summary>
    public string BeforeSheet { get; set; } = "";

    public int Rows => _rows.Count;

    /// <summary>Adds a row of inline texts; null leaves a cell out.</summary>
    public void AddRow(IReadOnlyList<string?> cells)
    {
        var number = _rows.Count + 1;
        _rows.Add([]);
        for (var i = 0; i < cells.Count; i++)
        {
            var text = SecurityElement.Escape(cells[i]);
            _rows[^1]
                .Add(text is null ? "" : $"<c r=\"{Address(i, number)}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
        }
    }

    /// <summary>Replaces a cell (row and column from 0) by raw XML; <c>@</c> stands for its address.</summary>
    public RawWorkbook Put(int row, int column, string xml)
    {
        while (_rows[row].Count <= column)
            _rows[row].Add("");
        _rows[row][column] = xml.Replace("@", Address(column, row + 1), StringComparison.Ordinal);
        return this;
    }

    /// <summary>The sheet's XML.</summary>
    public string Sheet()
    {
        var xml = new StringBuilder(BeforeSheet).Append(CultureInfo.InvariantCulture, $"<worksheet {Main}><sheetData>");
        for (var i = 0; i < _rows.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">").AppendJoin("", _rows[i]).Append("</row>");
        return xml.Append("</sheetData>").Append(AfterRows).Append("</worksheet>").ToString();
    }

    public byte[] ToBytes()
    {
        Parts.TryAdd("xl/worksheets/sheet1.xml", Sheet());
        return Zip(Parts.Where(p => p.Value is not null).Select(p => (p.Key, Encoding.UTF8.GetBytes(p.Value!))));
    }

    /// <summary>An archive of parts.</summary>
    public static byte[] Zip(IEnumerable<(string Path, byte[] Content)> parts)
    {
        var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return memory.ToArray();
    }

    /// <summary>“B7” of column 1, row 7.</summary>
    public static string Address(int column, int row)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
