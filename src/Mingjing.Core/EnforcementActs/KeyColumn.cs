using System.Text.Json;
using Mingjing.Core.Platform.Records;

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

    // A department sends many acts; each has a number of its own.
    private bool IsShared => Field == ActField.SubjectCode;

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

    public override bool IsSame(Act one, Act other) => string.Equals(get(one), get(other), StringComparison.Ordinal);

    public override void Copy(Act from, Act to) => Set(to, get(from));

    internal override void WriteJson(Act act, ref CanonicalJsonWriter json) => json.Text(get(act));

    internal override bool TryReadJson(Act act, ref Utf8JsonReader json)
    {
        if (json.TokenType != JsonTokenType.String)
            return false;
        Set(act, json.GetString()!);
        return true;
    }

    internal override void WriteCompact(Act act, ref CompactWriter record) => record.Text(get(act));

    internal override void ReadCompact(Act act, ref CompactReader record) =>
        Set(act, IsShared ? record.SharedText() : record.Text());
}
