using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>A column of text, free unless a rule is given.</summary>
public sealed class TextColumn(
    ActField field,
    string name,
    Func<Act, Fact<string>> get,
    Action<Act, Fact<string>> set,
    StepGate gate = StepGate.NotAStep,
    TextRule? rule = null
) : FactColumn<string>(field, name, get, set, gate)
{
    /// <summary>Text that many acts share, such as a matter or a basis.</summary>
    public static TextRule Common { get; } =
        (ReadOnlySpan<char> text, out string value) =>
        {
            value = StringPool.Get(text);
            return null;
        };

    protected override string Write(string value) => value;

    protected override string? Read(ReadOnlySpan<char> text, out string value)
    {
        if (rule is not null)
            return rule(text, out value);
        value = new string(text);
        return null;
    }
}
