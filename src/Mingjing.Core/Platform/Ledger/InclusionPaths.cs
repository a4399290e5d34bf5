using System.Numerics;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>
/// 证明路径 of some entries (RFC 6962 §2.1.1), from one pass over all leaves: only the hashes that the paths consist of are kept.
/// </summary>
internal sealed class InclusionPaths
{
    private readonly long _size;
    private readonly Dictionary<Span, Digest256?> _needed = [];
    private readonly List<(Span Span, Digest256 Hash)> _open = [];
    private long _taken;

    /// <param name="size">How many leaves the tree has.</param>
    /// <param name="sequences">The entries whose paths are wanted, each below the size.</param>
    public InclusionPaths(long size, IEnumerable<long> sequences)
    {
        _size = size;
        foreach (var span in sequences.SelectMany(SiblingsOf))
            _needed[span] = null;
    }

    /// <summary>Takes the next leaf.</summary>
    public void Take(Digest256 leaf)
    {
        var (span, hash) = (new Span(_taken, _taken + 1), leaf);
        _taken++;
        Keep(span, hash);
        while (_open.Count > 0 && _open[^1].Span.Length == span.Length)
        {
            var left = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            (span, hash) = (new Span(left.Span.From, span.To), MerkleTree.NodeHash(left.Hash, hash));
            Keep(span, hash);
        }

        _open.Add((span, hash));
        if (_taken == _size)
            KeepRightEdge();
    }

    /// <summary>The path of an entry, from its sibling up, once all leaves were taken.</summary>
    public IReadOnlyList<Digest256> Of(long sequence) => [.. SiblingsOf(sequence).Select(s => _needed[s]!.Value)];

    // The spans whose hashes make the path, the lowest first.
    private IEnumerable<Span> SiblingsOf(long sequence)
    {
        var path = new Stack<Span>();
        var (from, to) = (0L, _size);
        while (to - from > 1)
        {
            var half = from + (1L << BitOperations.Log2((ulong)(to - from - 1)));
            if (sequence < half)
            {
                path.Push(new Span(half, to));
                to = half;
            }
            else
            {
                path.Push(new Span(from, half));
                from = half;
            }
        }

        return path;
    }

    // Spans that reach the end are no complete subtrees: what is open is joined from the right.
    private void KeepRightEdge()
    {
        var (span, hash) = _open[^1];
        for (var i = _open.Count - 2; i >= 0; i--)
        {
            (span, hash) = (new Span(_open[i].Span.From, span.To), MerkleTree.NodeHash(_open[i].Hash, hash));
            Keep(span, hash);
        }
    }

    private void Keep(Span span, Digest256 hash)
    {
        if (_needed.ContainsKey(span))
            _needed[span] = hash;
    }

    /// <summary>Leaves from one up to another, half-open.</summary>
    private readonly record struct Span(long From, long To)
    {
        public long Length => To - From;
    }
}
