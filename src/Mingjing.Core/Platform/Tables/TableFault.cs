namespace Mingjing.Core.Platform.Tables;

/// <summary>The file cannot be read on. Becomes a <see cref="RowError"/>; never leaves the reader.</summary>
internal sealed class TableFault : Exception
{
    public TableFault(string rule, long line = 0, string column = TableFault.WholeFile, string value = "")
        : base(rule)
    {
        Line = line;
        Column = column;
        Value = value;
    }

    public const string WholeFile = "整个文件";

    public const string WholeRow = "整行";

    public long Line { get; }

    public string Column { get; }

    public string Value { get; }
}
