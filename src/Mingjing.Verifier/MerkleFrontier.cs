using System.Numerics;

namespace Mingjing.Verifier;

/// <summary>
/// 默克尔树的生长边缘: the roots of the whole subtrees that make up a tree, largest first. Enough to append and to know the root, in at most
/// 63 digests whatever the size. Not safe for several threads.
/// </summary>
public sealed class MerkleFrontier
{
    private readonly List<Digest256> _subtrees = [];

    /// <summary>Leaves so far.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a leaf hash on the right.</summary>
    public void Append(Digest256 leaf)
    {
        for (var merged = Size; (merged & 1) == 1; merged >>= 1)
        {
            leaf = MerkleTree.NodeHash(_subtrees[^1], leaf);
            _subtrees.RemoveAt(_subtrees.Count - 1);
        }

        _subtrees.Add(leaf);
        Size++;
    }

    /// <summary>The root of the tree at this size.</summary>
    public Digest256 Root()
    {
        if (_subtrees.Count == 0)
            return MerkleTree.EmptyRoot;
        var root = _subtrees[^1];
        for (var i = _subtrees.Count - 2; i >= 0; i--)
            root = MerkleTree.NodeHash(_subtrees[i], root);
        return root;
    }

    /// <summary>The digests one after the other, 32 bytes each; the size is kept beside them.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[_subtrees.Count * Digest256.Size];
        for (var i = 0; i < _subtrees.Count; i++)
            _subtrees[i].CopyTo(bytes.AsSpan(i * Digest256.Size));
        return bytes;
    }

    /// <summary>Reads what <see cref="ToBytes"/> wrote; a length that does not fit the size is a <see cref="FormatException"/>.</summary>
    public static MerkleFrontier Parse(long size, ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var count = BitOperations.PopCount((ulong)size);
        if (bytes.Length != count * Digest256.Size)
            throw new FormatException($"A frontier of {size} leaves has {count} digests, not {bytes.Length} bytes.");
        var frontier = new MerkleFrontier { Size = size };
        for (var i = 0; i < count; i++)
            frontier._subtrees.Add(Digest256.FromBytes(bytes.Slice(i * Digest256.Size, Digest256.Size)));
        return frontier;
    }
}
