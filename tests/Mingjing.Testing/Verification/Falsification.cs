using Mingjing.Verifier;

namespace Mingjing.Testing.Verification;

/// <summary>伪造: one way to falsify a full export after it was written, without the ledger's private key.</summary>
public enum Falsification
{
    FlipEntryBit,
    FlipCheckpointBit,
    FlipKeyBit,
    Swap,
    Delete,
    Duplicate,
    InsertForeign,
    InsertRenumbered,
    Replace,
    CutEntries,
    CutBytes,
    CutCheckpointBytes,
    CutEntriesAndCheckpoints,
    DropLastCheckpoint,
    SwapCheckpoints,
    RepeatCheckpoint,
    ForeignCheckpoint,
    MovedSignature,
    ForeignKey,
    ForeignLedger,
    RewrittenLedger,
    MissingFile,
    DoubledFile,
}

/// <summary>A sound export of a small ledger, to be falsified in every way that <see cref="Falsification"/> names.</summary>
public sealed class FalsifiedExport
{
    private const int Size = 9;
    private const int Middle = 4;

    private readonly RandomLedger _ledger;
    private readonly RandomLedger _other;
    private readonly SigningKey _own;
    private readonly SigningKey _forger;
    private readonly IList<byte[]> _lines;
    private readonly SignedCheckpoint[] _signed;
    private readonly SignedCheckpoint _forged;

    public FalsifiedExport(int seed, SigningKey own, SigningKey forger)
    {
        (_own, _forger) = (own, forger);
        _ledger = new RandomLedger(seed, Size);
        _other = new RandomLedger(seed + 1, Size);
        // Of every size, so that a shorter ledger comes with a true checkpoint.
        _signed = [.. Enumerable.Range(0, Size + 1).Select(s => _ledger.Checkpoint(own.Signer, s))];
        _forged = _ledger.Checkpoint(forger.Signer, Size);
        Sound = MemoryExport.Full(_ledger.Entries, [_signed[Middle], _signed[Size]], own.Public);
        _lines = MemoryExport.Lines(Sound.BytesOf(ExportFiles.Entries));
        Since = _signed[Size].ToText();
    }

    public MemoryExport Sound { get; }

    /// <summary>The checkpoint at the end, kept by somebody else.</summary>
    public string Since { get; }

    /// <summary>Whether only who kept an earlier checkpoint can notice: what is left is a sound ledger that really was.</summary>
    public static bool NeedsSince(Falsification kind) => kind == Falsification.CutEntriesAndCheckpoints;

    /// <summary>The falsified export; the two numbers choose the place.</summary>
    public MemoryExport Make(Falsification kind, int a, int b) =>
        kind switch
        {
            Falsification.FlipEntryBit => Flipped(ExportFiles.Entries, a),
            Falsification.FlipCheckpointBit => Flipped(ExportFiles.Checkpoints, a),
            Falsification.FlipKeyBit => Flipped(ExportFiles.Key, a),
            Falsification.CutBytes => Cut(ExportFiles.Entries, a),
            Falsification.CutCheckpointBytes => Cut(ExportFiles.Checkpoints, a),
            Falsification.CutEntriesAndCheckpoints => Earlier(a % Size),
            Falsification.DropLastCheckpoint => Checkpoints(_signed[Middle]),
            Falsification.SwapCheckpoints => Checkpoints(_signed[Size], _signed[Middle]),
            Falsification.RepeatCheckpoint => Checkpoints(
                _signed[a % 2 == 0 ? Middle : Size],
                _signed[Middle],
                _signed[Size]
            ),
            Falsification.ForeignCheckpoint => Checkpoints(_signed[Middle], _forged),
            Falsification.MovedSignature => Checkpoints(
                _signed[Middle],
                _signed[Size] with
                {
                    Checkpoint = _signed[Size].Checkpoint with { Root = MerkleTree.Root(_other.Leaves(Size)) },
                }
            ),
            Falsification.ForeignKey => Sound.With(ExportFiles.Key, KeyOf(_forger)),
            Falsification.ForeignLedger => _other.Export(_forger.Signer, Middle, Size),
            Falsification.RewrittenLedger => Rewritten(a % Size),
            Falsification.MissingFile => Sound.Without(Sound.Names[a % 3]),
            Falsification.DoubledFile => Sound.Plus(Sound.Names[a % 3], Sound.BytesOf(Sound.Names[b % 3])),
            _ => Sound.With(ExportFiles.Entries, MemoryExport.Joined(Lines(kind, a % Size, b))),
        };

    private List<byte[]> Lines(Falsification kind, int place, int b)
    {
        var lines = new List<byte[]>(_lines);
        var other = (place + 1 + (b % (Size - 1))) % Size;
        switch (kind)
        {
            case Falsification.Swap:
                (lines[place], lines[other]) = (lines[other], lines[place]);
                break;
            case Falsification.Delete:
                lines.RemoveAt(place);
                break;
            case Falsification.Duplicate:
                lines.Insert(other, lines[place]);
                break;
            case Falsification.InsertForeign:
                lines.Insert(other, _other.Entries[place].Canonical());
                break;
            case Falsification.InsertRenumbered:
                lines.Insert(place, _other.Entries[place].Canonical());
                for (var i = place + 1; i < lines.Count; i++)
                    lines[i] = (LedgerEntry.Parse(lines[i]) with { Sequence = i }).Canonical();
                break;
            case Falsification.Replace:
                lines[place] = (_ledger.Entries[place] with { Actor = $"另一人{b}" }).Canonical();
                break;
            case Falsification.CutEntries:
                lines.RemoveRange(place, Size - place);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null);
        }

        return lines;
    }

    // Whole, and signed by the forger under the own name: betrayed by the key alone.
    private MemoryExport Rewritten(int place)
    {
        var entries = new List<LedgerEntry>(_ledger.Entries);
        entries[place] = entries[place] with { Actor = "另一人" };
        var root = MerkleTree.Root([.. entries.Select(e => e.LeafHash())]);
        return MemoryExport.Full(entries, [_forger.Signer.Sign(Size, root)], _own.Public);
    }

    private MemoryExport Earlier(int size) =>
        MemoryExport.Full(_ledger.Entries.Take(size), [_signed[size]], _own.Public);

    private MemoryExport Checkpoints(params SignedCheckpoint[] checkpoints) =>
        Sound.With(ExportFiles.Checkpoints, checkpoints);

    private MemoryExport Cut(string name, int a)
    {
        var bytes = Sound.BytesOf(name);
        return Sound.With(name, bytes[..(a % bytes.Length)]);
    }

    private MemoryExport Flipped(string name, int a)
    {
        var bytes = (byte[])Sound.BytesOf(name).Clone();
        bytes[a / 8 % bytes.Length] ^= (byte)(1 << (a % 8));
        return Sound.With(name, bytes);
    }

    private static byte[] KeyOf(SigningKey key) => System.Text.Encoding.UTF8.GetBytes(key.Public.ToText() + "\n");
}
