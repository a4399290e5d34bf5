using System.Text;
using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Intake;
using Mingjing.Verifier;
using Npgsql;

namespace Mingjing.Core.Tests.Intake;

public sealed class BatchLedgerTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task The_root_of_every_batch_follows_from_the_stored_rows_and_stands_in_the_ledger(StoreKind kind)
    {
        await using var store = await ActStore.Create(kind);
        await store.Receive(ActStore.Penalty("1"), ActStore.Penalty("2"), ActStore.Penalty("3"));
        await store.Receive(ActStore.Penalty("2", a => a.Matter = "更正"), ActStore.Penalty("4"));
        var versions = await store.Rows<ActVersion>();
        var batches = await store.Rows<ActBatch>();
        batches.Count.ShouldBe(2);
        var entries = new List<byte[]>();
        await foreach (var entry in new LedgerReader(store.Database).Entries(0, long.MaxValue, Cancel))
            entries.Add(entry);
        foreach (var batch in batches)
        {
            var leaves = versions
                .Where(v => v.BatchId == batch.Id)
                .OrderBy(v => v.LeafIndex)
                .Select(v => MerkleTree.LeafHash(Encoding.UTF8.GetBytes(Leaf(v))))
                .ToArray();
            var root = MerkleTree.Root(leaves);
            Convert.ToHexStringLower(batch.Root).ShouldBe(root.ToHex());
            batch.Leaves.ShouldBe([.. leaves.SelectMany(l => l.ToBytes())]);
            Encoding.UTF8.GetString(entries[(int)batch.LedgerSequence]).ShouldContain(root.ToHex());
            foreach (var version in versions.Where(v => v.BatchId == batch.Id))
                ActPayload.ContentHash(version.Payload).ShouldBe(version.ContentHash);
        }
    }

    [Theory]
    [BothStores]
    public async Task No_planted_identity_number_stands_in_the_database_and_the_right_reader_still_sees_it(
        StoreKind kind
    )
    {
        await using var store = await ActStore.Create(kind);
        var codes = Enumerable.Range(100, 20).Select(SyntheticCodes.IdentityNumber).ToArray();
        var results = await store.Receive(
            codes.Select((code, i) => ActStore.Penalty(ActStore.Text(i), a => a.PartyCode = code))
        );
        // The same again with another matter: a second version with its own key.
        await store.Receive(
            codes.Select((code, i) => ActStore.Penalty(ActStore.Text(i), a => (a.PartyCode, a.Matter) = (code, "更正")))
        );
        var everything = await Everything(store);
        everything.Length.ShouldBeGreaterThan(10_000);
        foreach (var code in codes)
        {
            everything.AsSpan().IndexOf(Encoding.UTF8.GetBytes(code)).ShouldBe(-1);
            everything.AsSpan().IndexOf(Encoding.Unicode.GetBytes(code)).ShouldBe(-1);
        }

        // A value that is no secret is found by the same search.
        everything.AsSpan().IndexOf("占道经营"u8).ShouldBeGreaterThan(0);
        var reading = new ActReading(store.Database, store.Desk, store.Keys);
        var reference = new ActRef(store.One, results[3].Act!.Value);
        (await reading.PartyCode(store.ClerkOne, reference, Cancel)).ShouldBe(codes[3]);
        (await reading.PartyCode(store.ClerkTwo, reference, Cancel)).ShouldBeNull();
        (await reading.Differences(store.ClerkOne, reference, 1, 2, Cancel))!
            .ShouldHaveSingleItem()
            .Field.ShouldBe(ActField.Matter);
    }

    private static string Leaf(ActVersion v) =>
        $$"""{"act":"{{v.ActId}}","content":"{{Convert.ToHexStringLower(v.ContentHash)}}","event":"received","organization":"{{v.OrganizationId}}","sender":"{{v.Sender}}","version":"{{v.VersionNo}}"}""";

    // The files of the embedded store with its journal; every table of the server.
    private static async Task<byte[]> Everything(ActStore store)
    {
        var bytes = new MemoryStream();
        if (store.Store.Store.File is { } path)
        {
            foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(path)!))
            {
                await using var open = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                await open.CopyToAsync(bytes, Cancel);
            }

            return bytes.ToArray();
        }

        await using var connection = new NpgsqlConnection(store.Store.Store.ConnectionString);
        await connection.OpenAsync(Cancel);
        var tables = new List<string>();
        await using (
            var list = new NpgsqlCommand("SELECT tablename FROM pg_tables WHERE schemaname = 'public'", connection)
        )
        {
            await using var reader = await list.ExecuteReaderAsync(Cancel);
            while (await reader.ReadAsync(Cancel))
                tables.Add(reader.GetString(0));
        }

        foreach (var table in tables)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync(
                $"COPY \"{table}\" TO STDOUT (FORMAT BINARY)",
                Cancel
            );
            await copy.CopyToAsync(bytes, Cancel);
        }

        return bytes.ToArray();
    }
}
