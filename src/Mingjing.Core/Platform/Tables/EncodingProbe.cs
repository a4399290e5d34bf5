using System.Buffers;
using System.Text;

namespace Mingjing.Core.Platform.Tables;

/// <summary>
/// 字符编码: UTF-8 where the bytes are valid UTF-8, else GB18030. A file that is mostly UTF-8 with a damaged place stays
/// UTF-8, so that the damage is reported where it is instead of the whole file being misread.
/// </summary>
internal static class EncodingProbe
{
    /// <summary>UTF-8 in which a byte that cannot be decoded leaves U+FFFD, which the reader reports.</summary>
    public static Encoding Utf8 { get; } =
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>GB18030, likewise.</summary>
    public static Encoding Gb18030 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(
            54936,
            EncoderFallback.ExceptionFallback,
            new DecoderReplacementFallback("\uFFFD")
        )!;

    /// <param name="bytes">The beginning of the file without its byte order mark.</param>
    /// <param name="isWhole">Whether that is the whole file; else a sequence cut off at the end is no damage.</param>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes, bool isWhole)
    {
        var sound = 0;
        var damaged = 0;
        while (bytes.Length > 0)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            if (ascii < 0)
                break;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var consumed);
            if (status == OperationStatus.Done)
                sound += consumed == 2 ? 0 : 1;
            else if (isWhole || consumed < bytes.Length)
                damaged++;
            bytes = bytes[consumed..];
        }

        return damaged == 0 || sound > damaged;
    }

    /// <summary>The name of a Unicode encoding other than UTF-8, by its mark or by its zero bytes; null if it is none.</summary>
    public static string? WideEncoding(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0, 0]) || bytes.StartsWith<byte>([0, 0, 0xFE, 0xFF]))
            return "UTF-32";
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF]))
            return "UTF-16";
        var even = 0;
        var odd = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
                _ = (i & 1) == 0 ? even++ : odd++;
        }

        // Commas and line ends of UTF-16 have a zero byte always on the same side.
        return Math.Max(even, odd) > bytes.Length / 20 && Math.Min(even, odd) == 0 ? "UTF-16" : null;
    }
}
