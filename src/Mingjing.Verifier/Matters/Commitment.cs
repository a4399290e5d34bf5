using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mingjing.Verifier.Matters;

/// <summary>承诺: what the ledger holds in place of a text, and what opens it.</summary>
public static class Commitment
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>SHA-256 of the salt and the text.</summary>
    public static Digest256 Salted(ReadOnlySpan<byte> salt, string text) =>
        Digest256.Of([.. salt, .. Encoding.UTF8.GetBytes(text)]);

    /// <summary>HMAC-SHA-256 of a purpose and a text, the purpose's length before it, so that no two pairs are the same bytes.</summary>
    public static Digest256 Keyed(ReadOnlySpan<byte> key, string purpose, string text)
    {
        var purposeBytes = Utf8.GetByteCount(purpose);
        var message = new byte[sizeof(int) + purposeBytes + Utf8.GetByteCount(text)];
        BinaryPrimitives.WriteInt32BigEndian(message, purposeBytes);
        Utf8.GetBytes(purpose, message.AsSpan(sizeof(int)));
        Utf8.GetBytes(text, message.AsSpan(sizeof(int) + purposeBytes));
        return Digest256.FromBytes(HMACSHA256.HashData(key, message));
    }
}

/// <summary>
/// 承诺的开启: the text behind a commitment in an object's material fields, with its salt, or with the key that commits the fields of one
/// record.
/// </summary>
public sealed record CommitmentOpening
{
    /// <summary>Bytes of a salt: of another length it could lend bytes to the text, or take some from it.</summary>
    public const int SaltBytes = 16;

    /// <summary>Bytes of a key: a shorter one is the same to HMAC as one with zeros behind it.</summary>
    public const int KeyBytes = 32;

    private CommitmentOpening(string at, string secret, string? purpose, string text) =>
        (At, Secret, Purpose, Text) = (at, secret, purpose, text);

    /// <summary>Which member of the fields: a JSON pointer (RFC 6901).</summary>
    public string At { get; }

    /// <summary>Salt or key, lower-case hexadecimal digits.</summary>
    public string Secret { get; }

    /// <summary>What the key commits to; null with a salt.</summary>
    public string? Purpose { get; }

    /// <summary>In clear; of a file its SHA-256, 64 lower-case hexadecimal digits.</summary>
    public string Text { get; }

    /// <exception cref="FormatException">The salt has not <see cref="SaltBytes"/> bytes.</exception>
    public static CommitmentOpening Salted(string at, ReadOnlySpan<byte> salt, string text) =>
        new(at, Hex(salt, SaltBytes), purpose: null, text);

    /// <exception cref="FormatException">The key has not <see cref="KeyBytes"/> bytes.</exception>
    public static CommitmentOpening Keyed(string at, ReadOnlySpan<byte> key, string purpose, string text) =>
        new(at, Hex(key, KeyBytes), purpose, text);

    /// <summary>The commitment that it opens.</summary>
    public Digest256 Opens()
    {
        var secret = Convert.FromHexString(Secret);
        return Purpose is { } purpose ? Commitment.Keyed(secret, purpose, Text) : Commitment.Salted(secret, Text);
    }

    private static string Hex(ReadOnlySpan<byte> secret, int bytes) =>
        secret.Length == bytes
            ? Convert.ToHexStringLower(secret)
            : throw new FormatException($"盐应为 {SaltBytes} 字节，密钥应为 {KeyBytes} 字节");
}
