using System.Globalization;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>What a screening needs of a stored act, and the stamp of the last one.</summary>
internal sealed record ActToScreen(ActRef Ref, ActSourceKind Source, bool IsComplete, byte[] Facts, long Stamp);

/// <summary>Reads acts page by page in the order of their key; a page costs the same wherever it lies.</summary>
internal sealed class RescreenReading : IAsyncDisposable
{
    private readonly BulkReader _reader;
    private readonly OrganizationId? _only;
    private readonly int _size;
    private ActRef _last;

    private RescreenReading(BulkReader reader, OrganizationId? only, int size)
    {
        (_reader, _only, _size) = (reader, only, size);
        _last = new ActRef(only ?? default, default);
    }

    public static async Task<RescreenReading> Open(
        Database database,
        OrganizationId? only,
        int size,
        CancellationToken cancel
    ) => new(await BulkReader.OpenInKeyOrder(database, cancel), only, size);

    /// <summary>The next page; empty behind the last.</summary>
    public async Task<List<ActToScreen>> Next(CancellationToken cancel)
    {
        var page = new List<ActToScreen>(_size);
        await _reader.Read(Text(), cells => page.Add(Read(cells)), cancel);
        if (page.Count > 0)
            _last = page[^1].Ref;
        return page;
    }

    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    private BulkText Text()
    {
        var after = _last;
        // An act that has been withdrawn was settled when it was: nothing of it is judged.
        return new BulkText(
            "SELECT organization_id, id, source, is_complete, facts, stamp FROM act "
                + $"WHERE (organization_id, id) > (?1, ?2){(_only is null ? "" : " AND organization_id = ?1")} "
                + $"AND withdrawn IS NULL ORDER BY organization_id, id LIMIT {_size.ToString(CultureInfo.InvariantCulture)}",
            cells =>
            {
                cells.Id(after.Organization.Value);
                cells.Id(after.Act.Value);
            }
        );
    }

    private static ActToScreen Read(ICellReader cells) =>
        new(
            new ActRef(new OrganizationId(cells.Id(0)), new ActId(cells.Id(1))),
            cells.Name<ActSourceKind>(2),
            cells.Flag(3),
            cells.Bytes(4),
            cells.Long(5)
        );
}
