using System.Text.Unicode;

namespace Mingjing.Verifier;

/// <summary>
/// 规范 JSON 的逐字节检查: walks canonical JSON once, without memory of its own. What it accepts is exactly what <see cref="CanonicalJson"/>
/// would write. Whoever starts one has made sure that the bytes are UTF-8 (<see cref="IsText"/>).
/// </summary>
internal ref struct CanonicalScanner(ReadOnlySpan<byte> json)
{
    private readonly ReadOnlySpan<byte> _json = json;

    /// <summary>How far it came; after a refusal, where the fault lies.</summary>
    public int Position { get; private set; }

    public readonly bool IsAtEnd => Position == _json.Length;

    private readonly byte Next => Position < _json.Length ? _json[Position] : (byte)0;

    public static bool IsText(ReadOnlySpan<byte> json) => Utf8.IsValid(json);

    /// <summary>Takes these very bytes.</summary>
    public bool Take(ReadOnlySpan<byte> literal)
    {
        if (!_json[Position..].StartsWith(literal))
            return false;
        Position += literal.Length;
        return true;
    }

    /// <summary>Takes a string; <paramref name="text"/> is where its content lies between the quotes, still escaped.</summary>
    public bool TakeText(out Range text)
    {
        text = default;
        if (!Take("\""u8))
            return false;
        var start = Position;
        while (true)
        {
            var stop = _json[Position..].IndexOfAny(CanonicalText.Escaped);
            Position += stop < 0 ? 0 : stop;
            if (stop < 0)
                return false;
            if (Next == '"')
                break;
            var escape = CanonicalText.EscapeLength(_json[Position..]);
            if (escape == 0)
                return false;
            Position += escape;
        }

        text = start..Position;
        Position++;
        return true;
    }

    /// <summary>Takes a number; <paramref name="number"/> is where it lies.</summary>
    public bool TakeNumber(out Range number)
    {
        var length = _json[Position..].IndexOfAnyExcept("0123456789+-.e"u8);
        number = Position..(length < 0 ? _json.Length : Position + length);
        if (!CanonicalNumber.IsCanonical(_json[number]))
            return false;
        Position = number.End.Value;
        return true;
    }

    /// <summary>Takes any value. <paramref name="depth"/> counts the objects and arrays around it.</summary>
    public bool TakeValue(int depth) =>
        Next switch
        {
            (byte)'{' => TakeObject(depth),
            (byte)'[' => TakeArray(depth),
            (byte)'"' => TakeText(out _),
            (byte)'t' => Take("true"u8),
            (byte)'f' => Take("false"u8),
            (byte)'n' => Take("null"u8),
            _ => TakeNumber(out _),
        };

    /// <summary>Takes an object: names in order, none twice.</summary>
    public bool TakeObject(int depth)
    {
        if (depth == CanonicalJson.MaxDepth || !Take("{"u8))
            return false;
        if (Take("}"u8))
            return true;
        Range last = default;
        for (var isFirst = true; ; isFirst = false)
        {
            var start = Position;
            if (!TakeText(out var name))
                return false;
            if (!isFirst && CanonicalText.Compare(_json[last], _json[name]) >= 0)
            {
                Position = start;
                return false;
            }

            last = name;
            if (!Take(":"u8) || !TakeValue(depth + 1))
                return false;
            if (!Take(","u8))
                return Take("}"u8);
        }
    }

    private bool TakeArray(int depth)
    {
        if (depth == CanonicalJson.MaxDepth || !Take("["u8))
            return false;
        if (Take("]"u8))
            return true;
        while (TakeValue(depth + 1))
        {
            if (!Take(","u8))
                return Take("]"u8);
        }

        return false;
    }
}
