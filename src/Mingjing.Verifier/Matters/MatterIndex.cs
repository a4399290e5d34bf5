using System.Text.Json.Nodes;

namespace Mingjing.Verifier.Matters;

/// <summary>目录中的一个文件.</summary>
/// <param name="Path">Where it stands in the container.</param>
/// <param name="Role">One of <see cref="MatterRoles"/>.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of its bytes.</param>
public sealed record IndexedFile(string Path, string Role, long Size, Digest256 Sha256);

/// <summary>卷宗目录 (index.json): whose matter file it is, for whom it was made, and every file in it.</summary>
/// <param name="Kind">Kind of the matter in the ledger.</param>
/// <param name="Id">Its id.</param>
/// <param name="Origin">The ledger's name, that of its key too.</param>
/// <param name="Purpose">提供的用途; null where no media goes with it.</param>
/// <param name="Recipient">接收单位; null where there is no purpose.</param>
/// <param name="Files">In the order of the container.</param>
public sealed record MatterIndex(
    string Kind,
    string Id,
    string Origin,
    string? Purpose,
    string? Recipient,
    IReadOnlyList<IndexedFile> Files
)
{
    /// <summary>The bytes of index.json.</summary>
    public byte[] Canonical() =>
        CanonicalJson.Encode(
            new JsonObject
            {
                ["files"] = new JsonArray([.. Files.Select(JsonOf)]),
                ["format"] = MatterForm.Name,
                ["id"] = Id,
                ["kind"] = Kind,
                ["origin"] = Origin,
                ["purpose"] = Purpose,
                ["recipient"] = Recipient,
            }
        );

    /// <summary>Reads exactly what <see cref="Canonical"/> writes; anything else is a <see cref="MatterFormException"/>.</summary>
    public static MatterIndex Parse(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var index = Read(JsonParts.Root(utf8));
            index.CheckFiles();
            return index.Canonical().AsSpan().SequenceEqual(utf8)
                ? index
                : throw new FormatException("有多余的成员，或格式标识不符");
        }
        catch (FormatException e)
        {
            throw new MatterFormException(FaultCodes.IndexMalformed, $"{MatterForm.Index} 不规范：{e.Message}");
        }
    }

    private static MatterIndex Read(JsonObject root) =>
        new(
            root.Text("kind"),
            root.Text("id"),
            root.Text("origin"),
            root.TextOrNull("purpose"),
            root.TextOrNull("recipient"),
            [
                .. root.Objects("files")
                    .Select(f => new IndexedFile(
                        f.Text("path"),
                        f.Text("role"),
                        f.Whole("size", StoredZip.MaxSize),
                        f.Digest("sha256")
                    )),
            ]
        );

    private static JsonNode JsonOf(IndexedFile file) =>
        new JsonObject
        {
            ["path"] = file.Path,
            ["role"] = file.Role,
            ["sha256"] = file.Sha256.ToHex(),
            ["size"] = file.Size,
        };

    private void CheckFiles()
    {
        // The index and its signature are files of the container too.
        if (Files.Count > MatterForm.MaxFiles - 2)
            throw new FormatException($"文件超过 {MatterForm.MaxFiles} 个");
        var required = MatterForm.Fixed;
        if (!Files.Take(required.Count).Select(f => (f.Path, f.Role)).SequenceEqual(required))
            throw new FormatException(
                $"前 {required.Count} 个文件应为 {string.Join('、', required.Select(f => f.Path))}"
            );
        if (
            Files
                .Skip(required.Count)
                .Any(f => required.Any(r => string.Equals(r.Role, f.Role, StringComparison.Ordinal)))
        )
            throw new FormatException("账本类文件只能各有一个");
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { MatterForm.Index, MatterForm.Signature };
        foreach (var file in Files)
        {
            if (!MatterForm.IsPath(file.Path))
                throw new MatterFormException(FaultCodes.PathUnsafe, $"文件路径不安全：{Plain.Text(file.Path)}");
            // On some systems two names that differ in case only are one file.
            if (!names.Add(file.Path))
                throw new MatterFormException(FaultCodes.FileDoubled, $"目录中不止一次列有 {file.Path}");
        }

        var own = Files.Skip(required.Count).Select(f => f.Path).ToArray();
        if (!own.SequenceEqual(own.Order(StringComparer.Ordinal), StringComparer.Ordinal))
            throw new FormatException("文件没有按路径排列");
    }
}
