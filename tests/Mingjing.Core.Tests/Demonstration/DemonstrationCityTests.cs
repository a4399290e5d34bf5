using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Accounts;
using Mingjing.Core.Checks;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.Demonstration.Seeding;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Intake;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Registers;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Checks;
using Mingjing.Testing.Demonstration;
using Mingjing.Testing.Planted;

namespace Mingjing.Core.Tests.Demonstration;

public sealed class DemonstrationCityTests
{
    private const int Acts = 600;

    private static readonly Principal Reader = Principal.System("test");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task A_demonstration_holds_what_it_promises_and_its_ledger_verifies(StoreKind kind)
    {
        await using var made = await MadeCity.Create(kind, Acts, brokenPermille: 30, Cancel);
        await using var rows = made.Database.Read(Reader);
        var organizations = await rows.Set<Organization>().ToListAsync(Cancel);
        foreach (var organizationKind in Enum.GetValues<OrganizationKind>())
            organizations.ShouldContain(o => o.Kind == organizationKind);
        organizations.Count(o => o.Kind == OrganizationKind.SupervisionBody).ShouldBe(15);
        organizations.Count(o => o.Kind == OrganizationKind.Department).ShouldBeGreaterThan(390);
        organizations.Count(o => o.Leadership == Leadership.Vertical).ShouldBeGreaterThan(40);
        // Of reports the files say themselves which steps did not happen.
        (await rows.Set<StoredRegister>().Where(r => !r.IsComplete).Select(r => r.Kind).ToListAsync(Cancel)).ShouldBe([
            RegisterKind.Reports,
        ]);
        (await rows.Set<CertificateRow>().CountAsync(Cancel)).ShouldBeGreaterThanOrEqualTo(2_000);
        (await rows.Set<CompletenessDeclaration>().CountAsync(Cancel)).ShouldBe(10);
        (await rows.Set<StoredAct>().CountAsync(Cancel)).ShouldBeGreaterThan(Acts);
        var runs = await rows.Set<ImportRun>().ToListAsync(Cancel);
        runs.ShouldAllBe(r => r.Status == ImportStatus.Done);
        runs.Sum(r => r.Rejected).ShouldBeGreaterThan(0, "some rows are broken on purpose");

        var report = await new StoreVerification(made.Database, made.Keys.CreateCheckpointSigner().Key).Run(
            since: null,
            Cancel
        );
        report.IsSound.ShouldBeTrue();
    }

