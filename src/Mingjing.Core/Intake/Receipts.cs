using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Intake;

/// <summary>回执补发: the receipt of a version that is stored, for who has lost it or sent a file.</summary>
public sealed class Receipts(Database database)
{
    /// <summary>The receipt of a version; null where the scope has none.</summary>
    public async Task<Receipt?> Of(Principal principal, ActRef act, int versionNo, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        var version = await rows.Set<ActVersion>()
            .SingleOrDefaultAsync(
                v => v.OrganizationId == act.Organization && v.ActId == act.Act && v.VersionNo == versionNo,
                cancel
            );
        if (version is null)
            return null;
        var batch = await rows.Set<ActBatch>().SingleAsync(b => b.Id == version.BatchId, cancel);
        return Of(batch, version.LeafIndex, ActLeaf.Of(version));
    }

    /// <summary>The receipt of one leaf of a batch.</summary>
    internal static Receipt Of(ActBatch batch, int index, byte[] leaf)
    {
        var leaves = LeavesOf(batch);
        return new Receipt(
            batch.Id,
            batch.LedgerSequence,
            index,
            Encoding.UTF8.GetString(leaf),
            leaves.Length,
            Digest256.FromBytes(batch.Root),
            MerkleTree.InclusionProof(leaves, index)
        );
    }

    internal static Digest256[] LeavesOf(ActBatch batch) =>
        [.. batch.Leaves.Chunk(Digest256.Size).Select(b => Digest256.FromBytes(b))];
}
