using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Mingjing.Core.Platform.Keys;

/// <summary>One key that wraps the keys of records.</summary>
/// <param name="Id">Stands in everything that it wraps.</param>
internal sealed record WrappingKeyMaterial(uint Id, byte[] Key);

/// <summary>What a key file holds.</summary>
/// <param name="Wrapping">The first wraps; the others only unwrap.</param>
/// <param name="Derivation">Other keys are derived from it, each by its name.</param>
/// <param name="LedgerSigning">PKCS#8 of a private key on P-256.</param>
internal sealed record KeyMaterial(
    string Origin,
    IReadOnlyList<WrappingKeyMaterial> Wrapping,
    byte[] BlindIndex,
    byte[] Derivation,
    byte[] LedgerSigning
)
{
    /// <summary>256 bits.</summary>
    public const int KeyBytes = 32;

    private const int SuffixBytes = 6;

    public static KeyMaterial Generate(string? origin)
    {
        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new KeyMaterial(
            origin ?? $"mingjing/{RandomNumberGenerator.GetHexString(SuffixBytes * 2, lowercase: true)}",
            [new WrappingKeyMaterial(NewId(), RandomNumberGenerator.GetBytes(KeyBytes))],
            RandomNumberGenerator.GetBytes(KeyBytes),
            RandomNumberGenerator.GetBytes(KeyBytes),
            signing.ExportPkcs8PrivateKey()
        );
    }

    private static uint NewId() => BinaryPrimitives.ReadUInt32BigEndian(RandomNumberGenerator.GetBytes(sizeof(uint)));

    // A record would print its members; secrets must not reach a log.
    public override string ToString() => $"{nameof(KeyMaterial)} {Origin}";
}
