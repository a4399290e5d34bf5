using System.Globalization;
using System.Text;
using System.Xml;

namespace Mingjing.Core.Platform.Tables;

/// <summary>The look of a workbook that people fill in: widths, a header that stays, colour and lists where something is to be filled in.</summary>
internal sealed class XlsxLooks(IReadOnlyList<ColumnLook?> columns)
{
    private const int PlainWidth = 12;

    private const string Shown = "3";
    private const string Header = "4";
    private const string ToFill = "5";
    private const string DayToFill = "6";
    private const string DayShown = "7";

    /// <summary>The index of a cell's style.</summary>
    public string StyleOf(int column, ValueForm form, int row)
    {
        if (row == 1)
            return Header;
        var isToFill = column < columns.Count && columns[column] is { IsToFill: true };
        return form == ValueForm.Date
            ? isToFill
                ? DayToFill
                : DayShown
            : isToFill
                ? ToFill
                : Shown;
    }

    /// <summary>What stands before the rows.</summary>
    public void WriteBefore(XmlWriter sheet, string main)
    {
        sheet.WriteStartElement("sheetViews", main);
        sheet.WriteStartElement("sheetView", main);
        sheet.WriteAttributeString("workbookViewId", "0");
        sheet.WriteStartElement("pane", main);
        sheet.WriteAttributeString("ySplit", "1");
        sheet.WriteAttributeString("topLeftCell", "A2");
        sheet.WriteAttributeString("activePane", "bottomLeft");
        sheet.WriteAttributeString("state", "frozen");
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.WriteEndElement();
        sheet.WriteStartElement("cols", main);
        for (var i = 0; i < columns.Count; i++)
        {
            sheet.WriteStartElement("col", main);
            sheet.WriteAttributeString("min", Text(i + 1));
            sheet.WriteAttributeString("max", Text(i + 1));
            sheet.WriteAttributeString("width", Text(columns[i]?.Width ?? PlainWidth));
            sheet.WriteAttributeString("customWidth", "1");
            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
    }

    /// <summary>What stands behind the rows: the lists of choices.</summary>
    public void WriteBehind(XmlWriter sheet, string main, int lastRow)
    {
        var listed = columns.Select((look, i) => (look?.Choices, Column: i)).Where(c => c.Choices?.Count > 0).ToList();
        if (listed.Count == 0 || lastRow < 2)
            return;
        sheet.WriteStartElement("dataValidations", main);
        sheet.WriteAttributeString("count", Text(listed.Count));
        foreach (var (choices, column) in listed)
        {
            var letters = XlsxAddress.LettersOf(column);
            sheet.WriteStartElement("dataValidation", main);
            sheet.WriteAttributeString("type", "list");
            sheet.WriteAttributeString("allowBlank", "1");
            sheet.WriteAttributeString("showErrorMessage", "1");
            sheet.WriteAttributeString("sqref", $"{letters}2:{letters}{Text(lastRow)}");
            sheet.WriteElementString("formula1", main, $"\"{string.Join(',', choices!)}\"");
            sheet.WriteEndElement();
        }

        sheet.WriteEndElement();
    }

    /// <summary>The styles: the plain ones, then shown, header, to fill, day to fill, day shown.</summary>
    public static string Styles(string main)
    {
        const string top = "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
        var text = new StringBuilder($"<styleSheet xmlns=\"{main}\">");
        text.Append("<numFmts count=\"2\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/>")
            .Append("<numFmt numFmtId=\"165\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm\"/></numFmts>")
            .Append("<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"宋体\"/></font>")
            .Append("<font><b/><sz val=\"11\"/><name val=\"宋体\"/></font></fonts>")
            .Append("<fills count=\"4\"><fill><patternFill patternType=\"none\"/></fill>")
            .Append("<fill><patternFill patternType=\"gray125\"/></fill>")
            .Append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE7EDF5\"/></patternFill></fill>")
            .Append("<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFFFF9E5\"/></patternFill></fill></fills>")
            .Append("<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border><border>");
        foreach (var side in (string[])["left", "right", "top", "bottom"])
            text.Append(CultureInfo.InvariantCulture, $"<{side} style=\"thin\"><color rgb=\"FFB7C0CC\"/></{side}>");
        text.Append("<diagonal/></border></borders>")
            .Append(
                "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
            )
            .Append("<cellXfs count=\"8\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>")
            .Append(
                "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            )
            .Append(
                "<xf numFmtId=\"165\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
            )
            .Append(Format(number: 0, font: 0, fill: 0))
            .Append(top)
            .Append(Format(number: 0, font: 1, fill: 2))
            .Append(top)
            .Append(Format(number: 0, font: 0, fill: 3))
            .Append(top)
            .Append(Format(number: 164, font: 0, fill: 3))
            .Append(top)
            .Append(Format(number: 164, font: 0, fill: 0))
            .Append(top)
            .Append("</cellXfs></styleSheet>");
        return text.ToString();
    }

    private static string Format(int number, int font, int fill) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"<xf numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"1\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
        );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
