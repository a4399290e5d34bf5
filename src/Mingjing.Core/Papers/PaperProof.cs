using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Papers;

/// <summary>
/// 核验文书: the frozen content of each paper has the hash that was signed, and every file of it lies in the store as it was made. The rows
/// are compared with the ledger like every aggregate. It needs the folder and the keys, so it is handed to a verification that has them.
/// </summary>
public sealed class PaperProof(PaperFiles files, KeyFile keys) : BatchProof
{
    public override string ObjectKind => "paper";

    public override BatchTally Begin() => new Tally(files, keys);

    private sealed class Tally(PaperFiles files, KeyFile keys) : BatchTally
    {
        public override void Take(LedgerEntry entry) { }

        public override async Task Compare(MingjingContext rows, LedgerFaults faults, CancellationToken cancel)
        {
            var issued = rows.Set<Paper>().Where(p => p.IssuedOn != null).OrderBy(p => p.Id);
            await foreach (var paper in issued.AsAsyncEnumerable().WithCancellation(cancel))
            {
                if (!HasSignedContent(paper))
                    faults.Add("paper-changed", $"文书 {paper.Id}：内容与签发时的摘要不符", sequence: null);
                foreach (var file in paper.Files)
                {
                    if (!files.Has(file))
                        faults.Add("paper-file-missing", $"文书 {paper.Id}：数据文件夹中没有它的文件", sequence: null);
                    else if (!await IsSame(file, cancel))
                        faults.Add("paper-file-changed", $"文书 {paper.Id}：文件与台账记录不符", sequence: null);
                }
            }
        }

        private bool HasSignedContent(Paper paper)
        {
            try
            {
                var text = PaperText.Canonical(paper.OpenContent(keys));
                return string.Equals(PaperText.HashOf(text), paper.ContentHash, StringComparison.Ordinal);
            }
            catch (CryptographicException)
            {
                return false;
            }
        }

        private async Task<bool> IsSame(PaperFile file, CancellationToken cancel)
        {
            try
            {
                await using var content = files.Open(file);
                var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
                return content.Length == file.Size && string.Equals(hash, file.Sha256, StringComparison.Ordinal);
            }
            catch (Exception e) when (e is InvalidDataException or CryptographicException)
            {
                return false;
            }
        }
    }
}
