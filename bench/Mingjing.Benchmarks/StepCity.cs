using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Accounts;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.SupervisionCases;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.SupervisionCases;
using Npgsql;

namespace Mingjing.Benchmarks;

/// <summary>
/// A durable store with so many filed cases of one body: one that went the road of the procedure, and copies of it under other numbers.
/// </summary>
internal sealed class StepCity : IAsyncDisposable
{
    private readonly IntakeCity _store;
    private readonly StaffedCity _staff;

    private StepCity(IntakeCity store, StaffedCity staff, CaseCity cases) =>
        (_store, _staff, Cases) = (store, staff, cases);

    public CaseCity Cases { get; }

    /// <summary>Its two handlers, who take the steps.</summary>
    public IReadOnlyList<Principal> Handlers { get; private set; } = [];

    /// <summary>The copies.</summary>
    public IReadOnlyList<CaseRef> Filed { get; private set; } = [];

    /// <summary>The version of each of them before anything is done.</summary>
    public int Version { get; private set; }

    public Store Store => _store.Store;

    public static async Task<StepCity> Create(StoreKind kind, int count)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.FromHours(8)));
        var store = await IntakeCity.Create(kind, time);
        var staff = new StaffedCity(
            store.Database,
            time,
            SmallCity.Regions,
            store.Keys,
            new Passwords(StaffedCity.PasswordRounds)
        );
        var files = new PaperFiles(
            new ContentStore(Path.Combine(store.Folder, "papers"), store.Keys, time),
            store.Database
        );
        var cases = await CaseCity.Within(staff, time, files, await staff.RegisterAll(CancellationToken.None));
        var city = new StepCity(store, staff, cases);
        var road = await CaseRoad.File(cases);
        var template = await road.Case();
        (city.Handlers, city.Version) = ([road.Handler, road.Colleague], template.Version);
        city.Filed = [.. Enumerable.Range(1, count).Select(i => new CaseRef(template.OrganizationId, IdOf(i)))];
        await city.Copy(template, count);
        return city;
    }

    /// <summary>A bare connection with the same durable settings.</summary>
    public Task<DbConnection> Connect() => _store.Connect();

    /// <summary>The tables and columns as the product maps them.</summary>
    public async Task<IModel> Model()
    {
        await using var rows = Cases.Database.Read(IntakeCity.City);
        return rows.Model;
    }

    /// <summary>What the steps left behind: two stores on which the same was done agree in each of these.</summary>
    public async Task<(long Cases, long Versions, long Handlers, long Steps)> Outcome()
    {
        await using var connection = await Connect();
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT count(*), sum(version), sum(length(handlers)), sum(length(steps)) FROM supervision_case";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(1), reader.GetInt64(2), reader.GetInt64(3));
    }

    public async ValueTask DisposeAsync()
    {
        await Cases.DisposeAsync();
        _staff.Dispose();
        await _store.DisposeAsync();
    }

    // Sorted as the product's own ids are: by their beginning.
    private static MatterId IdOf(int number) =>
        MatterId.From(
            new Guid(string.Create(CultureInfo.InvariantCulture, $"{number:x8}-0000-7000-8000-000000000001"))
        );

    private async Task Copy(SupervisionCase template, int count)
    {
        var table = (await Model()).FindEntityType(typeof(SupervisionCase))!;
        var columns = table.GetProperties().Select(p => p.GetColumnName()).ToArray();
        var isSqlite = Store.Kind == StoreKind.Sqlite;
        var (id, number, numbers) = isSqlite
            ? (
                "unhex(printf('%08x', n.i) || '00007000' || '8000000000000001')",
                "c.number || '-' || n.i",
                "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < @count)"
            )
            : (
                "(lpad(to_hex(n.i), 8, '0') || '-0000-7000-8000-000000000001')::uuid",
                "c.number || '-' || n.i",
                "WITH n(i) AS (SELECT generate_series(1, @count))"
            );
        var chosen = columns.Select(column =>
            column switch
            {
                "matter_id" => id,
                "number" => number,
                _ => $"c.{column}",
            }
        );
        await using var connection = await Connect();
        await using var command = connection.CreateCommand();
        command.CommandText =
            $"{numbers} INSERT INTO supervision_case ({string.Join(", ", columns)}) SELECT {string.Join(", ", chosen)} "
            + "FROM n, supervision_case c WHERE c.matter_id = @template";
        command.CommandTimeout = 0;
        Add(command, "count", count);
        Add(command, "template", IdIn(template.MatterId.Value));
        if (await command.ExecuteNonQueryAsync() != count)
            throw new InvalidOperationException("the cases were not copied");
    }

    /// <summary>An id as its column holds it.</summary>
    public object IdIn(Guid id) => Store.Kind == StoreKind.Sqlite ? id.ToByteArray(bigEndian: true) : id;

    /// <summary>A value of a command.</summary>
    public static void Add(DbCommand command, string name, object value)
    {
        DbParameter parameter =
            command is SqliteCommand ? new SqliteParameter(name, value) : new NpgsqlParameter(name, value);
        command.Parameters.Add(parameter);
    }
}
