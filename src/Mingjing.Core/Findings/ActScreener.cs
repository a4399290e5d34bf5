using System.Buffers.Binary;
using System.Security.Cryptography;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Findings;

/// <summary>An answer that is kept with more than its two bits: a violation, or one that could not be judged.</summary>
internal readonly record struct SlotAnswer(int Slot, Answer Answer, ActRef? Twin = null, int Position = 0);

/// <summary>筛查结果 of one act: what the checks say of it by itself, and in its groups once those were judged.</summary>
internal sealed class Screened
{
    private readonly List<SlotAnswer> _kept = [];
    private List<(int Slot, GroupKey Key)>? _groups;
    private long _low;
    private long _high;

    public long Low => _low;

    public long High => _high;

    /// <summary>Violations and answers that could not be judged, in the order of their slots once sealed.</summary>
    public IReadOnlyList<SlotAnswer> Kept => _kept;

    /// <summary>The groups that the act joins.</summary>
    public IReadOnlyList<(int Slot, GroupKey Key)> Groups => _groups ?? (IReadOnlyList<(int, GroupKey)>)[];

    public DateOnly? NextReviewOn { get; set; }

    public int Violations => _kept.Count(a => a.Answer.Outcome == Outcome.Violated);

    /// <summary>Puts an answer in, in the place of the one before it.</summary>
    public void Put(int slot, in Answer answer, ActRef? twin = null, int position = 0)
    {
        _kept.RemoveAll(a => a.Slot == slot);
        Add(slot, answer, twin, position);
    }

    internal void Add(int slot, in Answer answer, ActRef? twin = null, int position = 0)
    {
        AnswerSlots.Write(ref _low, ref _high, slot, answer.Outcome);
        if (answer.Outcome >= Outcome.Violated)
            _kept.Add(new SlotAnswer(slot, answer, twin, position));
    }

    internal void Join(int slot, GroupKey key) => (_groups ??= []).Add((slot, key));

    public byte[]? LacksBytes()
    {
        _kept.Sort((a, b) => a.Slot.CompareTo(b.Slot));
        return Lacks.Write(_kept);
    }

    /// <summary>Equal for two screenings that say the same, to the last day and column.</summary>
    public long Stamp()
    {
        _kept.Sort((a, b) => a.Slot.CompareTo(b.Slot));
        Span<byte> fixedPart = stackalloc byte[20];
        BinaryPrimitives.WriteInt64LittleEndian(fixedPart, _low);
        BinaryPrimitives.WriteInt64LittleEndian(fixedPart[8..], _high);
        BinaryPrimitives.WriteInt32LittleEndian(fixedPart[16..], NextReviewOn?.DayNumber ?? 0);
        const int kept = 4 + 16 + 4 + 32;
        var bytes = new byte[fixedPart.Length + (_kept.Count * kept) + (Groups.Count * 20)];
        fixedPart.CopyTo(bytes);
        var at = bytes.AsSpan(fixedPart.Length);
        foreach (var (slot, answer, twin, position) in _kept)
        {
            BinaryPrimitives.WriteInt32LittleEndian(at, slot);
            BinaryPrimitives.WriteUInt64LittleEndian(at[4..], answer.Bits.Head);
            BinaryPrimitives.WriteUInt64LittleEndian(at[12..], answer.Bits.Due);
            BinaryPrimitives.WriteInt32LittleEndian(at[20..], position);
            twin?.Organization.Value.TryWriteBytes(at[24..]);
            twin?.Act.Value.TryWriteBytes(at[40..]);
            at = at[kept..];
        }

        foreach (var (slot, key) in Groups)
        {
            BinaryPrimitives.WriteInt32LittleEndian(at, slot);
            BinaryPrimitives.WriteUInt128LittleEndian(at[4..], key.Value);
            at = at[20..];
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }
}

/// <summary>筛查员: runs every check of acts over one act after the other. One serves one thread.</summary>
internal sealed class ActScreener
{
    private static readonly (int Slot, ActCheck Check)[][] ByKind =
    [
        .. Enum.GetValues<ActKind>()
            .Select(kind => CheckList.For(kind).ToArray().Select(c => (AnswerSlots.Of(c.Info.Code), c)).ToArray()),
    ];

    private static readonly (int Slot, SetCheck Check)[][] SetsByKind =
    [
        .. Enum.GetValues<ActKind>()
            .Select(kind =>
                CheckList
                    .OfSets.Where(c => c.Info.Kinds.HasFlag((ActKinds)(1 << (int)kind)))
                    .Select(c => (AnswerSlots.Of(c.Info.Code), c))
                    .ToArray()
            ),
    ];

    private readonly ReviewWatch _watch = new();
    private readonly ScreeningContext _context;

    public ActScreener(ScreeningContext context) => _context = context.WatchedBy(_watch);

    /// <summary>Screens an act by itself; its groups are judged afterwards, when all their members are known.</summary>
    /// <param name="act">The act as the checks see it; a personal code replaced by its stand-in.</param>
    public Screened Screen(Act act)
    {
        var screened = new Screened();
        foreach (var (slot, check) in SetsByKind[(int)act.Kind])
        {
            var answer = check.JudgeAlone(act, _context, out var key);
            if (key is null)
                screened.Add(slot, answer);
            else
                screened.Join(slot, GroupKey.From(check, act, key));
        }

        foreach (var (slot, check) in ByKind[(int)act.Kind])
            screened.Add(slot, check.Judge(act, _context));
        screened.NextReviewOn = _watch.Take();
        return screened;
    }

    /// <summary>Judges one group; every member gets its answer.</summary>
    public void JudgeGroup(int slot, IReadOnlyList<(ActRef Ref, Act Act, Screened Screened)> members)
    {
        var check = (SetCheck)AnswerSlots.CheckAt(slot);
        if (members is [var (_, alone, only)])
        {
            only.Put(slot, Answer.NotApplicable);
            foreach (var answer in check.JudgeGroup([alone], _context))
                only.Put(slot, answer.Answer, twin: null, answer.Position);
            return;
        }

        var byAct = new Dictionary<Act, (ActRef Ref, Screened Screened)>(members.Count);
        foreach (var (reference, act, screened) in members)
        {
            byAct[act] = (reference, screened);
            screened.Put(slot, Answer.NotApplicable);
        }

        // Which of several twins is named must not depend on the order in which the acts came.
        var group = members
            .Select(m => m.Act)
            .OrderBy(a => a.SubjectCode, StringComparer.Ordinal)
            .ThenBy(a => a.RecordNo, StringComparer.Ordinal);
        foreach (var answer in check.JudgeGroup([.. group], _context))
        {
            ActRef? twin = answer.Twin is { } other ? byAct[other].Ref : null;
            byAct[answer.Act].Screened.Put(slot, answer.Answer, twin, answer.Position);
        }
    }
}
