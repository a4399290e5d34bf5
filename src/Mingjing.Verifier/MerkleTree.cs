using System.Buffers;
using System.Numerics;

namespace Mingjing.Verifier;

/// <summary>
/// 默克尔树 (RFC 6962 §2.1; the checks as in RFC 9162 §2.1.3–2.1.4) over SHA-256. Leaves are given as leaf hashes. The prefixes keep a
/// leaf from being passed off as a node.
/// </summary>
public static class MerkleTree
{
    private const int StackLimit = 1024;

    /// <summary>The root of a tree without leaves: the digest of nothing.</summary>
    public static Digest256 EmptyRoot { get; } = Digest256.Of([]);

    /// <summary>SHA-256 of 0x00 and the leaf's bytes.</summary>
    public static Digest256 LeafHash(ReadOnlySpan<byte> leaf)
    {
        byte[]? rented = null;
        var prefixed =
            leaf.Length < StackLimit
                ? stackalloc byte[StackLimit]
                : rented = ArrayPool<byte>.Shared.Rent(leaf.Length + 1);
        prefixed[0] = 0x00;
        leaf.CopyTo(prefixed[1..]);
        var hash = Digest256.Of(prefixed[..(leaf.Length + 1)]);
        if (rented is not null)
            ArrayPool<byte>.Shared.Return(rented);
        return hash;
    }

    /// <summary>SHA-256 of 0x01 and the two children.</summary>
    public static Digest256 NodeHash(Digest256 left, Digest256 right)
    {
        Span<byte> node = stackalloc byte[1 + (2 * Digest256.Size)];
        node[0] = 0x01;
        left.CopyTo(node[1..]);
        right.CopyTo(node[(1 + Digest256.Size)..]);
        return Digest256.Of(node);
    }

    /// <summary>The root over all leaf hashes.</summary>
    public static Digest256 Root(ReadOnlySpan<Digest256> leaves) =>
        leaves.Length switch
        {
            0 => EmptyRoot,
            1 => leaves[0],
            _ => NodeHash(Root(leaves[..Split(leaves.Length)]), Root(leaves[Split(leaves.Length)..])),
        };

    /// <summary>The hashes that lead from leaf <paramref name="index"/> to the root, from its sibling upward.</summary>
    public static Digest256[] InclusionProof(ReadOnlySpan<Digest256> leaves, int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, leaves.Length);
        var proof = new List<Digest256>();
        while (leaves.Length > 1)
        {
            var split = Split(leaves.Length);
            proof.Add(Root(index < split ? leaves[split..] : leaves[..split]));
            leaves = index < split ? leaves[..split] : leaves[split..];
            index = index < split ? index : index - split;
        }

        proof.Reverse();
        return [.. proof];
    }

    /// <summary>
    /// The hashes that show that the tree over the first <paramref name="oldSize"/> leaves is a beginning of the whole; empty for 0 and
    /// for the whole.
    /// </summary>
    public static Digest256[] ConsistencyProof(ReadOnlySpan<Digest256> leaves, int oldSize)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(oldSize);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(oldSize, leaves.Length);
        var proof = new List<Digest256>();
        // Whether the old tree is still a whole left subtree, whose root the verifier has already.
        var isOldRoot = true;
        while (oldSize > 0 && oldSize < leaves.Length)
        {
            var split = Split(leaves.Length);
            if (oldSize <= split)
            {
                proof.Add(Root(leaves[split..]));
                leaves = leaves[..split];
            }
            else
            {
                proof.Add(Root(leaves[..split]));
                leaves = leaves[split..];
                oldSize -= split;
                isOldRoot = false;
            }
        }

        if (!isOldRoot)
            proof.Add(Root(leaves));
        proof.Reverse();
        return [.. proof];
    }

    /// <summary>Whether the leaf hash stands at <paramref name="index"/> in the tree of that size and root (RFC 9162 §2.1.3.2).</summary>
    public static bool VerifyInclusion(
        Digest256 leaf,
        long index,
        long size,
        ReadOnlySpan<Digest256> proof,
        Digest256 root
    )
    {
        if (index < 0 || index >= size)
            return false;
        var (node, last, hash) = (index, size - 1, leaf);
        foreach (var step in proof)
        {
            if (last == 0)
                return false;
            if ((node & 1) == 1 || node == last)
            {
                hash = NodeHash(step, hash);
                // The last node of a level that has no sibling rises until it is a right child.
                var rise = BitOperations.TrailingZeroCount(node);
                (node, last) = (node >> rise, last >> rise);
            }
            else
            {
                hash = NodeHash(hash, step);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && hash == root;
    }

    /// <summary>Whether the tree of the old size and root is a beginning of the other (RFC 9162 §2.1.4.2). From size 0 everything grows.</summary>
    public static bool VerifyConsistency(
        long oldSize,
        Digest256 oldRoot,
        long size,
        Digest256 root,
        ReadOnlySpan<Digest256> proof
    )
    {
        if (oldSize < 0 || oldSize > size)
            return false;
        if (oldSize == size)
            return proof.IsEmpty && oldRoot == root && (size > 0 || root == EmptyRoot);
        if (oldSize == 0)
            return proof.IsEmpty && oldRoot == EmptyRoot;
        // A whole subtree as old tree is its own first step.
        var first = oldRoot;
        if (!BitOperations.IsPow2(oldSize))
        {
            if (proof.IsEmpty)
                return false;
            first = proof[0];
            proof = proof[1..];
        }

        return Grow(oldSize - 1, size - 1, first, proof) is var (old, whole) && old == oldRoot && whole == root;
    }

    // Both roots as the proof builds them; null where the proof has a step too many or too few.
    private static (Digest256 Old, Digest256 Whole)? Grow(
        long node,
        long last,
        Digest256 first,
        ReadOnlySpan<Digest256> proof
    )
    {
        var rise = BitOperations.TrailingZeroCount(~node);
        (node, last) = (node >> rise, last >> rise);
        var (old, whole) = (first, first);
        foreach (var step in proof)
        {
            if (last == 0)
                return null;
            if ((node & 1) == 1 || node == last)
            {
                (old, whole) = (NodeHash(step, old), NodeHash(step, whole));
                rise = BitOperations.TrailingZeroCount(node);
                (node, last) = (node >> rise, last >> rise);
            }
            else
            {
                whole = NodeHash(whole, step);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 ? (old, whole) : null;
    }

    // The largest power of two below the count: the left subtree is whole.
    private static int Split(int count) => 1 << BitOperations.Log2((uint)(count - 1));
}
