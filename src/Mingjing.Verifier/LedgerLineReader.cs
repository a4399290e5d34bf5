using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Mingjing.Verifier;

/// <summary>
/// Reads the members of an entry from left to right: canonical JSON has one order, so what is not where it should be is refused. After the
/// first refusal nothing is read any more.
/// </summary>
internal ref struct LedgerLineReader(ReadOnlySpan<byte> utf8)
{
    private const int InstantLength = 28;

    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private CanonicalScanner _scanner = new(utf8);

    /// <summary>Where the first fault lies and what should stand there; null while all is well.</summary>
    public string? Refusal { get; private set; }

    /// <summary>A text with something in it.</summary>
    public Range Text(ReadOnlySpan<byte> member) => Take(member) ? TextHere(member) : default;

    /// <summary>A text with something in it, or null.</summary>
    public Range? TextOrNull(ReadOnlySpan<byte> member) =>
        Take(member) && !_scanner.Take("null"u8) ? TextHere(member) : null;

    /// <summary>A whole number from 0 to the limit.</summary>
    public long Number(ReadOnlySpan<byte> member, long limit)
    {
        if (!Take(member))
            return 0;
        if (
            _scanner.TakeNumber(out var text)
            && long.TryParse(_utf8[text], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= limit
        )
        {
            return number;
        }

        Refuse($"成员 {Name(member)} 的整数，从 0 到 {limit}");
        return 0;
    }

    /// <summary>An instant in UTC with seven digits of a second.</summary>
    public DateTimeOffset Instant(ReadOnlySpan<byte> member)
    {
        if (!Take(member))
            return default;
        if (
            _scanner.TakeText(out var text)
            && _utf8[text] is { Length: InstantLength } written
            && written[^1] == 'Z'
            && Utf8Parser.TryParse(written, out DateTimeOffset instant, out var read, 'O')
            && read == InstantLength
        )
        {
            return instant;
        }

        Refuse($"成员 {Name(member)} 的时刻：协调世界时，秒后七位，以 Z 结尾");
        return default;
    }

    /// <summary>An object.</summary>
    public Range Members(ReadOnlySpan<byte> member)
    {
        if (!Take(member))
            return default;
        var start = _scanner.Position;
        if (_scanner.TakeObject(depth: 1))
            return start.._scanner.Position;
        Refuse($"成员 {Name(member)} 的规范 JSON 对象");
        return default;
    }

    /// <summary>The end of the entry and of its line.</summary>
    public void Close()
    {
        if (Take(LedgerLine.Names.End) && !_scanner.IsAtEnd)
            Refuse("行尾");
    }

    private Range TextHere(ReadOnlySpan<byte> member)
    {
        if (_scanner.TakeText(out var text) && !_utf8[text].IsEmpty)
            return text;
        Refuse($"成员 {Name(member)} 的非空规范文本");
        return default;
    }

    private bool Take(ReadOnlySpan<byte> member)
    {
        if (Refusal is not null)
            return false;
        if (_scanner.Take(member))
            return true;
        Refuse(Encoding.UTF8.GetString(member));
        return false;
    }

    private void Refuse(string wanted) =>
        Refusal = string.Create(CultureInfo.InvariantCulture, $"第 {_scanner.Position + 1} 字节处应为{wanted}");

    private static string Name(ReadOnlySpan<byte> member) => Encoding.UTF8.GetString(member).Trim('{', ',', '"', ':');
}
