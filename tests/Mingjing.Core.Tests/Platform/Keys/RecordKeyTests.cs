using System.Security.Cryptography;
using CsCheck;
using Mingjing.Core.Platform.Keys;

namespace Mingjing.Core.Tests.Platform.Keys;

public sealed class RecordKeyTests : IDisposable
{
    private const string Purpose = "act.party-code";

    private readonly string _folder = Directory.CreateTempSubdirectory("mingjing-keys-").FullName;
    private readonly KeyFile _file;
    private readonly RecordKey _key = RecordKey.Create();

    public RecordKeyTests() => _file = KeyFile.LoadOrCreate(Path.Combine(_folder, "keys.json"));

    public void Dispose()
    {
        _key.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public void A_key_survives_its_wrapping_and_no_two_wrappings_are_equal()
    {
        var wrapped = _key.Wrap(_file);
        wrapped.Length.ShouldBe(65);
        _key.Wrap(_file).ShouldNotBe(wrapped);
        using var back = RecordKey.Unwrap(_file, wrapped);
        back.Decrypt(_key.Encrypt("110101199003070000", Purpose), Purpose).ShouldBe("110101199003070000");
        back.Commit(Purpose, "张某").ShouldBe(_key.Commit(Purpose, "张某"));
    }

    [Fact]
    public void A_key_that_was_given_up_does_nothing_any_more()
    {
        var key = RecordKey.Create();
        var sealedText = key.Encrypt("张某", Purpose);
        key.Dispose();
        Should.Throw<ObjectDisposedException>(() => key.Wrap(_file));
        Should.Throw<ObjectDisposedException>(() => key.Commit(Purpose, "张某"));
        Should.Throw<ObjectDisposedException>(() => key.Encrypt("张某", Purpose));
        Should.Throw<ObjectDisposedException>(() => key.Decrypt(sealedText, Purpose));
        key.Dispose();
    }

    [Fact]
    public void Every_flipped_bit_of_a_wrapped_key_is_refused()
    {
        var wrapped = _key.Wrap(_file);
        for (var bit = 0; bit < wrapped.Length * 8; bit++)
        {
            wrapped[bit >> 3] ^= (byte)(1 << (bit & 7));
            IsRefused(() => RecordKey.Unwrap(_file, wrapped).Dispose()).ShouldBeTrue($"bit {bit}");
            wrapped[bit >> 3] ^= (byte)(1 << (bit & 7));
        }

        IsRefused(() => RecordKey.Unwrap(_file, wrapped.AsSpan(1)).Dispose()).ShouldBeTrue();
    }

    [Fact]
    public void Another_installation_cannot_unwrap_a_key_and_says_why()
    {
        var other = KeyFile.LoadOrCreate(Path.Combine(_folder, "other.json"));
        Should
            .Throw<KeyFileException>(() => RecordKey.Unwrap(other, _key.Wrap(_file)))
            .Message.ShouldContain("另一套密钥");
    }

    [Fact]
    public void Any_text_comes_back_and_never_looks_the_same_twice() =>
        Gen.String[Gen.Char.AlphaNumeric, 0, 40]
            .Sample(
                text =>
                {
                    using var key = RecordKey.Create();
                    var once = key.Encrypt("洛" + text, Purpose);
                    return string.Equals(key.Decrypt(once, Purpose), "洛" + text, StringComparison.Ordinal)
                        && !once.AsSpan().SequenceEqual(key.Encrypt("洛" + text, Purpose));
                },
                iter: 200
            );

    [Fact]
    public void Every_flipped_bit_of_an_encrypted_text_is_refused()
    {
        var text = _key.Encrypt("13800000000", Purpose);
        for (var bit = 0; bit < text.Length * 8; bit++)
        {
            text[bit >> 3] ^= (byte)(1 << (bit & 7));
            IsRefused(() => _key.Decrypt(text, Purpose)).ShouldBeTrue($"bit {bit}");
            text[bit >> 3] ^= (byte)(1 << (bit & 7));
        }
    }

    [Fact]
    public void A_text_is_readable_for_its_purpose_and_its_record_only()
    {
        using var other = RecordKey.Create();
        var text = _key.Encrypt("13800000000", Purpose);
        IsRefused(() => _key.Decrypt(text, "act.phone")).ShouldBeTrue();
        IsRefused(() => other.Decrypt(text, Purpose)).ShouldBeTrue();
        IsRefused(() => _key.Decrypt([], Purpose)).ShouldBeTrue();
    }

    [Fact]
    public void A_commitment_is_the_same_within_a_record_and_different_in_another()
    {
        using var other = RecordKey.Create();
        var commitment = _key.Commit(Purpose, "张某");
        _key.Commit(Purpose, "张某").ShouldBe(commitment);
        _key.Commit(Purpose, "李某").ShouldNotBe(commitment);
        _key.Commit("act.phone", "张某").ShouldNotBe(commitment);
        other.Commit(Purpose, "张某").ShouldNotBe(commitment);
        _key.Commit("ab", "c").ShouldNotBe(_key.Commit("a", "bc"));
    }

    private static bool IsRefused(Action act)
    {
        try
        {
            act();
            return false;
        }
        catch (Exception e) when (e is CryptographicException or KeyFileException)
        {
            return true;
        }
    }
}
