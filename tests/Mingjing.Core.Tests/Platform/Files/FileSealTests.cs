using System.Security.Cryptography;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Keys;

namespace Mingjing.Core.Tests.Platform.Files;

/// <summary>密存: what was altered, cut or put in another order is never read as if it were the file.</summary>
public sealed class FileSealTests : IDisposable
{
    private const int Piece = 1 << 16;
    private const int SealedPiece = Piece + 16;
    private const long Most = 1 << 24;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-seal-");
    private readonly KeyFile _keys;

    public FileSealTests() => _keys = KeyFile.LoadOrCreate(Path.Combine(_folder.FullName, "keys"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_folder.FullName, "sealed");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Piece - 1)]
    [InlineData(Piece)]
    [InlineData(Piece + 1)]
    [InlineData(3 * Piece)]
    public async Task A_file_comes_back_as_it_was_from_any_place(int size)
    {
        var bytes = RandomNumberGenerator.GetBytes(size);
        var saved = await Save(bytes);
        (saved.Size, Convert.ToHexString(saved.Sha256)).ShouldBe((size, Convert.ToHexString(SHA256.HashData(bytes))));
        await using var stream = FileSeal.Open(_keys, File);
        stream.Length.ShouldBe(size);
        foreach (var from in new[] { 0, size / 2, Math.Max(0, size - 1), size })
        {
            stream.Position = from;
            using var read = new MemoryStream();
            await stream.CopyToAsync(read, Cancel);
            read.ToArray().AsSpan().SequenceEqual(bytes.AsSpan(from)).ShouldBeTrue($"from {from}");
        }
    }

    [Fact]
    public async Task No_byte_of_it_can_be_altered_unnoticed()
    {
        await Save(RandomNumberGenerator.GetBytes(200));
        var whole = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        for (var i = 0; i < whole.Length; i++)
        {
            var altered = (byte[])whole.Clone();
            altered[i] ^= 1;
            IsRefused(altered).ShouldBeTrue($"byte {i}");
        }
    }

    [Fact]
    public async Task It_cannot_be_cut_at_any_byte()
    {
        await Save(RandomNumberGenerator.GetBytes(200));
        var whole = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        for (var length = 0; length < whole.Length; length++)
            IsRefused(whole[..length]).ShouldBeTrue($"cut to {length} bytes");
        IsRefused([.. whole, 0]).ShouldBeTrue("one byte more");
    }

    [Fact]
    public async Task Pieces_cannot_be_left_out_doubled_or_put_in_another_order()
    {
        await Save(RandomNumberGenerator.GetBytes(3 * Piece));
        var whole = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        var head = whole.Length - 3 * SealedPiece;
        byte[][] parts =
        [
            whole[..head],
            whole[head..(head + SealedPiece)],
            whole[(head + SealedPiece)..(head + 2 * SealedPiece)],
            whole[(head + 2 * SealedPiece)..],
        ];
        foreach (
            var order in new int[][]
            {
                [1],
                [1, 2],
                [2, 3],
                [1, 3],
                [3],
                [2, 1, 3],
                [1, 3, 2],
                [3, 2, 1],
                [1, 1, 2, 3],
                [1, 2, 3, 3],
                [],
            }
        )
            IsRefused([.. parts[0], .. order.SelectMany(n => parts[n])]).ShouldBeTrue(string.Join(',', order));
        IsRefused([.. parts.SelectMany(p => p)]).ShouldBeFalse("in its own order it is whole");
    }

    [Fact]
    public async Task A_piece_of_another_file_does_not_fit()
    {
        await Save(RandomNumberGenerator.GetBytes(2 * Piece));
        var one = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        await Save(RandomNumberGenerator.GetBytes(2 * Piece));
        var other = await System.IO.File.ReadAllBytesAsync(File, Cancel);
        IsRefused([.. one[..^SealedPiece], .. other[^SealedPiece..]]).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_too_large_or_breaks_off_leaves_nothing_behind()
    {
        await using var large = new MemoryStream(new byte[2 * Piece]);
        await Should.ThrowAsync<FileTooLargeException>(() => FileSeal.Save(_keys, large, File, Piece, Cancel));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await using var broken = new MemoryStream(new byte[2 * Piece]);
        await Should.ThrowAsync<OperationCanceledException>(() => FileSeal.Save(_keys, broken, File, Most, stop.Token));
        _folder.GetFiles("sealed*").ShouldBeEmpty();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<SealedFile> Save(byte[] bytes)
    {
        await using var from = new MemoryStream(bytes);
        return await FileSeal.Save(_keys, from, File, Most, Cancel);
    }

    private bool IsRefused(byte[] bytes)
    {
        var path = Path.Combine(_folder.FullName, "altered");
        System.IO.File.WriteAllBytes(path, bytes);
        try
        {
            using var stream = FileSeal.Open(_keys, path);
            stream.CopyTo(Stream.Null);
            return false;
        }
        catch (Exception e) when (e is InvalidDataException or KeyFileException)
        {
            return true;
        }
    }
}
