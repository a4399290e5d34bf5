using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Stores;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Platform.Ledger;

public sealed class LedgerExportTests : IDisposable
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Directory.CreateTempSubdirectory("mingjing-export-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [BothStores]
    public async Task A_full_export_is_verified_by_the_verifier_alone(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = await FilledLedger.Create(store, _time);
        var exported = await new LedgerExport(store.Database, filled.Checkpoints).WriteAll(PathOf("all"), Cancel);
        exported.Entries.ShouldBe(7);
        var report = LedgerVerification.Verify(PathOf("all"), filled.Checkpoints.Key);
        report.Faults.ShouldBeEmpty();
        report.Entries.ShouldBe(7);
        report.Checkpoints.ShouldBe(2);
    }

    [Fact]
    public async Task A_zip_holds_the_same_as_a_folder()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        var filled = await FilledLedger.Create(store, _time);
        var export = new LedgerExport(store.Database, filled.Checkpoints);
        await export.WriteAll(PathOf("all"), Cancel);
        await export.WriteAll(PathOf("all.zip"), Cancel);
        using var folder = ExportFiles.At(PathOf("all"));
        using var zip = ExportFiles.At(PathOf("all.zip"));
        zip.Names.Order(StringComparer.Ordinal).ShouldBe(folder.Names);
        foreach (var name in folder.Names)
            (await TextOf(zip, name)).ShouldBe(await TextOf(folder, name));
    }

    [Theory]
    [BothStores]
    public async Task The_entries_of_one_object_come_with_their_proofs(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var filled = await FilledLedger.Create(store, _time);
        var id = await filled.Directory.Register(5, Cancel);
        await filled.Directory.Rename(id, 1, 5, Cancel);
        var exported = await new LedgerExport(store.Database, filled.Checkpoints).WriteOf(
            PathOf("one"),
            [("organization", id.ToString())],
            Cancel
        );
        exported.Entries.ShouldBe(2);
        var report = LedgerVerification.Verify(PathOf("one"), filled.Checkpoints.Key);
        report.Faults.ShouldBeEmpty();
        report.IsPartial.ShouldBeTrue();
        report.Entries.ShouldBe(2);
    }

    [Fact]
    public async Task Every_entry_of_trees_of_every_shape_has_a_proof_that_holds()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        var filled = new FilledLedger(store, _time);
        var export = new LedgerExport(store.Database, filled.Checkpoints);
        var ids = new List<(string, string)>();
        for (var size = 1; size <= 40; size++)
        {
            ids.Add(("organization", (await filled.Directory.Register(size, Cancel)).ToString()));
            await export.WriteOf(PathOf($"{size}"), ids, Cancel);
            var report = LedgerVerification.Verify(PathOf($"{size}"), filled.Checkpoints.Key);
            report.Faults.ShouldBeEmpty();
            report.Entries.ShouldBe(size);
        }
    }

    [Fact]
    public async Task What_is_there_already_is_not_overwritten_and_nothing_is_left_behind()
    {
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        var filled = await FilledLedger.Create(store, _time);
        var export = new LedgerExport(store.Database, filled.Checkpoints);
        await File.WriteAllTextAsync(PathOf("taken.zip"), "别动", Cancel);
        await Should.ThrowAsync<IOException>(() => export.WriteAll(PathOf("taken.zip"), Cancel));
        (await File.ReadAllTextAsync(PathOf("taken.zip"), Cancel)).ShouldBe("别动");
        using var broken = new CancellationTokenSource();
        await broken.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => export.WriteAll(PathOf("broken"), broken.Token));
        Directory.EnumerateFileSystemEntries(_folder).ShouldBe([PathOf("taken.zip")]);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private static async Task<string> TextOf(ExportFiles files, string name)
    {
        using var reader = new StreamReader(files.Open(name));
        return await reader.ReadToEndAsync(Cancel);
    }
}
