using System.Net;
using AngleSharp.Dom;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Access;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Accounts;

/// <summary>账号与任职 over HTTP, by the security administrator. Who may not is in the access matrix.</summary>
public sealed class AccountPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Staff Staff => site.Server.Staff;

    [Theory]
    [InlineData("/accounts/no-id")]
    [InlineData("/accounts/01900000-0000-7000-8000-00000000dead")]
    [InlineData("/accounts/01900000-0000-7000-8000-00000000dead/appoint")]
    [InlineData("/appointments/01900000-0000-7000-8000-00000000dead/end")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var answer = await (await Security()).GetAsync(path, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("没有找到");
    }

    [Fact]
    public async Task The_list_finds_people_by_name_and_by_login_name()
    {
        var worker = (await Staff.As(Roles.DepartmentClerk)).Worker;
        var client = await Security();
        (await client.Page("/accounts")).QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(1);
        var found = await client.Page($"/accounts?q={worker.Account.LoginName}");
        var row = found
            .QuerySelectorAll("tbody tr")
            .First(r => r.Words().Contains(worker.Account.LoginName, StringComparison.Ordinal));
        row.Words().ShouldContain("河洛市市场监督管理局执法部门法制员");
        row.Words().ShouldContain("正常");
        (await client.Page("/accounts?q=没有这个人")).QuerySelector("tbody").ShouldBeNull();
    }

    [Fact]
    public async Task A_new_account_shows_its_first_password_once()
    {
        var client = await Security();
        var fields = PageForms.FieldsOf(
            await client.Page("/accounts/new"),
            "create",
            ("Name", "李新"),
            ("LoginName", "lixin")
        );
        using var made = await client.Send("/accounts/new", fields);
        made.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Html.Read(made);
        page.QuerySelector("h1").Words().ShouldBe("账号已建立");
        var password = page.QuerySelectorAll("code").Last().Words();
        made.Headers.CacheControl?.NoStore.ShouldBe(true);

        using var pressedAgain = await client.Send("/accounts/new", fields);
        var again = (await Html.Read(pressedAgain)).Body.Words();
        again.ShouldContain("初始密码已经显示过");
        again.ShouldNotContain(password);

        using var signIn = await site
            .Server.CreateClient()
            .Submit("/sign-in", "sign-in", ("LoginName", "lixin"), ("Password", password));
        signIn.Path().ShouldBe("/sign-in/enroll");
        using var taken = await client.Submit("/accounts/new", "create", ("Name", "李二"), ("LoginName", "LiXin"));
        taken.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Html.Read(taken)).QuerySelector("#field-LoginName-fault").Words().ShouldContain("登录名已被使用");
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_not_taken()
    {
        var client = await Security();
        using var answer = await client.Send("/accounts/new", [("Name", "王"), ("LoginName", "wang")]);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await client.Page("/accounts?q=wang")).QuerySelector("tbody").ShouldBeNull();
    }

    [Fact]
    public async Task Locking_an_account_ends_its_sessions_at_once_and_unlocking_lets_it_in_again()
    {
        var visitor = await Staff.SomebodyNew(Roles.DepartmentClerk);
        var page = $"/accounts/{visitor.Worker.Account.Account}";
        var client = await Security();
        (await client.Submit(page, "act", ("act", "lock"))).Path().ShouldBe(page);
        (await visitor.Client.GetAsync("/work", Cancel)).Path().ShouldBe("/sign-in");
        (await SignIn(visitor.Worker, visitor.Worker.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await client.Page(page)).QuerySelector("main").Words().ShouldContain("已停用");
        (await client.Submit(page, "act", ("act", "unlock"))).Path().ShouldBe(page);
        (await SignIn(visitor.Worker, visitor.Worker.Password)).Path().ShouldBe("/sign-in/code");
        var course = (await client.Page(page)).QuerySelector("section[aria-labelledby=course]").Words();
        course.ShouldContain("停用账号");
        course.ShouldContain("恢复账号");
    }

    [Fact]
    public async Task A_password_that_was_reset_serves_only_to_choose_another()
    {
        var visitor = await Staff.SomebodyNew(Roles.DepartmentClerk);
        using var reset = await (await Security()).Submit(
            $"/accounts/{visitor.Worker.Account.Account}",
            "act",
            ("act", "password")
        );
        var password = (await Html.Read(reset)).QuerySelectorAll("main code").Last().Words();
        (await visitor.Client.GetAsync("/work", Cancel)).Path().ShouldBe("/sign-in");
        (await SignIn(visitor.Worker, visitor.Worker.Password)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await SignIn(visitor.Worker, new Secret(password))).Path().ShouldBe("/sign-in/code");
    }

    [Fact]
    public async Task A_factor_that_was_reset_is_bound_anew()
    {
        var visitor = await Staff.SomebodyNew(Roles.DepartmentClerk);
        var page = $"/accounts/{visitor.Worker.Account.Account}";
        (await (await Security()).Submit(page, "act", ("act", "factor"))).Path().ShouldBe(page);
        (await SignIn(visitor.Worker, visitor.Worker.Password)).Path().ShouldBe("/sign-in/enroll");
    }

    [Fact]
    public async Task Nobody_locks_or_resets_the_own_account()
    {
        var own = await Staff.As(Roles.SecurityAdministrator);
        var page = await own.Client.Page($"/accounts/{own.Worker.Account.Account}");
        page.QuerySelector("button[name=act]").ShouldBeNull();
    }

    [Fact]
    public async Task Somebody_is_appointed_and_works_under_it_from_the_next_request_on()
    {
        var city = await Staff.City();
        var worker = await city.FirstSignIn(await city.Hire(Cancel), Cancel);
        var theirs = Staff.ClientOf(worker.Token);
        (await theirs.Page("/work")).QuerySelector(".person-post").Words().ShouldContain("没有任职");
        var market = await Staff.IdOf(SmallCity.CityMarket);
        using var answer = await (await Security()).Submit(
            $"/accounts/{worker.Account.Account}/appoint",
            "appoint",
            ("OrganizationId", market.ToString()),
            ("Role", "执法部门负责人")
        );
        answer.Path().ShouldBe($"/accounts/{worker.Account.Account}");
        (await theirs.Page("/work")).QuerySelector(".person-post").Words().ShouldContain("执法部门负责人");
    }

    [Theory]
    [InlineData("系统管理员", "三员不得兼任业务岗位")]
    [InlineData("人民政府领导", "不在可选项中")]
    [InlineData("监督机构承办人", "不能任职于执法部门")]
    public async Task An_appointment_that_does_not_fit_is_refused_with_the_reason(string role, string reason)
    {
        var visitor = await Staff.SomebodyNew(Roles.SupervisionHandler);
        var place = role.StartsWith("系统", StringComparison.Ordinal) ? SmallCity.CityJustice : SmallCity.CityMarket;
        using var answer = await (await Security()).Submit(
            $"/accounts/{visitor.Worker.Account.Account}/appoint",
            "appoint",
            ("OrganizationId", (await Staff.IdOf(place)).ToString()),
            ("Role", role)
        );
        ((int)answer.StatusCode).ShouldBeInRange(400, 422);
        (await Html.Read(answer)).QuerySelector(".summary").Words().ShouldContain(reason);
    }

    [Fact]
    public async Task Who_is_dismissed_has_no_post_any_more()
    {
        var (account, appointment) = await Subjects.Colleague(Staff, SmallCity.CityMarket);
        var client = await Security();
        var path = $"/appointments/{appointment}/end";
        var stale = PageForms.FieldsOf(await client.Page(path), "end", ("Version", "7"));
        using var late = await client.Send(path, stale);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict, "somebody else was first");
        (await client.Submit(path, "end")).Path().ShouldBe($"/accounts/{account}");
        (await client.Page($"/accounts/{account}")).QuerySelector("tbody").Words().ShouldContain("2026-11-23");
        (await client.Submit(path, "end")).StatusCode.ShouldBe(HttpStatusCode.Conflict, "it is over");
    }

    [Fact]
    public async Task The_last_administrator_of_a_kind_stays()
    {
        await using var server = await RunningServer.Start();
        var security = await server.Staff.As(Roles.SecurityAdministrator);
        var account = await security.Client.Page($"/accounts/{security.Worker.Account.Account}");
        var end = account.QuerySelector("tbody a[href$='/end']")!.GetAttribute("href")!;
        using var answer = await security.Client.Submit(end, "end");
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Html.Read(answer)).QuerySelector(".summary").Words().ShouldContain("这是最后一名安全管理员");
    }

    private Task<HttpClient> Security() => site.As(Roles.SecurityAdministrator);

    private Task<HttpResponseMessage> SignIn(Worker worker, Secret password) =>
        site
            .Server.CreateClient()
            .Submit("/sign-in", "sign-in", ("LoginName", worker.Account.LoginName), ("Password", password.Text!));
}
