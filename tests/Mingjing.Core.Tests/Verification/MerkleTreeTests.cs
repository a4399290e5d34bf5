using CsCheck;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Verification;

/// <summary>The vectors are those of the Certificate Transparency reference tree of RFC 6962 with its eight leaves.</summary>
public sealed class MerkleTreeTests
{
    private static readonly string[] Inputs =
    [
        "",
        "00",
        "10",
        "2021",
        "3031",
        "40414243",
        "5051525354555657",
        "606162636465666768696a6b6c6d6e6f",
    ];

    private static readonly string[] Roots =
    [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ];

    private static readonly Digest256[] Reference =
    [
        .. Inputs.Select(i => MerkleTree.LeafHash(Convert.FromHexString(i))),
    ];

    [Fact]
    public void The_roots_are_the_published_ones()
    {
        for (var size = 0; size < Roots.Length; size++)
            MerkleTree.Root(Reference.AsSpan(0, size)).ToHex().ShouldBe(Roots[size]);
    }

    [Fact]
    public void The_frontier_has_the_published_roots_at_every_size()
    {
        var frontier = new MerkleFrontier();
        for (var size = 0; size < Roots.Length; size++)
        {
            frontier.Root().ToHex().ShouldBe(Roots[size]);
            if (size < Reference.Length)
                frontier.Append(Reference[size]);
        }
    }

