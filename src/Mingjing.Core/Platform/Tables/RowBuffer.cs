namespace Mingjing.Core.Platform.Tables;

/// <summary>One row's cells in one reused array of characters.</summary>
internal sealed class RowBuffer
{
    private char[] _chars = new char[4096];
    private int _used;
    private Slot[] _slots = new Slot[128];

    private record struct Slot(int Start, int Length, CellKind Kind, bool IsSet, string? Fault);

    /// <summary>Line of the file or row of the sheet, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Cells that can be asked for: at most <see cref="TableLimits.Columns"/>.</summary>
    public int Count { get; private set; }

    /// <summary>Cells that the row really has.</summary>
    public int Width { get; private set; }

    /// <summary>The rule that the row as a whole breaks; null for a row that can be read.</summary>
    public string? Fault { get; private set; }

    /// <summary>The column to which the fault belongs; -1 for the whole row.</summary>
    public int FaultIndex { get; private set; }

    public string FaultValue { get; private set; } = "";

    /// <summary>Whether there is nothing in any cell.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (_slots[i].Length > 0 || _slots[i].Fault is not null)
                    return false;
            }

            return Fault is null;
        }
    }

    public Cell this[int index] =>
        new(_chars.AsSpan(_slots[index].Start, _slots[index].Length), _slots[index].Kind, _slots[index].Fault);

    /// <summary>Whether the file has written this cell, be it empty.</summary>
    public bool IsSet(int index) => index < Count && _slots[index].IsSet;

    public void Start(long line)
    {
        Array.Clear(_slots, 0, Count);
        Line = line;
        Count = 0;
        Width = 0;
        _used = 0;
        Fault = null;
        FaultIndex = -1;
        FaultValue = "";
    }

    /// <summary>Marks the row as unusable; the first fault stays.</summary>
    public void Fail(string rule, int index = -1, ReadOnlySpan<char> value = default)
    {
        if (Fault is not null)
            return;
        Fault = rule;
        FaultIndex = index;
        FaultValue = new string(value[..Math.Min(value.Length, 64)]);
    }

    /// <summary>Adds the next cell.</summary>
    public void Add(ReadOnlySpan<char> text) => Set(Width, text, CellKind.Text);

    public void Set(int index, ReadOnlySpan<char> text, CellKind kind, string? fault = null)
    {
        text = CellText.Trim(text);
        var start = _used;
        if (index < TableLimits.Columns && text.Length <= TableLimits.CellChars)
            text.CopyTo(Reserve(text.Length));
        Commit(index, start, text.Length, kind, fault);
    }

    /// <summary>Room for a cell's characters, to be filled and then committed.</summary>
    public Span<char> Reserve(int length)
    {
        if (_used + length > _chars.Length)
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, _used + length));
        return _chars.AsSpan(_used, length);
    }

    /// <summary>Takes the first <paramref name="length"/> reserved characters as the cell's text.</summary>
    public void CommitReserved(int index, int length, CellKind kind, string? fault = null)
    {
        ReadOnlySpan<char> text = _chars.AsSpan(_used, length);
        var lead = length - CellText.TrimStart(text).Length;
        _used += lead;
        Commit(index, _used, CellText.Trim(text).Length, kind, fault);
    }

    private void Commit(int index, int start, int length, CellKind kind, string? fault)
    {
        Width = Math.Max(Width, index + 1);
        if (index >= TableLimits.Columns)
            return;
        if (length > TableLimits.CellChars)
        {
            fault ??= $"单元格超过 {TableLimits.CellChars} 个字";
            length = 0;
        }

        while (index >= _slots.Length)
            Array.Resize(ref _slots, _slots.Length * 2);
        Count = Math.Max(Count, index + 1);
        _slots[index] = new Slot(start, length, kind, true, fault);
        _used = start + length;
    }
}
