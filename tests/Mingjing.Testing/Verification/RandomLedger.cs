using System.Text.Json.Nodes;
using Mingjing.Verifier;

namespace Mingjing.Testing.Verification;

/// <summary>A valid ledger of made-up entries; the same seed gives the same entries.</summary>
public sealed class RandomLedger
{
    public const string Origin = "mingjing/test";

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    private static readonly string[] Pieces =
    [
        "a",
        "Z9",
        "处罚",
        "听证",
        "\"",
        "\\",
        "/",
        "\n",
        "\t",
        "\u0001",
        "\u001f",
        "\u007f",
        "é",
        "\u2028",
        "😀",
        "דּ",
    ];

    private readonly Random _random;

    public RandomLedger(int seed, int size)
    {
        _random = new Random(seed);
        var at = Start;
        for (var i = 0; i < size; i++)
        {
            // Some share their instant.
            at = at.AddTicks(_random.Next(4) == 0 ? 0 : _random.NextInt64(TimeSpan.TicksPerDay));
            Entries.Add(Entry(i, at));
        }
    }

    public IList<LedgerEntry> Entries { get; } = new List<LedgerEntry>();

    /// <summary>The leaf hashes of the first entries.</summary>
    public Digest256[] Leaves(int size) => [.. Entries.Take(size).Select(e => e.LeafHash())];

    public SignedCheckpoint Checkpoint(CheckpointSigner signer, int size) =>
        signer.Sign(size, MerkleTree.Root(Leaves(size)));

    /// <summary>完整导出 with checkpoints at these sizes.</summary>
    public MemoryExport Export(CheckpointSigner signer, params int[] sizes) =>
        MemoryExport.Full(Entries, sizes.Select(s => Checkpoint(signer, s)), signer.Key);

    /// <summary>部分导出 of the entries at these places.</summary>
    public MemoryExport ExportSome(CheckpointSigner signer, params int[] places)
    {
        var leaves = Leaves(Entries.Count);
        return MemoryExport.Partial(
            places.Select(p => new EntryProof(Entries[p], MerkleTree.InclusionProof(leaves, p))),
            Checkpoint(signer, Entries.Count),
            signer.Key
        );
    }

    private LedgerEntry Entry(long sequence, DateTimeOffset at) =>
        new(
            sequence,
            at,
            Text(1),
            _random.Next(3) == 0 ? null : Text(1),
            $"case.{Text(1)}",
            "case",
            $"{_random.Next():x8}",
            Members(depth: 0),
            _random.Next(3) == 0 ? null : Digest256.Of([(byte)_random.Next(256)]).ToHex(),
            _random.Next(4)
        );

    private JsonObject Members(int depth)
    {
        var members = new JsonObject();
        for (var i = _random.Next(5); i > 0; i--)
            members[Text(0)] = Value(depth + 1);
        return members;
    }

    private JsonNode? Value(int depth) =>
        _random.Next(depth > 2 ? 5 : 7) switch
        {
            0 => null,
            1 => _random.Next(2) == 0,
            2 => _random.Next(-1_000_000, 1_000_000),
            3 => _random.NextDouble() * 1e9,
            4 => Text(0),
            5 => new JsonArray([.. Enumerable.Range(0, _random.Next(4)).Select(_ => Value(depth + 1))]),
            _ => Members(depth),
        };

    private string Text(int least) =>
        string.Concat(Enumerable.Range(0, _random.Next(least, 5)).Select(_ => Pieces[_random.Next(Pieces.Length)]));
}
