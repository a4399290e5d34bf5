using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Matters;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Tests.EnforcementActs;
using Mingjing.Testing;
using Mingjing.Testing.Stores;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Tests.Platform.Matters;

[Collection(nameof(AloneInTheProcess))]
public sealed class MatterFileMemoryTests : IDisposable
{
    private const long Size = 200L << 20;

    // A tenth of the file: what is read piece by piece needs less than one hundredth.
    private const long Allowed = Size / 10;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-matter-large-");

    [Fact]
    public async Task Large_evidence_is_written_and_verified_with_flat_memory()
    {
        var cancel = TestContext.Current.CancellationToken;
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));
        await using var store = await TestStore.Create(StoreKind.Sqlite);
        using var filed = await FiledMatter.Create(store, time);
        // The entries fix its hash, so the last one is entered again over the large file.
        var whole = filed.WithMedia();
        await filed.Enlarge(await HashOf());
        var large = whole.Files[^1] with { Open = _ => Task.FromResult<Stream>(new Noise()) };
        whole = filed.WithMedia() with { Files = [.. whole.Files.SkipLast(1), large] };
        var path = Path.Combine(_folder.FullName, "large.zip");

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await using (var output = File.Create(path))
            await new MatterFileWriter(store.Database, filed.Checkpoints).Write(whole, output, cancel);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Allowed);

        before = GC.GetTotalAllocatedBytes(precise: true);
        var report = MatterVerification.Verify(path, filed.Key.Public);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Allowed);
        report.Faults.ShouldBeEmpty();
        report.Matter!.Index.Files[5].Size.ShouldBe(Size);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<string> HashOf() =>
        Convert.ToHexStringLower(await System.Security.Cryptography.SHA256.HashDataAsync(new Noise()));

    /// <summary>Made while it is read.</summary>
    private sealed class Noise : MadeStream
    {
        private long _read;

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, Size - _read);
            for (var i = 0; i < count; i++, _read++)
                buffer[i] = (byte)(_read * 31);
            return count;
        }
    }
}
