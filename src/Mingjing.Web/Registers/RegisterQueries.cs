using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Registers;
using Mingjing.Web.EnforcementActs;

namespace Mingjing.Web.Registers;

/// <summary>名册的现状.</summary>
/// <param name="Kind">The register.</param>
/// <param name="Stored">As it stands; null where it was never imported.</param>
/// <param name="ImportedBy">导入人.</param>
/// <param name="DeclaredBy">声明人; null where nothing was declared.</param>
public sealed record RegisterLine(RegisterKind Kind, StoredRegister? Stored, string? ImportedBy, string? DeclaredBy);

/// <summary>名册的查询: what is loaded. Who imported it stands in the ledger.</summary>
internal sealed class RegisterQueries(Database database, LedgerSearch ledger, SenderNames names)
{
    public async Task<IReadOnlyList<RegisterLine>> All(CancellationToken cancel)
    {
        var standing = await RegisterSnapshot.Standing(database, cancel);
        var lines = new List<RegisterLine>();
        foreach (var (_, kind) in RegisterNames.All)
            lines.Add(await Line(kind, standing.GetValueOrDefault(kind), cancel));
        return lines;
    }

    public async Task<RegisterLine> Find(RegisterKind kind, CancellationToken cancel) =>
        await Line(kind, (await RegisterSnapshot.Standing(database, cancel)).GetValueOrDefault(kind), cancel);

    private async Task<RegisterLine> Line(RegisterKind kind, StoredRegister? stored, CancellationToken cancel)
    {
        if (stored is null)
            return new RegisterLine(kind, null, null, null);
        var filter = new LedgerFilter(
            RegisterEvents.Imported.Code,
            ObjectKind: stored.LedgerKind,
            ObjectId: stored.LedgerId
        );
        var importer = (await ledger.Find(filter, before: null, take: 1, cancel)).Entries is [var entry, ..]
            ? entry.Actor
            : null;
        var known = await names.Of(new[] { importer, stored.DeclaredBy }.OfType<string>(), cancel);
        return new RegisterLine(
            kind,
            stored,
            importer is null ? null : known[importer],
            stored.DeclaredBy is { } by ? known[by] : null
        );
    }
}
