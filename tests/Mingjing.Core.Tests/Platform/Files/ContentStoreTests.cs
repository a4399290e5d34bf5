using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Keys;
using Mingjing.Testing.Files;

namespace Mingjing.Core.Tests.Platform.Files;

/// <summary>内容库: by content, in cipher, and nothing but what somebody refers to.</summary>
public sealed class ContentStoreTests : IDisposable
{
    private const long Most = 1 << 20;

    private static readonly Guid One = Guid.CreateVersion7();

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-contents-");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
    private readonly ContentStore _store;

    public ContentStoreTests() =>
        _store = new ContentStore(
            Path.Combine(_folder.FullName, "contents"),
            KeyFile.LoadOrCreate(Path.Combine(_folder.FullName, "keys")),
            _time
        );

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string[] Files =>
        [.. Directory.GetFiles(Path.Combine(_folder.FullName, "contents")).Select(p => Path.GetFileName(p))];

    [Fact]
    public async Task The_same_content_of_one_owner_lies_here_once_and_of_another_apart()
    {
        var first = await Take(One, SampleDocuments.Pdf());
        (await Take(One, SampleDocuments.Pdf())).ShouldBe(first);
        first.Sha256.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(SampleDocuments.Pdf())));
        (first.Format, first.Size).ShouldBe((FileFormat.Pdf, SampleDocuments.Pdf().Length));
        Files.ShouldBe([first.Content]);
        var other = await Take(Guid.CreateVersion7(), SampleDocuments.Pdf());
        _store.Has(other.Content).ShouldBeTrue();
        Files.Length.ShouldBe(2);
        first.Content.ShouldNotContain(first.Sha256[..16]);
    }

    [Fact]
    public async Task It_comes_back_as_it_was_and_lies_there_in_cipher()
    {
        var text = Encoding.UTF8.GetBytes("当事人身份证号 410000199901019999\n");
        var kept = await Take(One, text);
        await using (var stream = _store.Open(kept.Content))
        {
            using var read = new MemoryStream();
            await stream.CopyToAsync(read, Cancel);
            read.ToArray().ShouldBe(text);
        }

        var sealed_ = await File.ReadAllBytesAsync(Path.Combine(_folder.FullName, "contents", kept.Content), Cancel);
        sealed_.AsSpan().IndexOf("410000199901019999"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task What_is_refused_too_large_or_broken_off_leaves_nothing_behind()
    {
        await Should.ThrowAsync<FileNotAcceptedException>(() => Take(One, "{\\rtf1}"u8.ToArray()));
        await Should.ThrowAsync<FileTooLargeException>(() => Take(One, new byte[Most + 1]));
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await using var stream = new MemoryStream(SampleDocuments.Pdf());
        await Should.ThrowAsync<OperationCanceledException>(() => _store.Take(One, stream, Most, stop.Token));
        Files.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_nobody_refers_to_is_swept_an_hour_after_it_came()
    {
        var (used, unused) = (await Take(One, "一"u8.ToArray()), await Take(One, "二"u8.ToArray()));
        (await Sweep(used)).ShouldBe(0);
        _time.Advance(TimeSpan.FromMinutes(61));
        var late = await Take(One, "三"u8.ToArray());
        (await Sweep(used)).ShouldBe(1);
        Files
            .Order(StringComparer.Ordinal)
            .ShouldBe(new[] { used.Content, late.Content }.Order(StringComparer.Ordinal));
        _store.Has(unused.Content).ShouldBeFalse();
    }

    [Fact]
    public async Task What_comes_in_again_while_it_is_swept_stays()
    {
        var kept = await Take(One, "一"u8.ToArray());
        _time.Advance(TimeSpan.FromMinutes(61));
        var asked = 0;
        // The first answer is that nobody refers to it; then somebody does.
        var removed = await _store.Sweep(
            (contents, _) =>
                Task.FromResult<IReadOnlySet<string>>(asked++ == 0 ? [] : contents.ToHashSet(StringComparer.Ordinal)),
            Cancel
        );
        (removed, asked).ShouldBe((0, 2));
        _store.Has(kept.Content).ShouldBeTrue();
        Files.ShouldBe([kept.Content]);
    }

    [Fact]
    public async Task What_a_sweep_that_was_broken_off_had_taken_aside_is_put_back()
    {
        var kept = await Take(One, "一"u8.ToArray());
        var path = Path.Combine(_folder.FullName, "contents", kept.Content);
        File.Move(path, path + ".aside");
        (await Sweep(kept)).ShouldBe(0);
        _store.Has(kept.Content).ShouldBeTrue();
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<KeptContent> Take(Guid owner, byte[] bytes)
    {
        await using var stream = new MemoryStream(bytes);
        return await _store.Take(owner, stream, Most, Cancel);
    }

    private Task<int> Sweep(params IReadOnlyList<KeptContent> used) =>
        _store.Sweep(
            (_, _) =>
                Task.FromResult<IReadOnlySet<string>>(used.Select(u => u.Content).ToHashSet(StringComparer.Ordinal)),
            Cancel
        );
}
