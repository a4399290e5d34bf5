namespace Mingjing.Web.Commands.Screen;

/// <summary>输出文件: written beside its place and put there when it is whole, so that half a result is never found.</summary>
internal sealed class OutputFile : IDisposable
{
    private readonly string _path;
    private readonly string _unfinished;

    /// <exception cref="IOException">It cannot be written there.</exception>
    public OutputFile(string path)
    {
        _path = path;
        _unfinished = $"{path}.{Guid.NewGuid():N}.tmp";
        Stream = new FileStream(_unfinished, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1 << 16);
    }

    public FileStream Stream { get; }

    /// <summary>Puts the file in its place, over one that is there.</summary>
    public void Finish()
    {
        Stream.Dispose();
        File.Move(_unfinished, _path, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (File.Exists(_unfinished))
            File.Delete(_unfinished);
    }
}
