using System.Text.Json;
using System.Text.Json.Serialization;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Documents;

/// <summary>
/// 文书的规范形式 (RFC 8785): what signing freezes. One content has one text, so that its digest stands for it; members without a value are
/// left out, so that a member added later changes no digest.
/// </summary>
public static class CanonicalPaper
{
    private static readonly JsonSerializerOptions Options = new(PlatformJson.Options)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowOutOfOrderMetadataProperties = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new WholeText() },
    };

    /// <summary>The canonical bytes.</summary>
    /// <exception cref="CanonicalJsonException">A text holds half a surrogate pair.</exception>
    public static byte[] Encode(PaperContent content) =>
        CanonicalJson.Encode(JsonSerializer.SerializeToNode(content, Options));

    /// <summary>The content of canonical bytes.</summary>
    /// <exception cref="CanonicalJsonException">They are not canonical, or not of a paper.</exception>
    public static PaperContent Decode(ReadOnlySpan<byte> bytes)
    {
        if (!CanonicalJson.IsCanonical(bytes))
            throw new CanonicalJsonException("不是规范 JSON");
        try
        {
            return JsonSerializer.Deserialize<PaperContent>(bytes, Options)
                ?? throw new CanonicalJsonException("不是文书内容");
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            throw new CanonicalJsonException("不是文书内容", e);
        }
    }

    /// <summary>SHA-256 of the canonical bytes.</summary>
    /// <exception cref="CanonicalJsonException">See <see cref="Encode"/>.</exception>
    public static Digest256 DigestOf(PaperContent content) => Digest256.Of(Encode(content));

    // The writer would put a sign in the place of half a pair: then two contents had one digest.
    private sealed class WholeText : JsonConverter<string>
    {
        public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString();

        public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options)
        {
            for (var i = 0; i < value.Length; i++)
            {
                if (!char.IsSurrogate(value[i]))
                    continue;
                if (!char.IsSurrogatePair(value, i))
                    throw new CanonicalJsonException("文本中有不成对的代理字符");
                i++;
            }

            writer.WriteStringValue(value);
        }
    }
}
