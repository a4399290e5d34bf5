using System.Text.Json.Nodes;

namespace Mingjing.Verifier.Matters;

/// <summary>Reads members of canonical JSON. What is not there or of another kind is a <see cref="FormatException"/>.</summary>
internal static class JsonParts
{
    /// <summary>The object that these bytes are the canonical text of.</summary>
    public static JsonObject Root(ReadOnlySpan<byte> utf8) =>
        CanonicalJson.IsCanonical(utf8) && JsonNode.Parse(utf8) is JsonObject root
            ? root
            : throw new FormatException("不是规范 JSON 的对象");

    public static string? TextOrNull(this JsonObject members, string name) =>
        members.TryGetPropertyValue(name, out var value)
            ? value is null
                ? null
                : value.AsText() ?? throw Wrong(name)
            : throw Wrong(name);

    public static string Text(this JsonObject members, string name) =>
        members.TextOrNull(name) is { Length: > 0 } text ? text : throw Wrong(name);

    /// <summary>A whole number that is not negative.</summary>
    public static long Whole(this JsonObject members, string name, long limit) =>
        members[name] is JsonValue value && value.TryGetValue(out long number) && number >= 0 && number <= limit
            ? number
            : throw Wrong(name);

    public static Digest256 Digest(this JsonObject members, string name) =>
        Digest256.TryParse(members.Text(name), out var digest) ? digest : throw Wrong(name);

    public static IEnumerable<JsonObject> Objects(this JsonObject members, string name) =>
        (members[name] as JsonArray ?? throw Wrong(name)).Select(o => o as JsonObject ?? throw Wrong(name));

    public static IEnumerable<string> Texts(this JsonObject members, string name) =>
        (members[name] as JsonArray ?? throw Wrong(name)).Select(t => t.AsText() ?? throw Wrong(name));

    /// <summary>The text that a value is; null for anything else.</summary>
    public static string? AsText(this JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>What a pointer (RFC 6901) leads to; null where it leads nowhere.</summary>
    public static JsonNode? At(this JsonNode? node, string pointer)
    {
        if (!pointer.StartsWith('/'))
            return null;
        foreach (var step in pointer[1..].Split('/'))
        {
            var name = step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                JsonObject members => members[name],
                JsonArray items when IndexOf(name) is var index && index < items.Count => items[index],
                _ => null,
            };
        }

        return node;
    }

    private static int IndexOf(string text) =>
        int.TryParse(
            text,
            System.Globalization.NumberStyles.None,
            System.Globalization.CultureInfo.InvariantCulture,
            out var index
        )
            ? index
            : int.MaxValue;

    private static FormatException Wrong(string name) => new($"成员 {name} 缺少或写法不符");
}
