using System.Text.Json;
using Mingjing.Core.Platform.Records;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>执法人员证号: distinct, in the order of the record (law-rules §2.1.14).</summary>
public sealed class OfficersColumn(
    ActField field,
    string name,
    Func<Act, Fact<IReadOnlyList<string>>> get,
    Action<Act, Fact<IReadOnlyList<string>>> set,
    StepGate gate
) : FactColumn<IReadOnlyList<string>>(field, name, get, set, gate)
{
    // Shorter pieces are groups of digits of one number; longer ones would be two numbers with a lost separator.
    private const int ShortestNumber = 6;

    public override ValueForm Form => ValueForm.List;

    protected override string Write(IReadOnlyList<string> value) => string.Join(';', value);

    protected override string? Read(ReadOnlySpan<char> text, out IReadOnlyList<string> value)
    {
        var numbers = new List<string>(2);
        value = numbers;
        foreach (var range in CellRules.Elements(text))
        {
            var element = CellText.Trim(text[range]);
            if (element.IsEmpty)
                continue;
            if (TryNumber(element, out var number) is { } broken)
                return broken;
            if (!numbers.Contains(number, StringComparer.Ordinal))
                numbers.Add(number);
        }

        return numbers.Count == 0 ? "没有填写证号" : null;
    }

    // A separator that is not recognized would make two officers one, and a lawful act a breach.
    private static string? TryNumber(ReadOnlySpan<char> text, out string number)
    {
        number = "";
        if (text.IndexOfAny("、,，/|") >= 0)
            return "证号之间要用分号分隔";
        var folded = CellText.Fold(text);
        var pieces = folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length > 1 && pieces.Any(p => p.Length >= ShortestNumber))
            return "证号之间要用分号分隔，证号内不要有空格";
        number = StringPool.Get(string.Concat(pieces).ToUpperInvariant());
        return null;
    }

    protected override bool AreEqual(IReadOnlyList<string> one, IReadOnlyList<string> other) =>
        one.SequenceEqual(other, StringComparer.Ordinal);

    private protected override void WriteJson(IReadOnlyList<string> value, ref CanonicalJsonWriter json)
    {
        json.Byte((byte)'[');
        for (var i = 0; i < value.Count; i++)
        {
            if (i > 0)
                json.Byte((byte)',');
            json.Text(value[i]);
        }

        json.Byte((byte)']');
    }

    private protected override bool TryReadJson(ref Utf8JsonReader json, out IReadOnlyList<string> value)
    {
        var numbers = new List<string>(2);
        value = numbers;
        if (json.TokenType != JsonTokenType.StartArray)
            return false;
        while (json.Read() && json.TokenType == JsonTokenType.String)
            numbers.Add(json.GetString()!);
        return json.TokenType == JsonTokenType.EndArray;
    }

    private protected override void WriteCompact(IReadOnlyList<string> value, ref CompactWriter record)
    {
        record.Count((ulong)value.Count);
        for (var i = 0; i < value.Count; i++)
            record.Text(value[i]);
    }

    private protected override IReadOnlyList<string> ReadCompact(ref CompactReader record)
    {
        var numbers = new string[record.Items()];
        for (var i = 0; i < numbers.Length; i++)
            numbers[i] = record.SharedText();
        return numbers;
    }
}
