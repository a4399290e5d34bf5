namespace Mingjing.Core.Notices.Channels;

/// <summary>投放文件夹: files that another system picks up. A file is there as a whole or not at all.</summary>
internal sealed class DropFolder(string folder)
{
    /// <summary>Writes a file: beside it under a hidden name first, to the disk, then by its name. One that is there already is replaced.</summary>
    public async Task Write(string name, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var unfinished = Path.Combine(folder, $".{name}.{Guid.NewGuid():N}.part");
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                await stream.WriteAsync(content, cancel);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, Path.Combine(folder, name), overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }
}
