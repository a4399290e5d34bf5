namespace Mingjing.Verifier.Matters;

/// <summary>材料核对: every item that the ledger proves has its files, and every file is of one of them.</summary>
internal sealed class ItemCheck(
    MatterIndex index,
    MatterRecord matter,
    MatterLedger ledger,
    List<VerificationFault> faults
)
{
    private readonly Dictionary<string, IndexedFile> _unbound = index
        .Files.Skip(MatterForm.Fixed.Count)
        .ToDictionary(f => f.Path, StringComparer.Ordinal);

    public void Run()
    {
        var declared = matter.Items.ToDictionary(i => (i.List, i.Id));
        foreach (var listed in ListedItem.Of(matter))
        {
            if (declared.Remove((listed.List, listed.Id), out var item))
                Check(item, HashesOf(listed));
            else
                faults.Add(new(FaultCodes.ItemMissing, $"缺少台账所证明的材料：{Name(listed.List, listed.Id)}"));
        }

        foreach (var item in declared.Values)
            faults.Add(new(FaultCodes.ItemUnlisted, $"{Name(item.List, item.Id)} 不在台账所证明的清单中"));
        foreach (var path in _unbound.Keys)
            faults.Add(new(FaultCodes.FileUnbound, $"{path} 不属于清单中的任何材料"));
    }

    private Dictionary<string, string> HashesOf(ListedItem listed)
    {
        var hashes = new Dictionary<string, string>(listed.Hashes, StringComparer.Ordinal);
        if (
            hashes.TryGetValue(MatterRoles.PaperContent, out var content)
            && ledger.RenderingOf(listed.Id, content) is { } rendering
        )
        {
            if (rendering.Docx is { } docx)
                hashes.Add(MatterRoles.PaperDocx, docx);
            if (rendering.Pdf is { } pdf)
                hashes.Add(MatterRoles.PaperPdf, pdf);
        }

        return hashes;
    }

    private void Check(MatterItem item, Dictionary<string, string> wanted)
    {
        var name = Name(item.List, item.Id);
        foreach (var path in item.Files)
        {
            if (!_unbound.Remove(path, out var file))
                faults.Add(new(FaultCodes.FileMissing, Plain.Text($"{name}：目录中没有 {path}，或已属于其他材料")));
            else if (!wanted.Remove(file.Role, out var hash))
                faults.Add(new(FaultCodes.FileUnbound, Plain.Text($"{name}：{path} 的用途 {file.Role} 与台账不符")));
            else if (!string.Equals(hash, file.Sha256.ToHex(), StringComparison.Ordinal))
                faults.Add(new(FaultCodes.ContentMismatch, $"{name}：{path} 的内容与台账的记载不符"));
        }

        foreach (var absent in item.LeftOut)
        {
            if (!wanted.Remove(absent.Role))
                faults.Add(
                    new(FaultCodes.LeftOutInvalid, Plain.Text($"{name}：注明未附的 {absent.Role} 已经附上，或本来没有"))
                );
        }

        foreach (var role in wanted.Keys)
            faults.Add(new(FaultCodes.ItemIncomplete, $"{name}：缺少 {role}，也没有注明原因"));
    }

    private static string Name(string list, string id) => Plain.Text($"{list} {id}");
}
