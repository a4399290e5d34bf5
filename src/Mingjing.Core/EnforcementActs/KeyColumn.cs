namespace Mingjing.Core.EnforcementActs;

/// <summary>Reads a text in the form that its column demands; answers with the Chinese rule that it breaks, or null.</summary>
public delegate string? TextRule(ReadOnlySpan<char> text, out string value);

/// <summary>A column that a record must fill as text: 记录编号, 执法主体代码.</summary>
public sealed class KeyColumn(
    ActField field,
    string name,
    Func<Act, string> get,
    Action<Act, string> set,
    TextRule rule
) : ActColumn(field, name, StepGate.NotAStep)
{
    public Action<Act, string> Set { get; } = set;

    public override FactState StateOf(Act act) => FactState.Known;

    public override string Format(Act act) => get(act);

    public override string TakeNone(Act act) => "必填，不能为“无”";

    protected override string? TakeValue(Act act, ReadOnlySpan<char> text)
    {
        if (rule(text, out var value) is { } broken)
            return broken;
        Set(act, value);
        return null;
    }
}
