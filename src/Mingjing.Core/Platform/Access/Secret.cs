using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mingjing.Core.Platform.Access;

/// <summary>
/// 机密: a password, a one-time code, a token or a key on its way through the program. It is never printed, logged or serialized:
/// neither the fingerprint of a request nor a kept answer holds it.
/// </summary>
/// <param name="Text">The clear text; null where a kept answer has lost it.</param>
[JsonConverter(typeof(SecretJson))]
public readonly record struct Secret(string? Text)
{
    public override string ToString() => "***";
}

internal sealed class SecretJson : JsonConverter<Secret>
{
    public override bool HandleNull => true;

    public override Secret Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        reader.Skip();
        return default;
    }

    public override void Write(Utf8JsonWriter writer, Secret value, JsonSerializerOptions options) =>
        writer.WriteNullValue();
}
