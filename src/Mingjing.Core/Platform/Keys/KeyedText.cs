using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Platform.Keys;

/// <summary>HMAC-SHA256 of a purpose and a text, as commitments have it that an outsider can open.</summary>
internal static class KeyedText
{
    public static byte[] Hash(ReadOnlySpan<byte> key, string purpose, string text) =>
        Commitment.Keyed(key, purpose, text).ToBytes();
}
