using System.Text.Json;
using Mingjing.Core.Platform.Records;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>A column of yuan, up to two decimals.</summary>
public sealed class AmountColumn(
    ActField field,
    string name,
    Func<Act, Fact<Money>> get,
    Action<Act, Fact<Money>> set,
    StepGate gate = StepGate.NotAStep
) : FactColumn<Money>(field, name, get, set, gate)
{
    public override ValueForm Form => ValueForm.Number;

    /// <summary>Reads an amount in 万元 (双公示).</summary>
    public string? TakeTenThousandYuan(Act act, ReadOnlySpan<char> text)
    {
        if (CellRules.IsNone(text))
            return TakeNone(act);
        if (AmountText.TryRead(text, AmountText.TenThousandYuan, out var amount) is { } broken)
            return broken;
        Set(act, amount);
        return null;
    }

    protected override string Write(Money value) => value.ToString(null, null);

    protected override string? Read(ReadOnlySpan<char> text, out Money value) =>
        AmountText.TryRead(text, AmountText.Yuan, out value);

    private protected override void WriteJson(Money value, ref CanonicalJsonWriter json) => json.Formatted(value);

    private protected override bool TryReadJson(ref Utf8JsonReader json, out Money value)
    {
        value = default;
        return json.TokenType == JsonTokenType.String && Money.TryParse(json.ValueSpan, out value);
    }

    private protected override void WriteCompact(Money value, ref CompactWriter record) =>
        record.Count((ulong)value.Fen);

    private protected override Money ReadCompact(ref CompactReader record) => new((long)record.Count());
}
