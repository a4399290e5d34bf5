using System.Text.Json.Nodes;

namespace Mingjing.Verifier.Matters;

/// <summary>What the entries say last of an object.</summary>
/// <param name="Digest">Of its material fields; null where it has none or was removed.</param>
/// <param name="Version">By which list of fields; 0 where no entry said anything of them.</param>
/// <param name="Sequence">The entry that said so, or the first that named it.</param>
public sealed record RecordedState(Digest256? Digest, int Version, long Sequence);

/// <summary>文书成品的登记: the hashes that an entry holds of a paper's files.</summary>
internal sealed record RecordedRendering(string Paper, string Content, string? Docx, string? Pdf);

/// <summary>
/// 卷宗的台账记录: takes the entries of a matter in their order and keeps what they say last of its objects and papers; memory does not
/// grow with the entries.
/// </summary>
public sealed class MatterLedger
{
    private readonly Dictionary<(string Kind, string Id), RecordedState?> _states = [];
    private readonly Dictionary<string, RecordedRendering?> _renderings = new(StringComparer.Ordinal);

    /// <param name="objects">The matter's objects, kind and id.</param>
    /// <param name="papers">Ids of its papers.</param>
    public MatterLedger(IEnumerable<(string Kind, string Id)> objects, IEnumerable<string> papers)
    {
        foreach (var key in objects)
            _states[key] = null;
        foreach (var paper in papers)
            _renderings[paper] = null;
    }

    /// <summary>What is known of an object; null where no entry names it.</summary>
    public RecordedState? StateOf(string kind, string id) => _states.GetValueOrDefault((kind, id));

    /// <summary>Takes the next entry; false where it is about none of the objects.</summary>
    public bool Take(LedgerEntry entry)
    {
        var sequence = entry.Sequence;
        var known = Note(entry.ObjectKind, entry.ObjectId, entry.Digest, entry.DigestVersion, sequence);
        foreach (var other in (entry.Payload["also"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var version = other["digestVersion"] is JsonValue value && value.TryGetValue(out int number) ? number : 0;
            known |= Note(
                other["kind"].AsText() ?? "",
                other["id"].AsText() ?? "",
                other["digest"].AsText(),
                version,
                sequence
            );
        }

        if (known && string.Equals(entry.Action, MatterForm.Rendered, StringComparison.Ordinal))
            NoteRendering(entry.Payload);
        return known;
    }

    /// <summary>The last rendering of a paper with this content; null where there is none.</summary>
    internal RecordedRendering? RenderingOf(string paper, string content) =>
        _renderings.GetValueOrDefault(paper) is { } found
        && string.Equals(found.Content, content, StringComparison.Ordinal)
            ? found
            : null;

    private bool Note(string kind, string id, string? digest, int version, long sequence)
    {
        if (!_states.TryGetValue((kind, id), out var before))
            return false;
        Digest256? known = Digest256.TryParse(digest, out var parsed) ? parsed : null;
        // Without digest and version an entry says nothing of the fields; with a version alone, that the object is gone.
        if (known is not null || version != 0 || before is null)
            _states[(kind, id)] = new RecordedState(known, version, sequence);
        return true;
    }

    private void NoteRendering(JsonObject payload)
    {
        if (
            payload["paper"].AsText() is { } paper
            && _renderings.ContainsKey(paper)
            && payload["content"].AsText() is { } content
        )
            _renderings[paper] = new RecordedRendering(
                paper,
                content,
                payload["docx"].AsText(),
                payload["pdf"].AsText()
            );
    }
}
