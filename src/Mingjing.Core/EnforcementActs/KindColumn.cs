using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>执法行为类别: required, of a closed list.</summary>
public sealed class KindColumn(ActField field, string name, Func<Act, ActKind> get, Action<Act, ActKind> set)
    : ActColumn(field, name, StepGate.NotAStep)
{
    public Action<Act, ActKind> Set { get; } = set;

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
}
