using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Notices;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Findings;
using Mingjing.Testing.Intake;

namespace Mingjing.Core.Tests.Findings.Verification;

/// <summary>提醒 of the verification round: who is told of which step, and that nothing personal is said.</summary>
public sealed class VerificationNoticeTests
{
    // What somebody wrote or sent, anywhere in the round.
    private static readonly string[] Planted = ["柳七公子", "13987654321", "410300198807068888", "洛阳演示烟酒店"];

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static string Everything => string.Join('，', Planted);

    [Theory]
    [BothStores]
    public async Task Each_step_tells_whoever_has_to_take_the_next_one(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 2);
        using var staff = new StaffedCity(round.Store.Store, round.Store.Time);
        var clerk = await Hire(staff, round.Store.One, Roles.DepartmentClerk);
        var head = await Hire(staff, round.Store.One, Roles.DepartmentHead);
        var stranger = await Hire(staff, round.Store.Two, Roles.DepartmentHead);
        var handler = await Hire(staff, round.Body, Roles.SupervisionHead);
        var sent = (await round.Send(handler, await round.Findings())).Result.Requests.Single();
        await Deliver(round);
        foreach (var told in (Principal[])[clerk, head])
            (await Last(round, told)).ShouldBe(
                (
                    "verification.sent",
                    "疑点核实〔2026〕1号已发出，共 2 项疑点，请在2026年12月7日前（含当日）反馈。",
                    $"/verification/{sent.Ref}"
                )
            );
        (await Count(round, handler)).ShouldBe(0);

        round.Store.Time.Advance(TimeSpan.FromDays(15));
        var sheet = await round.Sheet(sent.Ref);
        _ = (
            await round.Run(
                new RemindDepartment(),
                handler,
                new DepartmentReminder(sent.Ref, sheet.Request.Version, Everything)
            )
        ).Result;
        await Deliver(round);
        (await Last(round, head)).Line.ShouldBe("疑点核实〔2026〕1号有 2 项疑点逾期未反馈，请尽快反馈。");

        await round.Answer(sent.Ref, new FindingAnswer(AnswerKind.Disputed, Everything));
        await Deliver(round);
        (await Last(round, handler)).Line.ShouldBe("疑点核实〔2026〕1号有 2 项反馈已确认，请审查。");

