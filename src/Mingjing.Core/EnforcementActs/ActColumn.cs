using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>栏目: one column of an act record: its names, what it holds, and how it is read and written.</summary>
public abstract class ActColumn(ActField field, string name, StepGate gate)
{
    public ActField Field { get; } = field;

    /// <summary>The JSON field name.</summary>
    public string Name { get; } = name;

    /// <summary>The Chinese header.</summary>
    public string Header { get; } = Terms<ActField>.Of(field);

    /// <summary>When an empty cell of a completely reported column means none.</summary>
    public StepGate Gate { get; } = gate;

    /// <summary>What kind of value it holds.</summary>
    public virtual ValueForm Form => ValueForm.Text;

    public abstract FactState StateOf(Act act);

    /// <summary>The value as a file writes it (“2024-12-11”, “是”, “警告;罚款”), “无” for none, null where unknown.</summary>
    public abstract string? Format(Act act);

    /// <summary>Takes the text of a cell that is not empty; answers with the Chinese rule that it breaks, or null.</summary>
    public string? Take(Act act, ReadOnlySpan<char> text) =>
        CellRules.IsNone(text) ? TakeNone(act) : TakeValue(act, text);

    /// <summary>无: sets the fact to none; answers with a rule where the column cannot be none.</summary>
    public abstract string? TakeNone(Act act);

    protected abstract string? TakeValue(Act act, ReadOnlySpan<char> text);
}
