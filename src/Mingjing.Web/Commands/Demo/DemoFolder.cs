using System.Text.Json;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Seeding;
using Mingjing.Core.Platform;

namespace Mingjing.Web.Commands.Demo;

/// <summary>What a folder keeps of its demonstration beside the database.</summary>
/// <param name="Names">Whose names its places bear.</param>
/// <param name="Accounts">With what their sign-in needs.</param>
internal sealed record KeptDemonstration(PlaceNames Names, IReadOnlyList<DemonstrationAccount> Accounts);

/// <summary>
/// 演示的数据文件夹: temporary, or one that the operator names, which must be empty or hold a demonstration. Any other data is never
/// touched: a folder counts as a demonstration by the file that is written when one is complete.
/// </summary>
internal sealed class DemoFolder : IDisposable
{
    private const string KeptFile = "demonstration.json";

    private readonly bool _isTemporary;

    private DemoFolder(string path, bool isTemporary) => (Path, _isTemporary) = (path, isTemporary);

    public string Path { get; }

    /// <summary>Whether it holds a complete demonstration.</summary>
    public bool IsMade => File.Exists(FileOfKept);

    private string FileOfKept => System.IO.Path.Combine(Path, KeptFile);

    /// <summary>A folder for one run, for its owner alone.</summary>
    public static DemoFolder Temporary() =>
        new(Directory.CreateTempSubdirectory("mingjing-demo-").FullName, isTemporary: true);

    /// <summary>The folder that the operator names; null where it holds anything else.</summary>
    public static DemoFolder? At(string path)
    {
        var folder = new DemoFolder(System.IO.Path.GetFullPath(path), isTemporary: false);
        var isEmpty = !Directory.Exists(folder.Path) || !Directory.EnumerateFileSystemEntries(folder.Path).Any();
        return !File.Exists(folder.Path) && (isEmpty || folder.IsMade) ? folder : null;
    }

    /// <summary>What it keeps of a complete demonstration.</summary>
    public KeptDemonstration Read() =>
        JsonSerializer.Deserialize<KeptDemonstration>(File.ReadAllText(FileOfKept), PlatformJson.Options)!;

    /// <summary>Keeps it beside the database: the file is whole or the one before.</summary>
    public void Keep(KeptDemonstration kept)
    {
        var next = FileOfKept + ".next";
        File.WriteAllText(next, JsonSerializer.Serialize(kept, PlatformJson.Options));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(next, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.Move(next, FileOfKept, overwrite: true);
    }

    /// <summary>Removes a temporary folder with everything in it.</summary>
    public void Dispose()
    {
        if (_isTemporary && Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
