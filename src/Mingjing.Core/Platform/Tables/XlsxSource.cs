using System.Globalization;
using System.Text;
using System.Xml;

namespace Mingjing.Core.Platform.Tables;

/// <summary>The rows of a workbook's first sheet.</summary>
internal sealed class XlsxSource : TableSource
{
    private readonly XlsxPackage _package;
    private readonly XlsxCells _cells;
    private readonly XlsxMerges _merges;
    private readonly XmlReader _xml;
    private readonly StringBuilder _text = new();
    private readonly char[] _buffer = new char[4096];
    private long _row;

    public XlsxSource(Stream stream, IProgress<long>? progress)
    {
        _package = new XlsxPackage(stream);
        _merges = new XlsxMerges(_package.Sheet);
        _cells = new XlsxCells(
            new XlsxSharedStrings(_package.SharedStrings),
            new XlsxStyles(_package.Styles),
            _package.StartsIn1904
        );
        // What was unpacked, as its share of the file.
        var scale = (double)stream.Length / Math.Max(1, _package.Sheet.Length);
        _xml = XlsxPackage.Open(
            _package.Sheet,
            TableLimits.SheetBytes,
            progress is null ? null : read => progress.Report(Math.Min(stream.Length, (long)(read * scale)))
        );
    }

    public override TableFormat Format => TableFormat.Xlsx;

    public override IReadOnlyList<string> UnreadSheets => _package.UnreadSheets;

    public override string Place(int index) => XlsxAddress.LettersOf(index) + "列";

    public override void Dispose()
    {
        _xml.Dispose();
        _package.Dispose();
    }

    public override bool Read(RowBuffer row)
    {
        while (_xml.Read())
        {
            XlsxPackage.Guard(_xml);
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName is not "row")
                continue;
            var number = XlsxAddress.RowOf(_xml.GetAttribute("r") ?? "");
            if (number != 0 && number <= _row)
                throw new TableFault("工作表的行号次序错乱，不是正常的工作簿", number);
            _row = number == 0 ? _row + 1 : number;
            row.Start(_row);
            ReadCells(row);
            if (row.IsBlank)
                continue;
            if (_merges.AreaAt(_row) is { } area)
                row.Fail($"本行有合并单元格（{Masking.Of(area, false)}）；请取消合并并逐行填写");
            return true;
        }

        return false;
    }

    private void ReadCells(RowBuffer row)
    {
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        var next = 0;
        while (_xml.Read() && _xml.Depth > depth)
        {
            XlsxPackage.Guard(_xml);
            if (_xml.NodeType != XmlNodeType.Element || _xml.LocalName is not "c")
                continue;
            var address = _xml.GetAttribute("r");
            var index = address is null ? next : XlsxAddress.ColumnOf(address);
            if (index < 0)
                throw new TableFault("单元格地址无效，不是正常的工作簿", _row, value: Masking.Of(address, false));
            next = index + 1;
            var isRepeated = row.IsSet(index);
            ReadCell(row, index);
            if (isRepeated)
                row.Set(index, "", CellKind.Text, "同一单元格出现两次");
        }
    }

    private void ReadCell(RowBuffer row, int index)
    {
        var type = _xml.GetAttribute("t") ?? "n";
        _ = int.TryParse(_xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var style);
        if (_xml.IsEmptyElement)
            return;
        var depth = _xml.Depth;
        var fits = true;
        var isFormula = false;
        _text.Clear();
        while (_xml.Read() && _xml.Depth > depth)
        {
            XlsxPackage.Guard(_xml);
            if (_xml.NodeType != XmlNodeType.Element)
                continue;
            if (_xml.LocalName is "f")
                isFormula = true;
            else if (_xml.LocalName is "rPh")
                SkipInner();
            else if (_xml.LocalName is "v" or "t")
                fits &= XlsxText.Append(_xml, _text, _buffer);
        }

        if (!fits)
            row.Set(index, "", CellKind.Text, $"单元格超过 {TableLimits.CellChars} 个字");
        else if (isFormula)
            row.Set(index, _text.ToString(), CellKind.Text, "单元格是公式；请复制后“选择性粘贴为数值”");
        else
            _cells.Put(row, index, type, style, _text);
    }

    private void SkipInner()
    {
        var depth = _xml.Depth;
        while (!_xml.IsEmptyElement && _xml.Read() && _xml.Depth > depth)
            XlsxPackage.Guard(_xml);
    }
}
