using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Intake;
using Mingjing.Core.Registers;

namespace Mingjing.Core.Demonstration.Seeding;

/// <summary>报送近期执法行为和举报移送办理记录: what happened since the first files, and the daily screening of what fell due meanwhile.</summary>
public sealed class ReportLatestActs : ReportActs
{
    private DateOnly _first;

    public override string Name => "报送、筛查近期执法行为";

    protected override string Mark => "演示，近期";

    protected override bool IsReported(Act act, DateOnly today) => LastDayOf(act) >= _first;

    public override async Task Run(DemonstrationSite site, CancellationToken cancel)
    {
        _first = site.Began;
        site.Time.Arrive();
        await base.Run(site, cancel);
        await FillRegisters.Import(
            site,
            RegisterKind.Reports,
            [.. (await site.City(cancel)).Reports.Select(ReportEntry.Of)],
            new ImportReports(),
            isComplete: false,
            cancel
        );
        await new Rescreen(site.Intake).RunDueReviews(cancel);
    }
}
