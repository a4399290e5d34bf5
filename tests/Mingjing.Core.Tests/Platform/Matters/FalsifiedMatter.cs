using System.Text.Json.Nodes;
using Mingjing.Testing.Verification;
using Mingjing.Verifier;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Tests.Platform.Matters;

/// <summary>A matter file whose content was changed in one way; its index does not fit yet.</summary>
internal static class FalsifiedMatter
{
    private const string FirstPdf = "papers/河洛督〔2026〕1号/paper.pdf";
    private const string SecondPdf = "papers/河洛督〔2026〕2号/paper.pdf";
    private const string Evidence = "evidence/e1.mp4";

    public static MatterZip Make(MatterZip zip, string what) =>
        what.Contains("entr", StringComparison.Ordinal)
        || what.Contains("proof", StringComparison.Ordinal)
        || what.StartsWith("a line", StringComparison.Ordinal)
            ? zip.WithLines(lines => Lines([.. lines], what))
            : Content(zip, what);

    private static List<byte[]> Lines(List<byte[]> lines, string what)
    {
        switch (what)
        {
            case "entries swapped":
                (lines[2], lines[4]) = (lines[4], lines[2]);
                break;
            case "an entry twice":
                lines.Insert(3, lines[3]);
                break;
            case "the last entry taken out":
                lines.RemoveAt(lines.Count - 1);
                break;
            case "the entry of the other's act taken out":
                lines.RemoveAll(l => EntryProof.Parse(l).Entry.Payload.ContainsKey("also"));
                break;
            case "the entries of an object taken out":
                lines.RemoveAll(l => EntryProof.Parse(l).Entry.ObjectKind is "paper");
                break;
            case "all entries taken out":
                lines.Clear();
                break;
            case "a foreign entry":
                lines.Add(Changed(lines[^1], e => e with { ObjectId = "另一对象", Sequence = e.Sequence + 1 }));
                break;
            case "an entry changed":
                lines[2] = Changed(lines[2], e => e with { Actor = "另一人" });
                break;
            case "a proof of another entry":
                lines[2] = (EntryProof.Parse(lines[2]) with { Path = EntryProof.Parse(lines[3]).Path }).Canonical();
                break;
            case "a proof in another tree":
                lines[2] = InAnotherTree(EntryProof.Parse(lines[2]).Entry);
                break;
            case "a line that is none":
                lines[1] = "{}"u8.ToArray();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, message: null);
        }

        return lines;
    }

    private static MatterZip Content(MatterZip zip, string what) =>
        what switch
        {
            "the last line cut" => zip.With(MatterForm.Ledger, zip.BytesOf(MatterForm.Ledger)[..^1]),
            "a material field changed" => zip.WithMatter(m => m["objects"]![0]!["fields"]!["stage"] = "filed"),
            "the version changed" => zip.WithMatter(m => m["objects"]![0]!["digestVersion"] = 2),
            "the fields taken out" => zip.WithMatter(m => m["objects"]![1]!["fields"] = null),
            "fields for what has none" => zip.WithMatter(m => m["objects"]![2]!["fields"] = new JsonObject()),
            "an object twice" => zip.WithMatter(m => Array(m, "objects").Add(m["objects"]![1]!.DeepClone())),
            "another matter" => zip.WithMatter(m => m["id"] = "另一事项"),
            "a salt changed" => zip.WithMatter(m => Opening(m, 0)["salt"] = new string('0', 32)),
            "a salt that takes a byte of the text" => zip.WithMatter(LendByte),
            "an opened text changed" => zip.WithMatter(m => Opening(m, 0)["text"] = "李四"),
            "an evidence key changed" => zip.WithMatter(m => Opening(m, 1)["key"] = new string('0', 64)),
            "an opening taken out" => zip.WithMatter(m => m["objects"]![0]!["openings"]!.AsArray().RemoveAt(1)),
            "a paper taken out" => WithoutItem(zip, MatterLists.Papers),
            "a paper more" => zip.WithMatter(m => Array(m, "items").Add(Added())),
            "a paper's file taken out" => zip.Unlisted(FirstPdf).WithMatter(m => Unname(m, FirstPdf)),
            "the files of two papers swapped" => zip.With(FirstPdf, zip.BytesOf(SecondPdf))
                .With(SecondPdf, zip.BytesOf(FirstPdf)),
            "a file of no item" => zip.WithMatter(m => Unname(m, FirstPdf)),
            "a file with another role" => zip.WithIndex(i => FileOf(i, FirstPdf)["role"] = MatterRoles.Evidence),
            "an evidence file changed" => zip.With(Evidence, "另一段录像"u8.ToArray()),
            "a rendered file changed" => zip.With(FirstPdf, "%PDF"u8.ToArray()),
            "left out and there" => zip.WithMatter(m =>
                m["items"]![0]!["leftOut"] = new JsonArray(
                    new JsonObject { ["reason"] = "没有申请", ["role"] = MatterRoles.Evidence }
                )
            ),
            "media without purpose" => zip.WithIndex(i => i["purpose"] = i["recipient"] = null),
            "the key of another ledger's name" => zip.WithIndex(i => i["origin"] = "另一账本"),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, message: null),
        };

    private static JsonArray Array(JsonObject node, string name) => node[name]!.AsArray();

    private static JsonNode Opening(JsonObject matter, int place) => matter["objects"]![0]!["openings"]![place]!;

    private static JsonNode FileOf(JsonObject index, string path) =>
        Array(index, "files").Single(f => Is(f!["path"], path))!;

    // Salt and text are the same bytes together: only the length of the salt tells that they were parted in another place.
    private static void LendByte(JsonObject matter)
    {
        var opening = Opening(matter, 0);
        var text = opening["text"]!.GetValue<string>();
        opening["salt"] = opening["salt"]!.GetValue<string>() + Convert.ToHexStringLower([(byte)text[0]]);
        opening["text"] = text[1..];
    }

    private static bool Is(JsonNode? node, string text) =>
        string.Equals(node!.GetValue<string>(), text, StringComparison.Ordinal);

    private static JsonObject Added() =>
        new()
        {
            ["files"] = new JsonArray(),
            ["id"] = "0190a000-0000-7000-8000-00000000000f",
            ["leftOut"] = new JsonArray(),
            ["list"] = MatterLists.Papers,
        };

    private static MatterZip WithoutItem(MatterZip zip, string list)
    {
        var item = Array(zip.Matter, "items").First(i => Is(i!["list"], list))!;
        foreach (var path in item["files"]!.AsArray())
            zip = zip.Unlisted(path!.GetValue<string>());
        return zip.WithMatter(m => Array(m, "items").RemoveAll(i => JsonNode.DeepEquals(i!["id"], item["id"])));
    }

    private static void Unname(JsonObject matter, string path)
    {
        foreach (var item in Array(matter, "items"))
            item!["files"]!.AsArray().RemoveAll(f => Is(f, path));
    }

    private static byte[] Changed(byte[] line, Func<LedgerEntry, LedgerEntry> change)
    {
        var proof = EntryProof.Parse(line);
        return (proof with { Entry = change(proof.Entry) }).Canonical();
    }

    private static byte[] InAnotherTree(LedgerEntry entry)
    {
        var leaves = new RandomLedger(seed: 7, size: 11).Leaves(11);
        leaves[entry.Sequence] = entry.LeafHash();
        return new EntryProof(entry, MerkleTree.InclusionProof(leaves, (int)entry.Sequence)).Canonical();
    }
}
