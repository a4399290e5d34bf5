using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Mingjing.Browser.Tests;

/// <summary>The text of a document as the browser prints it: page by page, glyphs turned back into characters by each font's own table.</summary>
internal sealed partial class PdfText
{
    private readonly Dictionary<int, string> _objects;

    private PdfText(byte[] document) =>
        // One byte is one character, so that places in the text are places in the file.
        _objects = Objects()
            .Matches(Encoding.Latin1.GetString(document))
            .ToDictionary(m => Number(m.Groups["number"].Value), m => m.Groups["body"].Value);

    public static IReadOnlyList<string> PagesOf(byte[] document)
    {
        var read = new PdfText(document);
        return
        [
            .. read._objects.OrderBy(o => o.Key).Where(o => Page().IsMatch(o.Value)).Select(o => read.TextOf(o.Value)),
        ];
    }

    private string TextOf(string page)
    {
        var fonts = FontNames()
            .Matches(page)
            .DistinctBy(m => m.Groups["name"].Value, StringComparer.Ordinal)
            .ToDictionary(
                m => m.Groups["name"].Value,
                m => CharactersOf(_objects[Number(m.Groups["number"].Value)]),
                StringComparer.Ordinal
            );
        var content = StreamOf(_objects[Number(Contents().Match(page).Groups["number"].Value)]);
        var text = new StringBuilder();
        var font = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match part in Shown().Matches(content))
        {
            if (part.Groups["font"] is { Success: true } named)
                font = fonts[named.Value];
            else
                foreach (var glyph in part.Groups["glyphs"].Value.Chunk(font.Keys.FirstOrDefault()?.Length ?? 2))
                    text.Append(font.GetValueOrDefault(new string(glyph).ToUpperInvariant(), "�"));
        }

        // Some glyphs are told as the radicals of the dictionary that look alike.
        return text.ToString().Normalize(NormalizationForm.FormKC);
    }

    private Dictionary<string, string> CharactersOf(string font)
    {
        var characters = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ToUnicode().Match(font) is not { Success: true } table)
            return characters;
        foreach (Match line in Mapped().Matches(StreamOf(_objects[Number(table.Groups["number"].Value)])))
        {
            var (first, text) = (line.Groups["from"].Value, line.Groups["text"].Value);
            var last = line.Groups["to"] is { Success: true } to ? Hex(to.Value) : Hex(first);
            // One glyph alone, or those from the first to the last in a row. A code has as many digits as in the text.
            for (var code = Hex(first); code <= last; code++)
                characters[code.ToString($"X{first.Length}", CultureInfo.InvariantCulture)] =
                    code == Hex(first) ? Utf16(text) : ((char)(Hex(text) + code - Hex(first))).ToString();
        }

        return characters;
    }

    private static string StreamOf(string body)
    {
        var from = body.IndexOf("stream", StringComparison.Ordinal) + "stream".Length;
        from += body[from] == '\r' ? 2 : 1;
        var length = Number(Length().Match(body).Groups["number"].Value);
        using var packed = new MemoryStream(Encoding.Latin1.GetBytes(body.Substring(from, length)));
        using var plain = new StreamReader(new ZLibStream(packed, CompressionMode.Decompress), Encoding.Latin1);
        return plain.ReadToEnd();
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static int Hex(string text) =>
        int.Parse(text[..Math.Min(4, text.Length)], NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    private static string Utf16(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));

    [GeneratedRegex(
        @"^(?<number>\d+) 0 obj\s(?<body>.*?)\sendobj",
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Objects();

    [GeneratedRegex(@"/Type\s*/Page(?![a-zA-Z])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Page();

    [GeneratedRegex(@"/(?<name>F\d+) (?<number>\d+) 0 R", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FontNames();

    [GeneratedRegex(@"/Contents (?<number>\d+) 0 R", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contents();

    [GeneratedRegex(@"/ToUnicode (?<number>\d+) 0 R", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ToUnicode();

    [GeneratedRegex(@"/Length (?<number>\d+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Length();

    [GeneratedRegex(
        @"/(?<font>F\d+) [\d.]+ Tf|<(?<glyphs>[0-9A-Fa-f]+)> Tj",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Shown();

    [GeneratedRegex(
        @"^<(?<from>[0-9A-Fa-f]{2,4})> (<(?<to>[0-9A-Fa-f]{2,4})> )?<(?<text>[0-9A-Fa-f]{4,})>\s*$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Mapped();
}
