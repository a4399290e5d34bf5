using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Tests.EnforcementActs;
using Mingjing.Testing;
using Mingjing.Testing.Files;

namespace Mingjing.Core.Tests.Platform.Files;

[Collection(nameof(AloneInTheProcess))]
public sealed class ContentStoreMemoryTests : IDisposable
{
    private const long Size = 200L << 20;

    // A tenth of the file: what is read piece by piece needs less than one hundredth.
    private const long Allowed = Size / 10;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-large-");

    [Fact]
    public async Task A_large_file_is_taken_in_inspected_and_read_with_flat_memory()
    {
        var cancel = TestContext.Current.CancellationToken;
        var keys = KeyFile.LoadOrCreate(Path.Combine(_folder.FullName, "keys"));
        var store = new ContentStore(Path.Combine(_folder.FullName, "contents"), keys, TimeProvider.System);
        await using var large = new LongStream(SampleDocuments.Pdf(), Size);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var kept = await store.Take(Guid.CreateVersion7(), large, 2 * Size, cancel);
        await using (var content = store.Open(kept.Content))
            await content.CopyToAsync(Stream.Null, cancel);
        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(Allowed);
        (kept.Size, kept.Format).ShouldBe((Size, FileFormat.Pdf));
        large.LargestPiece.ShouldBeLessThanOrEqualTo(1 << 20);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>A start and then noise, made while it is read.</summary>
    private sealed class LongStream(byte[] start, long length) : MadeStream
    {
        private long _read;

        /// <summary>The most that was asked for at once.</summary>
        public int LargestPiece { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            LargestPiece = Math.Max(LargestPiece, buffer.Length);
            var count = (int)Math.Min(buffer.Length, length - _read);
            for (var i = 0; i < count; i++, _read++)
                buffer[i] = _read < start.Length ? start[_read] : (byte)(_read * 31);
            return count;
        }
    }
}
