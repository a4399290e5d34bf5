using System.Globalization;
using System.Text.Json;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Records;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.EnforcementActs;

/// <summary>期限中止: <c>start..end:reason</c>, both days included.</summary>
public sealed class SuspensionsColumn(
    ActField field,
    string name,
    Func<Act, Fact<IReadOnlyList<Suspension>>> get,
    Action<Act, Fact<IReadOnlyList<Suspension>>> set,
    StepGate gate
) : FactColumn<IReadOnlyList<Suspension>>(field, name, get, set, gate)
{
    // Of the stored form “yyyy-MM-dd..yyyy-MM-dd:ground”.
    private const int DayLength = 10;
    private const int ToAt = 12;
    private const int GroundAt = 23;

    private const string FormRule = "应写作 起日..止日:事由，如 2026-03-02..2026-03-21:鉴定；多段用分号分隔";

    public override ValueForm Form => ValueForm.List;

    protected override string Write(IReadOnlyList<Suspension> value) =>
        string.Join(';', value.Select(s => $"{s.From:yyyy-MM-dd}..{s.To:yyyy-MM-dd}:{s.Ground}"));

    protected override string? Read(ReadOnlySpan<char> text, out IReadOnlyList<Suspension> value)
    {
        var suspensions = new List<Suspension>(1);
        value = suspensions;
        foreach (var range in CellRules.Elements(text))
        {
            var element = CellText.Trim(text[range]);
            if (element.IsEmpty)
                continue;
            if (TryOne(element, out var suspension) is { } broken)
                return broken;
            suspensions.Add(suspension);
        }

        return suspensions.Count == 0 ? FormRule : null;
    }

    private static string? TryOne(ReadOnlySpan<char> text, out Suspension suspension)
    {
        suspension = default;
        var colon = text.IndexOfAny(':', '：');
        if (colon < 0)
            return "缺少中止事由；" + FormRule;
        var interval = CellText.Fold(text[..colon]).AsSpan();
        var ground = CellText.Trim(text[(colon + 1)..]);
        var dots = interval.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
            return FormRule;
        if (ground.IsEmpty)
            return "缺少中止事由；" + FormRule;
        if (
            !LegalDate.TryParse(interval[..dots], out var from)
            || !LegalDate.TryParse(interval[(dots + 2)..], out var to)
        )
            return "中止的起日或止日不是存在的日期；" + FormRule;
        suspension = new Suspension(from, to, StringPool.Get(ground));
        return to < from ? "中止的止日早于起日" : null;
    }

    protected override bool AreEqual(IReadOnlyList<Suspension> one, IReadOnlyList<Suspension> other) =>
        one.SequenceEqual(other);

    private protected override void WriteJson(IReadOnlyList<Suspension> value, ref CanonicalJsonWriter json)
    {
        json.Byte((byte)'[');
        for (var i = 0; i < value.Count; i++)
        {
            if (i > 0)
                json.Byte((byte)',');
            var (from, to, ground) = value[i];
            json.Text(string.Create(CultureInfo.InvariantCulture, $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}:{ground}"));
        }

        json.Byte((byte)']');
    }

    private protected override bool TryReadJson(ref Utf8JsonReader json, out IReadOnlyList<Suspension> value)
    {
        var suspensions = new List<Suspension>(1);
        value = suspensions;
        if (json.TokenType != JsonTokenType.StartArray)
            return false;
        while (json.Read() && json.TokenType == JsonTokenType.String)
        {
            if (!TryStored(json.GetString(), out var suspension))
                return false;
            suspensions.Add(suspension);
        }

        return json.TokenType == JsonTokenType.EndArray;
    }

    private protected override void WriteCompact(IReadOnlyList<Suspension> value, ref CompactWriter record)
    {
        record.Count((ulong)value.Count);
        for (var i = 0; i < value.Count; i++)
        {
            record.UInt32((uint)value[i].From.DayNumber);
            record.UInt32((uint)value[i].To.DayNumber);
            record.Text(value[i].Ground);
        }
    }

    private protected override IReadOnlyList<Suspension> ReadCompact(ref CompactReader record)
    {
        var suspensions = new Suspension[record.Items()];
        for (var i = 0; i < suspensions.Length; i++)
            suspensions[i] = new Suspension(record.Day(), record.Day(), record.SharedText());
        return suspensions;
    }

    // As written above: both days in one width, and after the colon the ground with whatever it holds.
    private static bool TryStored(ReadOnlySpan<char> text, out Suspension suspension)
    {
        suspension = default;
        if (text.Length < GroundAt || text[GroundAt - 1] != ':' || text[DayLength..ToAt] is not "..")
            return false;
        if (!TryDay(text[..DayLength], out var from) || !TryDay(text[ToAt..(GroundAt - 1)], out var to))
            return false;
        suspension = new Suspension(from, to, StringPool.Get(text[GroundAt..]));
        return true;
    }

    private static bool TryDay(ReadOnlySpan<char> text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
