using System.Text.Json;
using Mingjing.Core.Platform.Records;
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

    public override bool IsSame(Act one, Act other) => Get(one) == Get(other);

    public override void Copy(Act from, Act to) => Set(to, Get(from));

    internal override void WriteJson(Act act, ref CanonicalJsonWriter json) => json.Formatted(Get(act));

    internal override bool TryReadJson(Act act, ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.String || !DateFact.TryParse(json.ValueSpan, out var date))
            return false;
        Set(act, date);
        return true;
    }

    internal override void WriteCompact(Act act, ref CompactWriter record) => record.UInt32(Get(act).Bits);

    internal override void ReadCompact(Act act, ref CompactReader record)
    {
        var date = DateFact.FromBits(record.UInt32());
        if (!date.IsKnown)
            throw CompactReader.Damaged();
        Set(act, date);
    }
}
