using Mingjing.Core.Platform;
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
}
