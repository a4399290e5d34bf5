using System.Diagnostics;

namespace Mingjing.Testing.Stores;

/// <summary>A disk of a few megabytes in memory, of which most can be taken away and given back.</summary>
public sealed class SmallDisk : IDisposable
{
    private SmallDisk(string folder) => Folder = folder;

    public string Folder { get; }

    private string Ballast => Path.Combine(Folder, "ballast");

    /// <summary>Null where this process may not mount one.</summary>
    public static SmallDisk? TryMount(int megabytes)
    {
        if (!OperatingSystem.IsLinux())
            return null;
        var folder = Directory.CreateTempSubdirectory("mingjing-disk-").FullName;
        if (Run("mount", "-t", "tmpfs", "-o", $"size={megabytes}m", "mingjing-test", folder))
            return new SmallDisk(folder);
        Directory.Delete(folder);
        return null;
    }

    /// <summary>Gives a folder of the disk to another user; false where that is not allowed.</summary>
    public static bool Give(string folder, string user) => Run("chown", user, folder);

    /// <summary>Fills the disk up to so many bytes.</summary>
    public void Fill(long left)
    {
        using var stream = File.Create(Ballast);
        var block = new byte[4096];
        for (var rest = new DriveInfo(Folder).AvailableFreeSpace - left; rest > 0; rest -= block.Length)
            stream.Write(block);
    }

    public void Free() => File.Delete(Ballast);

    public void Dispose()
    {
        if (!Run("umount", Folder))
            throw new InvalidOperationException("the small disk is still in use");
        Directory.Delete(Folder);
    }

    private static bool Run(string program, params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo(program, arguments)
            {
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            };
            using var process = Process.Start(start)!;
            process.StandardError.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
