using System.Text;
using System.Text.Json;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Documents;
using Mingjing.Verifier;

namespace Mingjing.Core.Papers;

/// <summary>文书内容的规范写法: one content, one text, so that its hash means it.</summary>
internal static class PaperText
{
    /// <summary>Canonical JSON (RFC 8785).</summary>
    public static string Canonical(PaperContent content) =>
        Encoding.UTF8.GetString(
            CanonicalJson.Canonicalize(JsonSerializer.SerializeToUtf8Bytes(content, PlatformJson.Options))
        );

    public static PaperContent Read(string canonical) =>
        JsonSerializer.Deserialize<PaperContent>(canonical, PlatformJson.Options)!;

    /// <summary>SHA-256 of a canonical text, 64 hexadecimal digits.</summary>
    public static string HashOf(string canonical) => Digest256.Of(Encoding.UTF8.GetBytes(canonical)).ToHex();
}
