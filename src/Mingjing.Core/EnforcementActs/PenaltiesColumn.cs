using System.Text.Json;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Records;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>处罚种类: a list of codes.</summary>
public sealed class PenaltiesColumn(
    ActField field,
    string name,
    Func<Act, Fact<PenaltyKinds>> get,
    Action<Act, Fact<PenaltyKinds>> set
) : FactColumn<PenaltyKinds>(field, name, get, set, StepGate.NotAStep)
{
    private const string OtherPrefix = "其他";

    public override ValueForm Form => ValueForm.List;

    public override IReadOnlyList<string> Listed =>
        [.. Enum.GetValues<PenaltyKinds>().Where(k => k != PenaltyKinds.None).Select(Terms<PenaltyKinds>.Of)];

    /// <summary>Reads 处罚类别 of a 双公示 file, where 、 and ， separate as well.</summary>
    public string? TakeLoosely(Act act, ReadOnlySpan<char> text)
    {
        var separated = new string(text).Replace('、', ';').Replace('，', ';').Replace(',', ';').Replace('|', ';');
        return Take(act, separated);
    }

    protected override string Write(PenaltyKinds value) =>
        string.Join(
            ';',
            Enum.GetValues<PenaltyKinds>()
                .Where(k => k != PenaltyKinds.None && value.HasFlag(k))
                .Select(Terms<PenaltyKinds>.Of)
        );

    protected override string? Read(ReadOnlySpan<char> text, out PenaltyKinds value)
    {
        value = PenaltyKinds.None;
        foreach (var range in CellRules.Elements(text))
        {
            var element = CellText.Trim(text[range]);
            if (element.IsEmpty)
                continue;
            if (CellRules.Choice<PenaltyKinds>(element, out var kind) is { } broken)
            {
                if (!IsOtherWithText(element))
                    return broken;
                kind = PenaltyKinds.Other;
            }

            value |= kind;
        }

        return value == PenaltyKinds.None ? "没有填写处罚种类" : null;
    }

    // “其他-责令改正”: the exchange format adds the wording.
    private static bool IsOtherWithText(ReadOnlySpan<char> text) =>
        text.StartsWith(OtherPrefix) && text[OtherPrefix.Length] is '-' or ':' or '：' or '—' or '（' or '(';

    private protected override void WriteJson(PenaltyKinds value, ref CanonicalJsonWriter json)
    {
        json.Byte((byte)'[');
        var isFirst = true;
        for (var rest = (int)value; rest != 0; rest &= rest - 1)
        {
            if (!isFirst)
                json.Byte((byte)',');
            json.Text(Terms<PenaltyKinds>.Of((PenaltyKinds)(rest & -rest)));
            isFirst = false;
        }

        json.Byte((byte)']');
    }

    private protected override bool TryReadJson(ref Utf8JsonReader json, out PenaltyKinds value)
    {
        value = PenaltyKinds.None;
        if (json.TokenType != JsonTokenType.StartArray)
            return false;
        while (json.Read() && Choices.TryReadJson<PenaltyKinds>(ref json, out var kind))
            value |= kind;
        return json.TokenType == JsonTokenType.EndArray;
    }

    private protected override void WriteCompact(PenaltyKinds value, ref CompactWriter record) =>
        record.UInt16((ushort)value);

    private protected override PenaltyKinds ReadCompact(ref CompactReader record)
    {
        var kinds = record.UInt16();
        return kinds < (int)PenaltyKinds.Other << 1 ? (PenaltyKinds)kinds : throw CompactReader.Damaged();
    }
}
