using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.AccessLog;

/// <summary>Proves the seals of the access log by its lines.</summary>
internal sealed class AccessLogProof : BatchProof
{
    public override string ObjectKind => AccessLogSeal.Kind;

    public override BatchTally Begin() => new Tally();

    private sealed class Tally : BatchTally
    {
        private readonly List<Seal> _seals = [];

        public override void Take(LedgerEntry entry)
        {
            if (
                entry.Payload["first"]?.GetValue<long>() is { } first
                && entry.Payload["last"]?.GetValue<long>() is { } last
                && Digest256.TryParse(entry.Payload["root"]?.GetValue<string>(), out var root)
            )
                _seals.Add(new Seal(first, last, root, entry.Sequence));
        }

        public override async Task Compare(MingjingContext rows, LedgerFaults faults, CancellationToken cancel)
        {
            if (_seals.Count == 0)
                return;
            var end = _seals[^1].Last;
            await using var lines = AccessLine
                .Of(rows.Set<AccessLogRow>().Where(r => r.Number <= end).OrderBy(r => r.Number))
                .AsAsyncEnumerable()
                .GetAsyncEnumerator(cancel);
            var hasLine = await lines.MoveNextAsync();
            foreach (var seal in _seals)
            {
                var tree = new MerkleFrontier();
                for (; hasLine && lines.Current.Number <= seal.Last; hasLine = await lines.MoveNextAsync())
                    tree.Append(lines.Current.LeafHash());
                if (tree.Root() != seal.Root)
                    faults.Add(
                        "access-log-seal",
                        $"访问日志第 {seal.First} 至 {seal.Last} 行与封条不符：其中有行被改动、增减或调换",
                        seal.Sequence
                    );
            }
        }
    }

    private readonly record struct Seal(long First, long Last, Digest256 Root, long Sequence);
}
