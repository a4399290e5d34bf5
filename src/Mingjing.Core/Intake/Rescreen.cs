using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Persistence.Bulk;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Intake;

/// <summary>复查结果.</summary>
/// <param name="Read">Acts and reports that were screened again.</param>
/// <param name="Changed">Acts and findings of reports that came out otherwise.</param>
/// <param name="Found">Findings that are new.</param>
/// <param name="Altered">Findings that say something else, or stand again.</param>
/// <param name="Ended">Findings that are no longer found.</param>
public sealed record RescreenReport(long Read, long Changed, int Found, int Altered, int Ended)
{
    public static RescreenReport Nothing { get; } = new(0, 0, 0, 0, 0);

    internal RescreenReport And(RescreenReport other) =>
        new(
            Read + other.Read,
            Changed + other.Changed,
            Found + other.Found,
            Altered + other.Altered,
            Ended + other.Ended
        );
}

/// <summary>
/// 复查: screens stored acts again from their compact forms, on several threads, and writes only what comes out otherwise, one entry
/// of the ledger a batch. What is no longer found is marked, never deleted.
/// </summary>
/// <param name="intake">The store of acts.</param>
/// <param name="pageSize">Acts that are read and screened at once.</param>
public sealed class Rescreen(ActIntake intake, int pageSize = ActIntake.BatchSize)
{
    private const string ConditionsMemory = "screening.conditions";

    private static readonly Principal Screener = Principal.System("screening");

    /// <summary>Every act of the store.</summary>
    public Task<RescreenReport> All(IProgress<long>? progress, CancellationToken cancel) =>
        Walk(organization: null, progress, cancel);

    /// <summary>Every act of one organization.</summary>
    public Task<RescreenReport> Of(OrganizationId organization, IProgress<long>? progress, CancellationToken cancel) =>
        Walk(organization, progress, cancel);

    /// <summary>
    /// The daily job, with 举报移送办理记录: everything, where registers, organizations, declarations or rules are others than at the last full
    /// screening; else the acts of which an answer can have changed by the passing of time.
    /// </summary>
    public async Task<RescreenReport> RunDueReviews(CancellationToken cancel)
    {
        var conditions = await intake.Desk.Current(cancel);
        var known = string.Create(CultureInfo.InvariantCulture, $"{conditions.RuleSet}:{conditions.Stamp}");
        var reports = new ReportScreening(intake);
        if (string.Equals(await LastConditions(cancel), known, StringComparison.Ordinal))
            return (await Due(cancel)).And(await reports.Due(cancel));
        var report = (await All(progress: null, cancel)).And(await reports.All(cancel));
        await KeepConditions(known, cancel);
        return report;
    }

    private async Task<RescreenReport> Due(CancellationToken cancel)
    {
        var report = RescreenReport.Nothing;
        while (true)
        {
            var today = intake.Clock.Today;
            var due = new List<ActRef>();
            await using (var reader = await BulkReader.Open(intake.Database, cancel))
            {
                await reader.Read(
                    new BulkText(
                        $"SELECT organization_id, id FROM act WHERE next_review_on <= ?1 AND withdrawn IS NULL LIMIT {Limit(ActIntake.BatchSize)}",
                        cells => cells.Day(today)
                    ),
                    cells => due.Add(new ActRef(new OrganizationId(cells.Id(0)), new ActId(cells.Id(1)))),
                    cancel
                );
            }

            if (due.Count == 0)
                return report;
            var written = await Write(due, cancel);
            // A screening sets the next day to a later one: what stays due would be asked for ever.
            if (written.Changed == 0)
                throw new InvalidOperationException($"act {due[0]} stays due for review");
            report = report.And(written);
        }
    }

    private async Task<RescreenReport> Walk(
        OrganizationId? organization,
        IProgress<long>? progress,
        CancellationToken cancel
    )
    {
        var report = RescreenReport.Nothing;
        // Of one organization's groups it is cheaper to ask for each than to read those of the whole store.
        var sieve = organization is null ? await GroupSieve.Load(intake.Database, cancel) : null;
        await using var reading = await RescreenReading.Open(intake.Database, organization, pageSize, cancel);
        var next = reading.Next(cancel);
        try
        {
            while (await next is { Count: > 0 } page)
            {
                next = Task.Run(() => reading.Next(cancel), cancel);
                report = report.And(await Screen(page, sieve, cancel));
                progress?.Report(report.Read);
            }

            return report;
        }
        finally
        {
            // The next page may still be on its way: its reader must not be closed under it.
            await Task.WhenAny(next);
        }
    }

    private async Task<RescreenReport> Screen(List<ActToScreen> page, GroupSieve? sieve, CancellationToken cancel)
    {
        var conditions = await intake.Desk.Current(cancel);
        var different = await RescreenPage.Different(intake.Database, conditions, page, sieve, cancel);
        var report = RescreenReport.Nothing with { Read = page.Count };
        foreach (var batch in different.Chunk(ActIntake.BatchSize))
            report = report.And(await Write(batch, cancel) with { Read = 0 });
        return report;
    }

    /// <summary>Screens acts again under the lock of the writer and writes what is different.</summary>
    private Task<RescreenReport> Write(IReadOnlyList<ActRef> acts, CancellationToken cancel) =>
        intake.Writer.Run(
            async (bulk, conditions) =>
            {
                var screener = new ActScreener(conditions.Context);
                var found = new Dictionary<ActRef, ActUnderWork>();
                await bulk.Find(
                    ActTables.ById,
                    [.. acts.Select(a => (a.Organization, a.Act))],
                    (_, cells) => Add(found, ActTables.Read(cells)),
                    cancel
                );
                foreach (var act in found.Values)
                    act.Screen(conditions, screener);
                await new GroupJudgement(bulk, conditions, screener, found).Run(cancel);
                var now = intake.Clock.Now;
                var rows = new BatchRows(bulk, conditions.RuleSet, now);
                var findings = await rows.Write(found.Values, cancel);
                if (rows.Acts > 0)
                    await LedgerWriter.Append(
                        bulk.Transaction,
                        Screener,
                        intake.Clock,
                        now,
                        [Entry(rows.Acts, findings, now)],
                        cancel
                    );
                return new RescreenReport(acts.Count, rows.Acts, findings.Found, findings.Changed, findings.Ended);
            },
            cancel
        );

    private static void Add(Dictionary<ActRef, ActUnderWork> acts, StoredAct row) =>
        acts[new ActRef(row.OrganizationId, row.Id)] = ActUnderWork.Of(row);

    private static LedgerDraft Entry(int acts, FindingChanges findings, DateTimeOffset now) =>
        new(
            ActEvents.Screened,
            "act-screening",
            Guid.CreateVersion7(now).ToString("D"),
            ActWriter.PayloadOf(acts, findings)
        );

    private async Task<string?> LastConditions(CancellationToken cancel)
    {
        await using var rows = intake.Database.Read(Screener);
        return await rows.Set<JobMemoryRow>()
            .Where(s => s.Name == ConditionsMemory)
            .Select(s => s.Value)
            .SingleOrDefaultAsync(cancel);
    }

    private Task<Nothing> KeepConditions(string known, CancellationToken cancel) =>
        intake.Writer.Run(
            async (bulk, _) =>
            {
                await bulk.Execute(
                    new BulkText(
                        "INSERT INTO job_memory (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                        cells =>
                        {
                            cells.Text(ConditionsMemory);
                            cells.Text(known);
                        }
                    ),
                    cancel
                );
                return Nothing.Value;
            },
            cancel
        );

    private static string Limit(int count) => count.ToString(CultureInfo.InvariantCulture);
}
