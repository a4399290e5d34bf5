namespace Mingjing.Core.Platform.Persistence.Bulk;

/// <summary>New rows of a table.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Columns">Every column that is written.</param>
/// <param name="Write">Writes one row in that order.</param>
internal sealed record BulkInsert<TRow>(
    string Table,
    IReadOnlyList<BulkColumn> Columns,
    Action<TRow, ICellWriter> Write
);

/// <summary>Changes of rows that are there.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Set">The columns that change.</param>
/// <param name="Keys">The columns that find the row.</param>
/// <param name="Write">Writes the new values, then the keys.</param>
internal sealed record BulkUpdate<TRow>(
    string Table,
    IReadOnlyList<BulkColumn> Set,
    IReadOnlyList<BulkColumn> Keys,
    Action<TRow, ICellWriter> Write
);

/// <summary>Rows that go.</summary>
internal sealed record BulkDelete<TRow>(string Table, IReadOnlyList<BulkColumn> Keys, Action<TRow, ICellWriter> Write);

/// <summary>Rows that are found by many keys at once.</summary>
/// <param name="Select">The columns, each with its alias.</param>
/// <param name="From">Tables with aliases, beginning with the one that the keys find.</param>
/// <param name="Keys">The key columns with their alias.</param>
/// <param name="Write">Writes one key.</param>
/// <param name="Where">A further condition; empty for none.</param>
internal sealed record BulkLookup<TKey>(
    string Select,
    string From,
    IReadOnlyList<BulkColumn> Keys,
    Action<TKey, ICellWriter> Write,
    string Where = ""
);

/// <summary>One statement with a few values.</summary>
/// <param name="Text">With places ?1, ?2 ….</param>
/// <param name="Write">Writes the values in their order.</param>
internal sealed record BulkText(string Text, Action<ICellWriter> Write)
{
    /// <summary>A statement without values.</summary>
    public static BulkText Of(string text) => new(text, _ => { });

    /// <summary>The text as the server store numbers its places.</summary>
    public string ForServer => Text.Replace('?', '$');
}
