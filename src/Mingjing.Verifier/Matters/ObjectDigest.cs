using System.Buffers;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Mingjing.Verifier.Matters;

/// <summary>摘要: SHA-256 over the canonical JSON of an object's kind, id, version of the digest and material fields.</summary>
public static class ObjectDigest
{
    /// <summary>Of {"digestVersion":"…","fields":{…},"id":"…","kind":"…"}; the version is a text.</summary>
    public static Digest256 Of(string kind, string id, int digestVersion, JsonObject fields)
    {
        var output = new ArrayBufferWriter<byte>(512);
        output.Write("{\"digestVersion\":"u8);
        CanonicalText.Write(digestVersion.ToString(CultureInfo.InvariantCulture), output);
        output.Write(",\"fields\":"u8);
        // Fields belong to whoever asks: they are written in place, not moved into another node.
        CanonicalJson.Write(fields, output, depth: 1);
        output.Write(",\"id\":"u8);
        CanonicalText.Write(id, output);
        output.Write(",\"kind\":"u8);
        CanonicalText.Write(kind, output);
        output.Write("}"u8);
        return Digest256.Of(output.WrittenSpan);
    }
}
