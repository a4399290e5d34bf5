using System.Text;
using Mingjing.Verifier;

namespace Mingjing.Testing.Verification;

/// <summary>账本导出 in memory, so that thousands of falsified ones can be verified in seconds.</summary>
public sealed class MemoryExport : ExportFiles
{
    private readonly (string Name, byte[] Bytes)[] _files;

    private MemoryExport(params (string Name, byte[] Bytes)[] files) => _files = files;

    public override IReadOnlyList<string> Names => [.. _files.Select(f => f.Name)];

    public static MemoryExport Full(
        IEnumerable<LedgerEntry> entries,
        IEnumerable<SignedCheckpoint> checkpoints,
        CheckpointKey key
    ) =>
        new(
            (Entries, Joined(entries.Select(e => e.Canonical()))),
            (Checkpoints, Written(checkpoints)),
            (Key, Encoding.UTF8.GetBytes(key.ToText() + "\n"))
        );

    public static MemoryExport Partial(
        IEnumerable<EntryProof> proofs,
        SignedCheckpoint checkpoint,
        CheckpointKey key
    ) =>
        new(
            (Proofs, Joined(proofs.Select(p => p.Canonical()))),
            (Checkpoints, Written([checkpoint])),
            (Key, Encoding.UTF8.GetBytes(key.ToText() + "\n"))
        );

    /// <summary>Lines with a line feed each.</summary>
    public static byte[] Joined(IEnumerable<byte[]> lines) => [.. lines.SelectMany(l => l.Append((byte)'\n'))];

    /// <summary>The lines of a whole file.</summary>
    public static IList<byte[]> Lines(byte[] file)
    {
        var lines = new List<byte[]>();
        for (var rest = file.AsSpan(); !rest.IsEmpty; )
        {
            var end = rest.IndexOf((byte)'\n');
            lines.Add(rest[..end].ToArray());
            rest = rest[(end + 1)..];
        }

        return lines;
    }

    public override Stream Open(string name) => new MemoryStream(BytesOf(name), writable: false);

    public byte[] BytesOf(string name) =>
        _files.First(f => string.Equals(f.Name, name, StringComparison.Ordinal)).Bytes;

    /// <summary>The same export with another content of one file.</summary>
    public MemoryExport With(string name, byte[] bytes) =>
        new([.. _files.Select(f => string.Equals(f.Name, name, StringComparison.Ordinal) ? (name, bytes) : f)]);

    public MemoryExport With(string name, IEnumerable<SignedCheckpoint> checkpoints) =>
        With(name, Written(checkpoints));

    public MemoryExport Without(string name) =>
        new([.. _files.Where(f => !string.Equals(f.Name, name, StringComparison.Ordinal))]);

    public MemoryExport Plus(string name, byte[] bytes) => new([.. _files, (name, bytes)]);

    /// <summary>Writes the files into a folder.</summary>
    public void SaveTo(string folder)
    {
        foreach (var (name, bytes) in _files)
            File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }

    private static byte[] Written(IEnumerable<SignedCheckpoint> checkpoints)
    {
        using var stream = new MemoryStream();
        CheckpointFile.Write(stream, checkpoints);
        return stream.ToArray();
    }
}