    [Theory]
    [InlineData(0, 1, "")]
    [InlineData(
        0,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
    )]
    [InlineData(
        5,
        8,
        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    )]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(
        1,
        5,
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    )]
    public void The_inclusion_proofs_are_the_published_ones(int index, int size, string expected)
    {
        var proof = MerkleTree.InclusionProof(Reference.AsSpan(0, size), index);
        Text(proof).ShouldBe(expected);
        MerkleTree.VerifyInclusion(Reference[index], index, size, proof, Digest256.Parse(Roots[size])).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, 1, "")]
    [InlineData(
        1,
        8,
        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7 5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e 6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"
    )]
    [InlineData(
        6,
        8,
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0 d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    )]
    [InlineData(
        2,
        5,
        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"
    )]
    [InlineData(
        6,
        7,
        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"
    )]
    public void The_consistency_proofs_are_the_published_ones(int oldSize, int size, string expected)
    {
        var proof = MerkleTree.ConsistencyProof(Reference.AsSpan(0, size), oldSize);
        Text(proof).ShouldBe(expected);
        MerkleTree
            .VerifyConsistency(oldSize, Digest256.Parse(Roots[oldSize]), size, Digest256.Parse(Roots[size]), proof)
            .ShouldBeTrue();
    }

    [Fact]
    public void A_leaf_is_never_the_hash_of_a_node() =>
        MerkleTree
            .LeafHash([.. Reference[0].ToBytes(), .. Reference[1].ToBytes()])
            .ShouldNotBe(MerkleTree.NodeHash(Reference[0], Reference[1]));

    [Fact]
    public void Every_leaf_of_every_tree_up_to_66_has_a_proof_for_its_place_and_for_no_other()
    {
        var all = LeavesOf(66);
        for (var size = 1; size <= all.Length; size++)
        {
            var leaves = all.AsSpan(0, size);
            var root = MerkleTree.Root(leaves);
            for (var index = 0; index < size; index++)
            {
                var proof = MerkleTree.InclusionProof(leaves, index);
                MerkleTree.VerifyInclusion(leaves[index], index, size, proof, root).ShouldBeTrue();
                MerkleTree.VerifyInclusion(leaves[index], (index + 1) % size, size, proof, root).ShouldBe(size == 1);
                MerkleTree.VerifyInclusion(leaves[index], index, size, [.. proof, root], root).ShouldBeFalse();
            }
        }
    }

    [Fact]
    public void A_place_outside_the_tree_has_no_proof()
    {
        MerkleTree.VerifyInclusion(Reference[0], 1, 1, [], Reference[0]).ShouldBeFalse();
        MerkleTree.VerifyInclusion(Reference[0], -1, 1, [], Reference[0]).ShouldBeFalse();
        MerkleTree.VerifyInclusion(Reference[0], 0, 0, [], Reference[0]).ShouldBeFalse();
    }

    [Fact]
    public void An_altered_inclusion_proof_never_holds() =>
        Gen.Select(Gen.Int[2, 200], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Gen.Int[0, 255])
            .Sample(
                (size, place, step, bit) =>
                {
                    var leaves = LeavesOf(size);
                    var index = place % size;
                    var proof = MerkleTree.InclusionProof(leaves, index);
                    var root = MerkleTree.Root(leaves);
                    var altered = (Digest256[])proof.Clone();
                    altered[step % proof.Length] = Flipped(altered[step % proof.Length], bit);
                    return MerkleTree.VerifyInclusion(leaves[index], index, size, proof, root)
                        && !MerkleTree.VerifyInclusion(leaves[index], index, size, altered, root)
                        && !MerkleTree.VerifyInclusion(leaves[index], index, size, proof.AsSpan(1), root)
                        && !MerkleTree.VerifyInclusion(
                            leaves[index],
                            index,
                            size,
                            proof.AsSpan(0, proof.Length - 1),
                            root
                        )
                        && !MerkleTree.VerifyInclusion(Flipped(leaves[index], bit), index, size, proof, root)
                        && !MerkleTree.VerifyInclusion(leaves[index], index, size, proof, Flipped(root, bit));
                },
                iter: 300
            );

    [Fact]
    public void A_tree_has_grown_out_of_each_of_its_beginnings()
    {
        var all = LeavesOf(35);
        for (var size = 0; size <= all.Length; size++)
        for (var oldSize = 0; oldSize <= size; oldSize++)
            MerkleTree
                .VerifyConsistency(
                    oldSize,
                    MerkleTree.Root(all.AsSpan(0, oldSize)),
                    size,
                    MerkleTree.Root(all.AsSpan(0, size)),
                    MerkleTree.ConsistencyProof(all.AsSpan(0, size), oldSize)
                )
                .ShouldBeTrue($"{oldSize} in {size}");
    }

    [Fact]
    public void A_rewritten_beginning_or_an_altered_consistency_proof_never_holds() =>
        Gen.Select(Gen.Int[2, 200], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000], Gen.Int[0, 255])
            .Sample(
                (size, place, step, bit) =>
                {
                    var leaves = LeavesOf(size);
                    var oldSize = 1 + (place % (size - 1));
                    var oldRoot = MerkleTree.Root(leaves.AsSpan(0, oldSize));
                    var root = MerkleTree.Root(leaves);
                    var proof = MerkleTree.ConsistencyProof(leaves, oldSize);
                    var altered = (Digest256[])proof.Clone();
                    altered[step % proof.Length] = Flipped(altered[step % proof.Length], bit);
                    var rewritten = (Digest256[])leaves.Clone();
                    rewritten[place % oldSize] = Flipped(rewritten[place % oldSize], bit);
                    return MerkleTree.VerifyConsistency(oldSize, oldRoot, size, root, proof)
                        && !MerkleTree.VerifyConsistency(oldSize, oldRoot, size, root, altered)
                        && !MerkleTree.VerifyConsistency(oldSize, oldRoot, size, root, proof.AsSpan(1))
                        && !MerkleTree.VerifyConsistency(oldSize, oldRoot, size, root, [.. proof, root])
                        && !MerkleTree.VerifyConsistency(oldSize, Flipped(oldRoot, bit), size, root, proof)
                        && !MerkleTree.VerifyConsistency(
                            oldSize,
                            oldRoot,
                            size,
                            MerkleTree.Root(rewritten),
                            MerkleTree.ConsistencyProof(rewritten, oldSize)
                        );
                },
                iter: 300
            );

    [Fact]
    public void A_kept_frontier_goes_on_where_it_stopped() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300])
            .Sample(
                (size, more) =>
                {
                    var leaves = LeavesOf(size + more);
                    var first = new MerkleFrontier();
                    foreach (var leaf in leaves.AsSpan(0, size))
                        first.Append(leaf);
                    var second = MerkleFrontier.Parse(size, first.ToBytes());
                    foreach (var leaf in leaves.AsSpan(size))
                        second.Append(leaf);
                    return second.Size == leaves.Length && second.Root() == MerkleTree.Root(leaves);
                },
                iter: 100
            );

    [Fact]
    public void A_frontier_that_does_not_fit_its_size_is_refused()
    {
        Should.Throw<FormatException>(() => MerkleFrontier.Parse(3, new byte[32]));
        Should.Throw<FormatException>(() => MerkleFrontier.Parse(4, new byte[33]));
        Should.Throw<ArgumentOutOfRangeException>(() => MerkleFrontier.Parse(-1, []));
    }

    private static Digest256[] LeavesOf(int count) =>
        [.. Enumerable.Range(0, count).Select(i => MerkleTree.LeafHash(BitConverter.GetBytes(i)))];

    private static Digest256 Flipped(Digest256 digest, int bit)
    {
        var bytes = digest.ToBytes();
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return Digest256.FromBytes(bytes);
    }

    private static string Text(Digest256[] proof) => string.Join(' ', proof.Select(d => d.ToHex()));
}
