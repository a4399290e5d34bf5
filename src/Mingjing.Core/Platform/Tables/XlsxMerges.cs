using System.IO.Compression;
using System.Xml;

namespace Mingjing.Core.Platform.Tables;

/// <summary>
/// 合并单元格: only the first cell of a merged area has a value, so the others would be read as unknown. The list stands
/// behind the rows; a first pass over the bytes looks for it.
/// </summary>
internal sealed class XlsxMerges
{
    private readonly List<(long From, long To, string Area)> _areas = [];
    private int _next;
    private (long From, long To, string Area) _current;

    public XlsxMerges(ZipArchiveEntry sheet)
    {
        if (!HasMerges(sheet))
            return;
        using var xml = XlsxPackage.Open(sheet, TableLimits.SheetBytes);
        while (xml.Read())
        {
            XlsxPackage.Guard(xml);
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not "mergeCell")
                continue;
            if (_areas.Count == TableLimits.MergedAreas)
                throw new TableFault($"合并单元格超过 {TableLimits.MergedAreas} 处；请全部取消合并");
            var area = xml.GetAttribute("ref") ?? "";
            var colon = area.IndexOf(':', StringComparison.Ordinal);
            var from = XlsxAddress.RowOf(colon < 0 ? area : area[..colon]);
            var to = XlsxAddress.RowOf(colon < 0 ? area : area[(colon + 1)..]);
            _areas.Add((Math.Min(from, to), Math.Max(from, to), area));
        }

        _areas.Sort();
    }

    /// <summary>The merged area that a row touches; null if none. To be asked for ascending rows.</summary>
    public string? AreaAt(long row)
    {
        for (; _next < _areas.Count && _areas[_next].From <= row; _next++)
        {
            if (_areas[_next].To > _current.To)
                _current = _areas[_next];
        }

        return _current.Area is not null && row <= _current.To ? _current.Area : null;
    }

    private static bool HasMerges(ZipArchiveEntry sheet)
    {
        var wanted = "mergeCell "u8;
        using var bytes = XlsxPackage.OpenBytes(sheet, TableLimits.SheetBytes);
        var buffer = new byte[1 << 16];
        var kept = 0;
        for (int read; (read = bytes.Read(buffer.AsSpan(kept))) > 0; )
        {
            var span = buffer.AsSpan(0, kept + read);
            if (span.IndexOf(wanted) >= 0)
                return true;
            kept = Math.Min(wanted.Length, span.Length);
            span[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
