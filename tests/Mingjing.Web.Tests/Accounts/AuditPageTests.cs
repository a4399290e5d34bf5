using AngleSharp.Dom;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Accounts;

/// <summary>审计记录 over HTTP: who did what when, without what it was about.</summary>
public sealed class AuditPageTests(SiteFixture site) : IClassFixture<SiteFixture>
{
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
    public async Task No_password_token_or_secret_stands_in_the_audit()
    {
        var worker = (await site.Server.Staff.As(Roles.DepartmentClerk)).Worker;
        var text = (await (await site.As(Roles.AuditAdministrator)).Page("/audit")).Body!.TextContent;
        foreach (var secret in new[] { worker.Password, worker.Factor, worker.Token, worker.Account.FirstPassword })
            text.ShouldNotContain(secret.Text!);
    }
}
