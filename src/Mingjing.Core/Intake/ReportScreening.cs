using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence.Bulk;
using Mingjing.Core.Registers;

namespace Mingjing.Core.Intake;

/// <summary>
/// 举报移送办理记录的筛查: judges what was changed or falls due, and keeps what is found as the findings of acts are kept. There are
/// thousands of reports where there are millions of acts: each is judged by itself, and nothing but its next day of review is kept
/// beside its findings.
/// </summary>
public sealed class ReportScreening(ActIntake intake) : IOutboxHandler
{
    private static readonly Principal Screener = Principal.System("screening");

    public string Kind => ImportReports.ScreeningPromise;

    public Task Handle(OutboxMessage message, CancellationToken cancel) => Due(cancel);

    /// <summary>What was imported or declared since, and what falls due today.</summary>
    public Task<RescreenReport> Due(CancellationToken cancel) => Run(isDueOnly: true, cancel);

    /// <summary>Every report.</summary>
    public Task<RescreenReport> All(CancellationToken cancel) => Run(isDueOnly: false, cancel);

    private async Task<RescreenReport> Run(bool isDueOnly, CancellationToken cancel)
    {
        await Adopt(cancel);
        var report = RescreenReport.Nothing;
        foreach (var batch in (await Records(isDueOnly, cancel)).Chunk(ActIntake.BatchSize))
            report = report.And(await Screen(batch, cancel));
        return report;
    }

    private async Task<List<ActRef>> Records(bool isDueOnly, CancellationToken cancel)
    {
        var today = intake.Clock.Today;
        await using var rows = intake.Database.Read(Screener);
        IQueryable<ReportRow> reports = rows.Set<ReportRow>();
        reports = isDueOnly
            ? reports.Where(r => r.NextReviewOn <= today)
            : reports.Where(r => r.UntilEdition == null || r.NextReviewOn != null);
        var found = await reports.Select(r => new { r.OrganizationId, r.RecordId }).Distinct().ToListAsync(cancel);
        return found.ConvertAll(r => new ActRef(r.OrganizationId, r.RecordId));
    }

    private Task<RescreenReport> Screen(IReadOnlyList<ActRef> records, CancellationToken cancel) =>
        intake.Writer.Run(
            async (bulk, conditions) =>
            {
                var standing = new Dictionary<ActRef, StandingReport>();
                await bulk.Find(
                    ReportTables.Standing,
                    records,
                    (i, cells) => standing[records[i]] = ReportTables.Read(cells),
                    cancel
                );
                var before = records.ToDictionary(r => r, _ => new List<ScreeningFinding>());
                await bulk.Find(
                    FindingTables.OfAct,
                    records,
                    (i, cells) => before[records[i]].Add(FindingTables.ReadFinding(cells)),
                    cancel
                );
                var now = intake.Clock.Now;
                var comparison = new FindingComparison(conditions.RuleSet, now);
                var reviewed = Judge(records, standing, before, conditions, comparison);
                await bulk.Update(ReportTables.Settled, [.. records.Where(r => !standing.ContainsKey(r))], cancel);
                await bulk.Update(ReportTables.Reviewed, reviewed, cancel);
                await comparison.Write(bulk, cancel);
                var changes = comparison.Changes;
                if (!changes.IsNone)
                    await LedgerWriter.Append(
                        bulk.Transaction,
                        Screener,
                        intake.Clock,
                        now,
                        [Entry(records.Count, changes, now)],
                        cancel
                    );
                return new RescreenReport(
                    records.Count,
                    changes.Found + changes.Changed + changes.Ended,
                    changes.Found,
                    changes.Changed,
                    changes.Ended
                );
            },
            cancel
        );

    private static List<(StandingReport, DateOnly?)> Judge(
        IReadOnlyList<ActRef> records,
        Dictionary<ActRef, StandingReport> standing,
        Dictionary<ActRef, List<ScreeningFinding>> before,
        ScreeningConditions conditions,
        FindingComparison comparison
    )
    {
        var watch = new ReviewWatch();
        var context = conditions.Context.WatchedBy(watch);
        var reviewed = new List<(StandingReport, DateOnly?)>();
        foreach (var record in records)
        {
            if (standing.TryGetValue(record, out var report))
            {
                comparison.Compare(report.Judged, Answers(report.ToRecord(), context), before[record]);
                var next = watch.Take();
                if (next != report.NextReviewOn)
                    reviewed.Add((report, next));
                continue;
            }

            foreach (var finding in before[record].Where(f => f.State == FindingState.Standing))
                comparison.End(finding, finding.RegionCode, finding.Day);
        }

        return reviewed;
    }

    private static List<SlotAnswer> Answers(ReportRecord report, ScreeningContext context) =>
        [
            .. CheckList.OfReports.Select(check => new SlotAnswer(
                AnswerSlots.Of(check.Info.Code),
                check.Judge(report, context).Answer
            )),
        ];

    // A report of a subject that was not registered when it came is seen by its department once it is.
    private async Task Adopt(CancellationToken cancel)
    {
        await using (var rows = intake.Database.Read(Screener))
        {
            if (!await rows.Set<ReportRow>().AnyAsync(r => r.OrganizationId == default(OrganizationId), cancel))
                return;
        }

        await intake.Writer.Run(
            async (bulk, conditions) =>
            {
                var codes = new List<string>();
                await bulk.Find(
                    Unregistered,
                    [default(OrganizationId)],
                    (_, cells) => codes.Add(cells.Text(0)),
                    cancel
                );
                foreach (var code in codes.Where(c => conditions.HomeOf(c).IsRegistered))
                {
                    foreach (var statement in ReportTables.Moving(code, conditions.HomeOf(code)))
                        await bulk.Execute(statement, cancel);
                }

                return codes.Count;
            },
            cancel
        );
    }

    private static readonly BulkLookup<OrganizationId> Unregistered = new(
        "DISTINCT r.subject_code",
        "register_report r",
        [new("r.organization_id", CellKind.Id)],
        (organization, cells) => cells.Id(organization.Value)
    );

    private static LedgerDraft Entry(int reports, FindingChanges changes, DateTimeOffset now) =>
        new(
            RegisterEvents.ReportsScreened,
            "report-screening",
            Guid.CreateVersion7(now).ToString("D"),
            new JsonObject
            {
                ["reports"] = Text(reports),
                ["found"] = Text(changes.Found),
                ["changed"] = Text(changes.Changed),
                ["ended"] = Text(changes.Ended),
            }
        );

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
