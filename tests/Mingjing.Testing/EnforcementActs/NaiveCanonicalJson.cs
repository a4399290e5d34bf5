using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Mingjing.Testing.EnforcementActs;

/// <summary>RFC 8785 as it reads, for objects without numbers: parses, sorts and writes anew.</summary>
public static class NaiveCanonicalJson
{
    /// <summary>The canonical form of a JSON text.</summary>
    public static string Of(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    private static string Of(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => "{"
                + string.Join(
                    ',',
                    value
                        .EnumerateObject()
                        .OrderBy(m => m.Name, StringComparer.Ordinal)
                        .Select(m => Quoted(m.Name) + ":" + Of(m.Value))
                )
                + "}",
            JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Of)) + "]",
            JsonValueKind.String => Quoted(value.GetString()!),
            JsonValueKind.True => "true",
            JsonValueKind.False => "false",
            _ => throw new NotSupportedException($"{value.ValueKind}"),
        };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\b' => "\\b",
                    '\f' => "\\f",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                    _ => c.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }
}
