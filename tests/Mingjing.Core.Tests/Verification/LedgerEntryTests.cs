using System.Text;
using CsCheck;
using Mingjing.Testing.Verification;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Verification;

public sealed class LedgerEntryTests
{
    private const int Trees = 500;
    private const int TreeSize = 2;

    [Fact]
    public void An_entry_survives_its_canonical_text() =>
        Gen.Int.Sample(
            seed =>
            {
                var text = new RandomLedger(seed, 1).Entries[0].Canonical();
                return CanonicalJson.IsCanonical(text)
                    && LedgerEntry.Parse(text).Canonical().AsSpan().SequenceEqual(text);
            },
            iter: 500
        );

    [Fact]
    public void Every_member_comes_back()
    {
        var entry = new RandomLedger(7, 1).Entries[0] with { Appointment = null, Digest = null, DigestVersion = 3 };
        var back = LedgerEntry.Parse(entry.Canonical());
        (back with { Payload = entry.Payload }).ShouldBe(entry);
        CanonicalJson.Encode(back.Payload).ShouldBe(CanonicalJson.Encode(entry.Payload));
    }

    [Theory]
    [InlineData("\"actor\":\"a\"", "\"actor\":\"\"")]
    [InlineData("\"actor\":\"a\"", "\"actor\":null")]
    [InlineData("\"actor\":\"a\",", "")]
    [InlineData("\"actor\":\"a\"", "\"actor\":\"a\",\"actor\":\"a\"")]
    [InlineData("\"actor\":\"a\"", "\"actor\": \"a\"")]
    [InlineData("\"actor\":\"a\"", "\"actor\":\"\\u0061\"")]
    [InlineData("Z\"", "+00:00\"")]
    [InlineData(".0000000Z", "Z")]
    [InlineData("\"sequence\":0", "\"sequence\":-1")]
    [InlineData("\"sequence\":0", "\"sequence\":1.5")]
    [InlineData("\"sequence\":0", "\"sequence\":9007199254740992")]
    [InlineData("\"payload\":{}", "\"payload\":[]")]
    [InlineData("\"payload\":{}", "\"payload\":{\"b\":1,\"a\":1}")]
    [InlineData("\"sequence\":0}", "\"sequence\":0,\"x\":1}")]
    [InlineData("\"sequence\":0}", "\"sequence\":0}\n")]
    public void An_entry_written_in_another_way_is_refused(string from, string to)
    {
        var sound = Encoding.UTF8.GetString(Plain().Canonical());
        sound.ShouldContain(from);
        var other = Encoding.UTF8.GetBytes(sound.Replace(from, to, StringComparison.Ordinal));
        Should.Throw<LedgerEntryException>(() => LedgerEntry.Parse(other));
    }

    [Fact]
    public void What_could_not_be_read_back_is_not_written()
    {
        Should.Throw<LedgerEntryException>(() => (Plain() with { Sequence = -1 }).Canonical());
        Should.Throw<LedgerEntryException>(() => (Plain() with { DigestVersion = -1 }).Canonical());
        Should.Throw<LedgerEntryException>(() => (Plain() with { Actor = "" }).Canonical());
    }

    [Fact]
    public void Every_flipped_bit_of_a_thousand_entries_breaks_the_proof()
    {
        var flips = 0L;
        for (var seed = 0; seed < Trees; seed++)
        {
            var ledger = new RandomLedger(seed, TreeSize);
            var leaves = ledger.Leaves(TreeSize);
            var root = MerkleTree.Root(leaves);
            for (var place = 0; place < TreeSize; place++)
            {
                var proof = MerkleTree.InclusionProof(leaves, place);
                var text = ledger.Entries[place].Canonical();
                MerkleTree.VerifyInclusion(MerkleTree.LeafHash(text), place, TreeSize, proof, root).ShouldBeTrue();
                for (var bit = 0; bit < text.Length * 8; bit++, flips++)
                {
                    text[bit >> 3] ^= (byte)(1 << (bit & 7));
                    if (MerkleTree.VerifyInclusion(MerkleTree.LeafHash(text), place, TreeSize, proof, root))
                        Assert.Fail($"seed {seed}, entry {place}, bit {bit}");
                    text[bit >> 3] ^= (byte)(1 << (bit & 7));
                }
            }
        }

        flips.ShouldBeGreaterThan(1_000_000);
    }

    [Fact]
    public void Every_flipped_bit_of_a_line_with_its_proof_is_refused_or_does_not_hold()
    {
        using var key = new SigningKey();
        for (var seed = 0; seed < 3; seed++)
        {
            var ledger = new RandomLedger(seed, TreeSize);
            var leaves = ledger.Leaves(TreeSize);
            var checkpoint = ledger.Checkpoint(key.Signer, TreeSize).Checkpoint;
            for (var place = 0; place < TreeSize; place++)
            {
                var line = new EntryProof(ledger.Entries[place], MerkleTree.InclusionProof(leaves, place)).Canonical();
                EntryProof.Parse(line).Holds(checkpoint).ShouldBeTrue();
                for (var bit = 0; bit < line.Length * 8; bit++)
                {
                    line[bit >> 3] ^= (byte)(1 << (bit & 7));
                    if (Holds(line, checkpoint))
                        Assert.Fail($"seed {seed}, entry {place}, bit {bit}");
                    line[bit >> 3] ^= (byte)(1 << (bit & 7));
                }
            }
        }
    }

    private static bool Holds(byte[] line, Checkpoint checkpoint)
    {
        try
        {
            return EntryProof.Parse(line).Holds(checkpoint);
        }
        catch (LedgerEntryException)
        {
            return false;
        }
    }

    private static LedgerEntry Plain() =>
        new(
            0,
            new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero),
            "a",
            Appointment: null,
            "case.filed",
            "case",
            "1",
            [],
            Digest: null,
            0
        );
}
