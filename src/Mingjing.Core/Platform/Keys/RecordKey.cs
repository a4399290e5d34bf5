using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Mingjing.Verifier;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Platform.Keys;

/// <summary>
/// 记录密钥: the key of one record's personal fields. It is kept wrapped beside the record; once it is destroyed the fields are gone, in
/// backups too, and the commitments in the ledger say nothing any more. One thread at a time.
/// </summary>
public sealed class RecordKey : IDisposable
{
    internal const int TagBytes = 16;

    private const byte Version = 1;
    private const int NonceBytes = 12;
    private const int HeaderBytes = 1 + sizeof(uint);
    private const int WrappedBytes = HeaderBytes + NonceBytes + KeyMaterial.KeyBytes + TagBytes;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly byte[] _key;
    private readonly AesGcm _cipher;
    private byte[]? _commitmentKey;
    private bool _isDisposed;

    private RecordKey(byte[] key)
    {
        _key = key;
        _cipher = new AesGcm(key, TagBytes);
    }

    /// <summary>A fresh random key.</summary>
    public static RecordKey Create() => new(RandomNumberGenerator.GetBytes(KeyMaterial.KeyBytes));

    /// <summary>
    /// The key encrypted under the file's current wrapping key, with that key's id: version, id, nonce, key, tag; 65 bytes. A wrapping key
    /// serves for 2³² wraps, far beyond the records of a city.
    /// </summary>
    public byte[] Wrap(KeyFile file)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var wrapping = file.CurrentWrapping;
        var wrapped = new byte[WrappedBytes];
        wrapped[0] = Version;
        BinaryPrimitives.WriteUInt32BigEndian(wrapped.AsSpan(1), wrapping.Id);
        var (nonce, secret, tag) = (HeaderBytes, HeaderBytes + NonceBytes, WrappedBytes - TagBytes);
        RandomNumberGenerator.Fill(wrapped.AsSpan(nonce, NonceBytes));
        wrapping.Cipher.Encrypt(
            wrapped.AsSpan(nonce, NonceBytes),
            _key,
            wrapped.AsSpan(secret, KeyMaterial.KeyBytes),
            wrapped.AsSpan(tag),
            wrapped.AsSpan(0, HeaderBytes)
        );
        return wrapped;
    }

    /// <summary>
    /// Reads what <see cref="Wrap"/> wrote. Altered bytes are a <see cref="CryptographicException"/>, a wrapping key that the file does
    /// not have is a <see cref="KeyFileException"/>.
    /// </summary>
    public static RecordKey Unwrap(KeyFile file, ReadOnlySpan<byte> wrapped)
    {
        if (wrapped.Length != WrappedBytes || wrapped[0] != Version)
            throw new CryptographicException("封装的记录密钥已损坏");
        var wrapping = file.WrappingOf(BinaryPrimitives.ReadUInt32BigEndian(wrapped[1..]));
        var key = new byte[KeyMaterial.KeyBytes];
        wrapping.Cipher.Decrypt(
            wrapped.Slice(HeaderBytes, NonceBytes),
            wrapped.Slice(HeaderBytes + NonceBytes, KeyMaterial.KeyBytes),
            wrapped[^TagBytes..],
            key,
            wrapped[..HeaderBytes]
        );
        return new RecordKey(key);
    }

    /// <summary>Encrypts a text: version, nonce, text, tag. It can be read only for the same purpose.</summary>
    /// <param name="purpose">Which field of which kind of record, stable: “act.party-code”.</param>
    public byte[] Encrypt(string text, string purpose)
    {
        var length = Utf8.GetByteCount(text);
        var sealedText = new byte[1 + NonceBytes + length + TagBytes];
        sealedText[0] = Version;
        var nonce = sealedText.AsSpan(1, NonceBytes);
        var content = sealedText.AsSpan(1 + NonceBytes, length);
        RandomNumberGenerator.Fill(nonce);
        Utf8.GetBytes(text, content);
        _cipher.Encrypt(nonce, content, content, sealedText.AsSpan(1 + NonceBytes + length), Utf8.GetBytes(purpose));
        return sealedText;
    }

    /// <summary>Reads what <see cref="Encrypt"/> wrote. Altered bytes, another key or purpose are a <see cref="CryptographicException"/>.</summary>
    public string Decrypt(ReadOnlySpan<byte> sealedText, string purpose)
    {
        if (sealedText.Length < 1 + NonceBytes + TagBytes || sealedText[0] != Version)
            throw new CryptographicException("密文已损坏");
        var content = sealedText[(1 + NonceBytes)..^TagBytes];
        var text = new byte[content.Length];
        _cipher.Decrypt(
            sealedText.Slice(1, NonceBytes),
            content,
            sealedText[^TagBytes..],
            text,
            Utf8.GetBytes(purpose)
        );
        return Utf8.GetString(text);
    }

    /// <summary>
    /// A commitment to a text: the same for the same text and purpose within the record, so that the text can be shown to be the one that
    /// was entered; without the key it says nothing, not even about a short number.
    /// </summary>
    public Digest256 Commit(string purpose, string text)
    {
        return Digest256.FromBytes(KeyedText.Hash(CommitmentKey(), purpose, text));
    }

    /// <summary>
    /// What opens a commitment of this record to somebody who has no access to the store. It holds the key of all commitments of the
    /// record: whoever gets it can try out texts on the others too. Nothing follows from it about what is encrypted.
    /// </summary>
    /// <param name="at">Where the commitment stands in the material fields: a JSON pointer.</param>
    public CommitmentOpening Opening(string at, string purpose, string text) =>
        CommitmentOpening.Keyed(at, CommitmentKey(), purpose, text);

    private byte[] CommitmentKey()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _commitmentKey ??= HKDF.Expand(
            HashAlgorithmName.SHA256,
            _key,
            KeyMaterial.KeyBytes,
            "mingjing commitment"u8.ToArray()
        );
    }

    /// <summary>A key for one other use, from which nothing follows about this one.</summary>
    internal byte[] Derive(string purpose)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return HKDF.Expand(HashAlgorithmName.SHA256, _key, KeyMaterial.KeyBytes, Utf8.GetBytes(purpose));
    }

    /// <summary>Overwrites the key in memory. A key of zeros would wrap and commit without a word, so nothing works afterwards.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        _cipher.Dispose();
        CryptographicOperations.ZeroMemory(_key);
        CryptographicOperations.ZeroMemory(_commitmentKey);
    }
}
