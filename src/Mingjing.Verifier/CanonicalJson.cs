using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Mingjing.Verifier;

/// <summary>
/// 规范 JSON (RFC 8785): one value, one text, so that its digest means its content. Members in the order of their UTF-16 code units, no
/// white space, the shortest escapes, numbers as ECMAScript writes a double.
/// </summary>
public static class CanonicalJson
{
    /// <summary>Objects and arrays that may stand inside one another.</summary>
    public const int MaxDepth = 64;

    private static readonly JsonDocumentOptions Strict = new()
    {
        MaxDepth = MaxDepth,
        AllowDuplicateProperties = false,
    };

    /// <summary>The canonical text of a node. Refuses with <see cref="CanonicalJsonException"/> what has none.</summary>
    public static byte[] Encode(JsonNode? node)
    {
        var output = new ArrayBufferWriter<byte>(256);
        try
        {
            Write(node, output, depth: 0);
        }
        catch (InvalidOperationException e)
        {
            // The reader refuses an escape that is half a surrogate pair only when its text is asked for.
            throw new CanonicalJsonException("文本中有不成对的代理字符", e);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>
    /// The canonical text of a JSON text. Refuses with <see cref="CanonicalJsonException"/>: damaged JSON, a member that stands twice,
    /// bytes that are not UTF-8, a lone surrogate, a number that a double would change.
    /// </summary>
    public static byte[] Canonicalize(ReadOnlySpan<byte> json)
    {
        if (!CanonicalScanner.IsText(json))
            throw new CanonicalJsonException("不是 UTF-8 文本");
        var output = new ArrayBufferWriter<byte>(Math.Max(json.Length, 256));
        try
        {
            using var document = JsonDocument.Parse(json.ToArray(), Strict);
            Write(document.RootElement, output, depth: 0);
        }
        catch (JsonException e)
        {
            throw new CanonicalJsonException("不是完整的 JSON，或有重复的成员，或嵌套过深", e);
        }
        catch (InvalidOperationException e)
        {
            // The reader refuses an escape that is half a surrogate pair only when its text is asked for.
            throw new CanonicalJsonException("文本中有不成对的代理字符", e);
        }

        return output.WrittenSpan.ToArray();
    }

    /// <summary>Whether these bytes are the canonical text of a value; allocates nothing.</summary>
    public static bool IsCanonical(ReadOnlySpan<byte> json)
    {
        if (!CanonicalScanner.IsText(json))
            return false;
        var scanner = new CanonicalScanner(json);
        return scanner.TakeValue(0) && scanner.IsAtEnd;
    }

    internal static void Write(JsonNode? node, IBufferWriter<byte> output, int depth)
    {
        switch (node)
        {
            case null:
                output.Write("null"u8);
                break;
            case JsonObject members:
                WriteMembers(MembersOf(members), Write, output, depth);
                break;
            case JsonArray items:
                WriteItems(items, Write, output, depth);
                break;
            default:
                Write((JsonValue)node, output, depth);
                break;
        }
    }

    private static void Write(JsonValue value, IBufferWriter<byte> output, int depth)
    {
        if (value.TryGetValue(out string? text))
        {
            CanonicalText.Write(text, output);
            return;
        }

        // A value made from a date or a number becomes its JSON only by being serialized.
        try
        {
            using var document = JsonDocument.Parse(JsonSerializer.SerializeToUtf8Bytes(value), Strict);
            Write(document.RootElement, output, depth);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException)
        {
            throw new CanonicalJsonException("值没有对应的 JSON", e);
        }
    }

    private static void Write(JsonElement element, IBufferWriter<byte> output, int depth)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteMembers(MembersOf(element), Write, output, depth);
                break;
            case JsonValueKind.Array:
                WriteItems(element.EnumerateArray(), Write, output, depth);
                break;
            case JsonValueKind.String:
                CanonicalText.Write(element.GetString() ?? "", output);
                break;
            case JsonValueKind.Number:
                CanonicalNumber.Write(JsonMarshal.GetRawUtf8Value(element), output);
                break;
            default:
                output.Write(JsonMarshal.GetRawUtf8Value(element));
                break;
        }
    }

    private static KeyValuePair<string, JsonNode?>[] MembersOf(JsonObject members)
    {
        try
        {
            return [.. members];
        }
        catch (ArgumentException e)
        {
            // A node that was parsed leniently finds out about a member that stands twice only here.
            throw new CanonicalJsonException("对象中有重复的成员", e);
        }
    }

    private static KeyValuePair<string, JsonElement>[] MembersOf(JsonElement element) =>
        [.. element.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value))];

    private static void WriteMembers<T>(
        KeyValuePair<string, T>[] members,
        Action<T, IBufferWriter<byte>, int> write,
        IBufferWriter<byte> output,
        int depth
    )
    {
        Array.Sort(members, (a, b) => string.CompareOrdinal(a.Key, b.Key));
        Open("{"u8, output, depth);
        for (var i = 0; i < members.Length; i++)
        {
            Separate(i, output);
            CanonicalText.Write(members[i].Key, output);
            output.Write(":"u8);
            write(members[i].Value, output, depth + 1);
        }

        output.Write("}"u8);
    }

    private static void WriteItems<T>(
        IEnumerable<T> items,
        Action<T, IBufferWriter<byte>, int> write,
        IBufferWriter<byte> output,
        int depth
    )
    {
        Open("["u8, output, depth);
        var count = 0;
        foreach (var item in items)
        {
            Separate(count++, output);
            write(item, output, depth + 1);
        }

        output.Write("]"u8);
    }

    private static void Open(ReadOnlySpan<byte> bracket, IBufferWriter<byte> output, int depth)
    {
        if (depth >= MaxDepth)
            throw new CanonicalJsonException($"嵌套超过 {MaxDepth} 层");
        output.Write(bracket);
    }

    private static void Separate(int index, IBufferWriter<byte> output)
    {
        if (index > 0)
            output.Write(","u8);
    }
}
