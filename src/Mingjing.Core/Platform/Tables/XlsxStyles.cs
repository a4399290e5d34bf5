using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Mingjing.Core.Platform.Tables;

/// <summary>What a number means by the format of its cell.</summary>
internal enum NumberMeaning : byte
{
    Number,
    Date,
    Time,
}

/// <summary>单元格格式: which styles of a workbook show a number as a date.</summary>
internal sealed class XlsxStyles
{
    private readonly List<NumberMeaning> _meanings = [];

    public XlsxStyles(ZipArchiveEntry? part)
    {
        if (part is null)
            return;
        var custom = new Dictionary<int, NumberMeaning>();
        var isInCells = false;
        using var xml = XlsxPackage.Open(part);
        while (xml.Read())
        {
            XlsxPackage.Guard(xml);
            if (xml.LocalName is "cellXfs")
                isInCells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element)
                continue;
            if (xml.LocalName is "numFmt")
                custom[Id(xml)] = OfCode(xml.GetAttribute("formatCode") ?? "");
            if (isInCells && xml.LocalName is "xf")
                _meanings.Add(custom.TryGetValue(Id(xml), out var meaning) ? meaning : OfBuiltIn(Id(xml)));
        }
    }

    public NumberMeaning this[int style] =>
        style >= 0 && style < _meanings.Count ? _meanings[style] : NumberMeaning.Number;

    private static int Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : 0;

    // 27–36 and 50–58 are the built-in dates of Chinese workbooks.
    private static NumberMeaning OfBuiltIn(int id) =>
        id switch
        {
            14 or 15 or 16 or 17 or 22 => NumberMeaning.Date,
            >= 27 and <= 31 or 36 or >= 50 and <= 54 or 57 or 58 => NumberMeaning.Date,
            18 or 19 or 20 or 21 or 32 or 33 or 34 or 35 or 55 or 56 => NumberMeaning.Time,
            >= 45 and <= 47 => NumberMeaning.Time,
            _ => NumberMeaning.Number,
        };

    private static NumberMeaning OfCode(string code)
    {
        var hasTime = false;
        for (var i = 0; i < code.Length && code[i] != ';'; i++)
        {
            switch (char.ToLowerInvariant(code[i]))
            {
                case '"':
                    i = After(code, '"', i);
                    break;
                case '[':
                    i = After(code, ']', i);
                    break;
                case '\\' or '_' or '*':
                    i++;
                    break;
                case 'y' or 'd':
                    return NumberMeaning.Date;
                case 'h' or 's':
                    hasTime = true;
                    break;
                default:
                    break;
            }
        }

        return hasTime ? NumberMeaning.Time : NumberMeaning.Number;
    }

    private static int After(string code, char end, int from)
    {
        var at = code.IndexOf(end, from + 1);
        return at < 0 ? code.Length : at;
    }
}
