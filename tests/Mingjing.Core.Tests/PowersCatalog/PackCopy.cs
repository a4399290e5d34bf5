using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.PowersCatalog;

/// <summary>A copy of the pack in a folder of its own, to be spoiled by a test.</summary>
internal sealed class PackCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("pack-").FullName;

    public PackCopy()
    {
        foreach (var file in Directory.EnumerateFiles(Packs.Folder, "*.json"))
            File.Copy(file, PathOf(Path.GetFileName(file)));
    }

    /// <summary>Replaces the first occurrence of a text in a file, which must have it.</summary>
    public PackCopy Replace(string file, string old, string replacement)
    {
        var text = File.ReadAllText(PathOf(file));
        var index = text.IndexOf(old, StringComparison.Ordinal);
        index.ShouldBeGreaterThanOrEqualTo(0, $"{file} has no “{old}”");
        File.WriteAllText(PathOf(file), text[..index] + replacement + text[(index + old.Length)..]);
        return this;
    }

    public string PathOf(string file) => Path.Combine(_folder, file);

    public DataPack Load() => DataPack.Load(_folder);

    /// <summary>The message with which the pack is refused.</summary>
    public string Refusal() => Should.Throw<CatalogException>(Load).Message;

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
