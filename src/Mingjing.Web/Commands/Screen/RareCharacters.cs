using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace Mingjing.Web.Commands.Screen;

/// <summary>
/// 生僻字: no encoder of the framework lets characters beyond U+FFFF stand, and names have them. Turns their escaped pairs back
/// into UTF-8.
/// </summary>
internal static class RareCharacters
{
    private const int EscapeLength = 6;

    private const int LongestCharacter = 4;

    /// <summary>Copies JSON with its escaped surrogate pairs written out.</summary>
    public static void Copy(ReadOnlySpan<byte> json, IBufferWriter<byte> target)
    {
        while (json.IndexOf((byte)'\\') is >= 0 and var at)
        {
            target.Write(json[..at]);
            json = json[at..];
            if (TryReadPair(json, out var rune))
            {
                target.Advance(rune.EncodeToUtf8(target.GetSpan(LongestCharacter)));
                json = json[(2 * EscapeLength)..];
            }
            else
            {
                // The character behind a backslash belongs to it, above all another backslash.
                target.Write(json[..2]);
                json = json[2..];
            }
        }

        target.Write(json);
    }

    private static bool TryReadPair(ReadOnlySpan<byte> json, out Rune rune)
    {
        rune = default;
        return TryReadUnit(json, out var high)
            && TryReadUnit(json[EscapeLength..], out var low)
            && Rune.TryCreate((char)high, (char)low, out rune);
    }

    private static bool TryReadUnit(ReadOnlySpan<byte> json, out ushort unit)
    {
        unit = 0;
        return json.Length >= EscapeLength
            && json.StartsWith("\\u"u8)
            && Utf8Parser.TryParse(json[2..EscapeLength], out unit, out var digits, 'x')
            && digits == EscapeLength - 2;
    }
}
