using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>
/// 分组键: the group of one set check as sixteen bytes, the same wherever and whenever it is made. An index over them finds the
/// other acts of a group when one act of it comes or changes.
/// </summary>
/// <param name="Check">The code of the set check.</param>
/// <param name="Value">The key; equal for the acts of one group and for no others.</param>
public readonly record struct GroupKey(string Check, UInt128 Value)
{
    /// <summary>The bytes as an index stores them.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
        return bytes;
    }

    /// <summary>The groups that an act joins; none for most acts.</summary>
    /// <param name="act">The act; a personal code must have been replaced by its stand-in.</param>
    /// <param name="context">Registers and laws: another register may mean other groups.</param>
    /// <exception cref="ArgumentException">The act still has the code of a person (<see cref="PartyCode.Shield"/>).</exception>
    public static IReadOnlyList<GroupKey> Of(Act act, ScreeningContext context)
    {
        List<GroupKey>? keys = null;
        for (var i = 0; i < CheckList.OfSets.Count; i++)
        {
            var check = CheckList.OfSets[i];
            if (!check.Info.Kinds.HasFlag((ActKinds)(1 << (int)act.Kind)))
                continue;
            check.JudgeAlone(act, context, out var key);
            if (key is not null)
                (keys ??= []).Add(From(check, act, key));
        }

        return keys ?? (IReadOnlyList<GroupKey>)[];
    }

    internal static GroupKey From(SetCheck check, Act act, string key)
    {
        if (act.PartyCode.IsKnown && PartyCode.IsPersonal(act.PartyCode.Value))
            throw new ArgumentException("the code of a person is not a key", nameof(act));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{check.Info.Code}|{key}"), hash);
        return new GroupKey(check.Info.Code, BinaryPrimitives.ReadUInt128BigEndian(hash));
    }
}
