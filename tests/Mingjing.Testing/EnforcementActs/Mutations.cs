using System.Text;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>Random damage to a file. The same seed gives the same damage.</summary>
public sealed class Mutations(int seed)
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            ",",
            "\"",
            "\n",
            "\r",
            "\0",
            ";",
            "；",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\u",
            "\\",
            "=",
            "-",
            "e999",
            "无",
            "none",
            "\uFEFF",
            "\uFFFD",
            "<",
            "</row>",
            "<c>",
            "&amp;",
            "&#0;",
            "]]>",
            "<f/>",
            "9999999999999999999",
            "2024-02-30",
        }.Select(Encoding.UTF8.GetBytes),
        [0xE5, 0x8D],
        [0xFF],
        [0xD5],
        [0x81, 0x30],
    ];

    private readonly Random _random = new(seed);

    /// <summary>A copy with one to four places damaged.</summary>
    public byte[] Of(byte[] file)
    {
        var damaged = file.ToList();
        for (var left = _random.Next(1, 5); left > 0; left--)
            Damage(damaged);
        return [.. damaged];
    }

    private void Damage(List<byte> file)
    {
        var at = _random.Next(file.Count + 1);
        var length = Math.Min(file.Count - at, _random.Next(1, 200));
        switch (_random.Next(8))
        {
            case 0 when at < file.Count:
                file[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1 when at < file.Count:
                file[at] = (byte)_random.Next(256);
                break;
            case 2:
                file.RemoveRange(at, length);
                break;
            case 3:
                file.InsertRange(_random.Next(file.Count + 1), file.GetRange(at, length));
                break;
            case 4 when _random.Next(4) == 0:
                file.RemoveRange(at, file.Count - at);
                break;
            case 5 when _random.Next(10) == 0:
                file.InsertRange(
                    at,
                    Enumerable.Repeat(Tokens[_random.Next(Tokens.Length)], 40_000).SelectMany(t => t).ToArray()
                );
                break;
            default:
                file.InsertRange(at, Tokens[_random.Next(Tokens.Length)]);
                break;
        }
    }
}
