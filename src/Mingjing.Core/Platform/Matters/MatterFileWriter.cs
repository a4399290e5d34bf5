using System.Text;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;
using Mingjing.Verifier.Matters;

namespace Mingjing.Core.Platform.Matters;

/// <summary>
/// 卷宗生成: one ZIP with a matter's objects, papers, evidence and ledger entries, which mingjing-verify proves without this product
/// (docs/case-file.md). It is held against the ledger before the first byte is written. The same input gives the same bytes, but for the
/// signature at its end.
/// </summary>
public sealed class MatterFileWriter(Database database, LedgerCheckpoints checkpoints)
{
    /// <summary>Writes a matter file; the stream is only written forward, and stays open.</summary>
    /// <exception cref="MatterFileException">Something does not fit the ledger; nothing was written.</exception>
    /// <exception cref="IOException">A file was another when it was read again: what was written is broken and must be thrown away.</exception>
    public async Task<MatterFileWritten> Write(MatterFile matter, Stream output, CancellationToken cancel)
    {
        var signed = await checkpoints.Sign(cancel);
        var objects = matter.Objects.Select(o => (o.Kind, o.Id)).ToArray();
        var about = new EntriesAbout(database, signed.Checkpoint.Size);
        var wanted = await about.Objects(objects, cancel);
        wanted.UnionWith(await about.Others(objects, cancel));
        var proofs = await about.Proven(wanted, cancel);
        var ledger = new MatterLedger(objects, PapersOf(matter));
        foreach (var proof in proofs)
            ledger.Take(proof.Entry);

        var members = Head(signed, RecordOf(matter, ledger).Canonical(), proofs);
        foreach (var file in matter.Files.OrderBy(f => f.Path, StringComparer.Ordinal))
            members.Add(await MatterMember.Measure(file.Path, file.Role, file.Open, cancel));
        var index = new MatterIndex(
            matter.Kind,
            matter.Id,
            signed.Checkpoint.Origin,
            matter.Purpose,
            matter.Recipient,
            [.. members.Select(m => new IndexedFile(m.Path, m.Role, m.Size, m.Sha256))]
        ).Canonical();
        Check(index, members, ledger);
        var digest = Digest256.Of(index);
        var signature = Encoding.UTF8.GetBytes(await checkpoints.SignIndex(digest, cancel));
        members.Insert(0, MatterMember.Of(MatterForm.Index, role: "", index));
        members.Add(MatterMember.Of(MatterForm.Signature, role: "", signature));
        CheckSize(members);
        var size = await WriteZip(members, output, cancel);
        return new MatterFileWritten(proofs.Count, size, digest, signed.Checkpoint);
    }

    private static MatterRecord RecordOf(MatterFile matter, MatterLedger ledger)
    {
        var objects = new List<MatterObject>();
        foreach (var part in matter.Objects)
        {
            var state = ledger.StateOf(part.Kind, part.Id);
            objects.Add(
                part.At(state) ?? throw Refused("digest-version", $"{part.Kind} {part.Id}：本程序不认识其摘要的版本")
            );
        }

        var items = matter
            .Files.Select(f => (f.List, f.Item))
            .Concat(matter.LeftOut.Select(l => (l.List, l.Item)))
            .Distinct()
            .OrderBy(i => i.List, StringComparer.Ordinal)
            .ThenBy(i => i.Item, StringComparer.Ordinal)
            .Select(i => ItemOf(matter, i));
        return new MatterRecord(matter.Kind, matter.Id, objects, [.. items]);
    }

    private static IEnumerable<string> PapersOf(MatterFile matter) =>
        matter
            .Files.Where(f => f.List is MatterLists.Papers)
            .Select(f => f.Item)
            .Concat(matter.LeftOut.Where(l => l.List is MatterLists.Papers).Select(l => l.Item));

    private static MatterItem ItemOf(MatterFile matter, (string List, string Item) key) =>
        new(
            key.List,
            key.Item,
            [.. matter.Files.Where(f => (f.List, f.Item) == key).Select(f => f.Path).Order(StringComparer.Ordinal)],
            [
                .. matter
                    .LeftOut.Where(l => (l.List, l.Item) == key)
                    .Select(l => new LeftOut(l.Role, l.Reason))
                    .OrderBy(l => l.Role, StringComparer.Ordinal),
            ]
        );

    private List<MatterMember> Head(SignedCheckpoint signed, byte[] record, IReadOnlyList<EntryProof> proofs)
    {
        using var lines = new MemoryStream();
        foreach (var proof in proofs)
        {
            lines.Write(proof.Canonical());
            lines.WriteByte((byte)'\n');
        }

        byte[][] contents =
        [
            Encoding.UTF8.GetBytes(checkpoints.Key.ToText() + "\n"),
            Encoding.UTF8.GetBytes(signed.ToText()),
            record,
            lines.ToArray(),
        ];
        return [.. MatterForm.Fixed.Zip(contents, (file, bytes) => MatterMember.Of(file.Path, file.Role, bytes))];
    }

    // What a recipient would find is found here, by the same eyes.
    private static void Check(byte[] index, List<MatterMember> members, MatterLedger ledger)
    {
        try
        {
            var record = MatterRecord.Parse(members.Single(m => m.Role is MatterRoles.Matter).Bytes!);
            if (MatterCheck.Run(MatterIndex.Parse(index), record, ledger) is { Count: > 0 } faults)
                throw new MatterFileException(faults);
        }
        catch (MatterFormException e)
        {
            throw Refused(e.Code, e.Message);
        }
    }

    private static void CheckSize(List<MatterMember> members)
    {
        if (StoredZip.SizeOf(members.Select(m => (m.Path, m.Size))) > StoredZip.MaxSize)
            throw Refused("matter-too-large", "卷宗超过 4 GB：请注明原因，不附部分证据，另行移交");
        if (members.Any(m => m.Bytes is { Length: > MatterForm.MaxJson } && m.Role is not MatterRoles.Ledger))
            throw Refused("matter-too-large", $"卷宗目录或内容超过 {MatterForm.MaxJson >> 20} MB");
    }

    private static async Task<long> WriteZip(List<MatterMember> members, Stream output, CancellationToken cancel)
    {
        var written = new List<StoredMember>();
        var offset = 0L;
        foreach (var member in members)
        {
            var stored = new StoredMember(member.Path, member.Crc, (uint)member.Size, offset);
            var header = StoredZip.Local(stored);
            await output.WriteAsync(header, cancel);
            await member.CopyTo(output, cancel);
            written.Add(stored);
            offset += header.Length + member.Size;
        }

        var size = offset;
        foreach (var piece in StoredZip.End(written, offset))
        {
            await output.WriteAsync(piece, cancel);
            size += piece.Length;
        }

        return size;
    }

    private static MatterFileException Refused(string code, string message) =>
        new([new VerificationFault(code, message)]);
}
