using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Stores;
using Mingjing.Verifier;
using Npgsql;

namespace Mingjing.Benchmarks;

/// <summary>
/// Fills a store’s ledger as a million use cases would have, in a minute: four entries an object, the last of which its row agrees
/// with.
/// </summary>
internal sealed class LedgerFilling(TestStore store)
{
    private const int EntriesOfObject = 4;

    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Answers with how many bytes the entries have.</summary>
    public async Task<long> Fill(int size, LedgerCheckpoints checkpoints)
    {
        var frontier = new MerkleFrontier();
        var bytes = 0L;
        await using (var connection = await store.Open())
        {
            await FillObjects(connection, size / EntriesOfObject);
            bytes = await FillEntries(connection, size, frontier);
            await using var head = connection.CreateCommand();
            head.CommandText = "UPDATE ledger_head SET size = @size, frontier = @frontier, last_at = @at";
            Add(head, "size", frontier.Size);
            Add(head, "frontier", frontier.ToBytes());
            Add(head, "at", At(size - 1).UtcTicks);
            await head.ExecuteNonQueryAsync();
        }

        await checkpoints.Sign(CancellationToken.None);
        return bytes;
    }

    private static DateTimeOffset At(long sequence) => Start.AddSeconds(sequence * 18);

    private static Organization ObjectOf(int number)
    {
        Span<byte> id = stackalloc byte[16];
        BitConverter.TryWriteBytes(id, number);
        return new Organization(new OrganizationId(new Guid(id)), TestDirectory.Facts(number));
    }

    private static byte[] EntryOf(long sequence, int objects)
    {
        var organization = ObjectOf((int)(sequence % objects));
        return new LedgerEntry(
            sequence,
            At(sequence),
            "account:01900000-0000-7000-8000-000000000001",
            "01900000-0000-7000-8000-000000000002",
            "organization.changed",
            organization.LedgerKind,
            organization.LedgerId,
            new JsonObject
            {
                ["name"] = organization.Name,
                ["step"] = (sequence / objects).ToString(CultureInfo.InvariantCulture),
            },
            AggregateDigest.Of(organization),
            organization.DigestVersion
        ).Canonical();
    }

    private static async Task FillObjects(DbConnection connection, int objects)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText =
            "INSERT INTO organization (id, code, name, short_name, kind, region_code, leadership, version) "
            + "VALUES (@id, @code, @name, @short, @kind, @region, @leadership, 1)";
        for (var number = 0; number < objects; number++)
        {
            var organization = ObjectOf(number);
            var id = organization.Id.Value;
            insert.Parameters.Clear();
            Add(insert, "id", connection is NpgsqlConnection ? id : id.ToByteArray(bigEndian: true));
            Add(insert, "code", organization.Code);
            Add(insert, "name", organization.Name);
            Add(insert, "short", organization.ShortName);
            Add(insert, "kind", organization.Kind.ToString());
            Add(insert, "region", organization.RegionCode);
            Add(insert, "leadership", organization.Leadership.ToString());
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private static async Task<long> FillEntries(DbConnection connection, int size, MerkleFrontier frontier)
    {
        var objects = size / EntriesOfObject;
        var bytes = 0L;
        await using var rows = await EntryRows.Begin(connection);
        for (var sequence = 0L; sequence < size; sequence++)
        {
            var entry = EntryOf(sequence, objects);
            await rows.Write(sequence, Encoding.UTF8.GetString(entry), ObjectOf((int)(sequence % objects)));
            frontier.Append(MerkleTree.LeafHash(entry));
            bytes += entry.Length;
        }

        await rows.Complete();
        return bytes;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }

    /// <summary>COPY on the server, one transaction of prepared inserts on the embedded store.</summary>
    private abstract class EntryRows : IAsyncDisposable
    {
        public static async Task<EntryRows> Begin(DbConnection connection) =>
            connection is NpgsqlConnection server
                ? new Copied(
                    await server.BeginBinaryImportAsync(
                        "COPY ledger_entry (sequence, entry, object_kind, object_id) FROM STDIN (FORMAT BINARY)"
                    )
                )
                : new Inserted(await connection.BeginTransactionAsync());

        public abstract Task Write(long sequence, string entry, Organization subject);

        public abstract Task Complete();

        public abstract ValueTask DisposeAsync();

        private sealed class Copied(NpgsqlBinaryImporter copy) : EntryRows
        {
            public override async Task Write(long sequence, string entry, Organization subject)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(sequence);
                await copy.WriteAsync(entry);
                await copy.WriteAsync(subject.LedgerKind);
                await copy.WriteAsync(subject.LedgerId);
            }

            public override async Task Complete() => await copy.CompleteAsync();

            public override ValueTask DisposeAsync() => copy.DisposeAsync();
        }

        private sealed class Inserted(DbTransaction transaction) : EntryRows
        {
            private readonly DbCommand _insert = Prepare(transaction);

            public override Task Write(long sequence, string entry, Organization subject)
            {
                object[] values = [sequence, entry, subject.LedgerKind, subject.LedgerId];
                for (var i = 0; i < values.Length; i++)
                    _insert.Parameters[i].Value = values[i];
                return _insert.ExecuteNonQueryAsync();
            }

            public override Task Complete() => transaction.CommitAsync();

            public override async ValueTask DisposeAsync()
            {
                await _insert.DisposeAsync();
                await transaction.DisposeAsync();
            }

            private static DbCommand Prepare(DbTransaction transaction)
            {
                var insert = transaction.Connection!.CreateCommand();
                insert.Transaction = transaction;
                insert.CommandText =
                    "INSERT INTO ledger_entry (sequence, entry, object_kind, object_id) VALUES (@sequence, @entry, @kind, @id)";
                foreach (var name in (string[])["sequence", "entry", "kind", "id"])
                    Add(insert, name, DBNull.Value);
                return insert;
            }
        }
    }
}
