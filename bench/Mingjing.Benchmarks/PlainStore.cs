using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Mingjing.Benchmarks;

/// <summary>An act and its version as plain columns: what an opponent has to write, without screening, ledger, scope or keys.</summary>
internal sealed class PlainRow
{
    public required Guid Id { get; init; }

    public required string SubjectCode { get; init; }

    public required string RecordNo { get; init; }

    public required string Kind { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public string? Matter { get; init; }

    public string? PartyName { get; init; }

    public string? DecisionNo { get; init; }

    public long? Fine { get; init; }

    public required byte[] Facts { get; init; }

    public required byte[] Payload { get; init; }

    public required byte[] ContentHash { get; init; }

    // Of the length that the product writes; the opponent hides nothing.
    private static readonly string Commitment = new('a', 64);

    public static PlainRow Of(Act act)
    {
        PartyCode.Shield(act, code => (UInt128)code.GetHashCode(StringComparison.Ordinal));
        var payload = ActPayload.Of(act, Commitment);
        return new PlainRow
        {
            Id = Guid.CreateVersion7(),
            SubjectCode = act.SubjectCode,
            RecordNo = act.RecordNo,
            Kind = act.Kind.ToString(),
            DecidedOn = act.DecidedOn.IsKnown ? act.DecidedOn.Day : null,
            Matter = act.Matter.IsKnown ? act.Matter.Value : null,
            PartyName = act.PartyName.IsKnown ? act.PartyName.Value : null,
            DecisionNo = act.DecisionNo.IsKnown ? act.DecisionNo.Value : null,
            Fine = act.Fine.IsKnown ? act.Fine.Value.Fen : null,
            Facts = ActRecord.Of(act),
            Payload = payload,
            ContentHash = ActPayload.ContentHash(payload),
        };
    }
}

/// <summary>EF Core alone, as its manual shows it.</summary>
internal sealed class PlainContext(Store store) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options)
    {
        if (store.Kind == StoreKind.Sqlite)
            options.UseSqlite(store.ConnectionString);
        else
            options.UseNpgsql(store.ConnectionString);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<PlainRow>().ToTable("plain_act").HasKey(r => r.Id);
        foreach (var property in model.Entity<PlainRow>().Metadata.GetProperties())
            property.SetColumnName(Snake(property.Name));
        model.Entity<PlainRow>().HasIndex(r => new { r.SubjectCode, r.RecordNo }).IsUnique();
    }

    private static string Snake(string name) =>
        string.Concat(
            name.Select(
                (c, i) => i > 0 && char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"
            )
        );
}

/// <summary>The opponents of the import: the same acts, in batches of the same size, each batch durable.</summary>
internal static class PlainStore
{
    private const int Batch = 1_000;

    /// <summary>One table for an opponent.</summary>
    public static async Task Prepare(IntakeCity city)
    {
        await using var rows = new PlainContext(city.Store);
        foreach (var statement in rows.Database.GenerateCreateScript().Split(';', StringSplitOptions.TrimEntries))
        {
            if (statement.Contains("plain_act", StringComparison.Ordinal))
                await rows.Database.ExecuteSqlRawAsync(statement);
        }
    }

    public static async Task AddRange(IntakeCity city, IEnumerable<Act> acts)
    {
        foreach (var chunk in acts.Chunk(Batch))
        {
            await using var rows = new PlainContext(city.Store);
            rows.ChangeTracker.AutoDetectChangesEnabled = false;
            rows.AddRange(chunk.Select(PlainRow.Of));
            await rows.SaveChangesAsync();
        }
    }

    /// <summary>Prepared inserts or COPY: as fast as the store takes rows.</summary>
    public static async Task Raw(IntakeCity city, IEnumerable<Act> acts)
    {
        await using var connection = await city.Connect();
        foreach (var chunk in acts.Chunk(Batch))
        {
            if (connection is NpgsqlConnection server)
                await Copy(server, chunk);
            else
                Insert((SqliteConnection)connection, chunk);
        }
    }

    /// <summary>How many rows there are and what their fines sum up to.</summary>
    public static async Task<(long Rows, long Fines)> Count(IntakeCity city, string from)
    {
        await using var connection = await city.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*), CAST(coalesce(sum(fine), 0) AS bigint) FROM {from}";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    private static void Insert(SqliteConnection connection, Act[] acts)
    {
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        var names = Enumerable.Range(0, 12).Select(i => $"@p{i.ToString(CultureInfo.InvariantCulture)}").ToArray();
        command.CommandText = $"INSERT INTO plain_act VALUES ({string.Join(',', names)})";
        foreach (var name in names)
            command.Parameters.Add(new SqliteParameter(name, value: null));
        foreach (var act in acts)
        {
            var values = Cells(PlainRow.Of(act));
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i] switch
                {
                    null => DBNull.Value,
                    DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
                    Guid id => id.ToString().ToUpperInvariant(),
                    var value => value,
                };
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    private static async Task Copy(NpgsqlConnection connection, Act[] acts)
    {
        await using var import = await connection.BeginBinaryImportAsync("COPY plain_act FROM STDIN (FORMAT BINARY)");
        foreach (var act in acts)
        {
            await import.StartRowAsync();
            foreach (var value in Cells(PlainRow.Of(act)))
            {
                await (
                    value switch
                    {
                        null => import.WriteNullAsync(),
                        DateOnly day => import.WriteAsync(day, NpgsqlDbType.Date),
                        long number => import.WriteAsync(number, NpgsqlDbType.Bigint),
                        byte[] bytes => import.WriteAsync(bytes, NpgsqlDbType.Bytea),
                        Guid id => import.WriteAsync(id, NpgsqlDbType.Uuid),
                        var text => import.WriteAsync((string)text, NpgsqlDbType.Text),
                    }
                );
            }
        }

        await import.CompleteAsync();
    }

    // In the order of the table's columns, which is alphabetical behind the key.
    private static object?[] Cells(PlainRow row) =>
        [
            row.Id,
            row.ContentHash,
            row.DecidedOn,
            row.DecisionNo,
            row.Facts,
            row.Fine,
            row.Kind,
            row.Matter,
            row.PartyName,
            row.Payload,
            row.RecordNo,
            row.SubjectCode,
        ];
}
