namespace Mingjing.Web.Commands.Screen;

/// <summary>
/// 输出文件: written beside its place and put there when it is whole, so that half a result is never found. A device is written
/// to as it is.
/// </summary>
internal sealed class OutputFile : IDisposable
{
    private const string Devices = "/dev/";

    private readonly string _path;
    private readonly string _unfinished;

    /// <exception cref="IOException">It cannot be written there.</exception>
    public OutputFile(string path)
    {
        var linked = File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true) : null;
        _path = linked?.FullName ?? Path.GetFullPath(path);
        _unfinished = _path.StartsWith(Devices, StringComparison.Ordinal) ? _path : $"{_path}.{Guid.NewGuid():N}.tmp";
        var mode = IsDevice ? FileMode.Open : FileMode.CreateNew;
        Stream = new FileStream(_unfinished, mode, FileAccess.Write, FileShare.None, 1 << 16);
    }

    public FileStream Stream { get; }

    private bool IsDevice => string.Equals(_unfinished, _path, StringComparison.Ordinal);

    /// <summary>Puts the file in its place, over one that is there.</summary>
    public void Finish()
    {
        Stream.Dispose();
        if (!IsDevice)
            File.Move(_unfinished, _path, overwrite: true);
    }

    public void Dispose()
    {
        Stream.Dispose();
        if (!IsDevice)
            File.Delete(_unfinished);
    }
}
