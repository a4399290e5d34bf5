using System.Text;
using Mingjing.Core.Platform.Documents;
using Mingjing.Verifier;

namespace Mingjing.Core.Papers;

/// <summary>文书内容的规范写法 as a text that can be encrypted.</summary>
internal static class PaperText
{
    /// <summary>Canonical JSON (RFC 8785).</summary>
    public static string Canonical(PaperContent content) => Encoding.UTF8.GetString(CanonicalPaper.Encode(content));

    public static PaperContent Read(string canonical) => CanonicalPaper.Decode(Encoding.UTF8.GetBytes(canonical));

    /// <summary>SHA-256 of a canonical text, 64 hexadecimal digits.</summary>
    public static string HashOf(string canonical) => Digest256.Of(Encoding.UTF8.GetBytes(canonical)).ToHex();
}
