using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Keys;
using Mingjing.Web.Startup;

namespace Mingjing.Web.EnforcementActs;

/// <summary>
/// 收件箱: files on their way into the store, encrypted in the data folder, outside the web root. One of an organization and a content:
/// the same file that comes twice lies there once. After a week it goes.
/// </summary>
internal sealed class ImportInbox(ServerSettings settings, KeyFile keys, TimeProvider time)
{
    /// <summary>Bytes of a file at most.</summary>
    public const long LargestFile = 4L << 30;

    /// <summary>文件保留期: so long it can be gone on with, and its rejected rows be fetched.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    /// <summary>Takes a file in while it arrives.</summary>
    /// <exception cref="FileTooLargeException">It has more than <see cref="LargestFile"/> bytes.</exception>
    public async Task<SealedFile> Take(OrganizationId organization, Stream from, CancellationToken cancel)
    {
        Sweep();
        var arriving = Path.Combine(FolderOf(), $"{Guid.CreateVersion7():N}.arriving");
        try
        {
            var saved = await FileSeal.Save(keys, from, arriving, LargestFile, cancel);
            var path = PathOf(organization, saved.Sha256);
            File.SetLastWriteTimeUtc(arriving, time.GetUtcNow().UtcDateTime);
            File.Move(arriving, path, overwrite: true);
            return saved with { Path = path };
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    /// <summary>Whether a file still lies here.</summary>
    public bool Has(OrganizationId organization, byte[] sha256) => File.Exists(PathOf(organization, sha256));

    /// <summary>Opens a file; it can be read from any place.</summary>
    public Stream Open(OrganizationId organization, byte[] sha256) => FileSeal.Open(keys, PathOf(organization, sha256));

    /// <summary>Takes out what has lain here too long.</summary>
    public void Sweep()
    {
        var before = time.GetUtcNow().UtcDateTime - Kept;
        foreach (var file in new DirectoryInfo(FolderOf()).EnumerateFiles())
        {
            if (file.Extension.Length == 0 && file.LastWriteTimeUtc < before)
                file.Delete();
        }
    }

    /// <summary>Takes out what was arriving when the process before this one ended.</summary>
    public void SweepRemains()
    {
        foreach (var file in new DirectoryInfo(FolderOf()).EnumerateFiles("*.*"))
        {
            if (file.Extension.Length > 0)
                file.Delete();
        }
    }

    private string PathOf(OrganizationId organization, byte[] sha256) =>
        Path.Combine(FolderOf(), $"{organization.Value:N}-{Convert.ToHexStringLower(sha256)}");

    private string FolderOf() => Directory.CreateDirectory(Path.Combine(settings.DataFolder, "inbox")).FullName;
}
