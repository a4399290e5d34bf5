using System.Security.Cryptography;
using System.Text;
using Mingjing.Testing.Verification;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Verification;

public sealed class CheckpointTests : IDisposable
{
    private static readonly Digest256 Root = Digest256.Of("root"u8);

    private readonly SigningKey _key = new();

    public void Dispose() => _key.Dispose();

    [Fact]
    public void A_signed_checkpoint_is_three_lines_an_empty_line_and_a_signature()
    {
        var lines = _key.Signer.Sign(12, Root).ToText().Split('\n');
        lines[..4].ShouldBe([RandomLedger.Origin, "12", Root.ToBase64(), ""]);
        lines[4].ShouldStartWith($"— {RandomLedger.Origin} ");
        lines[5..].ShouldBe([""]);
        CheckpointVerifier
            .Verify(_key.Signer.Sign(12, Root).ToText(), _key.Public)
            .ShouldBe(new Checkpoint(RandomLedger.Origin, 12, Root));
    }

    [Fact]
    public void Every_flipped_bit_of_a_signed_checkpoint_is_refused()
    {
        var note = Encoding.UTF8.GetBytes(_key.Signer.Sign(12, Root).ToText());
        for (var bit = 0; bit < note.Length * 8; bit++)
        {
            note[bit >> 3] ^= (byte)(1 << (bit & 7));
            Refused(Encoding.UTF8.GetString(note)).ShouldBeTrue($"bit {bit}");
            note[bit >> 3] ^= (byte)(1 << (bit & 7));
        }
    }

    [Fact]
    public void Another_key_or_another_name_has_not_signed_it()
    {
        using var other = new SigningKey();
        Refused(other.Signer.Sign(12, Root).ToText()).ShouldBeTrue();
        // The same key under another name signs for another ledger.
        var elsewhere = new CheckpointKey("mingjing/elsewhere", _key.Public.SubjectPublicKeyInfo.Span);
        Should.Throw<CheckpointException>(() =>
            CheckpointVerifier.Verify(_key.Signer.Sign(12, Root).ToText(), elsewhere)
        );
    }

    [Fact]
    public void A_signature_of_somebody_else_beside_the_own_one_is_passed_over()
    {
        using var witness = new SigningKey("witness");
        var note = _key.Signer.Sign(12, Root);
        var both = note with { Signatures = [.. note.Signatures, .. witness.Signer.Sign(12, Root).Signatures] };
        Refused(both.ToText()).ShouldBeFalse();
    }

    [Fact]
    public void A_wrong_signature_beside_a_good_one_of_the_same_key_is_refused()
    {
        var note = _key.Signer.Sign(12, Root);
        var both = note with { Signatures = [.. note.Signatures, .. _key.Signer.Sign(13, Root).Signatures] };
        Refused(both.ToText()).ShouldBeTrue();
    }

    [Theory]
    [InlineData("12", "012")]
    [InlineData("12", "+12")]
    [InlineData("12", "-1")]
    [InlineData("12", "12 ")]
    [InlineData("12", "9223372036854775808")]
    [InlineData("\n12\n", "\r\n12\r\n")]
    [InlineData("mingjing/test", "mingjing test")]
    public void A_checkpoint_written_in_another_way_is_refused(string from, string to)
    {
        var text = new Checkpoint(RandomLedger.Origin, 12, Root).ToText();
        text.ShouldContain(from);
        Should.Throw<CheckpointException>(() => Checkpoint.Parse(text.Replace(from, to, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_public_key_survives_its_text_and_has_only_this_one()
    {
        var text = _key.Public.ToText();
        CheckpointKey.Parse(text).ToText().ShouldBe(text);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var bit = 0; bit < bytes.Length * 8; bit++)
        {
            bytes[bit >> 3] ^= (byte)(1 << (bit & 7));
            IsSameKey(Encoding.UTF8.GetString(bytes)).ShouldBeFalse($"bit {bit}");
            bytes[bit >> 3] ^= (byte)(1 << (bit & 7));
        }
    }

    [Fact]
    public void A_key_on_another_curve_is_refused()
    {
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Should.Throw<CheckpointException>(() =>
            new CheckpointKey(RandomLedger.Origin, p384.ExportSubjectPublicKeyInfo())
        );
    }

    private bool Refused(string note)
    {
        try
        {
            CheckpointVerifier.Verify(note, _key.Public);
            return false;
        }
        catch (CheckpointException)
        {
            return true;
        }
    }

    // A letter of the name may change: then it is the key of another ledger.
    private bool IsSameKey(string text)
    {
        try
        {
            return string.Equals(CheckpointKey.Parse(text).Name, _key.Public.Name, StringComparison.Ordinal);
        }
        catch (CheckpointException)
        {
            return false;
        }
    }
}
