using System.Globalization;
using System.Text;
using System.Xml;

namespace Mingjing.Core.Platform.Tables;

/// <summary>Texts of a workbook's parts, never longer than a cell may be.</summary>
internal static class XlsxText
{
    /// <summary>Appends the text of the element on which the reader stands, and leaves it on the element's end.</summary>
    /// <returns>False where there is more than a cell may hold.</returns>
    public static bool Append(XmlReader xml, StringBuilder target, char[] buffer)
    {
        if (xml.IsEmptyElement)
            return true;
        var fits = true;
        var depth = xml.Depth;
        while (xml.Read() && xml.Depth > depth)
        {
            XlsxPackage.Guard(xml);
            if (xml.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace))
                continue;
            for (int read; (read = xml.ReadValueChunk(buffer, 0, buffer.Length)) > 0; )
            {
                fits &= target.Length + read <= TableLimits.CellChars + 1;
                if (fits)
                    target.Append(buffer, 0, read);
            }
        }

        return fits;
    }

    /// <summary>Resolves <c>_xHHHH_</c>, by which workbooks write characters that XML cannot.</summary>
    public static string Unescape(string text)
    {
        var at = text.IndexOf("_x", StringComparison.Ordinal);
        if (at < 0)
            return text;
        var plain = new StringBuilder(text.Length);
        var from = 0;
        for (; at >= 0; at = text.IndexOf("_x", at, StringComparison.Ordinal))
        {
            if (TryCode(text.AsSpan(at), out var code))
            {
                plain.Append(text, from, at - from).Append(code);
                from = at += 7;
            }
            else
            {
                at += 2;
            }
        }

        return plain.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Writes a text so that <see cref="Unescape"/> gives it back.</summary>
    public static string Escape(string text)
    {
        StringBuilder? escaped = null;
        for (var i = 0; i < text.Length; i++)
        {
            var mustEscape =
                (text[i] == '_' && TryCode(text.AsSpan(i), out _)) || (text[i] < ' ' && text[i] is not ('\t' or '\n'));
            if (mustEscape)
                escaped ??= new StringBuilder(text, 0, i, text.Length + 16);
            if (mustEscape)
                escaped!.Append(CultureInfo.InvariantCulture, $"_x{(int)text[i]:X4}_");
            else
                escaped?.Append(text[i]);
        }

        return escaped?.ToString() ?? text;
    }

    private static bool TryCode(ReadOnlySpan<char> text, out char code)
    {
        code = default;
        if (text is not ['_', 'x', _, _, _, _, '_', ..])
            return false;
        var isCode = ushort.TryParse(
            text[2..6],
            NumberStyles.AllowHexSpecifier,
            CultureInfo.InvariantCulture,
            out var value
        );
        code = (char)value;
        return isCode;
    }
}
