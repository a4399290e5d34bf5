using System.Text.Json.Nodes;

namespace Mingjing.Verifier.Matters;

/// <summary>卷宗中的一个对象: what the ledger's last digest of it was computed from.</summary>
/// <param name="Kind">Kind in the ledger.</param>
/// <param name="Id">Id in the ledger.</param>
/// <param name="DigestVersion">By which list of fields; 0 where there are none.</param>
/// <param name="Fields">Its material fields; null where the ledger holds no digest of it.</param>
/// <param name="Openings">Of commitments among its fields.</param>
public sealed record MatterObject(
    string Kind,
    string Id,
    int DigestVersion,
    JsonObject? Fields,
    IReadOnlyList<CommitmentOpening> Openings
);

/// <summary>未附的文件.</summary>
/// <param name="Role">What the file would be.</param>
/// <param name="Reason">Why it is not there.</param>
public sealed record LeftOut(string Role, string Reason);

/// <summary>材料与文件: which files hold an item that the material fields list.</summary>
/// <param name="List">One of <see cref="MatterLists"/>.</param>
/// <param name="Id">Of the item in that list.</param>
/// <param name="Files">Paths in the container.</param>
/// <param name="LeftOut">Files that are not there.</param>
public sealed record MatterItem(string List, string Id, IReadOnlyList<string> Files, IReadOnlyList<LeftOut> LeftOut);

/// <summary>卷宗内容 (matter.json): the matter's objects, and every item that they list.</summary>
/// <param name="Kind">Kind of the matter itself, which is one of the objects.</param>
/// <param name="Id">Its id.</param>
/// <param name="Objects">The matter and what belongs to it.</param>
/// <param name="Items">Papers and evidence.</param>
public sealed record MatterRecord(
    string Kind,
    string Id,
    IReadOnlyList<MatterObject> Objects,
    IReadOnlyList<MatterItem> Items
)
{
    /// <summary>The bytes of matter.json.</summary>
    public byte[] Canonical() =>
        CanonicalJson.Encode(
            new JsonObject
            {
                ["id"] = Id,
                ["items"] = new JsonArray([.. Items.Select(JsonOf)]),
                ["kind"] = Kind,
                ["objects"] = new JsonArray([.. Objects.Select(JsonOf)]),
            }
        );

    /// <summary>Reads exactly what <see cref="Canonical"/> writes; anything else is a <see cref="MatterFormException"/>.</summary>
    public static MatterRecord Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var root = JsonParts.Root(utf8);
            var matter = new MatterRecord(
                root.Text("kind"),
                root.Text("id"),
                [.. root.Objects("objects").Select(ObjectOf)],
                [.. root.Objects("items").Select(ItemOf)]
            );
            matter.CheckNames();
            return matter.Canonical().AsSpan().SequenceEqual(utf8) ? matter : throw new FormatException("有多余的成员");
        }
        catch (Exception e) when (e is FormatException or CanonicalJsonException)
        {
            throw new MatterFormException(FaultCodes.MatterMalformed, $"{MatterForm.Matter} 不规范：{e.Message}");
        }
    }

    private static MatterObject ObjectOf(JsonObject node)
    {
        var fields = node["fields"];
        if (fields is not (null or JsonObject))
            throw new FormatException("成员 fields 应为对象或 null");
        return new MatterObject(
            node.Text("kind"),
            node.Text("id"),
            (int)node.Whole("digestVersion", int.MaxValue),
            fields?.DeepClone().AsObject(),
            [.. node.Objects("openings").Select(OpeningOf)]
        );
    }

    private static CommitmentOpening OpeningOf(JsonObject node)
    {
        var (at, text) = (
            node.Text("at"),
            node.TextOrNull("text") ?? throw new FormatException("成员 text 不得为 null")
        );
        return node.ContainsKey("salt")
            ? CommitmentOpening.Salted(at, Convert.FromHexString(node.Text("salt")), text)
            : CommitmentOpening.Keyed(at, Convert.FromHexString(node.Text("key")), node.Text("purpose"), text);
    }

    private static MatterItem ItemOf(JsonObject node) =>
        new(
            node.Text("list"),
            node.Text("id"),
            [.. node.Texts("files")],
            [.. node.Objects("leftOut").Select(l => new LeftOut(l.Text("role"), l.Text("reason")))]
        );

    private static JsonNode JsonOf(MatterObject item) =>
        new JsonObject
        {
            ["digestVersion"] = item.DigestVersion,
            ["fields"] = item.Fields?.DeepClone(),
            ["id"] = item.Id,
            ["kind"] = item.Kind,
            ["openings"] = new JsonArray([.. item.Openings.Select(JsonOf)]),
        };

    private static JsonNode JsonOf(CommitmentOpening opening)
    {
        var node = new JsonObject { ["at"] = opening.At, ["text"] = opening.Text };
        node[opening.Purpose is null ? "salt" : "key"] = opening.Secret;
        if (opening.Purpose is { } purpose)
            node["purpose"] = purpose;
        return node;
    }

    private static JsonNode JsonOf(MatterItem item) =>
        new JsonObject
        {
            ["files"] = new JsonArray([.. item.Files.Select(f => (JsonNode)f)]),
            ["id"] = item.Id,
            ["leftOut"] = new JsonArray([
                .. item.LeftOut.Select(l => new JsonObject { ["reason"] = l.Reason, ["role"] = l.Role }),
            ]),
            ["list"] = item.List,
        };

    // Two answers to one question could be read in two ways.
    private void CheckNames()
    {
        if (Objects.DistinctBy(o => (o.Kind, o.Id)).Count() < Objects.Count)
            throw new FormatException("同一对象不止一次列出");
        if (Items.DistinctBy(i => (i.List, i.Id)).Count() < Items.Count)
            throw new FormatException("同一材料不止一次列出");
        if (Objects.Any(o => o.Openings.DistinctBy(p => p.At, StringComparer.Ordinal).Count() < o.Openings.Count))
            throw new FormatException("同一承诺不止一次开启");
    }
}
