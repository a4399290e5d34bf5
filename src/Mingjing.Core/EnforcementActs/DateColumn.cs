using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>A column with the day of a step.</summary>
public sealed class DateColumn(
    ActField field,
    string name,
    Func<Act, DateFact> get,
    Action<Act, DateFact> set,
    StepGate gate = StepGate.NotAStep
) : ActColumn(field, name, gate)
{
    public Func<Act, DateFact> Get { get; } = get;

    public Action<Act, DateFact> Set { get; } = set;

    public override ValueForm Form => ValueForm.Date;

    public override FactState StateOf(Act act) => Get(act).State;

    public override string? Format(Act act) => Get(act) is { IsUnknown: false } date ? date.ToString(null, null) : null;

    public override string? TakeNone(Act act)
    {
        Set(act, DateFact.None);
        return null;
    }

    protected override string? TakeValue(Act act, ReadOnlySpan<char> text)
    {
        if (CellRules.Date(text, out var date) is { } broken)
            return broken;
        Set(act, date);
        return null;
    }
}
