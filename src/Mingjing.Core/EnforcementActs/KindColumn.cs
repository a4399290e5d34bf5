using System.Text.Json;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Records;

namespace Mingjing.Core.EnforcementActs;

/// <summary>执法行为类别: required, of a closed list.</summary>
public sealed class KindColumn(ActField field, string name, Func<Act, ActKind> get, Action<Act, ActKind> set)
    : ActColumn(field, name, StepGate.NotAStep)
{
    public Action<Act, ActKind> Set { get; } = set;

    public override IReadOnlyList<string> Listed => Terms<ActKind>.All;

    public override FactState StateOf(Act act) => FactState.Known;

    public override string Format(Act act) => Terms<ActKind>.Of(get(act));

    public override string TakeNone(Act act) => "必填，不能为“无”";

    protected override string? TakeValue(Act act, ReadOnlySpan<char> text)
    {
        if (CellRules.Choice<ActKind>(text, out var kind) is { } broken)
            return broken;
        Set(act, kind);
        return null;
    }

    public override bool IsSame(Act one, Act other) => get(one) == get(other);

    public override void Copy(Act from, Act to) => Set(to, get(from));

    internal override void WriteJson(Act act, ref CanonicalJsonWriter json) => json.Text(Terms<ActKind>.Of(get(act)));

    internal override bool TryReadJson(Act act, ref Utf8JsonReader json)
    {
        if (!Choices.TryReadJson<ActKind>(ref json, out var kind))
            return false;
        Set(act, kind);
        return true;
    }

    internal override void WriteCompact(Act act, ref CompactWriter record) => record.Byte((byte)get(act));

    internal override void ReadCompact(Act act, ref CompactReader record) =>
        Set(act, Choices.ReadCompact<ActKind>(ref record));
}
