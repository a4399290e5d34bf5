using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Accounts;

/// <summary>A key as it stands, and when it was last seen.</summary>
internal readonly record struct ReadKey(MachineKey Key, DateTimeOffset? UsedAt);

/// <summary>
/// 接口密钥读取: by one bare statement, since a machine sends thousands of requests a second and each of them asks whether its key
/// still holds.
/// </summary>
internal static class KeyReading
{
    private const string Text =
        "SELECT k.id, k.organization_id, k.region_code, k.name, k.permissions, k.hash, k.until_day, k.issued_at, k.revoked_at, "
        + "u.at FROM machine_key k LEFT JOIN machine_key_use u ON u.key_id = k.id WHERE k.id = ?1";

    /// <summary>The key of an id, be it valid or not; null where there is none.</summary>
    public static async Task<ReadKey?> Find(Database database, MachineKeyId id, CancellationToken cancel)
    {
        ReadKey? found = null;
        await using var rows = await BulkReader.Open(database, cancel);
        await rows.Read(new BulkText(Text, cells => cells.Id(id.Value)), cells => found = Read(cells), cancel);
        return found;
    }

    private static ReadKey Read(ICellReader cells)
    {
        var key = new MachineKey(
            new MachineKeyId(cells.Id(0)),
            new OrganizationId(cells.Id(1)),
            cells.Text(2),
            cells.Text(3),
            cells.Text(4).Split(' '),
            cells.Bytes(5),
            cells.DayOrNull(6),
            cells.Instant(7)
        );
        if (cells.InstantOrNull(8) is { } revokedAt)
            key.Revoke(revokedAt);
        return new ReadKey(key, cells.InstantOrNull(9));
    }
}
