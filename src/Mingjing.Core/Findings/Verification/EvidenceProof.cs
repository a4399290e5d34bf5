using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Findings.Verification;

/// <summary>
/// 核验证据材料: each file of a confirmed answer lies in the store and has the content that its commitment stands for. The rows themselves
/// are compared with the ledger like every aggregate. It needs the folder and the keys, so it is handed to a verification that has them.
/// </summary>
public sealed class EvidenceProof(ContentStore store, KeyFile keys) : BatchProof
{
    public override string ObjectKind => EvidenceFile.Kind;

    public override BatchTally Begin() => new Tally(store, keys);

    private sealed class Tally(ContentStore store, KeyFile keys) : BatchTally
    {
        public override void Take(LedgerEntry entry) { }

        public override async Task Compare(MingjingContext rows, LedgerFaults faults, CancellationToken cancel)
        {
            var confirmed = rows.Set<EvidenceFile>().Where(f => f.ConfirmedAt != null).OrderBy(f => f.Id);
            await foreach (var file in confirmed.AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (!store.Has(file.Content))
                    faults.Add("evidence-missing", $"证据材料 {file.Id}：数据文件夹中没有这个文件", sequence: null);
                else if (!await IsSame(file, cancel))
                    faults.Add(
                        "evidence-changed",
                        $"证据材料 {file.Id}：文件与台账记录不符，可能被改动",
                        sequence: null
                    );
            }
        }

        private async Task<bool> IsSame(EvidenceFile file, CancellationToken cancel)
        {
            try
            {
                await using var content = store.Open(file.Content);
                var hash = await SHA256.HashDataAsync(content, cancel);
                return content.Length == file.Size && file.Proves(keys, Convert.ToHexStringLower(hash));
            }
            catch (Exception e) when (e is InvalidDataException or CryptographicException)
            {
                return false;
            }
        }
    }
}
