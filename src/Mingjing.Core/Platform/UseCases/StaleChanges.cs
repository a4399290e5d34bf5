using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Verifier;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>Says when a record was last changed, from the ledger, where somebody was slower than another.</summary>
internal static class StaleChanges
{
    public static async Task<Refusal> Complete(Database database, Refusal refusal, CancellationToken cancel)
    {
        if (refusal is not StaleVersion stale)
            return refusal;
        await using var rows = database.Read(Principal.System("ledger"));
        var last = await rows.Set<LedgerEntryRow>()
            .Where(e => e.ObjectKind == stale.ObjectKind && e.ObjectId == stale.ObjectId)
            .OrderByDescending(e => e.Sequence)
            .FirstOrDefaultAsync(cancel);
        if (last is null)
            return stale;
        var entry = LedgerEntry.Parse(Encoding.UTF8.GetBytes(last.Entry));
        var at = Clock.InShanghai(entry.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        return stale with { Message = $"这条记录在您打开之后已被修改（{at}，{entry.Action}），您填写的内容还在。" };
    }
}
