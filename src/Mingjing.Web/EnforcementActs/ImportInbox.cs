using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Keys;
using Mingjing.Web.Startup;

namespace Mingjing.Web.EnforcementActs;

/// <summary>
/// 收件箱: files on their way into the store, encrypted in the data folder, outside the web root. One of an organization and a content:
/// the same file that comes twice lies there once. After a week it goes.
/// </summary>
public sealed class ImportInbox(ServerSettings settings, KeyFile keys, TimeProvider time)
{
    /// <summary>Bytes of a file at most.</summary>
    public const long LargestFile = 4L << 30;

    private const string HeldSuffix = ".held";

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

    /// <summary>
    /// Keeps other processes of this data folder from a run until it is let go of, or the process ends in whatever way. Null where
    /// another one holds it.
    /// </summary>
    public IDisposable? Hold(ImportRunId run)
    {
        try
        {
            return new FileStream(
                Path.Combine(FolderOf(), $"{run.Value:N}{HeldSuffix}"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None,
                bufferSize: 1,
                FileOptions.DeleteOnClose
            );
        }
        catch (IOException)
        {
            return null;
        }
    }

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
            if (file.Extension.Length > 0 && !file.Name.EndsWith(HeldSuffix, StringComparison.Ordinal))
                file.Delete();
        }
    }

    private string PathOf(OrganizationId organization, byte[] sha256) =>
        Path.Combine(FolderOf(), $"{organization.Value:N}-{Convert.ToHexStringLower(sha256)}");

    private string FolderOf() => Directory.CreateDirectory(Path.Combine(settings.DataFolder, "inbox")).FullName;
}
