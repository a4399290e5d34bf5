using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Persistence;
using Npgsql;
using NpgsqlTypes;

namespace Mingjing.Benchmarks;

/// <summary>An act and its version as plain columns: the least that has to be written, without screening, ledger, scope or keys.</summary>
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

/// <summary>EF Core alone, as its manual shows it, on the tables that a model describes.</summary>
internal sealed class PlainContext(Store store, IModel model) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options)
    {
        options.UseModel(model);
        if (store.Kind == StoreKind.Sqlite)
            options.UseSqlite(store.ConnectionString);
        else
            options.UseNpgsql(store.ConnectionString);
    }
}

/// <summary>The opponents of the import: in batches of the same size, each batch durable.</summary>
internal static class PlainStore
{
    private const int Batch = 1_000;

    // In the order of the cells.
    private const string Columns =
        "id, content_hash, decided_on, decision_no, facts, fine, kind, matter, party_name, payload, record_no, subject_code";

    /// <summary>One table with one index.</summary>
    public static async Task Prepare(IntakeCity city)
    {
        var (id, bytes, day) =
            city.Store.Kind == StoreKind.Sqlite ? ("TEXT", "BLOB", "TEXT") : ("uuid", "bytea", "date");
        await using var connection = await city.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"CREATE TABLE plain_act (id {id} PRIMARY KEY, content_hash {bytes}, decided_on {day}, decision_no TEXT, facts {bytes}, "
            + $"fine BIGINT, kind TEXT, matter TEXT, party_name TEXT, payload {bytes}, record_no TEXT, subject_code TEXT); "
            + "CREATE UNIQUE INDEX plain_key ON plain_act (subject_code, record_no)";
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Writes the rows of one city into another, a batch at a time, each durable; only the writing is timed.</summary>
    public static async Task<(int Acts, double Seconds)> AddRange(IntakeCity from, IntakeCity to)
    {
        var watch = new Stopwatch();
        var written = 0;
        await using var source = from.Database.Read(IntakeCity.City);
        var ids = await source.Set<StoredAct>().OrderBy(a => a.Id).Select(a => a.Id).ToListAsync();
        foreach (var chunk in ids.Chunk(Batch))
        {
            var batch = chunk.ToList();
            var acts = await source.Set<StoredAct>().Where(a => batch.Contains(a.Id)).ToListAsync();
            var versions = await source.Set<ActVersion>().Where(v => batch.Contains(v.ActId)).ToListAsync();
            var findings = await source.Set<ScreeningFinding>().Where(f => batch.Contains(f.ActId)).ToListAsync();
            var groups = await source.Set<ActGroup>().Where(g => batch.Contains(g.ActId)).ToListAsync();
            watch.Start();
            await using (var rows = new PlainContext(to.Store, source.Model))
            {
                rows.ChangeTracker.AutoDetectChangesEnabled = false;
                rows.AddRange(acts);
                rows.AddRange(versions);
                rows.AddRange(findings);
                rows.AddRange(groups);
                await rows.SaveChangesAsync();
            }

            watch.Stop();
            written += acts.Count;
        }

        return (written, watch.Elapsed.TotalSeconds);
    }

    /// <summary>How many rows a table has.</summary>
    public static long RowsOf(IntakeCity city, string table)
    {
        using var connection = city.Connect().GetAwaiter().GetResult();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
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
        command.CommandText = $"INSERT INTO plain_act ({Columns}) VALUES ({string.Join(',', names)})";
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
        await using var import = await connection.BeginBinaryImportAsync(
            $"COPY plain_act ({Columns}) FROM STDIN (FORMAT BINARY)"
        );
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
