using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Mingjing.Core.Platform.Tables;

/// <summary>共享字符串: the texts that the cells of a workbook refer to by number. They alone must be held in memory.</summary>
internal sealed class XlsxSharedStrings
{
    private readonly List<string?> _texts = [];

    public XlsxSharedStrings(ZipArchiveEntry? part)
    {
        if (part is null)
            return;
        var text = new StringBuilder();
        var buffer = new char[4096];
        var fits = true;
        var total = 0L;
        using var xml = XlsxPackage.Open(part);
        while (xml.Read())
        {
            XlsxPackage.Guard(xml);
            if (xml.LocalName is "t" && xml.NodeType == XmlNodeType.Element)
                fits &= XlsxText.Append(xml, text, buffer);
            else if (xml.LocalName is "rPh" && xml.NodeType == XmlNodeType.Element)
                SkipPhonetic(xml);
            else if (xml.LocalName is "si" && (xml.NodeType == XmlNodeType.EndElement || xml.IsEmptyElement))
            {
                total += text.Length + 16;
                if (total > TableLimits.SharedStringChars)
                    throw new TableFault("工作簿的共享字符串过多；请分成几个文件或改用 CSV");
                _texts.Add(fits ? XlsxText.Unescape(text.ToString()) : null);
                text.Clear();
                fits = true;
            }
        }
    }

    /// <summary>Whether there is a text of this number; the text is null where it is longer than a cell may be.</summary>
    public bool TryGet(int index, out string? text)
    {
        var exists = index >= 0 && index < _texts.Count;
        text = exists ? _texts[index] : null;
        return exists;
    }

    // The reading aid of East Asian text is no part of the text.
    private static void SkipPhonetic(XmlReader xml)
    {
        var depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Read() && xml.Depth > depth)
            XlsxPackage.Guard(xml);
    }
}
