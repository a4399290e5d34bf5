using System.Globalization;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>摘要: SHA-256 over the canonical JSON of an aggregate's material fields, its kind, id and version of the digest.</summary>
public static class AggregateDigest
{
    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(Aggregate aggregate)
    {
        var whole = new JsonObject
        {
            ["kind"] = aggregate.LedgerKind,
            ["id"] = aggregate.LedgerId,
            ["digestVersion"] = aggregate.DigestVersion.ToString(CultureInfo.InvariantCulture),
            ["fields"] = aggregate.MaterialFields(),
        };
        return Digest256.Of(CanonicalJson.Encode(whole)).ToHex();
    }
}
