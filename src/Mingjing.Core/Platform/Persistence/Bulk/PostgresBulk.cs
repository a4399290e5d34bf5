using System.Globalization;
using Npgsql;
using NpgsqlTypes;

namespace Mingjing.Core.Platform.Persistence.Bulk;

/// <summary>Statements of the server store: new rows by COPY, changes and look-ups by arrays, each one round trip.</summary>
internal sealed class PostgresBulk(NpgsqlTransaction transaction) : BulkTransaction(transaction)
{
    private readonly NpgsqlConnection _connection = transaction.Connection!;

    // A look-up by a thousand keys goes through their index. Left to itself the server sorts or reads the whole table for each batch as
    // long as it is of middling size, or has not been counted yet. What has no index is read whole all the same, only not compiled.
    private static readonly string ByIndex = string.Join(
        ", ",
        (
            (string[])
                ["enable_mergejoin", "enable_hashjoin", "enable_seqscan", "enable_bitmapscan", "enable_material", "jit"]
        )
            .Select(name => $"set_config('{name}', 'off', true)")
            .Prepend("SELECT true")
    );

    /// <summary>Takes the first step of the transaction: waits for its turn, which ends with it, where it has to take one.</summary>
    public async Task Enter(long? turn, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(ByIndex, _connection);
        if (turn is { } number)
        {
            command.CommandText += ", pg_advisory_xact_lock($1)";
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = number });
        }

        await command.ExecuteNonQueryAsync(cancel);
    }

    public override async Task Insert<TRow>(BulkInsert<TRow> insert, IReadOnlyList<TRow> rows, CancellationToken cancel)
    {
        if (rows.Count == 0)
            return;
        await using var importer = await _connection.BeginBinaryImportAsync(
            $"COPY {insert.Table} ({Names(insert.Columns)}) FROM STDIN (FORMAT BINARY)",
            cancel
        );
        var cells = new CopyCells(importer);
        for (var i = 0; i < rows.Count; i++)
        {
            cancel.ThrowIfCancellationRequested();
            await importer.StartRowAsync(cancel);
            insert.Write(rows[i], cells);
        }

        await importer.CompleteAsync(cancel);
    }

    public override Task<int> Update<TRow>(BulkUpdate<TRow> update, IReadOnlyList<TRow> rows, CancellationToken cancel)
    {
        var set = string.Join(", ", update.Set.Select((c, i) => $"{c.Name} = k.{Cell(i)}"));
        var keys = string.Join(" AND ", update.Keys.Select((c, i) => $"t.{c.Name} = k.{Cell(update.Set.Count + i)}"));
        return Execute(
            [.. update.Set, .. update.Keys],
            given => $"UPDATE {update.Table} AS t SET {set} FROM {given} WHERE {keys}",
            update.Write,
            rows,
            cancel
        );
    }

    public override Task Delete<TRow>(BulkDelete<TRow> delete, IReadOnlyList<TRow> rows, CancellationToken cancel) =>
        Execute(
            delete.Keys,
            given =>
                $"DELETE FROM {delete.Table} AS t USING {given} "
                + $"WHERE {string.Join(" AND ", delete.Keys.Select((c, i) => $"t.{c.Name} = k.{Cell(i)}"))}",
            delete.Write,
            rows,
            cancel
        );

    public override async Task<int> Execute(BulkText text, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(text.ForServer, _connection);
        text.Write(new ParameterCells(command.Parameters));
        return await command.ExecuteNonQueryAsync(cancel);
    }

    public override async Task Find<TKey>(
        BulkLookup<TKey> lookup,
        IReadOnlyList<TKey> keys,
        Action<int, ICellReader> visit,
        CancellationToken cancel
    )
    {
        if (keys.Count == 0)
            return;
        await using var command = Command(lookup.Keys, lookup.Write, keys, out var given);
        var on = string.Join(" AND ", lookup.Keys.Select((c, i) => $"{c.Name} = k.{Cell(i)}"));
        command.CommandText =
            $"SELECT {lookup.Select}, k.n FROM {given} JOIN {lookup.From} ON {on} WHERE true {lookup.Where}";
        await using var reader = await command.ExecuteReaderAsync(cancel);
        var cells = new PostgresCells(reader);
        while (await reader.ReadAsync(cancel))
            visit((int)reader.GetInt64(reader.FieldCount - 1) - 1, cells);
    }

    private async Task<int> Execute<TRow>(
        IReadOnlyList<BulkColumn> columns,
        Func<string, string> text,
        Action<TRow, ICellWriter> write,
        IReadOnlyList<TRow> rows,
        CancellationToken cancel
    )
    {
        if (rows.Count == 0)
            return 0;
        await using var command = Command(columns, write, rows, out var given);
        command.CommandText = text(given);
        return await command.ExecuteNonQueryAsync(cancel);
    }

    private NpgsqlCommand Command<TRow>(
        IReadOnlyList<BulkColumn> columns,
        Action<TRow, ICellWriter> write,
        IReadOnlyList<TRow> rows,
        out string given
    )
    {
        var cells = new ArrayCells(columns, rows.Count);
        foreach (var row in rows)
        {
            cells.Start();
            write(row, cells);
        }

        var command = new NpgsqlCommand { Connection = _connection };
        var places = new List<string>();
        for (var i = 0; i < columns.Count; i++)
        {
            command.Parameters.Add(cells.Parameter(i));
            places.Add(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"));
        }

        given =
            $"unnest({string.Join(", ", places)}) WITH ORDINALITY AS k({string.Join(", ", columns.Select((_, i) => Cell(i)))}, n)";
        return command;
    }

    private static string Cell(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");

    /// <summary>The type of a column on the server.</summary>
    internal static NpgsqlDbType TypeOf(CellKind kind) =>
        kind switch
        {
            CellKind.Text => NpgsqlDbType.Text,
            CellKind.Bytes => NpgsqlDbType.Bytea,
            CellKind.Long => NpgsqlDbType.Bigint,
            CellKind.Int => NpgsqlDbType.Integer,
            CellKind.Day => NpgsqlDbType.Date,
            CellKind.Instant => NpgsqlDbType.TimestampTz,
            CellKind.Flag => NpgsqlDbType.Boolean,
            _ => NpgsqlDbType.Uuid,
        };
}
