using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Accounts;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Notices;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Notices;
using Mingjing.Testing.Organizations;

namespace Mingjing.Core.Tests.Notices;

/// <summary>提醒: once to each who is to be told, to nobody else, for as long as it is kept.</summary>
public sealed class NoticeDeliveryTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Theory]
    [BothStores]
    public async Task A_notice_comes_once_though_its_message_is_handled_fifty_times(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var clerk = await city.Hire(Roles.DepartmentClerk, SmallCity.CityMarket);
        var head = await city.Hire(Roles.DepartmentHead, SmallCity.CityMarket);
        var size = await new LedgerReader(city.Database).Size(Cancel);
        await city.Tell(Sent(city.IdOf(SmallCity.CityMarket)));
        await city.Deliver(times: 50);
        foreach (var told in (Principal[])[clerk, head])
        {
            var line = (await city.Of(told)).ShouldHaveSingleItem();
            line.Line.ShouldBe("疑点核实〔2026〕3号已发出，共 2 项疑点，请在2026年12月7日前（含当日）反馈。");
            (line.Topic, line.Path, line.CreatedAt).ShouldBe(
                ("verification.sent", "/verification/abc", city.Time.GetUtcNow())
            );
            line.ReadAt.ShouldBeNull();
        }

        (await city.Store.Scalar("SELECT count(*) FROM notice")).ShouldBe(2L);
        (await city.Store.Scalar("SELECT count(*) FROM outbox WHERE done_at IS NULL")).ShouldBe(0L);
        (await new LedgerReader(city.Database).Size(Cancel)).ShouldBe(size, "to be told of something is no act");
    }

    [Theory]
    [BothStores]
    public async Task A_message_that_comes_again_tells_nobody_else(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var clerk = await city.Hire(Roles.DepartmentClerk, SmallCity.CityMarket);
        await city.Tell(Sent(city.IdOf(SmallCity.CityMarket)));
        await city.Deliver();
        var newcomer = await city.Hire(Roles.DepartmentClerk, SmallCity.CityMarket);
        (await city.Store.Execute("UPDATE outbox SET done_at = NULL, due_at = at")).ShouldBe(1);
        await city.Deliver();
        (await city.Store.Scalar("SELECT max(attempts) FROM outbox")).ShouldNotBeNull().ToString().ShouldBe("2");
        (await city.Store.Scalar("SELECT count(*) FROM outbox WHERE done_at IS NULL")).ShouldBe(
            0L,
            "it is done, not failed"
        );
        (await city.Of(clerk)).Count.ShouldBe(1);
        (await city.Of(newcomer)).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Roles_are_resolved_by_the_appointments_of_the_day_of_delivery(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var today = city.Staff.Clock.Today;
        var clerk = await city.Hire(Roles.DepartmentClerk, SmallCity.CityMarket);
        var ending = await city.Hire(Roles.DepartmentHead, SmallCity.CityMarket, until: today.AddDays(1));
        var coming = await city.Hire(Roles.DepartmentHead, SmallCity.CityMarket, from: today.AddDays(1));
        var later = await city.Hire(Roles.DepartmentHead, SmallCity.CityMarket, from: today.AddDays(2));
        var elsewhere = await city.Hire(Roles.DepartmentClerk, SmallCity.CityTax);
        var officer = await city.Hire(Roles.Officer, SmallCity.CityMarket);
        await city.Tell(Sent(city.IdOf(SmallCity.CityMarket)));
        city.Time.Advance(TimeSpan.FromDays(1));
        await city.Deliver();
        (await city.Of(clerk)).Count.ShouldBe(1);
        (await city.Of(coming)).Count.ShouldBe(1, "appointed when it was delivered");
        foreach (var other in (Principal[])[ending, later, elsewhere, officer])
            (await city.Of(other)).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Who_stands_in_for_somebody_is_told_as_well(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var market = city.IdOf(SmallCity.CityMarket);
        var head = await city.Staff.PutToWork(market, Roles.DepartmentHead, Cancel);
        var officer = await city.Staff.PutToWork(market, Roles.Officer, Cancel);
        var session = (await city.Staff.SessionOf(head, Cancel))!;
        var standIn = (await city.Staff.SessionOf(officer, Cancel))!;
        var today = city.Staff.Clock.Today;
        var lending = new NewDelegation(session.Id, standIn.Current!.Appointment, today, today.AddDays(1));
        _ = (await city.Run(new DelegateAppointment(city.Staff.Limits), session.Principal, lending)).Result;
        await city.Tell(Sent(market));
        await city.Deliver();
        (await city.Of(standIn.Principal)).Count.ShouldBe(1);
        city.Time.Advance(TimeSpan.FromDays(1));
        await city.Tell(Sent(market));
        await city.Deliver();
        (await city.Of(standIn.Principal)).Count.ShouldBe(1, "the delegation is over");
        (await city.Of(session.Principal)).Count.ShouldBe(2);
    }

    [Theory]
    [BothStores]
    public async Task Nobody_reads_or_marks_what_is_said_to_another(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var account = await city.Staff.Hire(Cancel);
        var own = await city.Appoint(account, Roles.SupervisionHandler, SmallCity.CityJustice);
        var other = await city.Hire(Roles.SupervisionHead, SmallCity.CityJustice);
        var administrator = await city.Hire(Roles.SecurityAdministrator, SmallCity.CityJustice);
        var elsewhere = await city.Appoint(account, Roles.SupervisionHandler, SmallCity.CountyJustice);
        var draft = Draft(NoticeAddressee.Person(own.Account!.Value, own.Organization!.Value));
        await city.Tell(draft);
        await city.Deliver();
        var id = (await city.Of(own)).Single().Id;
        Principal[] strangers =
        [
            other,
            administrator,
            Principal.Holder(other.Account!.Value, ""),
            Principal.Machine(
                "k",
                own.Organization!.Value,
                "",
                new HashSet<string>(StringComparer.Ordinal),
                DataScope.WholeCity
            ),
            Principal.Anonymous,
        ];
        foreach (var stranger in strangers)
        {
            await using var rows = city.Database.Read(stranger);
            (await rows.Set<Notice>().CountAsync(Cancel)).ShouldBe(0, stranger.Actor);
            (await city.Of(stranger)).ShouldBeEmpty();
            (await city.Run(new MarkNoticeRead(), stranger, id)).IsDone.ShouldBeFalse();
        }

        (await city.Of(elsewhere)).ShouldBeEmpty("what it is about is not to be seen from there");
        (await city.Queries.UnreadAt(elsewhere, [own.Organization!.Value], Cancel)).ShouldBe(1);
        (await city.Queries.UnreadAt(other, [own.Organization!.Value], Cancel)).ShouldBe(0);
        (await city.Run(new MarkNoticesRead(), other, new NoticesToMark(id))).Result.ShouldBe(0);
        (await city.Of(own)).Single().ReadAt.ShouldBeNull();
    }

    [Theory]
    [BothStores]
    public async Task One_is_marked_as_read_or_all_that_were_shown_and_what_came_since_stays(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var handler = await city.Hire(Roles.SupervisionHandler, SmallCity.CityJustice);
        var draft = Draft(NoticeAddressee.Person(handler.Account!.Value, handler.Organization!.Value));
        for (var i = 0; i < 4; i++)
        {
            await city.Tell(draft);
            await city.Deliver();
            city.Time.Advance(TimeSpan.FromMinutes(1));
        }

        var lines = await city.Of(handler);
        lines.Select(l => l.CreatedAt).ShouldBe(lines.Select(l => l.CreatedAt).OrderDescending());
        (await city.Run(new MarkNoticeRead(), handler, lines[2].Id)).Result.ShouldBe("/verification/abc");
        (await city.Queries.Unread(handler, Cancel)).ShouldBe(3);
        (await city.Of(handler, onlyUnread: true)).Select(l => l.Id).ShouldBe([lines[0].Id, lines[1].Id, lines[3].Id]);

        (await city.Run(new MarkNoticesRead(), handler, new NoticesToMark(lines[1].Id))).Result.ShouldBe(2);
        (await city.Of(handler, onlyUnread: true)).Single().Id.ShouldBe(lines[0].Id);
        var readAt = (await city.Of(handler))[2].ReadAt;
        city.Time.Advance(TimeSpan.FromMinutes(1));
        _ = (await city.Run(new MarkNoticeRead(), handler, lines[2].Id)).Result;
        (await city.Of(handler))[2].ReadAt.ShouldBe(readAt, "once is enough");
    }

    [Theory]
    [BothStores]
    public async Task Pages_follow_each_other_without_a_gap_in_both_directions(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var handler = await city.Hire(Roles.SupervisionHandler, SmallCity.CityJustice);
        var draft = Draft(NoticeAddressee.Person(handler.Account!.Value, handler.Organization!.Value));
        // All of one instant, and one of another day.
        await city.Tell(draft, draft, draft, draft);
        city.Time.Advance(TimeSpan.FromDays(1));
        await city.Tell(draft);
        await city.Deliver();
        var all = (await city.Of(handler)).Select(l => l.Id).ToList();
        all.Count.ShouldBe(5);
        var first = await city.Queries.List(handler, onlyUnread: false, null, 2, Cancel);
        var second = await city.Queries.List(handler, onlyUnread: false, first.After, 2, Cancel);
        var third = await city.Queries.List(handler, onlyUnread: false, second.After, 2, Cancel);
        first.Rows.Concat(second.Rows).Concat(third.Rows).Select(l => l.Id).ShouldBe(all);
        (first.Before, third.After).ShouldBe((null, null));
        var back = await city.Queries.List(handler, onlyUnread: false, third.Before, 2, Cancel);
        back.Rows.Select(l => l.Id).ShouldBe(second.Rows.Select(l => l.Id));
    }

    [Theory]
    [BothStores]
    public async Task A_notice_goes_after_the_days_that_are_set(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var handler = await city.Hire(Roles.SupervisionHandler, SmallCity.CityJustice);
        var draft = Draft(NoticeAddressee.Person(handler.Account!.Value, handler.Organization!.Value));
        await city.Tell(draft);
        city.Time.Advance(TimeSpan.FromSeconds(1));
        await city.Tell(draft);
        await city.Deliver();
        var purge = new PurgeNotices(city.Staff.Runner);
        city.Time.Advance(TimeSpan.FromDays(180) - TimeSpan.FromSeconds(1));
        await purge.Run(city.Time.GetUtcNow(), Cancel);
        (await city.Of(handler)).Count.ShouldBe(2);
        city.Time.Advance(TimeSpan.FromSeconds(1));
        await purge.Run(city.Time.GetUtcNow(), Cancel);
        (await city.Of(handler)).Count.ShouldBe(1);
    }

    private static NoticeDraft Sent(OrganizationId department) =>
        Draft(NoticeAddressee.Holders(department, RoleSets.Department));

    private static NoticeDraft Draft(NoticeAddressee to) =>
        new(VerificationNotices.Sent, to, "/verification/abc")
        {
            Number = "疑点核实〔2026〕3号",
            Count = 2,
            Day = new DateOnly(2026, 12, 7),
        };
}
