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
    public async Task What_its_owner_has_given_up_goes_unless_somebody_else_refers_to_it()
    {
        var (used, unused) = (await Take(One, "一"u8.ToArray()), await Take(One, "二"u8.ToArray()));
        await Remove(used, unused);
        Files.Length.ShouldBe(2, "both have only just come");
        _time.Advance(TimeSpan.FromMinutes(61));
        await Remove(used, unused);
        Files.ShouldBe([used.Content]);
    }

    [Fact]
    public async Task What_comes_in_again_while_it_is_removed_stays()
    {
        var kept = await Take(One, "一"u8.ToArray());
        _time.Advance(TimeSpan.FromMinutes(61));
        await _store.Remove(
            [kept.Content],
            async (_, _) =>
            {
                await Take(One, "一"u8.ToArray());
                return new HashSet<string>(StringComparer.Ordinal) { kept.Content };
            },
            Cancel
        );
        Files.ShouldBe([kept.Content]);
    }

    [Fact]
    public async Task What_nobody_refers_to_is_set_aside_and_goes_a_month_later()
    {
        var (used, stray) = (await Take(One, "一"u8.ToArray()), await Take(One, "二"u8.ToArray()));
        _time.Advance(TimeSpan.FromMinutes(61));
        var late = await Take(One, "三"u8.ToArray());
        await Sweep(used);
        Files.ShouldBe([used.Content, stray.Content + ".aside", late.Content], ignoreOrder: true);
        await using (var still = _store.Open(stray.Content))
            still.Length.ShouldBe(3);
        _time.Advance(TimeSpan.FromDays(29));
        await Sweep(used, late);
        Files.Length.ShouldBe(3);
        _time.Advance(TimeSpan.FromDays(2));
        await Sweep(used, late);
        Files.ShouldBe([used.Content, late.Content], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_referred_to_again_is_put_back_and_remains_of_arrivals_go()
    {
        var stray = await Take(One, "一"u8.ToArray());
        var arriving = Path.Combine(_folder.FullName, "contents", "0123.arriving");
        await File.WriteAllTextAsync(arriving, "half", Cancel);
        File.SetLastWriteTimeUtc(arriving, _time.GetUtcNow().UtcDateTime);
        _time.Advance(TimeSpan.FromMinutes(61));
        await Sweep();
        Files.ShouldBe([stray.Content + ".aside"]);
        await Sweep(stray);
        Files.ShouldBe([stray.Content]);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<KeptContent> Take(Guid owner, byte[] bytes)
    {
        await using var stream = new MemoryStream(bytes);
        return await _store.Take(owner, stream, Most, Cancel);
    }

    private static ContentsInUse Using(IEnumerable<KeptContent> used) =>
        (_, _) => Task.FromResult<IReadOnlySet<string>>(used.Select(u => u.Content).ToHashSet(StringComparer.Ordinal));

    private Task Sweep(params IReadOnlyList<KeptContent> used) => _store.Sweep(Using(used), Cancel);

    private Task Remove(KeptContent used, KeptContent unused) =>
        _store.Remove([used.Content, unused.Content], Using([used]), Cancel);
}
