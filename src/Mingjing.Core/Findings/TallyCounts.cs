using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Findings;

/// <summary>
/// 计数表: how many acts of one organization and year there are, what the checks answered of them and which columns they lack. It
/// is kept with each batch, so that a page about a million acts reads a few rows.
/// </summary>
public sealed class TallyCounts
{
    private const int EntryBytes = sizeof(ushort) + sizeof(int);
    private const ushort Acts = 0;
    private const ushort Kinds = 1;
    private const ushort Answers = 64;
    private const ushort Reasons = 320;
    private const ushort ActsLacking = 512;
    private const ushort AnswersLacking = 1024;
    private const int FieldsPerSlot = 128;

    private readonly Dictionary<ushort, int> _counts = [];

    /// <summary>Acts that stand.</summary>
    public int OfActs => Get(Acts);

    /// <summary>Acts of a kind.</summary>
    public int Of(ActKind kind) => Get(Kinds + (int)kind);

    /// <summary>Acts of which a check answered so.</summary>
    public int Of(string check, Outcome outcome) => Get(Answers + (AnswerSlots.Of(check) * 4) + (int)outcome);

    /// <summary>Answers 无法判断 for a reason.</summary>
    public int Of(Reason reason) => Get(Reasons + (int)reason);

    /// <summary>Acts of which at least one check could not judge for want of a column.</summary>
    public int Lacking(ActField field) => Get(ActsLacking + (int)field);

    /// <summary>Answers of one check that lack a column.</summary>
    public int Lacking(string check, ActField field) =>
        Get(AnswersLacking + (AnswerSlots.Of(check) * FieldsPerSlot) + (int)field);

    /// <summary>Adds the counts of another table.</summary>
    public void Add(TallyCounts other)
    {
        foreach (var (key, count) in other._counts)
            Add(key, count);
    }

    /// <summary>Reads stored counts; nothing for none.</summary>
    public static TallyCounts Read(ReadOnlySpan<byte> bytes)
    {
        var counts = new TallyCounts();
        for (; bytes.Length >= EntryBytes; bytes = bytes[EntryBytes..])
            counts._counts[BinaryPrimitives.ReadUInt16LittleEndian(bytes)] = BinaryPrimitives.ReadInt32LittleEndian(
                bytes[sizeof(ushort)..]
            );
        return counts;
    }

    /// <summary>The counts that are not zero, in the order of their numbers.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[_counts.Count(c => c.Value != 0) * EntryBytes];
        var at = bytes.AsSpan();
        foreach (var (key, count) in _counts.Where(c => c.Value != 0).OrderBy(c => c.Key))
        {
            BinaryPrimitives.WriteUInt16LittleEndian(at, key);
            BinaryPrimitives.WriteInt32LittleEndian(at[sizeof(ushort)..], count);
            at = at[EntryBytes..];
        }

        return bytes;
    }

    /// <summary>Counts an act in, or out with a negative sign.</summary>
    internal void Count(ActKind kind, long low, long high, byte[]? lacks, int sign)
    {
        Add(Acts, sign);
        Add((ushort)(Kinds + (int)kind), sign);
        for (var slot = 0; slot < CheckList.All.Count; slot++)
        {
            var outcome = AnswerSlots.Read(low, high, slot);
            if (outcome != Outcome.NotApplicable)
                Add((ushort)(Answers + (slot * 4) + (int)outcome), sign);
        }

        FieldSet all = default;
        foreach (var (slot, reason, missing) in Lacks.Read(lacks))
        {
            Add((ushort)(Reasons + (int)reason), sign);
            all |= missing;
            foreach (var field in missing.Members())
                Add((ushort)(AnswersLacking + (slot * FieldsPerSlot) + (int)field), sign);
        }

        foreach (var field in all.Members())
            Add((ushort)(ActsLacking + (int)field), sign);
    }

    private int Get(int key) => _counts.GetValueOrDefault((ushort)key);

    private void Add(ushort key, int count) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _) += count;
}
