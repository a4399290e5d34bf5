namespace Mingjing.Core.EnforcementActs;

/// <summary>A column whose fact is generic: known value, none or unknown.</summary>
public abstract class FactColumn<T>(
    ActField field,
    string name,
    Func<Act, Fact<T>> get,
    Action<Act, Fact<T>> set,
    StepGate gate
) : ActColumn(field, name, gate)
{
    public Func<Act, Fact<T>> Get { get; } = get;

    public Action<Act, Fact<T>> Set { get; } = set;

    public override FactState StateOf(Act act) => Get(act).State;

    public override string? Format(Act act) =>
        Get(act) switch
        {
            { IsKnown: true } fact => Write(fact.Value),
            { IsNone: true } => "无",
            _ => null,
        };

    public override string? TakeNone(Act act)
    {
        Set(act, Fact<T>.None);
        return null;
    }

    protected override string? TakeValue(Act act, ReadOnlySpan<char> text)
    {
        if (Read(text, out var value) is { } broken)
            return broken;
        Set(act, Fact<T>.Known(value));
        return null;
    }

    protected abstract string Write(T value);

    /// <summary>Reads a text that is neither empty nor 无; answers with the Chinese rule that it breaks, or null.</summary>
    protected abstract string? Read(ReadOnlySpan<char> text, out T value);
}
