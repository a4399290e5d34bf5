using Mingjing.Verifier;

namespace Mingjing.Core.Intake;

/// <summary>批次的默克尔树, kept level by level, so that the proofs of a thousand records are not a thousand trees.</summary>
internal sealed class BatchTree
{
    private readonly List<Digest256[]> _levels = [];

    public BatchTree(IReadOnlyList<Digest256> leaves)
    {
        _levels.Add([.. leaves]);
        while (_levels[^1].Length > 1)
        {
            var below = _levels[^1];
            var level = new Digest256[(below.Length + 1) / 2];
            for (var i = 0; i < level.Length; i++)
            {
                // The last node of a level that has no sibling rises as it is.
                level[i] =
                    (i * 2) + 1 < below.Length ? MerkleTree.NodeHash(below[i * 2], below[(i * 2) + 1]) : below[i * 2];
            }

            _levels.Add(level);
        }
    }

    public Digest256 Root => _levels[0].Length == 0 ? MerkleTree.EmptyRoot : _levels[^1][0];

    public IReadOnlyList<Digest256> Leaves => _levels[0];

    /// <summary>The hashes from the sibling of a leaf upward.</summary>
    public Digest256[] Proof(int index)
    {
        var proof = new List<Digest256>();
        foreach (var level in _levels)
        {
            var sibling = index ^ 1;
            if (sibling < level.Length)
                proof.Add(level[sibling]);
            index >>= 1;
        }

        return [.. proof];
    }

    public byte[] LeavesToBytes()
    {
        var bytes = new byte[_levels[0].Length * Digest256.Size];
        for (var i = 0; i < _levels[0].Length; i++)
            _levels[0][i].CopyTo(bytes.AsSpan(i * Digest256.Size));
        return bytes;
    }
}
