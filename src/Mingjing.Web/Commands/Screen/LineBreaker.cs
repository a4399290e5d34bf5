using System.Text;

namespace Mingjing.Web.Commands.Screen;

/// <summary>
/// 折行: breaks a text into lines of a width. Chinese may break between any two characters, except that closing marks do not
/// begin a line and opening ones do not end it; numbers, dates and Latin words stay whole.
/// </summary>
public static class LineBreaker
{
    private const string Closing = "，。、；：！？）》】〉」』”’…·%％,.;:!?)]}";

    private const string Opening = "（《【〈「『“‘([{";

    public static IEnumerable<string> Break(string text, int width)
    {
        var line = new StringBuilder();
        var used = 0;
        foreach (var piece in Pieces(text))
        {
            var size = DisplayWidth.Of(piece);
            if (used > 0 && used + DisplayWidth.Of(piece.AsSpan().TrimEnd()) > width)
            {
                yield return Take(line);
                used = 0;
            }

            var rest = used == 0 ? piece.TrimStart() : piece;
            while (DisplayWidth.Of(rest) > width)
            {
                var fitting = Fitting(rest, width);
                yield return rest[..fitting];
                rest = rest[fitting..];
            }

            line.Append(rest);
            used += rest.Length == piece.Length ? size : DisplayWidth.Of(rest);
        }

        if (line.Length > 0)
            yield return Take(line);
    }

    private static string Take(StringBuilder line)
    {
        var text = line.ToString().TrimEnd();
        line.Clear();
        return text;
    }

    // What may not be torn apart: a word with the marks that cling to it.
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        Rune? last = null;
        foreach (var written in text.EnumerateRunes())
        {
            // A value of a file may hold a line break; it must not break the page.
            var rune = Rune.IsControl(written) ? new Rune(' ') : written;
            if (last is { } before && MayBreak(before, rune))
            {
                yield return piece.ToString();
                piece.Clear();
            }

            piece.Append(rune.ToString());
            last = rune;
        }

        if (piece.Length > 0)
            yield return piece.ToString();
    }

    private static bool MayBreak(Rune before, Rune after)
    {
        if (Rune.IsWhiteSpace(after) || Is(after, Closing) || Is(before, Opening))
            return false;
        return Rune.IsWhiteSpace(before) || DisplayWidth.Of(before) == 2 || DisplayWidth.Of(after) == 2;
    }

    private static bool Is(Rune rune, string marks) => rune.IsBmp && marks.Contains((char)rune.Value);

    private static int Fitting(string text, int width)
    {
        int used = 0,
            length = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            used += DisplayWidth.Of(rune);
            if (used > width && length > 0)
                break;
            length += rune.Utf16SequenceLength;
        }

        return length;
    }
}
