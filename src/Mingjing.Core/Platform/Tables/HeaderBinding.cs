namespace Mingjing.Core.Platform.Tables;

/// <summary>Which cell of a row belongs to which column of the recognized layout.</summary>
internal sealed class HeaderBinding<T>(RecordLayout<T> layout, TableSource source)
    where T : class
{
    private const int ListedNames = 20;

    private readonly List<Bound> _cells = [];

    // The last cell of each column; the others follow by Bound.Earlier.
    private readonly Dictionary<string, int> _lastOf = new(layout.Columns.Count, StringComparer.Ordinal);

    /// <param name="Header">As the file writes it.</param>
    /// <param name="Column">Null for an unknown column.</param>
    /// <param name="Place">“第35列”.</param>
    /// <param name="Earlier">The cell before it that has the same column, under another name; -1 if none.</param>
    public sealed record Bound(string Header, RecordColumn<T>? Column, string Place, int Earlier)
    {
        /// <summary>“决定日期（第35列）”; most cells are never named.</summary>
        public string Label => field ??= LabelOf(Column?.Header ?? Masking.Of(Header, false), Place);
    }

    public RecordLayout<T> Layout { get; } = layout;

    public int Count => _cells.Count;

    /// <summary>How many cells every row must have: of CSV those of the header; null where rows may be shorter.</summary>
    public int? FixedWidth { get; init; }

    /// <summary>How many columns of the layout are there.</summary>
    public int KnownColumns => _lastOf.Count;

    public Bound this[int index] => _cells[index];

    /// <summary>The headers of unknown columns.</summary>
    public IEnumerable<string> Unknown =>
        _cells.Where(c => c.Column is null && c.Header.Length > 0).Select(c => c.Header);

    /// <summary>Adds the next cell of the header.</summary>
    public void Add(string header)
    {
        var index = _cells.Count;
        var column = Layout.Find(header);
        var earlier = column is null ? -1 : _lastOf.GetValueOrDefault(column.Name, -1);
        if (column is not null)
            _lastOf[column.Name] = index;
        _cells.Add(new Bound(header, column, source.Place(index), earlier));
    }

    /// <summary>The label of a column, wherever it stands or if it is absent.</summary>
    public string LabelOf(RecordColumn<T> column) =>
        _lastOf.TryGetValue(column.Name, out var index) ? _cells[index].Label : LabelOf(column.Header, column.Name);

    /// <summary>Whether a row has something in a column.</summary>
    public bool HasValue(RecordColumn<T> column, RowBuffer row) =>
        _lastOf.TryGetValue(column.Name, out var last) && ValueFrom(last, row) is not null;

    /// <summary>The cell of this row that already fills the same column; null if none.</summary>
    public Bound? Rival(Bound cell, RowBuffer row) => cell.Earlier < 0 ? null : ValueFrom(cell.Earlier, row);

    /// <summary>The faults of a header row: damaged, doubled and missing columns.</summary>
    public IEnumerable<TableFault> Faults(long line)
    {
        foreach (var cell in _cells.Where(c => CellText.DamageIn(c.Header) is not null))
            yield return new TableFault("表头有无法解码的字节或控制字符；请改正后另存为 UTF-8", line, cell.Label);
        foreach (var cell in _cells.Where(c => c.Earlier >= 0))
            yield return new TableFault(
                $"表头重复：同一栏目已在{_cells[cell.Earlier].Label}",
                line,
                cell.Label,
                cell.Header
            );
        foreach (
            var column in Layout.Columns.Where(c => (c.IsRequired || c.MustBePresent) && !_lastOf.ContainsKey(c.Name))
        )
            yield return new TableFault($"缺少必填栏目（按“{Layout.Name}”版式读取）", line, LabelOf(column));
    }

    /// <summary>The one notice about unknown columns; null where there are none.</summary>
    public string? UnknownNotice()
    {
        var names = Unknown.ToArray();
        if (names.Length == 0)
            return null;
        var listed = string.Join('、', names.Take(ListedNames).Select(n => Masking.Of(n, false)));
        return $"有 {names.Length} 个栏目未识别，已搁置：{listed}{(names.Length > ListedNames ? "……" : "")}";
    }

    private Bound? ValueFrom(int index, RowBuffer row)
    {
        for (; index >= 0; index = _cells[index].Earlier)
        {
            if (index < row.Count && !row[index].Text.IsEmpty)
                return _cells[index];
        }

        return null;
    }

    private static string LabelOf(string header, string place)
    {
        if (header.Length == 0)
            return place;
        return string.Equals(header, place, StringComparison.Ordinal) ? header : $"{header}（{place}）";
    }
}
