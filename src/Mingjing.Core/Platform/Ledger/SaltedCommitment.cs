using System.Security.Cryptography;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>
/// 加盐承诺: what the ledger holds in place of a name: it proves the name to whoever has the row, and says nothing without the row's
/// salt.
/// </summary>
public static class SaltedCommitment
{
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(CommitmentOpening.SaltBytes);

    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> salt, string text) => Commitment.Salted(salt, text).ToHex();
}
