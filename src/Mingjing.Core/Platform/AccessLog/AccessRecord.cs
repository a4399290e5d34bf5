using System.Globalization;
using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.AccessLog;

/// <summary>一次查阅: who is about to read what, and why. Written down before it is shown.</summary>
/// <param name="Principal">Who reads.</param>
/// <param name="What">What is read.</param>
/// <param name="ObjectKind">Kind of the object.</param>
/// <param name="ObjectId">Its id.</param>
/// <param name="Purpose">用途 as the reader has given it; null where none is asked.</param>
public sealed record AccessRecord(
    Principal Principal,
    ReadingKind What,
    string ObjectKind,
    string ObjectId,
    string? Purpose = null
);

/// <summary>访问日志的一行, as the audit administrator reads it.</summary>
public sealed record AccessLine(
    long Number,
    DateTimeOffset At,
    string Actor,
    string? Appointment,
    string Action,
    string ObjectKind,
    string ObjectId,
    string? Purpose
)
{
    /// <summary>The leaf of the line in the tree that is sealed.</summary>
    internal Digest256 LeafHash() =>
        MerkleTree.LeafHash(
            CanonicalJson.Encode(
                new JsonObject
                {
                    ["number"] = Number,
                    ["at"] = At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                    ["actor"] = Actor,
                    ["appointment"] = Appointment,
                    ["action"] = Action,
                    ["objectKind"] = ObjectKind,
                    ["objectId"] = ObjectId,
                    ["purpose"] = Purpose,
                }
            )
        );

    internal static IQueryable<AccessLine> Of(IQueryable<AccessLogRow> rows) =>
        rows.Select(r => new AccessLine(
            r.Number,
            r.At,
            r.Actor,
            r.Appointment,
            r.Action,
            r.ObjectKind,
            r.ObjectId,
            r.Purpose
        ));
}
