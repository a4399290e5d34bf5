using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Registers;

namespace Mingjing.Core.Findings;

/// <summary>疑点所涉的记录 as it stands now: an act, or 举报移送办理记录.</summary>
/// <param name="Kind">执法行为类别; null for a report.</param>
/// <param name="IsGone">Whether the act was taken back, or the report is no longer in the register.</param>
public sealed record FoundRecord(
    string SubjectCode,
    string RecordNo,
    ActKind? Kind,
    DateOnly Day,
    string? Matter,
    string? PartyName,
    string? DecisionNo,
    int VersionNo,
    bool IsGone
)
{
    internal static FoundRecord Of(StoredAct act) =>
        new(
            act.SubjectCode,
            act.RecordNo,
            act.Kind,
            act.Day,
            act.Matter,
            act.PartyName,
            act.DecisionNo,
            act.VersionNo,
            act.Withdrawn is not null
        );

    internal static FoundRecord Of(ReportRow report) =>
        new(
            report.SubjectCode,
            report.ReportNo,
            Kind: null,
            report.Day,
            Matter: null,
            PartyName: null,
            DecisionNo: null,
            report.VersionNo,
            report.UntilEdition is not null
        );
}

/// <summary>举报移送办理记录 under findings.</summary>
internal static class FoundReports
{
    /// <summary>The report of a finding: its last edition, whether it still stands or not.</summary>
    public static Task<ReportRow> Of(MingjingContext rows, ScreeningFinding finding, CancellationToken cancel) =>
        rows.Set<ReportRow>()
            .Where(r => r.OrganizationId == finding.OrganizationId && r.RecordId == finding.ActId)
            .OrderByDescending(r => r.VersionNo)
            .FirstAsync(cancel);

    /// <summary>What a check says of a report now.</summary>
    public static Judgement Judge(ReportRow row, ReportCheck check, ScreeningContext context)
    {
        var report = row.ToRecord();
        var answer = check.Judge(report, context);
        return new Judgement(check, null, report, answer.Answer, MissingOfReport: answer.Missing);
    }
}
