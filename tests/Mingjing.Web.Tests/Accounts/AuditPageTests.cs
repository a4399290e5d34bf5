using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.AccessLog;
using Mingjing.Web.Kit;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Accounts;

/// <summary>审计记录 over HTTP: who did what when, without what it was about.</summary>
public sealed class AuditPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_audit_sees_acts_with_names_and_finds_them_by_act_person_object_and_day()
    {
        var worker = (await site.Server.Staff.As(Roles.DepartmentClerk)).Worker;
        var account = worker.Account.Account.ToString();
        var audit = await site.As(Roles.AuditAdministrator);
        var rows = (await audit.Page("/audit")).QuerySelectorAll("tbody tr");
        rows.Length.ShouldBeGreaterThan(10);
        rows[0].Words().ShouldContain("修改密码");

        var signIns = (await audit.Page("/audit?action=account.signed-in")).QuerySelectorAll("tbody tr");
        signIns.ShouldAllBe(r => r.Words().Contains("登录", StringComparison.Ordinal));
        var own = (await audit.Page($"/audit?actor=account:{account}")).QuerySelectorAll("tbody tr");
        own.Select(r => r.Children[2].Words()).ShouldBe(["修改密码", "登录", "绑定动态口令"]);
        own.ShouldAllBe(r => r.Children[3].Words().Contains(worker.Account.LoginName, StringComparison.Ordinal));
        (await audit.Page($"/audit?kind=account&id={account}")).QuerySelectorAll("tbody tr").Length.ShouldBe(4);
        (await audit.Page("/audit?to=2026-11-22")).QuerySelector("tbody").ShouldBeNull();
    }

    [Fact]
    public async Task The_audit_sees_who_looked_at_what_and_why_page_by_page()
    {
        var clerk = await site.Server.Staff.As(Roles.DepartmentClerk);
        var reader = Principal.Holder(clerk.Worker.Account.Account, clerk.Worker.Account.LoginName);
        var log = site.Server.Services.GetRequiredService<AccessLogWriter>();
        foreach (var kind in ReadingKind.All)
            await log.Write(
                new AccessRecord(reader, kind, "enforcement-act", Guid.CreateVersion7().ToString()),
                Cancel
            );
        for (var i = 0; i < 60; i++)
            await log.Write(
                new AccessRecord(reader, ReadingKind.PartyCode, "enforcement-act", Show.Plain(i), "核对罚款"),
                Cancel
            );

        var audit = await site.As(Roles.AuditAdministrator);
        var page = await audit.Page("/audit/readings");
        var rows = page.QuerySelectorAll("tbody tr");
        rows.Length.ShouldBe(50);
        rows[0].Words().ShouldContain("查看相对人代码");
        rows[0].Words().ShouldContain(clerk.Worker.Account.LoginName);
        rows[0].Words().ShouldContain("核对罚款");
        rows[0].Children[5].Words().ShouldBe("执法行为59");
        var older = page.QuerySelectorAll(".pager a")
            .Single(a => a.Words().Contains("下一页", StringComparison.Ordinal));
        var rest = (await audit.Page(older.GetAttribute("href")!)).QuerySelectorAll("tbody tr");
        rest.Length.ShouldBe(13);
        rest[^1].Words().ShouldContain("查看相对人代码");
        rest.Select(r => r.Children[2].Words())
            .ShouldBeSubsetOf(ReadingKind.All.Select(k => k.Name), StringComparer.Ordinal);

        var files = await audit.Page($"/audit/readings?action={ReadingKind.EvidenceFile.Code}");
        files.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().Words().ShouldContain("查看证据材料");
        (await audit.Page("/audit/readings?id=7")).QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        (await audit.Page("/audit/readings?actor=account:nobody")).QuerySelector("tbody").ShouldBeNull();
    }

    [Fact]
    public async Task No_password_token_or_secret_stands_in_the_audit()
    {
        var worker = (await site.Server.Staff.As(Roles.DepartmentClerk)).Worker;
        var text = (await (await site.As(Roles.AuditAdministrator)).Page("/audit")).Body!.TextContent;
        foreach (var secret in new[] { worker.Password, worker.Factor, worker.Token, worker.Account.FirstPassword })
            text.ShouldNotContain(secret.Text!);
    }
}
