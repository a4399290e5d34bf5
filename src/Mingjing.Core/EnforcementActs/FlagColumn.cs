using System.Text.Json;
using Mingjing.Core.Platform.Records;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

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

    public override ValueForm Form => ValueForm.YesNo;

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

    public override string? TakeNone(Act act)
    {
        Set(act, Flag.No);
        return null;
    }

    protected override string? TakeValue(Act act, ReadOnlySpan<char> text)
    {
        if (CellRules.YesNo(text, out var flag) is { } broken)
            return broken;
        Set(act, flag);
        return null;
    }

    public override bool IsSame(Act one, Act other) => Get(one) == Get(other);

    public override void Copy(Act from, Act to) => Set(to, Get(from));

    internal override void WriteJson(Act act, ref CanonicalJsonWriter json) => json.Raw("true"u8);

    internal override bool TryReadJson(Act act, ref Utf8JsonReader json)
    {
        if (json.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            return false;
        Set(act, json.GetBoolean() ? Flag.Yes : Flag.No);
        return true;
    }

    internal override void WriteCompact(Act act, ref CompactWriter record) { }

    internal override void ReadCompact(Act act, ref CompactReader record) => Set(act, Flag.Yes);
}
