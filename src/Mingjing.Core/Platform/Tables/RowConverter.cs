namespace Mingjing.Core.Platform.Tables;

/// <summary>Makes a record out of the cells of a row, or says cell by cell why it cannot.</summary>
internal sealed class RowConverter<T>(
    string file,
    bool keepAside,
    List<ReadNotice> fileNotices,
    Action<T, RecordLayout<T>>? onRecord
)
    where T : class
{
    private const int ListedValues = 50;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly List<RowError> _errors = [];
    private readonly List<ReadNotice> _notices = [];
    private Dictionary<string, string>? _aside;

    public ReadRow<T> Convert(RowBuffer row, HeaderBinding<T>? binding)
    {
        _errors.Clear();
        _notices.Clear();
        _aside = null;
        T? record = null;
        if (row.Fault is { } fault)
        {
            var label =
                row.FaultIndex >= 0 && row.FaultIndex < binding?.Count
                    ? binding[row.FaultIndex].Label
                    : TableFault.WholeRow;
            Report(row, label, Masking.Of(row.FaultValue, isPersonal: true), fault);
        }
        else if (binding is not null && WidthRule(row, binding) is { } rule)
        {
            Report(row, TableFault.WholeRow, "", rule);
        }
        else if (binding is not null)
        {
            record = binding.Layout.Create();
            TakeCells(row, binding, record);
            if (_errors.Count == 0)
                Check(row, binding, record);
            if (_errors.Count == 0)
                onRecord?.Invoke(record, binding.Layout);
        }

        return new ReadRow<T>(
            row.Line,
            _errors.Count == 0 ? record : null,
            _errors.Count == 0 ? [] : [.. _errors],
            _errors.Count > 0 || _notices.Count == 0 ? [] : [.. _notices],
            _aside
        );
    }

    private void TakeCells(RowBuffer row, HeaderBinding<T> binding, T record)
    {
        for (var i = 0; i < row.Count && i < binding.Count; i++)
        {
            var cell = row[i];
            if (!cell.Text.IsEmpty || cell.Fault is not null)
                TakeCell(row, binding, binding[i], cell, record);
        }

        foreach (var column in binding.Layout.Required)
        {
            if (binding.HasValue(column, row))
                continue;
            var label = binding.LabelOf(column);
            if (!_errors.Exists(e => string.Equals(e.Column, label, StringComparison.Ordinal)))
                Report(row, label, "", "必填，不能为空");
        }
    }

    private void TakeCell(RowBuffer row, HeaderBinding<T> binding, HeaderBinding<T>.Bound bound, in Cell cell, T record)
    {
        if (RuleBrokenBy(cell, bound) is { } broken)
        {
            Report(row, bound.Label, Masking.Of(cell.Text, bound.Column?.IsPersonal ?? true), broken);
            return;
        }

        if (bound.Column is not { } column)
        {
            if (keepAside)
                (_aside ??= new(StringComparer.Ordinal))[bound.Header] = cell.Text.ToString();
            return;
        }

        if (binding.Rival(bound, row) is { } rival)
            Report(
                row,
                bound.Label,
                Masking.Of(cell.Text, column.IsPersonal),
                $"与{rival.Label}是同一栏目，只能填一处"
            );
        else if (column.Take(record, cell.Text) is { } rule)
            Report(row, bound.Label, Masking.Of(cell.Text, column.IsPersonal), rule);
        else if (column.Notice?.Invoke(cell.Text) is { } notice && _told.Count < ListedValues && _told.Add(notice))
            fileNotices.Add(NoticeOf(row, NoticeKind.UnlistedValue, bound.Label, cell.Text, column, notice));
    }

    private static string? RuleBrokenBy(in Cell cell, HeaderBinding<T>.Bound bound)
    {
        if (CellText.DamageIn(cell.Text) is { } damage)
        {
            return damage == '\uFFFD'
                ? "有无法解码的字节（可能是半个汉字或另一种编码）；请改正后另存为 UTF-8"
                : $"含有控制字符 U+{(int)damage:X4}";
        }

        if (bound.Column is not { } column)
            return null;
        if (cell.Fault is not null)
            return cell.Fault;
        if (cell.Kind == CellKind.List && column.Form != ValueForm.List)
            return "该栏目只能有一个值，不应是数组";
        if (cell.Kind == CellKind.Date && column.Form != ValueForm.Date)
            return "单元格是日期；该栏目不是日期，请设为“文本”后重新填写";
        return cell.Text[0] == '=' ? "以“=”开头，疑似公式；请粘贴为数值" : null;
    }

    // Where cells are missing or left over, none can be trusted to stand in its column: a lost quote shifts them.
    private static string? WidthRule(RowBuffer row, HeaderBinding<T> binding)
    {
        if (binding.FixedWidth is { } width && row.Width < width)
            return $"只有 {row.Width} 个单元格，表头有 {width} 列；请检查逗号和引号";
        if (row.Width > TableLimits.Columns)
            return $"有 {row.Width} 个单元格，超过上限 {TableLimits.Columns} 列";
        return binding.FixedWidth < row.Width || HasValueBeyond(row, binding)
            ? $"有 {row.Width} 个单元格，表头只有 {binding.FixedWidth ?? binding.Count} 列；请检查逗号和引号"
            : null;
    }

    private static bool HasValueBeyond(RowBuffer row, HeaderBinding<T> binding)
    {
        for (var i = binding.Count; i < row.Count; i++)
        {
            if (!row[i].Text.IsEmpty || row[i].Fault is not null)
                return true;
        }

        return false;
    }

    private void Check(RowBuffer row, HeaderBinding<T> binding, T record)
    {
        foreach (var remark in binding.Layout.Check(record))
        {
            var column = binding.Layout.Named(remark.Column);
            var value = column.Write(record) ?? "";
            if (remark.Notice is { } kind)
                _notices.Add(NoticeOf(row, kind, binding.LabelOf(column), value, column, remark.Rule));
            else
                Report(row, binding.LabelOf(column), Masking.Of(value, column.IsPersonal), remark.Rule);
        }
    }

    private void Report(RowBuffer row, string label, string value, string rule) =>
        _errors.Add(new RowError(file, row.Line, label, value, rule));

    private ReadNotice NoticeOf(
        RowBuffer row,
        NoticeKind kind,
        string label,
        ReadOnlySpan<char> value,
        RecordColumn<T> column,
        string text
    ) => new(kind, file, row.Line, label, Masking.Of(value, column.IsPersonal), text);
}
