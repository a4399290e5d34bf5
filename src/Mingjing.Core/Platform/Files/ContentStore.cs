using Mingjing.Core.Platform.Keys;

namespace Mingjing.Core.Platform.Files;

/// <summary>收存的内容.</summary>
/// <param name="Content">Its name in the store: a keyed hash, which tells nothing of the content.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 of the bytes, 64 hexadecimal digits.</param>
/// <param name="Format">What it is, by its content.</param>
public sealed record KeptContent(string Content, long Size, string Sha256, FileFormat Format);

/// <summary>Which of some contents are still referred to.</summary>
public delegate Task<IReadOnlySet<string>> ContentsInUse(IReadOnlyList<string> contents, CancellationToken cancel);

/// <summary>
/// 内容库: files that are kept, each once for its owner and its content, encrypted while they arrive, in a folder of the data folder. A file
/// has its name there only when it is whole, durable and inspected.
/// </summary>
public sealed class ContentStore(string folder, KeyFile keys, TimeProvider time)
{
    private const string Purpose = "file content";
    private const string Arriving = ".arriving";
    private const string Aside = ".aside";
    private const int Together = 500;

    // Between the arrival of a file and the row that refers to it.
    private static readonly TimeSpan Settling = TimeSpan.FromHours(1);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly BlindIndex _names = new(keys);

    /// <summary>Takes a file in while it arrives.</summary>
    /// <param name="owner">Whose it is: the same content of another owner lies apart.</param>
    /// <param name="from">The file as it comes.</param>
    /// <param name="most">Bytes at most.</param>
    /// <param name="cancel">Ends it; nothing is left behind.</param>
    /// <exception cref="FileTooLargeException">It has more bytes.</exception>
    /// <exception cref="FileNotAcceptedException">Its content is not taken.</exception>
    public async Task<KeptContent> Take(Guid owner, Stream from, long most, CancellationToken cancel)
    {
        var arriving = Path.Combine(Folder(), Guid.CreateVersion7().ToString("N") + Arriving);
        try
        {
            var saved = await FileSeal.Save(keys, from, arriving, most, cancel);
            var format = FormatOf(arriving);
            var hash = Convert.ToHexStringLower(saved.Sha256);
            var content = Convert.ToHexStringLower(_names.Of(Purpose, $"{owner:N}/{hash}"));
            File.SetLastWriteTimeUtc(arriving, time.GetUtcNow().UtcDateTime);
            File.Move(arriving, PathOf(content), overwrite: true);
            return new KeptContent(content, saved.Size, hash, format);
        }
        finally
        {
            File.Delete(arriving);
        }
    }

    /// <summary>Whether a content lies here.</summary>
    public bool Has(string content) => File.Exists(PlaceOf(content));

    /// <summary>Opens a content; it can be read from any place.</summary>
    /// <exception cref="InvalidDataException">It was altered or cut.</exception>
    public Stream Open(string content) => FileSeal.Open(keys, PlaceOf(content));

    /// <summary>Takes out what its last owner has given up, unless it has come in again or somebody else refers to it.</summary>
    public async Task Remove(IReadOnlyList<string> contents, ContentsInUse inUse, CancellationToken cancel)
    {
        foreach (var content in contents.Where(c => File.Exists(PathOf(c))))
        {
            // Taken aside first: the same content may come in again while it is asked whether anybody refers to it.
            var aside = TakeAside(content);
            if (IsOld(aside, Settling) && !(await inUse([content], cancel)).Contains(content))
                File.Delete(aside);
            else
                PutBack(aside);
        }
    }

    /// <summary>
    /// Sets aside what nobody refers to, and takes it out a month later: a database that was set back by mistake may not cost what a later
    /// one refers to. What is referred to again is put back. Remains of arrivals that were broken off go at once.
    /// </summary>
    public async Task Sweep(ContentsInUse inUse, CancellationToken cancel)
    {
        var files = Directory.EnumerateFiles(Folder()).ToList();
        foreach (var some in files.Where(f => f.EndsWith(Aside, StringComparison.Ordinal)).Chunk(Together))
        {
            var kept = await inUse([.. some.Select(ContentOf)], cancel);
            foreach (var aside in some)
            {
                if (kept.Contains(ContentOf(aside)))
                    PutBack(aside);
                else if (IsOld(aside, Kept))
                    File.Delete(aside);
            }
        }

        var whole = files.Where(f => !f.EndsWith(Aside, StringComparison.Ordinal) && IsOld(f, Settling));
        foreach (var some in whole.Chunk(Together))
        {
            var kept = await inUse([.. some.Select(ContentOf)], cancel);
            foreach (var stray in some.Where(f => !kept.Contains(ContentOf(f))))
                SetAside(stray);
        }
    }

    private void SetAside(string stray)
    {
        if (Path.GetExtension(stray).Length > 0)
        {
            File.Delete(stray);
            return;
        }

        var aside = TakeAside(ContentOf(stray));
        if (IsOld(aside, Settling))
            File.SetLastWriteTimeUtc(aside, time.GetUtcNow().UtcDateTime);
        else
            PutBack(aside);
    }

    private string TakeAside(string content)
    {
        File.Move(PathOf(content), PathOf(content) + Aside, overwrite: true);
        return PathOf(content) + Aside;
    }

    private static void PutBack(string aside)
    {
        var path = aside[..^Aside.Length];
        if (File.Exists(path))
            File.Delete(aside);
        else
            File.Move(aside, path);
    }

    private bool IsOld(string path, TimeSpan age) =>
        File.GetLastWriteTimeUtc(path) < time.GetUtcNow().UtcDateTime - age;

    private static string ContentOf(string path) => Path.GetFileNameWithoutExtension(path);

    private string PlaceOf(string content) =>
        File.Exists(PathOf(content) + Aside) && !File.Exists(PathOf(content))
            ? PathOf(content) + Aside
            : PathOf(content);

    private FileFormat FormatOf(string path)
    {
        using var file = FileSeal.Open(keys, path);
        return FileInspection.Inspect(file);
    }

    private string PathOf(string content) => Path.Combine(Folder(), Path.GetFileName(content));

    private string Folder() => Directory.CreateDirectory(folder).FullName;
}
