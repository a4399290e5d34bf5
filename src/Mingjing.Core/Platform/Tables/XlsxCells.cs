using System.Globalization;
using System.Text;

namespace Mingjing.Core.Platform.Tables;

/// <summary>What a workbook stores, as what a person sees in the cell.</summary>
internal sealed class XlsxCells(XlsxSharedStrings shared, XlsxStyles styles, bool startsIn1904)
{
    private const double LastSerial = 2_958_465;

    public void Put(RowBuffer row, int index, string type, int style, StringBuilder stored)
    {
        var text = stored.ToString();
        switch (type)
        {
            case "s":
                PutShared(row, index, text);
                break;
            case "inlineStr" or "str":
                row.Set(index, XlsxText.Unescape(text), CellKind.Text);
                break;
            case "b":
                row.Set(index, text is "1" ? "true" : "false", CellKind.Boolean);
                break;
            case "e":
                row.Set(index, text, CellKind.Text, "单元格是错误值；请改正公式后粘贴为数值");
                break;
            case "d":
                PutIsoDate(row, index, text);
                break;
            default:
                PutNumber(row, index, text, styles[style]);
                break;
        }
    }

    private void PutShared(RowBuffer row, int index, string text)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (!isNumber || !shared.TryGet(number, out var value))
            row.Set(index, text, CellKind.Text, "单元格指向不存在的共享字符串，工作簿已损坏");
        else if (value is null)
            row.Set(index, "", CellKind.Text, $"单元格超过 {TableLimits.CellChars} 个字");
        else
            row.Set(index, value, CellKind.Text);
    }

    private void PutNumber(RowBuffer row, int index, string text, NumberMeaning meaning)
    {
        if (text.Length == 0)
            return;
        if (
            !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            || !double.IsFinite(number)
        )
        {
            row.Set(index, text, CellKind.Number, "单元格的数值无效");
        }
        else if (meaning == NumberMeaning.Number)
        {
            PutPlain(row, index, text, number);
        }
        else
        {
            PutDate(row, index, text, number, meaning);
        }
    }

    // Fifteen digits are what a workbook keeps and shows: 1234.5599999999999 is 1234.56.
    private static void PutPlain(RowBuffer row, int index, string text, double number)
    {
        if (Math.Abs(number) >= 1e15)
        {
            const string Rule = "数字超过15位，表格软件已丢失末几位；请把该列设为“文本”后重新填写";
            row.Set(index, text, CellKind.Number, Rule);
            return;
        }

        var shown =
            Math.Abs(number) < 1e-9
                ? 0m
                : decimal.Parse(
                    number.ToString("G15", CultureInfo.InvariantCulture),
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture
                );
        row.Set(index, shown.ToString(CultureInfo.InvariantCulture), CellKind.Number);
    }

    private void PutDate(RowBuffer row, int index, string text, double serial, NumberMeaning meaning)
    {
        if (serial < 1 && meaning == NumberMeaning.Time)
        {
            row.Set(index, text, CellKind.Number, "单元格只有时间，没有日期");
            return;
        }

        var days = Math.Floor(serial);
        var seconds = Math.Round((serial - days) * 86_400);
        if (seconds >= 86_400)
        {
            days++;
            seconds = 0;
        }

        if (days < (startsIn1904 ? 0 : 1) || days > LastSerial || (!startsIn1904 && days == 60))
        {
            row.Set(index, text, CellKind.Number, "单元格不是可能的日期");
            return;
        }

        // Workbooks count a 29 February 1900 that never was.
        var start = startsIn1904 ? new DateTime(1904, 1, 1) : new DateTime(1899, 12, days < 60 ? 31 : 30);
        PutInstant(row, index, start.AddDays(days).AddMinutes(Math.Floor(seconds / 60)));
    }

    private static void PutIsoDate(RowBuffer row, int index, string text)
    {
        if (DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.NoCurrentDateDefault, out var when))
            PutInstant(row, index, when);
        else
            row.Set(index, text, CellKind.Text, "单元格不是可能的日期");
    }

    private static void PutInstant(RowBuffer row, int index, DateTime when)
    {
        var format = when.TimeOfDay < TimeSpan.FromMinutes(1) ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm";
        row.Set(index, when.ToString(format, CultureInfo.InvariantCulture), CellKind.Date);
    }
}
