using System.IO.Compression;

namespace Mingjing.Verifier;

/// <summary>账本导出: its files by name, in a folder or in a ZIP.</summary>
public abstract class ExportFiles : IDisposable
{
    /// <summary>完整导出: one canonical entry a line, from sequence 0 on.</summary>
    public const string Entries = "entries.ndjson";

    /// <summary>部分导出: one <see cref="EntryProof"/> a line, by sequence.</summary>
    public const string Proofs = "proofs.ndjson";

    /// <summary>Signed checkpoints by size; a partial export has one.</summary>
    public const string Checkpoints = "checkpoints.txt";

    /// <summary>The public key and a line feed.</summary>
    public const string Key = "key.txt";

    /// <summary>Every file that is there; a ZIP may name one twice.</summary>
    public abstract IReadOnlyList<string> Names { get; }

    /// <summary>Opens a file for one reading from its beginning.</summary>
    public abstract Stream Open(string name);

    /// <summary>The files at a path: a folder, or else a ZIP.</summary>
    public static ExportFiles At(string path) =>
        Directory.Exists(path) ? new Folder(path) : new Archive(ZipFile.OpenRead(path));

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) { }

    private sealed class Folder(string path) : ExportFiles
    {
        public override IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFileSystemEntries(path).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

        public override Stream Open(string name) =>
            new FileStream(Path.Combine(path, name), FileMode.Open, FileAccess.Read, FileShare.Read);
    }

    private sealed class Archive(ZipArchive zip) : ExportFiles
    {
        public override IReadOnlyList<string> Names { get; } = [.. zip.Entries.Select(e => e.FullName)];

        public override Stream Open(string name) =>
            zip.GetEntry(name)?.Open() ?? throw new FileNotFoundException(null, name);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
                zip.Dispose();
        }
    }
}
