using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Mingjing.Verifier;

/// <summary>
/// 账本公钥: the key that a ledger's checkpoints are signed with, as text “name+hash+base64”. ECDSA over P-256 with SHA-256 (key type 0x02):
/// the framework has no Ed25519.
/// </summary>
public sealed class CheckpointKey
{
    private const byte EcdsaType = 0x02;
    private const int MaxKeyBytes = 1024;
    private const int PointBytes = 64;

    // What stands before the two coordinates in the only encoding that is taken: one key, one text. Any other curve or form stays away
    // from the platform's reader, which throws what it likes.
    private static readonly byte[] P256Header = Convert.FromHexString(
        "3059301306072a8648ce3d020106082a8648ce3d03010703420004"
    );

    private readonly ECDsa _ecdsa;
    private readonly Lock _gate = new();

    /// <summary>Takes a public key as SubjectPublicKeyInfo (DER). Another curve or form is a <see cref="CheckpointException"/>.</summary>
    public CheckpointKey(string name, ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        if (!IsName(name))
            throw new CheckpointException("公钥名称为空，或含有空白、控制字符或加号");
        Name = name;
        SubjectPublicKeyInfo = subjectPublicKeyInfo.ToArray();
        _ecdsa = Import(subjectPublicKeyInfo);
        Hash = BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(subjectPublicKeyInfo));
    }

    /// <summary>Also the origin of the ledger.</summary>
    public string Name { get; }

    /// <summary>The first four bytes of the digest of the public key, as signed-note has it for this type.</summary>
    public uint Hash { get; }

    /// <summary>DER.</summary>
    public ReadOnlyMemory<byte> SubjectPublicKeyInfo { get; }

    /// <summary>“name+hash+base64”, without a line feed.</summary>
    public string ToText()
    {
        byte[] typed = [EcdsaType, .. SubjectPublicKeyInfo.Span];
        return string.Create(CultureInfo.InvariantCulture, $"{Name}+{Hash:x8}+{Convert.ToBase64String(typed)}");
    }

    /// <summary>Reads exactly what <see cref="ToText"/> writes; anything else is a <see cref="CheckpointException"/>.</summary>
    public static CheckpointKey Parse(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !Base64.TryDecode(parts[2], MaxKeyBytes, out var typed) || typed is [])
            throw new CheckpointException("公钥应写作“名称+摘要+base64”");
        if (typed[0] != EcdsaType)
            throw new CheckpointException($"不支持的公钥类型 0x{typed[0]:x2}，只支持 0x02（ECDSA P-256）");
        var key = new CheckpointKey(parts[0], typed.AsSpan(1));
        return string.Equals(key.ToText(), text, StringComparison.Ordinal)
            ? key
            : throw new CheckpointException("公钥的摘要与公钥不符，或写法不规范");
    }

    /// <summary>Whether a key or a ledger may have this name: not empty, no white space, no control character, no plus sign,
    /// nothing beyond the basic plane.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || c == '+');

    /// <summary>Whether this signature (DER) is this key's over the bytes.</summary>
    internal bool Verifies(ReadOnlySpan<byte> signed, ReadOnlySpan<byte> signature)
    {
        // The framework promises no safety for several threads.
        lock (_gate)
            return _ecdsa.VerifyData(
                signed,
                signature,
                HashAlgorithmName.SHA256,
                DSASignatureFormat.Rfc3279DerSequence
            );
    }

    private static ECDsa Import(ReadOnlySpan<byte> subjectPublicKeyInfo)
    {
        if (
            subjectPublicKeyInfo.Length != P256Header.Length + PointBytes
            || !subjectPublicKeyInfo.StartsWith(P256Header)
        )
            throw Unusable();
        var ecdsa = ECDsa.Create();
        try
        {
            ecdsa.ImportSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
            return ecdsa;
        }
        catch (CryptographicException)
        {
            // The point is not on the curve.
            ecdsa.Dispose();
            throw Unusable();
        }
    }

    private static CheckpointException Unusable() => new("公钥不是 P-256 曲线上的有效公钥");
}
