using System.IO.Compression;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>Where an export goes. It takes its name only when it is whole; nothing is ever overwritten.</summary>
internal abstract class ExportTarget : IDisposable
{
    private const string Unfinished = ".unfinished";

    private readonly string _path;

    private ExportTarget(string path) => _path = path;

    /// <exception cref="IOException">Something is there already.</exception>
    public static ExportTarget At(string path)
    {
        if (Path.Exists(path))
            throw new IOException($"{path} 已存在，导出不覆盖已有的文件");
        return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new Archive(path) : new Folder(path);
    }

    /// <summary>Begins a file; the one before must be closed.</summary>
    public abstract Stream Create(string name);

    /// <summary>Gives it its name.</summary>
    public abstract void Complete();

    public abstract void Dispose();

    private sealed class Folder : ExportTarget
    {
        public Folder(string path)
            : base(path) => Directory.CreateDirectory(path + Unfinished);

        public override Stream Create(string name) => File.Create(Path.Combine(_path + Unfinished, name));

        public override void Complete() => Directory.Move(_path + Unfinished, _path);

        public override void Dispose()
        {
            if (Directory.Exists(_path + Unfinished))
                Directory.Delete(_path + Unfinished, recursive: true);
        }
    }

    private sealed class Archive(string path) : ExportTarget(path)
    {
        private readonly ZipArchive _zip = new(File.Create(path + Unfinished), ZipArchiveMode.Create);

        public override Stream Create(string name) =>
            new BufferedStream(_zip.CreateEntry(name, CompressionLevel.Fastest).Open(), 1 << 16);

        public override void Complete()
        {
            _zip.Dispose();
            File.Move(_path + Unfinished, _path);
        }

        public override void Dispose()
        {
            _zip.Dispose();
            File.Delete(_path + Unfinished);
        }
    }
}
