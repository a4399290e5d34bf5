using System.Security.Cryptography;
using System.Text;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>
/// 加盐承诺: what the ledger holds in place of a name: it proves the name to whoever has the row, and says nothing without the row's
/// salt.
/// </summary>
public static class SaltedCommitment
{
    private const int SaltBytes = 16;

    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(SaltBytes);

    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> salt, string text)
    {
        Span<byte> all = new byte[salt.Length + Encoding.UTF8.GetByteCount(text)];
        salt.CopyTo(all);
        Encoding.UTF8.GetBytes(text, all[salt.Length..]);
        return Convert.ToHexStringLower(SHA256.HashData(all));
    }
}
