using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Mingjing.Verifier;
using Mingjing.Verifier.Matters;

namespace Mingjing.Testing.Verification;

/// <summary>
/// 卷宗 taken apart and put together again, as somebody does who falsifies one. Read by the framework's own ZIP reader, as any other program
/// would.
/// </summary>
public sealed class MatterZip
{
    private MatterZip(IReadOnlyList<(string Name, byte[] Bytes)> files) => Files = files;

    public IReadOnlyList<(string Name, byte[] Bytes)> Files { get; }

    /// <summary>Of index.json.</summary>
    public JsonObject Index => JsonNode.Parse(BytesOf(MatterForm.Index))!.AsObject();

    /// <summary>Of matter.json.</summary>
    public JsonObject Matter => JsonNode.Parse(BytesOf(MatterForm.Matter))!.AsObject();

    public static MatterZip Read(byte[] zip)
    {
        using var archive = new ZipArchive(new MemoryStream(zip));
        return new MatterZip([.. archive.Entries.Select(e => (e.FullName, BytesOf(e)))]);
    }

    public byte[] BytesOf(string name) => Files.First(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Bytes;

    public MatterZip With(string name, byte[] bytes) =>
        new([.. Files.Select(f => string.Equals(f.Name, name, StringComparison.Ordinal) ? (name, bytes) : f)]);

    public MatterZip With(string name, JsonObject content) => With(name, CanonicalJson.Encode(content));

    public MatterZip Without(string name) =>
        new([.. Files.Where(f => !string.Equals(f.Name, name, StringComparison.Ordinal))]);

    /// <summary>With one more file before the signature.</summary>
    public MatterZip Plus(string name, byte[] bytes) => new([.. Files.SkipLast(1), (name, bytes), Files[^1]]);

    public MatterZip Swapped(int place, int other)
    {
        var files = Files.ToArray();
        (files[place], files[other]) = (files[other], files[place]);
        return new MatterZip(files);
    }

    /// <summary>The lines of ledger.jsonl, changed.</summary>
    public MatterZip WithLines(Func<IList<byte[]>, IEnumerable<byte[]>> change) =>
        With(MatterForm.Ledger, MemoryExport.Joined(change(MemoryExport.Lines(BytesOf(MatterForm.Ledger)))));

    /// <summary>matter.json, changed.</summary>
    public MatterZip WithMatter(Action<JsonObject> change)
    {
        var matter = Matter;
        change(matter);
        return With(MatterForm.Matter, matter);
    }

    /// <summary>index.json, changed.</summary>
    public MatterZip WithIndex(Action<JsonObject> change)
    {
        var index = Index;
        change(index);
        return With(MatterForm.Index, index);
    }

    /// <summary>The index made to fit the files again: sizes and hashes of those it lists, in their order.</summary>
    public MatterZip Reindexed() =>
        WithIndex(index =>
        {
            foreach (var file in index["files"]!.AsArray())
            {
                var bytes = BytesOf(file!["path"]!.GetValue<string>());
                (file["size"], file["sha256"]) = (bytes.Length, Digest256.Of(bytes).ToHex());
            }
        });

    /// <summary>The index made to fit and signed.</summary>
    public MatterZip Signed(SigningKey key)
    {
        var made = Reindexed();
        var signature = key.Signer.SignIndex(Digest256.Of(made.BytesOf(MatterForm.Index)));
        return made.With(MatterForm.Signature, Encoding.UTF8.GetBytes(signature));
    }

    /// <summary>Lists a file in the index, at its place.</summary>
    public MatterZip Listed(string path, string role) =>
        WithIndex(index =>
        {
            var files = index["files"]!.AsArray();
            var bytes = BytesOf(path);
            var place = files.Skip(MatterForm.Fixed.Count).TakeWhile(f => IsBefore(f!, path)).Count();
            files.Insert(
                MatterForm.Fixed.Count + place,
                new JsonObject
                {
                    ["path"] = path,
                    ["role"] = role,
                    ["sha256"] = Digest256.Of(bytes).ToHex(),
                    ["size"] = bytes.Length,
                }
            );
        });

    /// <summary>Takes a file out of the container and of the index.</summary>
    public MatterZip Unlisted(string path) =>
        Without(path)
            .WithIndex(index =>
            {
                var files = index["files"]!.AsArray();
                files.Remove(
                    files.Single(f => string.Equals(f!["path"]!.GetValue<string>(), path, StringComparison.Ordinal))
                );
            });

    /// <summary>The files in the order of the index.</summary>
    public MatterZip Ordered()
    {
        var order = Index["files"]!.AsArray().Select(f => f!["path"]!.GetValue<string>());
        string[] names = [MatterForm.Index, .. order, MatterForm.Signature];
        return new MatterZip([.. names.Select(n => (n, BytesOf(n)))]);
    }

    public byte[] ToBytes()
    {
        using var zip = new MemoryStream();
        var members = new List<StoredMember>();
        foreach (var (name, bytes) in Files)
        {
            var member = new StoredMember(name, Crc32.Of(bytes), (uint)bytes.Length, zip.Length);
            zip.Write(StoredZip.Local(member));
            zip.Write(bytes);
            members.Add(member);
        }

        foreach (var piece in StoredZip.End(members, zip.Length))
            zip.Write(piece);
        return zip.ToArray();
    }

    private static bool IsBefore(JsonNode file, string path) =>
        string.CompareOrdinal(file["path"]!.GetValue<string>(), path) < 0;

    private static byte[] BytesOf(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}
