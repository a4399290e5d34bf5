using System.Buffers.Binary;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Persistence.Bulk;

namespace Mingjing.Core.Intake;

/// <summary>
/// 分组筛: which groups of a store may have more than one member. Most have one, and asking the store for the others of each costs
/// more than the screening. It takes 8 MB whatever the size of the store, and errs to one side: a group may be asked for in vain.
/// </summary>
internal sealed class GroupSieve
{
    private const int Bits = 1 << 26;

    private readonly ulong[] _words = new ulong[Bits / 64];

    public static async Task<GroupSieve> Load(Database database, CancellationToken cancel)
    {
        var sieve = new GroupSieve();
        await using var reader = await BulkReader.Open(database, cancel);
        await reader.Read(
            new BulkText("SELECT group_key FROM act_group GROUP BY group_key HAVING count(*) > 1", _ => { }),
            cells => sieve.Add(BinaryPrimitives.ReadUInt128BigEndian(cells.Bytes(0))),
            cancel
        );
        return sieve;
    }

    private void Add(UInt128 key)
    {
        var place = Place(key);
        _words[place / 64] |= 1UL << (place % 64);
    }

    /// <summary>Whether the group may have several members; never false for one that had them when the sieve was loaded.</summary>
    public bool MayBeShared(UInt128 key)
    {
        var place = Place(key);
        return (_words[place / 64] & (1UL << (place % 64))) != 0;
    }

    // A key is a hash: any of its bits will do.
    private static int Place(UInt128 key) => (int)((uint)key % Bits);
}
