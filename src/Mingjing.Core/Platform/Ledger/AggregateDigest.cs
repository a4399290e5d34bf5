using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>摘要: SHA-256 over the canonical JSON of an aggregate's material fields, its kind, id and version of the digest.</summary>
public static class AggregateDigest
{
    /// <summary>64 hexadecimal digits.</summary>
    public static string Of(Aggregate aggregate) =>
        Of(aggregate, aggregate.DigestVersion, aggregate.MaterialFields()).ToHex();

    /// <summary>By the version that an entry names; null where this program does not know it.</summary>
    internal static Digest256? Of(Aggregate aggregate, int version) =>
        aggregate.MaterialFieldsOf(version) is { } fields ? Of(aggregate, version, fields) : null;

    private static Digest256 Of(Aggregate aggregate, int version, JsonObject fields) =>
        ObjectDigest.Of(aggregate.LedgerKind, aggregate.LedgerId, version, fields);
}
