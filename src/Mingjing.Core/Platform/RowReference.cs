using System.Buffers.Text;

namespace Mingjing.Core.Platform;

/// <summary>Organization and id of a row as text of an address.</summary>
internal static class RowReference
{
    private const int Bytes = 32;

    public static string Write(Guid organization, Guid id)
    {
        Span<byte> bytes = stackalloc byte[Bytes];
        organization.TryWriteBytes(bytes, bigEndian: true, out _);
        id.TryWriteBytes(bytes[16..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    public static bool TryRead(string? text, out Guid organization, out Guid id)
    {
        (organization, id) = (default, default);
        Span<byte> bytes = stackalloc byte[Bytes];
        if (
            text is not { Length: 43 }
            || !Base64Url.IsValid(text)
            || !Base64Url.TryDecodeFromChars(text, bytes, out var written)
            || written != Bytes
        )
            return false;
        (organization, id) = (new Guid(bytes[..16], bigEndian: true), new Guid(bytes[16..], bigEndian: true));
        return true;
    }
}
