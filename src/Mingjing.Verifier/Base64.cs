namespace Mingjing.Verifier;

/// <summary>Standard base64 in its one form: no white space, no loose bits at the end, so that equal bytes are equal texts.</summary>
internal static class Base64
{
    /// <summary>Decodes a text of at most <paramref name="limit"/> bytes.</summary>
    public static bool TryDecode(string text, int limit, out byte[] bytes)
    {
        bytes = [];
        var buffer = new byte[limit];
        if (!Convert.TryFromBase64String(text, buffer, out var length))
            return false;
        bytes = buffer[..length];
        return string.Equals(Convert.ToBase64String(bytes), text, StringComparison.Ordinal);
    }
}
