using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Mingjing.Core.Platform.Keys;

/// <summary>HMAC-SHA256 of a purpose and a text, the purpose's length before it, so that no two pairs are the same bytes.</summary>
internal static class KeyedText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static byte[] Hash(ReadOnlySpan<byte> key, string purpose, string text)
    {
        var purposeBytes = Utf8.GetByteCount(purpose);
        var message = new byte[sizeof(int) + purposeBytes + Utf8.GetByteCount(text)];
        BinaryPrimitives.WriteInt32BigEndian(message, purposeBytes);
        Utf8.GetBytes(purpose, message.AsSpan(sizeof(int)));
        Utf8.GetBytes(text, message.AsSpan(sizeof(int) + purposeBytes));
        return HMACSHA256.HashData(key, message);
    }
}
