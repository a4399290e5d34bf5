using System.Text;
using System.Text.Encodings.Web;

namespace Mingjing.Web.Tests.Faults;

/// <summary>
/// 埋设的个人信息: a made-up value that nobody else has, and every form in which a program might put it down without protecting it.
/// </summary>
/// <param name="What">For the message of a failure.</param>
/// <param name="Bytes">The value.</param>
/// <param name="MayBeStored">Whether it may stand in a column of the database: names, which are shown and searched.</param>
internal sealed record PlantedValue(string What, byte[] Bytes, bool MayBeStored = false)
{
    // A shorter piece of base64 would be found by chance.
    private const int ShortestPiece = 8;

    private IReadOnlyList<byte[]>? _forms;

    /// <summary>Of a text.</summary>
    public static PlantedValue Of(string what, string text, bool mayBeStored = false) =>
        new(what, Encoding.UTF8.GetBytes(text), mayBeStored);

    /// <summary>Whether a file or a log holds it.</summary>
    public bool IsIn(ReadOnlySpan<byte> content)
    {
        foreach (var form in _forms ??= [.. Forms()])
        {
            if (content.IndexOf(form) >= 0)
                return true;
        }

        return false;
    }

    private IEnumerable<byte[]> Forms()
    {
        var text = Encoding.UTF8.GetString(Bytes);
        yield return Bytes;
        yield return Encoding.Unicode.GetBytes(text);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(Bytes));
        if (text.Any(c => c > 127))
        {
            yield return Encoding.ASCII.GetBytes(Uri.EscapeDataString(text));
            yield return Encoding.ASCII.GetBytes(JavaScriptEncoder.Default.Encode(text));
        }

        // Wherever it begins within the three bytes of a group.
        for (var before = 0; before < 3; before++)
        {
            var whole = Convert.ToBase64String([.. new byte[before], .. Bytes]);
            var from = before == 0 ? 0 : 4;
            var until = (before + Bytes.Length) / 3 * 4;
            if (until - from >= ShortestPiece)
                yield return Encoding.ASCII.GetBytes(whole[from..until]);
        }
    }
}
