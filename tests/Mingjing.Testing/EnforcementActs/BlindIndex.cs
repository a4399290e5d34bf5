using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>A keyed index of party codes for tests; the product's keys come from its key file.</summary>
public static class BlindIndex
{
    private static readonly byte[] Key = SHA256.HashData("test"u8);

    /// <summary>Equal for equal codes.</summary>
    public static UInt128 Of(string code) =>
        BinaryPrimitives.ReadUInt128BigEndian(HMACSHA256.HashData(Key, Encoding.UTF8.GetBytes(code)));
}
