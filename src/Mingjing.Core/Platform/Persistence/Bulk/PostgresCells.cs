using Npgsql;
using NpgsqlTypes;

namespace Mingjing.Core.Platform.Persistence.Bulk;

/// <summary>Values of a row on their way into a COPY.</summary>
internal sealed class CopyCells(NpgsqlBinaryImporter importer) : ICellWriter
{
    public void Text(string? value) => Class(value, NpgsqlDbType.Text);

    public void Bytes(byte[]? value) => Class(value, NpgsqlDbType.Bytea);

    public void Long(long? value) => Struct(value, NpgsqlDbType.Bigint);

    public void Int(int? value) => Struct(value, NpgsqlDbType.Integer);

    public void Day(DateOnly? value) => Struct(value, NpgsqlDbType.Date);

    public void Instant(DateTimeOffset? value) => Struct(value?.UtcDateTime, NpgsqlDbType.TimestampTz);

    public void Flag(bool value) => importer.Write(value, NpgsqlDbType.Boolean);

    public void Id(Guid? value) => Struct(value, NpgsqlDbType.Uuid);

    private void Class<T>(T? value, NpgsqlDbType type)
        where T : class
    {
        if (value is null)
            importer.WriteNull();
        else
            importer.Write(value, type);
    }

    private void Struct<T>(T? value, NpgsqlDbType type)
        where T : struct
    {
        if (value is { } known)
            importer.Write(known, type);
        else
            importer.WriteNull();
    }
}

/// <summary>Values of one statement.</summary>
internal sealed class ParameterCells(NpgsqlParameterCollection parameters) : ICellWriter
{
    public void Text(string? value) => Add(value, NpgsqlDbType.Text);

    public void Bytes(byte[]? value) => Add(value, NpgsqlDbType.Bytea);

    public void Long(long? value) => Add(value, NpgsqlDbType.Bigint);

    public void Int(int? value) => Add(value, NpgsqlDbType.Integer);

    public void Day(DateOnly? value) => Add(value, NpgsqlDbType.Date);

    public void Instant(DateTimeOffset? value) => Add(value?.UtcDateTime, NpgsqlDbType.TimestampTz);

    public void Flag(bool value) => Add(value, NpgsqlDbType.Boolean);

    public void Id(Guid? value) => Add(value, NpgsqlDbType.Uuid);

    private void Add(object? value, NpgsqlDbType type) =>
        parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value, NpgsqlDbType = type });
}

/// <summary>Values of many rows, column by column, as arrays of one statement.</summary>
internal sealed class ArrayCells(IReadOnlyList<BulkColumn> columns, int rows) : ICellWriter
{
    private readonly Array[] _arrays = [.. columns.Select(c => Create(c.Kind, rows))];
    private int _row = -1;
    private int _next;

    public void Start()
    {
        _row++;
        _next = 0;
    }

    public NpgsqlParameter Parameter(int column) =>
        new()
        {
            Value = _arrays[column],
            NpgsqlDbType = NpgsqlDbType.Array | PostgresBulk.TypeOf(columns[column].Kind),
        };

    public void Text(string? value) => ((string?[])_arrays[_next++])[_row] = value;

    public void Bytes(byte[]? value) => ((byte[]?[])_arrays[_next++])[_row] = value;

    public void Long(long? value) => ((long?[])_arrays[_next++])[_row] = value;

    public void Int(int? value) => ((int?[])_arrays[_next++])[_row] = value;

    public void Day(DateOnly? value) => ((DateOnly?[])_arrays[_next++])[_row] = value;

    public void Instant(DateTimeOffset? value) => ((DateTime?[])_arrays[_next++])[_row] = value?.UtcDateTime;

    public void Flag(bool value) => ((bool?[])_arrays[_next++])[_row] = value;

    public void Id(Guid? value) => ((Guid?[])_arrays[_next++])[_row] = value;

    private static Array Create(CellKind kind, int rows) =>
        kind switch
        {
            CellKind.Text => new string?[rows],
            CellKind.Bytes => new byte[]?[rows],
            CellKind.Long => new long?[rows],
            CellKind.Int => new int?[rows],
            CellKind.Day => new DateOnly?[rows],
            CellKind.Instant => new DateTime?[rows],
            CellKind.Flag => new bool?[rows],
            _ => new Guid?[rows],
        };
}

/// <summary>Values of a row as the server gives it.</summary>
internal sealed class PostgresCells(NpgsqlDataReader reader) : ICellReader
{
    public bool IsNull(int column) => reader.IsDBNull(column);

    public string Text(int column) => reader.GetString(column);

    public byte[] Bytes(int column) => reader.GetFieldValue<byte[]>(column);

    public long Long(int column) => reader.GetInt64(column);

    public int Int(int column) => reader.GetInt32(column);

    public DateOnly Day(int column) => reader.GetFieldValue<DateOnly>(column);

    public DateTimeOffset Instant(int column) => new(reader.GetDateTime(column), TimeSpan.Zero);

    public bool Flag(int column) => reader.GetBoolean(column);

    public Guid Id(int column) => reader.GetGuid(column);
}
