using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Platform.Matters;

/// <summary>What a matter file is made of.</summary>
/// <param name="Kind">Kind of the matter in the ledger; it is one of the objects.</param>
/// <param name="Id">Its id.</param>
/// <param name="Objects">The matter and what belongs to it.</param>
/// <param name="Files">Of the papers and the evidence that the material fields list.</param>
/// <param name="LeftOut">Files of them that do not go along.</param>
/// <param name="Purpose">提供的用途; needed where media goes along, and null with the recipient otherwise.</param>
/// <param name="Recipient">接收单位.</param>
public sealed record MatterFile(
    string Kind,
    string Id,
    IReadOnlyList<MatterPart> Objects,
    IReadOnlyList<MatterPartFile> Files,
    IReadOnlyList<MatterPartLeftOut> LeftOut,
    string? Purpose = null,
    string? Recipient = null
);

/// <summary>An object that belongs to a matter.</summary>
public sealed record MatterPart
{
    private readonly Aggregate? _aggregate;

    private MatterPart(string kind, string id, Aggregate? aggregate, IReadOnlyList<CommitmentOpening> openings) =>
        (Kind, Id, _aggregate, Openings) = (kind, id, aggregate, openings);

    public string Kind { get; }

    public string Id { get; }

    /// <summary>Of the commitments among its material fields that the recipient may read.</summary>
    public IReadOnlyList<CommitmentOpening> Openings { get; }

    /// <summary>An aggregate, whose material fields go along.</summary>
    public static MatterPart Of(Aggregate aggregate, params IReadOnlyList<CommitmentOpening> openings) =>
        new(aggregate.LedgerKind, aggregate.LedgerId, aggregate, openings);

    /// <summary>Something that the ledger names and holds no digest of.</summary>
    public static MatterPart WithoutFields(string kind, string id) => new(kind, id, aggregate: null, []);

    /// <summary>As matter.json has it, by the version that the ledger's last digest names; null where this program does not know it.</summary>
    internal MatterObject? At(RecordedState? state)
    {
        if (_aggregate is null || state?.Digest is null)
            return new MatterObject(Kind, Id, DigestVersion: 0, Fields: null, []);
        return _aggregate.MaterialFieldsOf(state.Version) is { } fields
            ? new MatterObject(Kind, Id, state.Version, fields, Openings)
            : null;
    }
}

/// <summary>A file of a paper or a piece of evidence.</summary>
/// <param name="List">One of <see cref="MatterLists"/>.</param>
/// <param name="Item">Its id in that list.</param>
/// <param name="Role">One of <see cref="MatterRoles"/>.</param>
/// <param name="Path">Where it is to stand in the ZIP.</param>
/// <param name="Open">Opens it from its beginning; called twice, since its hash stands before it.</param>
public sealed record MatterPartFile(
    string List,
    string Item,
    string Role,
    string Path,
    Func<CancellationToken, Task<Stream>> Open
)
{
    /// <summary>One that is in memory.</summary>
    public static MatterPartFile Of(string list, string item, string role, string path, ReadOnlyMemory<byte> bytes) =>
        new(list, item, role, path, _ => Task.FromResult<Stream>(new MemoryStream(bytes.ToArray(), writable: false)));
}

/// <summary>A file that does not go along.</summary>
/// <param name="List">One of <see cref="MatterLists"/>.</param>
/// <param name="Item">Its id in that list.</param>
/// <param name="Role">One of <see cref="MatterRoles"/>.</param>
/// <param name="Reason">What the recipient reads.</param>
public sealed record MatterPartLeftOut(string List, string Item, string Role, string Reason);

/// <summary>What was written.</summary>
/// <param name="Entries">How many entries it holds.</param>
/// <param name="Size">Bytes of the ZIP.</param>
/// <param name="Index">SHA-256 of its index, which stands for all of it.</param>
/// <param name="Checkpoint">What its entries are proved against.</param>
public sealed record MatterFileWritten(
    int Entries,
    long Size,
    Verifier.Digest256 Index,
    Verifier.Checkpoint Checkpoint
);

/// <summary>卷宗不能生成: what the store holds, or what was to go along, does not fit the ledger. Nothing was written.</summary>
/// <param name="faults">As a verifier would have found them.</param>
public sealed class MatterFileException(IReadOnlyList<Verifier.VerificationFault> faults)
    : Exception(string.Join('；', faults.Take(5).Select(f => f.Message)))
{
    public IReadOnlyList<Verifier.VerificationFault> Faults => faults;
}
