using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Mingjing.Core.Platform.Tables;

/// <summary>A workbook with one sheet: dates as date cells, amounts as numbers, everything else as text. Same input, same bytes.</summary>
internal sealed class XlsxWriter : TableWriter
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

    private const string Document = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private const string DateStyle = "1";

    private const string InstantStyle = "2";

    private const string PlainStyles =
        $"<styleSheet xmlns=\"{Main}\"><numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/></numFmts>"
        + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + "<cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>";

    private static readonly DateTimeOffset EntryTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly DateTime DayZero = new(1899, 12, 30);

    private readonly ZipArchive _zip;
    private readonly XmlWriter _sheet;
    private readonly XlsxLooks? _looks;
    private readonly string? _sheetText;
    private IReadOnlyList<ValueForm> _forms = [];
    private int _row;

    /// <param name="looks">How each column is shown; null for a plain table.</param>
    /// <param name="sheetText">Printed above every sheet and told by the properties; null for nothing.</param>
    public XlsxWriter(Stream target, IReadOnlyList<ColumnLook?>? looks = null, string? sheetText = null)
    {
        _zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        _sheetText = sheetText;
        _looks = looks is null ? null : new XlsxLooks(looks);
        WriteFixedParts();
        _sheet = XmlWriter.Create(Part("xl/worksheets/sheet1.xml"), new XmlWriterSettings { CloseOutput = true });
        _sheet.WriteStartElement("worksheet", Main);
        _looks?.WriteBefore(_sheet, Main);
        _sheet.WriteStartElement("sheetData", Main);
    }

    public override void WriteHeader(IReadOnlyList<string> names, IReadOnlyList<ValueForm> forms)
    {
        WriteRow(names);
        _forms = forms;
    }

    public override void WriteRow(IReadOnlyList<string?> values)
    {
        _row++;
        _sheet.WriteStartElement("row", Main);
        _sheet.WriteAttributeString("r", _row.ToString(CultureInfo.InvariantCulture));
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { Length: > 0 } value)
                WriteCell(i, value, i < _forms.Count ? _forms[i] : ValueForm.Text);
            else if (_looks is not null)
                WriteEmpty(i);
        }

        _sheet.WriteEndElement();
    }

    public override void Dispose()
    {
        _sheet.WriteEndElement();
        _looks?.WriteBehind(_sheet, Main, _row);
        if (_sheetText is not null)
            XlsxMark.WriteHeader(_sheet, Main, _sheetText);
        _sheet.WriteEndElement();
        _sheet.Dispose();
        _zip.Dispose();
    }

    private void WriteCell(int column, string value, ValueForm form)
    {
        _sheet.WriteStartElement("c", Main);
        _sheet.WriteAttributeString(
            "r",
            string.Create(CultureInfo.InvariantCulture, $"{XlsxAddress.LettersOf(column)}{_row}")
        );
        if (form == ValueForm.Date && TrySerial(value, out var serial, out var style))
        {
            _sheet.WriteAttributeString("s", _looks?.StyleOf(column, form, _row) ?? style);
            _sheet.WriteElementString("v", Main, serial);
        }
        else if (form == ValueForm.Number && decimal.TryParse(value, CultureInfo.InvariantCulture, out _))
        {
            _sheet.WriteElementString("v", Main, value);
        }
        else
        {
            if (_looks?.StyleOf(column, ValueForm.Text, _row) is { } look)
                _sheet.WriteAttributeString("s", look);
            _sheet.WriteAttributeString("t", "inlineStr");
            _sheet.WriteStartElement("is", Main);
            _sheet.WriteStartElement("t", Main);
            _sheet.WriteAttributeString("xml", "space", null, "preserve");
            _sheet.WriteString(XlsxText.Escape(value));
            _sheet.WriteEndElement();
            _sheet.WriteEndElement();
        }

        _sheet.WriteEndElement();
    }

    // An empty cell that is to be filled in has its colour and the format of its column.
    private void WriteEmpty(int column)
    {
        _sheet.WriteStartElement("c", Main);
        _sheet.WriteAttributeString(
            "r",
            string.Create(CultureInfo.InvariantCulture, $"{XlsxAddress.LettersOf(column)}{_row}")
        );
        _sheet.WriteAttributeString(
            "s",
            _looks!.StyleOf(column, column < _forms.Count ? _forms[column] : default, _row)
        );
        _sheet.WriteEndElement();
    }

    private static bool TrySerial(string value, out string serial, out string style)
    {
        serial = "";
        style = DateStyle;
        if (!LegalDate.TryParse(value, out var day, out TimeOnly? time))
            return false;
        if (time is not null)
            style = InstantStyle;
        var days = (day.ToDateTime(time ?? TimeOnly.MinValue) - DayZero).TotalDays;
        serial = days.ToString("R", CultureInfo.InvariantCulture);
        return true;
    }

    private Stream Part(string path)
    {
        var entry = _zip.CreateEntry(path, CompressionLevel.Optimal);
        entry.LastWriteTime = EntryTime;
        return entry.Open();
    }

    private void WriteFixedParts()
    {
        Write(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Document}sheet.main+xml\"/>"
                + $"<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"{Document}worksheet+xml\"/>"
                + $"<Override PartName=\"/xl/styles.xml\" ContentType=\"{Document}styles+xml\"/>"
                + (_sheetText is null ? "" : XlsxMark.ContentType)
                + "</Types>"
        );
        Write(
            "_rels/.rels",
            $"<Relationships xmlns=\"{PackageRelations}\">"
                + $"<Relationship Id=\"rId1\" Type=\"{Relations}/officeDocument\" Target=\"xl/workbook.xml\"/>"
                + (_sheetText is null ? "" : XlsxMark.Relation("rId2"))
                + "</Relationships>"
        );
        Write(
            "xl/workbook.xml",
            $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">"
                + "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
        );
        Write(
            "xl/_rels/workbook.xml.rels",
            $"<Relationships xmlns=\"{PackageRelations}\">"
                + $"<Relationship Id=\"rId1\" Type=\"{Relations}/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                + $"<Relationship Id=\"rId2\" Type=\"{Relations}/styles\" Target=\"styles.xml\"/></Relationships>"
        );
        Write("xl/styles.xml", _looks is null ? PlainStyles : XlsxLooks.Styles(Main));
        if (_sheetText is not null)
            Write(XlsxMark.Path, XlsxMark.Properties(_sheetText));
    }

    private void Write(string path, string xml)
    {
        using var part = Part(path);
        part.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml));
    }
}
