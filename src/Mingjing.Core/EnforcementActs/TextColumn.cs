using System.Text.Json;
using Mingjing.Core.Platform.Records;
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

    // What many acts repeat. The code of a party may be personal and is never shared.
    private bool IsShared => rule is not null && Field != ActField.PartyCode;

    private protected override void WriteJson(string value, ref CanonicalJsonWriter json)
    {
        if (value is ActPayload.None)
            throw new ArgumentException("a text that is the word for none cannot be told from it", nameof(value));
        json.Text(value);
    }

    private protected override bool TryReadJson(ref Utf8JsonReader json, out string value)
    {
        value = json.TokenType == JsonTokenType.String ? json.GetString()! : "";
        return json.TokenType == JsonTokenType.String;
    }

    private protected override void WriteCompact(string value, ref CompactWriter record) => record.Text(value);

    private protected override string ReadCompact(ref CompactReader record) =>
        IsShared ? record.SharedText() : record.Text();
}
