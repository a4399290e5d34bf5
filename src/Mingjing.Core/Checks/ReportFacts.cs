using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks;

/// <summary>One column of 举报移送办理记录 as a finding shows it.</summary>
public sealed record ReportFact(string Name, string Header, Func<ReportRecord, string?> Format);

/// <summary>举报移送办理记录的事实: what a finding about a report shows.</summary>
public static class ReportFacts
{
    public static IReadOnlyList<ReportFact> All { get; } =
    [
        new("field", "执法领域", r => Text(r.Field)),
        new("receivedOn", "收到日期", r => Text(r.ReceivedOn)),
        new("handlingResult", "处理结果", r => Text(r.HandlingResult)),
        new("filingDecidedOn", "决定是否立案日期", r => Text(r.FilingDecidedOn)),
        new("extensionApprovedOn", "延长批准日期", r => Text(r.ExtensionApprovedOn)),
    ];

    /// <summary>The Chinese header of a JSON name; null where it is no column of a report.</summary>
    public static string? HeaderOf(string name) =>
        All.FirstOrDefault(f => string.Equals(f.Name, name, StringComparison.Ordinal))?.Header;

    private static string? Text(DateFact date) => date.IsUnknown ? null : date.ToString(null, null);

    private static string? Text<T>(Fact<T> fact)
        where T : struct, Enum =>
        fact switch
        {
            { IsKnown: true } => Terms<T>.Of(fact.Value),
            { IsNone: true } => "无",
            _ => null,
        };
}
