using System.Text.Json.Nodes;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>
/// 聚合: facts and acts that are changed together and guard themselves. Its version is written by the runner with each change;
/// pages send back the version that they showed.
/// </summary>
public abstract class Aggregate
{
    /// <summary>版本号: 1 when it was made, one more with each change.</summary>
    public int Version { get; internal set; }

    /// <summary>Stable code of the kind of object in the ledger: “organization”.</summary>
    public abstract string LedgerKind { get; }

    /// <summary>The id in the ledger.</summary>
    public abstract string LedgerId { get; }

    /// <summary>Version of what <see cref="MaterialFields"/> holds; raised when its members change.</summary>
    public virtual int DigestVersion => 1;

    /// <summary>
    /// The same by an earlier version, so that objects that nobody has touched since can still be verified; null where this
    /// program does not know that version. Whoever raises the version keeps the old list here.
    /// </summary>
    public virtual JsonObject? MaterialFieldsOf(int digestVersion) =>
        digestVersion == DigestVersion ? MaterialFields() : null;

    /// <summary>
    /// 具有法律意义的字段: what the ledger's digest covers, so that a row changed behind the product's back is found. No
    /// personal value in clear: the digest is public. Parts of the object that it reads are owned or loaded with it always
    /// (AutoInclude): verification loads the object alone.
    /// </summary>
    public abstract JsonObject MaterialFields();
}