        var item = (await round.Sheet(sent.Ref)).Items[1].Handling;
        var dueOn = (
            await round.Run(
                new ReturnAnswer(round.Store.Desk),
                handler,
                new AnswerToReturn(item.Finding, item.Version, Everything)
            )
        ).Result;
        dueOn.ShouldBe(new DateOnly(2026, 12, 15));
        await Deliver(round);
        (await Last(round, clerk)).Line.ShouldBe(
            "疑点核实〔2026〕1号有反馈被退回，请在2026年12月15日前（含当日）补充。"
        );
        (await Count(round, clerk)).ShouldBe(3);
        (await Count(round, stranger)).ShouldBe(0);
    }

    [Theory]
    [BothStores]
    public async Task Nothing_that_was_written_or_that_an_act_says_gets_into_a_notice_or_its_message(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 0);
        await round.Store.Receive(
            VerificationRound.Late("1", ActStore.CodeOne),
            ActStore.Penalty(
                "2",
                a => (a.DecidedOn, a.PartyName, a.Matter) = (new DateOnly(2026, 9, 1), Planted[3], Everything)
            )
        );
        using var staff = new StaffedCity(round.Store.Store, round.Store.Time);
        await Hire(staff, round.Store.One, Roles.DepartmentClerk);
        var handler = await Hire(staff, round.Body, Roles.SupervisionHead);
        var findings = new FindingsToVerify(await round.Findings(), Everything);
        var sending = new SendForVerification(round.Store.Database, round.Store.Desk);
        var request = (await round.Run(sending, handler, findings)).Result.Requests.Single().Ref;
        round.Store.Time.Advance(TimeSpan.FromDays(15));
        var shown = (await round.Sheet(request)).Request.Version;
        _ = (
            await round.Run(new RemindDepartment(), handler, new DepartmentReminder(request, shown, Everything))
        ).Result;
        await round.Answer(request, new FindingAnswer(AnswerKind.Disputed, Everything));
        var item = (await round.Sheet(request)).Items[0].Handling;
        var returning = new AnswerToReturn(item.Finding, item.Version, Everything);
        _ = (await round.Run(new ReturnAnswer(round.Store.Desk), handler, returning)).Result;
        await Deliver(round);

        var said = new List<string>();
        foreach (var column in (string[])["payload FROM outbox", "line FROM notice", "path FROM notice"])
            said.AddRange(await Texts(round, column));
        said.Count.ShouldBe(4 + (4 * 2));
        said.ShouldAllBe(s => !Planted.Any(p => s.Contains(p, StringComparison.Ordinal)));
    }

    [Theory]
    [BothStores]
    public async Task The_digest_counts_what_the_workbench_shows(StoreKind kind)
    {
        await using var round = await VerificationRound.Create(kind, late: 3);
        await round.Store.Receive(VerificationRound.Late("9", ActStore.CodeTwo));
        var findings = await round.Findings();
        var one = findings.Where(f => f.Organization == round.Store.One).ToArray();
        var two = findings.Single(f => f.Organization == round.Store.Two);
        var first = (await round.Send(round.Head, one[0], one[1])).Result.Requests.Single();
        (await Read(round, round.Clerk)).ShouldBe(new DigestNumbers(2, 0, 0), "fourteen days are left");
        (await Read(round, round.Handler)).ShouldBe(default, "it waits for the department");
        round.Store.Time.Advance(TimeSpan.FromDays(7));
        (await Read(round, round.Clerk)).ShouldBe(new DigestNumbers(2, 0, 2));
        round.Store.Time.Advance(TimeSpan.FromDays(7));
        (await Read(round, round.Clerk)).ShouldBe(new DigestNumbers(2, 0, 2), "the last day is not over");
        round.Store.Time.Advance(TimeSpan.FromDays(1));
        _ = (await round.Send(round.Head, one[2], two)).Result;
        (await Read(round, round.Clerk)).ShouldBe(new DigestNumbers(3, 2, 0));
        (await Read(round, round.Handler)).ShouldBe(new DigestNumbers(2, 2, 0), "the department is to be reminded");

        await round.Answer(first.Ref, new FindingAnswer(AnswerKind.Disputed, "公示日期为录入日期，并非实际日期"));
        (await Read(round, round.Clerk)).ShouldBe(new DigestNumbers(1, 0, 0));
        (await Read(round, round.Handler)).ShouldBe(new DigestNumbers(2, 0, 0), "two answers are to be judged");
        var other = VerificationRound.Of(round.Store.Two, Roles.DepartmentHead, "局长");
        (await Read(round, other)).ShouldBe(new DigestNumbers(1, 0, 0));
    }

    private static Task<DigestNumbers> Read(VerificationRound round, Principal principal)
    {
        var count = new VerificationDigest(round.Store.Database).Count;
        count.Permission.IsGrantedTo(principal).ShouldBeTrue();
        return count.Read(principal, round.Store.Clock.Today, Cancel);
    }

    private static async Task<Principal> Hire(StaffedCity staff, OrganizationId organization, Roles role)
    {
        var account = await staff.Hire(Cancel);
        var appointment = (await staff.Appoint(account.Person, organization, role, Cancel)).Result;
        var scope =
            (role & RoleSets.SupervisionBody) != Roles.None ? DataScope.WholeCity : DataScope.Of([], [organization]);
        return Principal.Person(account.Account, appointment, organization, Planted[0], role, scope);
    }

    private static async Task Deliver(VerificationRound round)
    {
        var pump = new OutboxPump(
            round.Store.Database,
            round.Store.Time,
            [new DeliverNotices(round.Store.Runner)],
            NullLogger<OutboxPump>.Instance
        );
        while (await pump.RunOnce(Cancel) > 0) { }
        // What is told at one instant has no order.
        round.Store.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private static async Task<(string Topic, string Line, string Path)> Last(VerificationRound round, Principal told)
    {
        var page = await new NoticeQueries(round.Store.Database).List(told, onlyUnread: false, null, 100, Cancel);
        return (page.Rows[0].Topic, page.Rows[0].Line, page.Rows[0].Path);
    }

    private static Task<int> Count(VerificationRound round, Principal told) =>
        new NoticeQueries(round.Store.Database).Unread(told, Cancel);

    private static async Task<IReadOnlyList<string>> Texts(VerificationRound round, string column)
    {
        await using var connection = await round.Store.Store.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT {column}";
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var found = new List<string>();
        while (await reader.ReadAsync(Cancel))
            found.Add(reader.GetString(0));
        return found;
    }
}
