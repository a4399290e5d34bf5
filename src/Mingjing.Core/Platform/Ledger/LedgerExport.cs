using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>What was exported.</summary>
/// <param name="Entries">How many entries the export holds.</param>
/// <param name="Checkpoint">The checkpoint that was signed for it.</param>
public sealed record LedgerExported(long Entries, Checkpoint Checkpoint);

/// <summary>台账导出: a folder or, where the path ends with .zip, a ZIP that anybody can verify with mingjing-verify, without this product.</summary>
public sealed class LedgerExport(Database database, LedgerCheckpoints checkpoints)
{
    private static readonly Principal Exporter = Principal.System("ledger");

    private readonly LedgerReader _reader = new(database);

    /// <summary>完整导出: every entry, and every checkpoint.</summary>
    /// <exception cref="IOException">The path is taken, or cannot be written.</exception>
    public async Task<LedgerExported> WriteAll(string path, CancellationToken cancel)
    {
        var checkpoint = (await checkpoints.Sign(cancel)).Checkpoint;
        await using var rows = database.Read(Exporter);
        var notes = await rows.Set<LedgerCheckpointRow>()
            .Where(c => c.Size <= checkpoint.Size)
            .OrderBy(c => c.Size)
            .Select(c => c.Note)
            .ToListAsync(cancel);
        using var target = ExportTarget.At(path);
        await using (var entries = target.Create(ExportFiles.Entries))
        {
            await foreach (var entry in _reader.Entries(0, checkpoint.Size, cancel))
                await WriteLine(entries, entry, cancel);
        }

        WriteProvenance(target, notes.Select(SignedCheckpoint.Parse));
        target.Complete();
        return new LedgerExported(checkpoint.Size, checkpoint);
    }

    /// <summary>部分导出: the entries of some objects (a case and its papers), each with the proof that it stands in the ledger.</summary>
    /// <exception cref="IOException">The path is taken, or cannot be written.</exception>
    public async Task<LedgerExported> WriteOf(
        string path,
        IReadOnlyCollection<(string Kind, string Id)> objects,
        CancellationToken cancel
    )
    {
        var signed = await checkpoints.Sign(cancel);
        var size = signed.Checkpoint.Size;
        var about = new EntriesAbout(database, size);
        var found = await about.Proven(await about.Objects(objects, cancel), cancel);
        using var target = ExportTarget.At(path);
        await using (var proofs = target.Create(ExportFiles.Proofs))
        {
            foreach (var proof in found)
                await WriteLine(proofs, proof.Canonical(), cancel);
        }

        WriteProvenance(target, [signed]);
        target.Complete();
        return new LedgerExported(found.Count, signed.Checkpoint);
    }

    private void WriteProvenance(ExportTarget target, IEnumerable<SignedCheckpoint> notes)
    {
        using (var stream = target.Create(ExportFiles.Checkpoints))
            CheckpointFile.Write(stream, notes);
        using var key = target.Create(ExportFiles.Key);
        key.Write(Encoding.UTF8.GetBytes(checkpoints.Key.ToText() + "\n"));
    }

    private static async Task WriteLine(Stream stream, byte[] line, CancellationToken cancel)
    {
        await stream.WriteAsync(line, cancel);
        stream.WriteByte((byte)'\n');
    }
}
