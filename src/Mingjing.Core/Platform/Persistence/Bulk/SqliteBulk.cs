using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Mingjing.Core.Platform.Persistence.Bulk;

/// <summary>Statements of the embedded store: each prepared once in a transaction, one step a row.</summary>
internal sealed class SqliteBulk(SqliteTransaction transaction) : BulkTransaction(transaction)
{
    private readonly SqliteConnection _connection = transaction.Connection!;
    private readonly Dictionary<object, SqliteStatement> _prepared = new(ReferenceEqualityComparer.Instance);

    public override Task Insert<TRow>(BulkInsert<TRow> insert, IReadOnlyList<TRow> rows, CancellationToken cancel)
    {
        Each(
            insert,
            () => $"INSERT INTO {insert.Table} ({Names(insert.Columns)}) VALUES ({Places(insert.Columns.Count)})",
            insert.Write,
            rows,
            cancel
        );
        return Task.CompletedTask;
    }

    public override Task<int> Update<TRow>(
        BulkUpdate<TRow> update,
        IReadOnlyList<TRow> rows,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            Each(
                update,
                () =>
                    $"UPDATE {update.Table} SET {Equalities(update.Set, ", ", 1)} "
                    + $"WHERE {Equalities(update.Keys, " AND ", update.Set.Count + 1)}",
                update.Write,
                rows,
                cancel
            )
        );

    public override Task Delete<TRow>(BulkDelete<TRow> delete, IReadOnlyList<TRow> rows, CancellationToken cancel)
    {
        Each(
            delete,
            () => $"DELETE FROM {delete.Table} WHERE {Equalities(delete.Keys, " AND ", 1)}",
            delete.Write,
            rows,
            cancel
        );
        return Task.CompletedTask;
    }

    public override Task Find<TKey>(
        BulkLookup<TKey> lookup,
        IReadOnlyList<TKey> keys,
        Action<int, ICellReader> visit,
        CancellationToken cancel
    )
    {
        if (keys.Count == 0)
            return Task.CompletedTask;
        var statement = Prepared(
            lookup,
            () =>
                $"SELECT {lookup.Select} FROM {lookup.From} WHERE {Equalities(lookup.Keys, " AND ", 1)} {lookup.Where}"
        );
        for (var i = 0; i < keys.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            lookup.Write(keys[i], statement.Bind());
            while (statement.Step())
                visit(i, statement);
        }

        statement.Bind();
        return Task.CompletedTask;
    }

    public override Task<int> Execute(BulkText text, CancellationToken cancel)
    {
        using var statement = new SqliteStatement(_connection, text.Text);
        text.Write(statement.Bind());
        while (statement.Step()) { }
        return Task.FromResult(statement.Changes);
    }

    protected override void Close()
    {
        foreach (var statement in _prepared.Values)
            statement.Dispose();
        _prepared.Clear();
    }

    private int Each<TRow>(
        object key,
        Func<string> text,
        Action<TRow, ICellWriter> write,
        IReadOnlyList<TRow> rows,
        CancellationToken cancel
    )
    {
        if (rows.Count == 0)
            return 0;
        var statement = Prepared(key, text);
        var changed = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            write(rows[i], statement.Bind());
            statement.Step();
            changed += statement.Changes;
        }

        statement.Bind();
        return changed;
    }

    private SqliteStatement Prepared(object key, Func<string> text)
    {
        if (!_prepared.TryGetValue(key, out var statement))
            _prepared[key] = statement = new SqliteStatement(_connection, text());
        return statement;
    }

    private static string Places(int count) => string.Join(", ", Enumerable.Range(1, count).Select(Place));

    private static string Equalities(IReadOnlyList<BulkColumn> columns, string separator, int first) =>
        string.Join(separator, columns.Select((c, i) => $"{c.Name} = {Place(first + i)}"));

    private static string Place(int number) => string.Create(CultureInfo.InvariantCulture, $"?{number}");
}
