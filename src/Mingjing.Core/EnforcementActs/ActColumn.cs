using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

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

    public abstract FactState StateOf(Act act);

    /// <summary>The value as a file writes it (“2024-12-11”, “是”, “警告;罚款”), “无” for none, null where unknown.</summary>
    public abstract string? Format(Act act);
}

/// <summary>A column that a record must fill as text: 记录编号, 执法主体代码.</summary>
public sealed class KeyColumn(ActField field, string name, Func<Act, string> get, Action<Act, string> set)
    : ActColumn(field, name, StepGate.NotAStep)
{
    public Action<Act, string> Set { get; } = set;

    public override FactState StateOf(Act act) => FactState.Known;

    public override string Format(Act act) => get(act);
}

/// <summary>执法行为类别: required, of a closed list.</summary>
public sealed class KindColumn(ActField field, string name, Func<Act, ActKind> get, Action<Act, ActKind> set)
    : ActColumn(field, name, StepGate.NotAStep)
{
    public Action<Act, ActKind> Set { get; } = set;

    public override FactState StateOf(Act act) => FactState.Known;

    public override string Format(Act act) => Terms<ActKind>.Of(get(act));
}

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

    public override FactState StateOf(Act act) => Get(act).State;

    public override string? Format(Act act) => Get(act) is { IsUnknown: false } date ? date.ToString(null, null) : null;
}

/// <summary>A yes/no column: 否 is none.</summary>
public sealed class FlagColumn(
    ActField field,
    string name,
    Func<Act, Flag> get,
    Action<Act, Flag> set,
    StepGate gate = StepGate.NotAStep
) : ActColumn(field, name, gate)
{
    public Func<Act, Flag> Get { get; } = get;

    public Action<Act, Flag> Set { get; } = set;

    public override FactState StateOf(Act act) =>
        Get(act) switch
        {
            Flag.Yes => FactState.Known,
            Flag.No => FactState.None,
            _ => FactState.Unknown,
        };

    public override string? Format(Act act) =>
        Get(act) switch
        {
            Flag.Yes => "是",
            Flag.No => "否",
            _ => null,
        };
}

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

    protected abstract string Write(T value);
}

/// <summary>A column of free text.</summary>
public sealed class TextColumn(
    ActField field,
    string name,
    Func<Act, Fact<string>> get,
    Action<Act, Fact<string>> set,
    StepGate gate = StepGate.NotAStep
) : FactColumn<string>(field, name, get, set, gate)
{
    protected override string Write(string value) => value;
}

/// <summary>A column of yuan, up to two decimals.</summary>
public sealed class AmountColumn(
    ActField field,
    string name,
    Func<Act, Fact<Money>> get,
    Action<Act, Fact<Money>> set,
    StepGate gate = StepGate.NotAStep
) : FactColumn<Money>(field, name, get, set, gate)
{
    protected override string Write(Money value) => value.ToString(null, null);
}

/// <summary>A column of a code list.</summary>
public sealed class ChoiceColumn<T>(
    ActField field,
    string name,
    Func<Act, Fact<T>> get,
    Action<Act, Fact<T>> set,
    StepGate gate = StepGate.NotAStep
) : FactColumn<T>(field, name, get, set, gate)
    where T : struct, Enum
{
    protected override string Write(T value) => Terms<T>.Of(value);
}

/// <summary>处罚种类: a list of codes.</summary>
public sealed class PenaltiesColumn(
    ActField field,
    string name,
    Func<Act, Fact<PenaltyKinds>> get,
    Action<Act, Fact<PenaltyKinds>> set
) : FactColumn<PenaltyKinds>(field, name, get, set, StepGate.NotAStep)
{
    protected override string Write(PenaltyKinds value) =>
        string.Join(
            ';',
            Enum.GetValues<PenaltyKinds>()
                .Where(k => k != PenaltyKinds.None && value.HasFlag(k))
                .Select(Terms<PenaltyKinds>.Of)
        );
}

/// <summary>执法人员证号: distinct, in the order of the record (law-rules §2.1.14).</summary>
public sealed class OfficersColumn(
    ActField field,
    string name,
    Func<Act, Fact<IReadOnlyList<string>>> get,
    Action<Act, Fact<IReadOnlyList<string>>> set,
    StepGate gate
) : FactColumn<IReadOnlyList<string>>(field, name, get, set, gate)
{
    protected override string Write(IReadOnlyList<string> value) => string.Join(';', value);
}

/// <summary>期限中止: <c>start..end:reason</c>, both days included.</summary>
public sealed class SuspensionsColumn(
    ActField field,
    string name,
    Func<Act, Fact<IReadOnlyList<Suspension>>> get,
    Action<Act, Fact<IReadOnlyList<Suspension>>> set,
    StepGate gate
) : FactColumn<IReadOnlyList<Suspension>>(field, name, get, set, gate)
{
    protected override string Write(IReadOnlyList<Suspension> value) =>
        string.Join(';', value.Select(s => $"{s.From:yyyy-MM-dd}..{s.To:yyyy-MM-dd}:{s.Ground}"));
}
