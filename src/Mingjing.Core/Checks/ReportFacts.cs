using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Checks;

/// <summary>举报移送办理记录的事实: the columns of the file that a finding about a report shows, in the order shown.</summary>
public static class ReportFacts
{
    public static IReadOnlyList<RecordColumn<ReportRecord>> All { get; } =
    [
        ReportFile.Layout.Named("field"),
        ReportFile.Layout.Named("receivedOn"),
        ReportFile.Layout.Named("handlingResult"),
        ReportFile.Layout.Named("filingDecidedOn"),
        ReportFile.Layout.Named("extensionApprovedOn"),
    ];

    /// <summary>The Chinese header of a JSON name; null where it is no such column.</summary>
    public static string? HeaderOf(string name) =>
        All.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal))?.Header;
}