    [Theory]
    [BothStores]
    public async Task What_is_found_in_the_store_is_what_was_planted(StoreKind kind)
    {
        await using var made = await MadeCity.Create(kind, Acts, brokenPermille: 0, Cancel);
        var city = await made.Site.City(Cancel);
        var found = await FindingsOf(made.Database);

        var expected = city
            .Plants.SelectMany(p => p.Expectations)
            .ToLookup(e => e.Outcome == ExpectedOutcome.Violated, e => (e.SubjectCode, e.RecordNo, e.Check));
        expected[true].Count().ShouldBeGreaterThan(80);
        expected[true].Except(found).ShouldBeEmpty("a planted breach was not found");
        expected[false].Intersect(found).ShouldBeEmpty("a lawful look-alike was found");

        // Beside the breaches themselves nothing is found that the same records do not show in memory.
        var screened = World
            .Screen(city.Acts, city.Reports, registers: PlantedSet.Register(city.Registers))
            .Where(j => j.Answer.Outcome == Outcome.Violated)
            .Select(j => (j.SubjectCode, j.RecordNo, j.Check.Info.Code))
            .ToHashSet();
        found.Order().ShouldBe(screened.Order());
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_city()
    {
        await using var one = await MadeCity.Create(StoreKind.Sqlite, 300, brokenPermille: 30, Cancel);
        await using var other = await MadeCity.Create(StoreKind.Sqlite, 300, brokenPermille: 30, Cancel);
        (await Records(one.Database)).ShouldBe(await Records(other.Database));
        (await FindingsOf(one.Database)).Order().ShouldBe((await FindingsOf(other.Database)).Order());
        one.Site.Accounts.Select(a => (a.LoginName, a.Name, a.Organization))
            .ShouldBe(other.Site.Accounts.Select(a => (a.LoginName, a.Name, a.Organization)));
    }

    [Fact]
    public async Task Nothing_lies_after_yesterday()
    {
        await using var made = await MadeCity.Create(StoreKind.Sqlite, 300, brokenPermille: 0, Cancel);
        await using var rows = made.Database.Read(Reader);
        (await rows.Set<StoredAct>().MaxAsync(a => a.Day, Cancel)).ShouldBeLessThan(made.Clock.Today);
        (await rows.Set<StoredAct>().AnyAsync(a => a.NextReviewOn > made.Clock.Today, Cancel)).ShouldBeTrue(
            "terms still run"
        );
    }

    [Fact]
    public async Task Every_role_of_the_staff_has_an_account_with_its_appointment()
    {
        await using var made = await MadeCity.Create(StoreKind.Sqlite, 300, brokenPermille: 0, Cancel);
        var roles = made.Site.Accounts.Select(a => a.Role).Distinct();
        roles
            .Order()
            .ShouldBe(Enum.GetValues<Roles>().Where(r => RoleSets.Staff.HasFlag(r) && RoleSets.IsSingle(r)).Order());
        await using var rows = made.Database.Read(Reader);
        (await rows.Set<Appointment>().CountAsync(Cancel)).ShouldBe(
            made.Site.Accounts.Count + 4,
            "some only play a part"
        );
        (await rows.Set<MachineKey>().CountAsync(Cancel)).ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task The_verification_round_has_something_for_everybody(StoreKind kind)
    {
        await using var made = await MadeCity.Create(kind, 2_000, brokenPermille: 0, Cancel);
        await using var rows = made.Database.Read(Reader);
        var handlings = await rows.Set<FindingHandling>().ToListAsync(Cancel);
        handlings.Count(h => h.Stage == HandlingStage.Dismissed).ShouldBe(5);
        var today = made.Clock.Today;
        foreach (
            var stage in (HandlingStage[])
                [
                    HandlingStage.WithDepartment,
                    HandlingStage.Unanswered,
                    HandlingStage.Answered,
                    HandlingStage.Explained,
                    HandlingStage.SelfCorrected,
                ]
        )
            handlings.ShouldContain(h => h.StageOn(today) == stage, stage.ToString());
        handlings
            .Where(h => h.StageOn(today) == HandlingStage.Unanswered)
            .Select(h => h.OrganizationId)
            .Distinct()
            .Count()
            .ShouldBe(1);
        var steps = handlings.SelectMany(h => h.Steps).ToList();
        steps.Select(s => s.Answer?.Kind).OfType<AnswerKind>().Distinct().Count().ShouldBe(5);
        steps.ShouldContain(s => s.Action == HandlingAction.ReturnAnswer);
        steps.ShouldAllBe(s => s.At <= made.Clock.Now);
        steps.Min(s => Clock.DayOf(s.At)).ShouldBeLessThan(today.AddDays(-35));
        (await rows.Set<VerificationRequest>().ToListAsync(Cancel)).ShouldContain(r => r.Reminders.Count == 1);

        var tasks = new VerificationTasks(
            made.Database,
            new VerificationQueries(made.Database, made.Clock),
            made.Clock
        );
        foreach (var login in (string[])["market-clerk", "market-head", "transport-clerk"])
            (await tasks.Of(made.Site.People[login], Cancel)).ShouldContain(
                t => t.IsAnswering && t.Line.Awaited > 0 && t.Line.NextDueOn >= today,
                login
            );
        (await tasks.Of(made.Site.People["market-head"], Cancel)).ShouldContain(t => t.Line.Prepared > 0);
        var handler = await tasks.Of(made.Site.People["city-handler"], Cancel);
        handler.ShouldContain(t => !t.IsAnswering && t.Line.Answered > 0 && t.AnsweredOn < today.AddDays(-20));
        handler.ShouldContain(t => t.Line.Overdue > 0);
    }

    private static async Task<HashSet<(string Subject, string Record, string Check)>> FindingsOf(Database database)
    {
        await using var rows = database.Read(Reader);
        var found = await (
            from finding in rows.Set<ScreeningFinding>()
            join act in rows.Set<StoredAct>()
                on new { finding.OrganizationId, finding.ActId } equals new { act.OrganizationId, ActId = act.Id }
            where finding.State == FindingState.Standing
            select new
            {
                act.SubjectCode,
                act.RecordNo,
                finding.Check,
            }
        ).ToListAsync(Cancel);
        var reports = await (
            from finding in rows.Set<ScreeningFinding>()
            join report in rows.Set<ReportRow>()
                on new { finding.OrganizationId, finding.ActId } equals new
                {
                    report.OrganizationId,
                    ActId = report.RecordId,
                }
            where finding.State == FindingState.Standing
            select new
            {
                report.SubjectCode,
                RecordNo = report.ReportNo,
                finding.Check,
            }
        ).ToListAsync(Cancel);
        return [.. found.Concat(reports).Select(f => (f.SubjectCode, f.RecordNo, f.Check))];
    }

    private static async Task<List<string>> Records(Database database)
    {
        await using var rows = database.Read(Reader);
        var acts = await rows.Set<StoredAct>().OrderBy(a => a.SubjectCode).ThenBy(a => a.RecordNo).ToListAsync(Cancel);
        return acts.ConvertAll(a =>
            $"{a.SubjectCode} {a.RecordNo} {a.Day:O} {a.Matter} {a.PartyName} {a.Fine} {a.AnswersLow:x} {a.AnswersHigh:x}"
        );
    }
}
