namespace Mingjing.Core.Platform.Persistence.Bulk;

/// <summary>What a column holds.</summary>
internal enum CellKind
{
    Text,
    Bytes,
    Long,
    Int,
    Day,
    Instant,
    Flag,
    Id,
}

/// <summary>A column of a prepared statement.</summary>
internal readonly record struct BulkColumn(string Name, CellKind Kind);

/// <summary>Takes the values of one row, in the order of its columns.</summary>
internal interface ICellWriter
{
    void Text(string? value);

    void Bytes(byte[]? value);

    void Long(long? value);

    void Int(int? value);

    void Day(DateOnly? value);

    void Instant(DateTimeOffset? value);

    void Flag(bool value);

    void Id(Guid? value);
}

/// <summary>Gives the values of one row by the number of the column, from 0.</summary>
internal interface ICellReader
{
    bool IsNull(int column);

    string Text(int column);

    byte[] Bytes(int column);

    long Long(int column);

    int Int(int column);

    DateOnly Day(int column);

    DateTimeOffset Instant(int column);

    bool Flag(int column);

    Guid Id(int column);
}

/// <summary>Values that may be absent.</summary>
internal static class CellReading
{
    public static string? TextOrNull(this ICellReader cells, int column) =>
        cells.IsNull(column) ? null : cells.Text(column);

    public static byte[]? BytesOrNull(this ICellReader cells, int column) =>
        cells.IsNull(column) ? null : cells.Bytes(column);

    public static long? LongOrNull(this ICellReader cells, int column) =>
        cells.IsNull(column) ? null : cells.Long(column);

    public static DateOnly? DayOrNull(this ICellReader cells, int column) =>
        cells.IsNull(column) ? null : cells.Day(column);

    public static DateTimeOffset? InstantOrNull(this ICellReader cells, int column) =>
        cells.IsNull(column) ? null : cells.Instant(column);

    public static Guid? IdOrNull(this ICellReader cells, int column) => cells.IsNull(column) ? null : cells.Id(column);

    /// <summary>A member of an enum by its name, as the model stores it.</summary>
    public static T Name<T>(this ICellReader cells, int column)
        where T : struct, Enum => Enum.Parse<T>(cells.Text(column));
}
