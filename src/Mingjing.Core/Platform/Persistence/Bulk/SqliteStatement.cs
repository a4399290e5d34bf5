using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Mingjing.Core.Platform.Persistence.Bulk;

/// <summary>
/// A prepared statement of the embedded store, bound by position: a row costs its bindings and a step, and no objects. Values are
/// written as EF writes them.
/// </summary>
internal sealed class SqliteStatement : ICellWriter, ICellReader, IDisposable
{
    private const string DayForm = "yyyy-MM-dd";
    private const string InstantForm = @"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF";

    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private int _next;

    public SqliteStatement(SqliteConnection connection, string text)
    {
        _connection = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_connection, text, out _statement));
    }

    /// <summary>How many rows the last step changed.</summary>
    public int Changes => raw.sqlite3_changes(_connection);

    /// <summary>Makes ready for the next row.</summary>
    public ICellWriter Bind()
    {
        // What a step said of a failure was told when it failed; reset says it again.
        _ = raw.sqlite3_reset(_statement);
        _next = 1;
        return this;
    }

    /// <summary>True where there is a row to read.</summary>
    public bool Step()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW)
            return true;
        if (code != raw.SQLITE_DONE)
            Check(code);
        return false;
    }

    public void Text(string? value) =>
        Check(
            value is null
                ? raw.sqlite3_bind_null(_statement, _next++)
                : raw.sqlite3_bind_text(_statement, _next++, value)
        );

    public void Bytes(byte[]? value)
    {
        if (value is null)
            Check(raw.sqlite3_bind_null(_statement, _next++));
        else if (value.Length == 0)
            Check(raw.sqlite3_bind_zeroblob(_statement, _next++, 0));
        else
            Check(raw.sqlite3_bind_blob(_statement, _next++, value));
    }

    public void Long(long? value) =>
        Check(
            value is { } number
                ? raw.sqlite3_bind_int64(_statement, _next++, number)
                : raw.sqlite3_bind_null(_statement, _next++)
        );

    public void Int(int? value) => Long(value);

    public void Day(DateOnly? value)
    {
        if (value is not { } day)
        {
            Text(null);
            return;
        }

        Span<byte> utf8 = stackalloc byte[DayForm.Length];
        day.TryFormat(utf8, out _, DayForm, CultureInfo.InvariantCulture);
        Check(raw.sqlite3_bind_text(_statement, _next++, utf8));
    }

    public void Instant(DateTimeOffset? value) =>
        Text(value?.UtcDateTime.ToString(InstantForm, CultureInfo.InvariantCulture));

    public void Flag(bool value) => Long(value ? 1 : 0);

    public void Id(Guid? value)
    {
        if (value is not { } id)
        {
            Bytes(null);
            return;
        }

        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        Check(raw.sqlite3_bind_blob(_statement, _next++, bytes));
    }

    public bool IsNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL;

    string ICellReader.Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    byte[] ICellReader.Bytes(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    long ICellReader.Long(int column) => raw.sqlite3_column_int64(_statement, column);

    int ICellReader.Int(int column) => raw.sqlite3_column_int(_statement, column);

    DateOnly ICellReader.Day(int column) =>
        DateOnly.ParseExact(((ICellReader)this).Text(column), DayForm, CultureInfo.InvariantCulture);

    DateTimeOffset ICellReader.Instant(int column) =>
        new(
            DateTime.ParseExact(((ICellReader)this).Text(column), InstantForm, CultureInfo.InvariantCulture),
            TimeSpan.Zero
        );

    bool ICellReader.Flag(int column) => raw.sqlite3_column_int(_statement, column) != 0;

    Guid ICellReader.Id(int column) => new(raw.sqlite3_column_blob(_statement, column), bigEndian: true);

    public void Dispose() => _statement.Dispose();

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            throw new SqliteException(
                raw.sqlite3_errmsg(_connection).utf8_to_string(),
                code & 0xFF,
                raw.sqlite3_extended_errcode(_connection)
            );
    }
}
