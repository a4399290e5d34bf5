using System.Text.Json;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Records;
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

    /// <summary>可填的值 of a code list; empty for any other column.</summary>
    public virtual IReadOnlyList<string> Listed => [];

    /// <summary>Whether the code list is open: a value outside it is taken as 其他.</summary>
    public virtual bool IsOpen => false;

    public abstract FactState StateOf(Act act);

    /// <summary>The value as a file writes it (“2024-12-11”, “是”, “警告;罚款”), “无” for none, null where unknown.</summary>
    public abstract string? Format(Act act);

    /// <summary>Takes the text of a cell that is not empty; answers with the Chinese rule that it breaks, or null.</summary>
    public string? Take(Act act, ReadOnlySpan<char> text) =>
        CellRules.IsNone(text) ? TakeNone(act) : TakeValue(act, text);

    /// <summary>无: sets the fact to none; answers with a rule where the column cannot be none.</summary>
    public abstract string? TakeNone(Act act);

    protected abstract string? TakeValue(Act act, ReadOnlySpan<char> text);

    /// <summary>Whether two acts say the same.</summary>
    public abstract bool IsSame(Act one, Act other);

    /// <summary>Takes the fact over from another act, in whatever state it is.</summary>
    public abstract void Copy(Act from, Act to);

    /// <summary>Writes the value of a fact that is known; none is written by the caller.</summary>
    internal abstract void WriteJson(Act act, ref CanonicalJsonWriter json);

    /// <summary>Reads a known value on whose first token the reader stands; false where it is none of this column.</summary>
    internal abstract bool TryReadJson(Act act, ref Utf8JsonReader json);

    /// <summary>Writes the value of a fact that is known.</summary>
    internal abstract void WriteCompact(Act act, ref CompactWriter record);

    /// <summary>Reads the value of a fact that is known.</summary>
    internal abstract void ReadCompact(Act act, ref CompactReader record);
}
