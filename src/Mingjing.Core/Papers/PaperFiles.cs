using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;

namespace Mingjing.Core.Papers;

/// <summary>文书文件的存放: the papers' own <see cref="ContentStore"/>, in a folder apart from evidence; what no row names is swept.</summary>
public sealed class PaperFiles(ContentStore contents, Database database)
{
    internal const string Job = "papers";

    // No paper comes near it; a file of a renderer that runs away is refused.
    private const long Largest = 256L << 20;

    /// <summary>Takes a file in.</summary>
    /// <exception cref="FileNotAcceptedException">Its content is not taken.</exception>
    /// <exception cref="FileTooLargeException">It is too large.</exception>
    public async Task<PaperFile> Take(OrganizationId owner, byte[] bytes, CancellationToken cancel, long most = Largest)
    {
        await using var stream = new MemoryStream(bytes, writable: false);
        return await Take(owner, stream, cancel, most);
    }

    /// <inheritdoc cref="Take(OrganizationId, byte[], CancellationToken, long)"/>
    public async Task<PaperFile> Take(
        OrganizationId owner,
        Stream stream,
        CancellationToken cancel,
        long most = Largest
    ) => PaperFile.Of(await contents.Take(owner.Value, stream, most, cancel));

    /// <summary>盖章扫描件, up to the size that is set on a day.</summary>
    /// <exception cref="FileNotAcceptedException">Its content is not taken.</exception>
    /// <exception cref="FileTooLargeException">It is too large.</exception>
    public async Task<PaperFile> TakeScan(OrganizationId owner, Stream stream, DateOnly day, CancellationToken cancel)
    {
        await using var rows = database.Read(Principal.Anonymous);
        var megabytes = await rows.Setting(PaperSettings.ScanSize, day, cancel);
        return await Take(owner, stream, cancel, (long)megabytes << 20);
    }

    /// <summary>Opens a file; it can be read from any place.</summary>
    /// <exception cref="InvalidDataException">It was altered or cut.</exception>
    public Stream Open(PaperFile file) => contents.Open(file.Content);

    /// <summary>Whether a file lies here.</summary>
    public bool Has(PaperFile file) => contents.Has(file.Content);

    /// <summary>Sets aside what no paper and no issuer names.</summary>
    public Task Sweep(CancellationToken cancel) => contents.Sweep(InUse, cancel);

    // Papers are thousands, not millions: all of their names are read.
    private async Task<IReadOnlySet<string>> InUse(IReadOnlyList<string> asked, CancellationToken cancel)
    {
        await using var rows = database.Read(Principal.System(Job));
        var papers = await rows.Set<Paper>()
            .Where(p => p.IssuedOn != null)
            .Select(p => new
            {
                p.Rendered,
                p.Seal,
                p.Stamped,
            })
            .ToListAsync(cancel);
        var seals = await rows.Set<PaperIssuer>().Select(i => i.Seal).ToListAsync(cancel);
        return papers
            .SelectMany(p => new[] { p.Rendered?.Docx, p.Rendered?.Pdf, p.Seal?.File, p.Stamped?.Docx, p.Stamped?.Pdf })
            .Concat(seals)
            .OfType<PaperFile>()
            .Select(f => f.Content)
            .Where(asked.ToHashSet(StringComparer.Ordinal).Contains)
            .ToHashSet(StringComparer.Ordinal);
    }
}
