using System.Text;
using Mingjing.Core.Notices;
using Mingjing.Core.Notices.Channels;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Notices;
using Mingjing.Testing.Organizations;

namespace Mingjing.Core.Tests.Notices;

/// <summary>每周摘要: on its day, once, to those who have something, with the right numbers and nothing else.</summary>
public sealed class WeeklyDigestTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly Permission OfDepartments = new("test.digest", "测试", RoleSets.Department);

    private static readonly Permission OfClerks = new("test.clerks", "测试", Roles.DepartmentClerk);

    // The market of the city has work, the tax office has none.
    private static DigestCount[] Counts(NoticedCity city) =>
        [
            new(
                OfDepartments,
                (p, _, _) =>
                    Task.FromResult(
                        p.Organization == city.IdOf(SmallCity.CityMarket) ? new DigestNumbers(5, 1, 2) : default
                    )
            ),
            new(
                OfClerks,
                (p, _, _) =>
                    Task.FromResult(
                        p.Organization == city.IdOf(SmallCity.CityMarket) ? new DigestNumbers(2, 0, 1) : default
                    )
            ),
        ];

    [Theory]
    [BothStores]
    public async Task It_comes_once_with_the_numbers_of_the_role_and_not_where_all_are_zero(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var clerk = await city.Hire(Roles.DepartmentClerk, SmallCity.CityMarket);
        var head = await city.Hire(Roles.DepartmentHead, SmallCity.CityMarket);
        var idle = await city.Hire(Roles.DepartmentClerk, SmallCity.CityTax);
        var administrator = await city.Hire(Roles.SystemAdministrator, SmallCity.CityJustice);
        var job = city.Digest(Counts(city));
        for (var i = 0; i < 2; i++)
            await job.Run(city.Time.GetUtcNow(), Cancel);
        var line = (await city.Of(clerk)).ShouldHaveSingleItem();
        line.Line.ShouldBe("待办 7 项，其中逾期 1 项、7 日内到期 3 项；未读提醒 0 条。");
        (line.Topic, line.Path).ShouldBe(("digest.weekly", "/work"));
        (await city.Of(head)).ShouldHaveSingleItem().Line.ShouldStartWith("待办 5 项，其中逾期 1 项、7 日内到期 2 项");
        (await city.Of(idle)).ShouldBeEmpty();
        (await city.Of(administrator)).ShouldBeEmpty();
    }

    [Theory]
    [BothStores]
    public async Task Two_processes_at_once_make_one(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var clerk = await city.Hire(Roles.DepartmentClerk, SmallCity.CityMarket);
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ => Task.Run(() => city.Digest(Counts(city)).Run(city.Time.GetUtcNow(), Cancel), Cancel))
        );
        (await city.Of(clerk)).Count.ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task It_comes_on_Mondays_from_the_hour_on_and_the_next_week_again(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var clerk = await city.Hire(Roles.DepartmentClerk, SmallCity.CityMarket);
        var job = city.Digest(Counts(city));
        var days = new List<DateTimeOffset>();
        // Every hour of two weeks and a day, from Monday 00:05 in Shanghai.
        var start = new DateTimeOffset(2026, 11, 23, 0, 5, 0, TimeSpan.FromHours(8));
        for (var hour = 0; hour < 15 * 24; hour += 1)
        {
            var before = (await city.Of(clerk)).Count;
            await job.Run(start.AddHours(hour), Cancel);
            if ((await city.Of(clerk)).Count > before)
                days.Add(start.AddHours(hour));
        }

        days.ShouldBe([start.AddHours(8), start.AddDays(7).AddHours(8), start.AddDays(14).AddHours(8)]);
    }

    [Theory]
    [BothStores]
    public async Task Day_and_hour_are_settings_and_so_is_whether_it_comes(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var clerk = await city.Hire(Roles.DepartmentClerk, SmallCity.CityMarket);
        var job = city.Digest(Counts(city));
        await Set(city, NoticeSettings.Digest, "off");
        await job.Run(city.Time.GetUtcNow(), Cancel);
        (await city.Of(clerk)).ShouldBeEmpty();

        await Set(city, NoticeSettings.Digest, "on", version: 1);
        await Set(city, NoticeSettings.DigestWeekday, "7");
        await Set(city, NoticeSettings.DigestHour, "20");
        await job.Run(city.Time.GetUtcNow(), Cancel);
        var sunday = new DateTimeOffset(2026, 11, 29, 19, 5, 0, TimeSpan.FromHours(8));
        await job.Run(sunday, Cancel);
        (await city.Of(clerk)).ShouldBeEmpty();
        await job.Run(sunday.AddHours(1), Cancel);
        (await city.Of(clerk)).Count.ShouldBe(1);
    }

    [Theory]
    [BothStores]
    public async Task Unread_notices_are_counted_and_an_unread_digest_is_not(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var idle = await city.Hire(Roles.DepartmentClerk, SmallCity.CityTax);
        var draft = new NoticeDraft(
            Mingjing.Core.Findings.Verification.VerificationNotices.Reminded,
            NoticeAddressee.Holders(city.IdOf(SmallCity.CityTax), Roles.DepartmentClerk),
            "/verification/abc"
        )
        {
            Number = "1号",
            Count = 1,
        };
        await city.Tell(draft, draft);
        await city.Deliver();
        var job = city.Digest(Counts(city));
        await job.Run(city.Time.GetUtcNow(), Cancel);
        const string line = "待办 0 项，其中逾期 0 项、7 日内到期 0 项；未读提醒 2 条。";
        (await city.Of(idle)).Count(n => n.Line is line).ShouldBe(1);
        await job.Run(city.Time.GetUtcNow().AddDays(7), Cancel);
        (await city.Of(idle)).Count(n => n.Line is line).ShouldBe(2, "the first digest is no third notice");

        var newest = (await city.Of(idle))[0].Id;
        _ = (await city.Run(new MarkNoticesRead(), idle, new NoticesToMark(newest))).Result;
        await job.Run(city.Time.GetUtcNow().AddDays(14), Cancel);
        (await city.Of(idle)).Count.ShouldBe(4, "nothing is unread any more");
    }

    [Theory]
    [BothStores]
    public async Task An_organization_with_an_address_gets_counts_and_the_way_to_the_sign_in(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var folder = Directory.CreateTempSubdirectory("mingjing-drop-");
        var sms = new SmsDrop(folder.FullName);
        var contacts = ContactList.Read(
            Encoding.UTF8.GetBytes(
                $$"""
                [
                  {"code": "{{SmallCity.CityMarket.Code}}", "phone": "037912345", "mail": "office@example.org"},
                  {"code": "{{SmallCity.CityTax.Code}}", "phone": "037954321"}
                ]
                """
            )
        );
        await city.Hire(Roles.DepartmentClerk, SmallCity.CityMarket);
        await city.Hire(Roles.DepartmentHead, SmallCity.CityMarket);
        await city.Hire(Roles.DepartmentClerk, SmallCity.CityTax);
        await city.Hire(Roles.DepartmentClerk, SmallCity.CountyMarket);
        var job = city.Digest(Counts(city), contacts, sms);
        for (var i = 0; i < 2; i++)
            await job.Run(city.Time.GetUtcNow(), Cancel);
        ((string?)await city.Store.Scalar("SELECT max(payload) FROM outbox"))
            .ShouldNotBeNull()
            .ShouldNotContain("037912345");
        var address = new SignInAddress(new Uri("https://jd.example.org/sign-in"));
        await city.Deliver(times: 1, new SendMessages([sms], contacts, city.Staff.Directory, address));
        var file = folder.GetFiles().ShouldHaveSingleItem("one message for one organization with work");
        var text = await File.ReadAllTextAsync(file.FullName, Cancel);
        text.ShouldContain("\"to\":\"037912345\"");
        text.ShouldContain(
            "河洛市市场监督管理局：截至2026年11月23日，待办 7 项，其中逾期 1 项、7 日内到期 3 项。请登录办理：https://jd.example.org/sign-in"
        );
        folder.Delete(recursive: true);
    }

    [Theory]
    [BothStores]
    public async Task A_channel_that_was_taken_away_meanwhile_sends_nothing_and_nothing_fails(StoreKind kind)
    {
        await using var city = await NoticedCity.Create(kind);
        var folder = Directory.CreateTempSubdirectory("mingjing-drop-");
        var sms = new SmsDrop(folder.FullName);
        var contacts = ContactList.Read(
            Encoding.UTF8.GetBytes($$"""[{"code": "{{SmallCity.CityMarket.Code}}", "phone": "037912345"}]""")
        );
        await city.Hire(Roles.DepartmentClerk, SmallCity.CityMarket);
        await city.Digest(Counts(city), contacts, sms).Run(city.Time.GetUtcNow(), Cancel);
        var nowhere = new SendMessages([], ContactList.None, city.Staff.Directory, new SignInAddress(null));
        await city.Deliver(times: 1, nowhere);
        folder.GetFiles().ShouldBeEmpty();
        (await city.Store.Scalar("SELECT count(*) FROM outbox WHERE done_at IS NULL")).ShouldBe(0L);
        folder.Delete(recursive: true);
    }

    private static async Task Set(NoticedCity city, SettingDefinition setting, string value, int version = 0) =>
        _ = (
            await city.Run(
                new ChangeSetting(),
                Principal.System("test"),
                new SettingChange(setting.Name, city.Staff.Clock.Today, value, version)
            )
        ).Result;
}
