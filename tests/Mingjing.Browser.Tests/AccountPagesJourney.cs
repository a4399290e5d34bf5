using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Testing.Accounts;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Startup;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Browser.Tests;

/// <summary>The pages of accounts and organizations, each as the person sees it whose work it is.</summary>
public sealed class AccountPagesJourney(Chromium chromium) : Journey(chromium)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected override ServerSettings Change(ServerSettings settings) => settings with { Role = ServerRole.Office };

    [Theory]
    [InlineData(Wide)]
    [InlineData(Narrow)]
    public async Task Every_page_of_accounts_and_organizations_reads_well(int width)
    {
        var city = await Server.Staff.City();
        var colleague = await city.Hire(Cancel);
        var market = await Server.Staff.IdOf(SmallCity.CityMarket);
        var appointment = await city.Appoint(colleague.Person, market, Roles.DepartmentClerk, Cancel);
        await Server.Staff.WithKey(SmallCity.CityMarket);

        await Visit(
            width,
            Roles.SecurityAdministrator,
            ("/accounts", "accounts"),
            ("/accounts/new", "account-new"),
            ($"/accounts/{colleague.Account}", "account"),
            ($"/accounts/{colleague.Account}/appoint", "appoint"),
            ($"/appointments/{appointment.Result}/end", "appointment-end"),
            ("/keys", "keys"),
            ("/keys/new", "key-new")
        );
        await Visit(
            width,
            Roles.AuditAdministrator,
            ("/audit", "audit"),
            ("/audit/readings", "audit-readings"),
            ("/accounts", "forbidden")
        );
        await Visit(
            width,
            Roles.SystemAdministrator,
            ("/organizations", "organizations"),
            ("/organizations/new", "organization-new"),
            ("/organizations/import", "organizations-import"),
            ($"/organizations/{market}", "organization"),
            ($"/organizations/{market}/edit", "organization-edit")
        );
        await Visit(
            width,
            Roles.DepartmentHead,
            ("/account", "own-account"),
            ("/account/password", "own-password"),
            ("/keys", "keys-of-department")
        );
    }

    [Theory]
    [InlineData(Wide)]
    [InlineData(Narrow)]
    public async Task Every_step_of_the_sign_in_reads_well(int width)
    {
        var city = await Server.Staff.City();
        var token = await Server.Services.GetRequiredService<FirstRun>().Open(Cancel);
        var account = await city.Hire(Cancel);
        var page = await OpenWindow(width);
        await page.GotoAsync($"/set-up/{token!.Value.Text}");
        await Look(page, "set-up");
        await page.GotoAsync("/work");
        await page.GetByLabel("登录名").FillAsync(account.LoginName);
        await page.GetByLabel("密码").FillAsync("不是这个密码");
        await page.GetByRole(AriaRole.Button, new() { Name = "下一步" }).ClickAsync();
        await Assertions.Expect(page.GetByText("登录名或密码不正确")).ToBeVisibleAsync();
        await Look(page, "sign-in-failed");
        await page.GetByLabel("密码").FillAsync(account.FirstPassword.Text!);
        await page.GetByRole(AriaRole.Button, new() { Name = "下一步" }).ClickAsync();
        await Assertions.Expect(page.GetByAltText("动态口令的二维码")).ToBeVisibleAsync();
        await Look(page, "sign-in-enroll");
        var secret = new Secret(
            (await page.Locator("ol.steps code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal)
        );
        await page.GetByLabel("动态口令").FillAsync(StaffedCity.CodeAt(secret, Server.Time.GetUtcNow()).Text!);
        await page.GetByRole(AriaRole.Button, new() { Name = "绑定" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("修改初始密码");
        await Look(page, "sign-in-password");
        await page.GetByLabel("初始密码").FillAsync(account.FirstPassword.Text!);
        await page.GetByLabel("新密码", new() { Exact = false }).First.FillAsync("Zhang-San-2026!");
        await page.GetByLabel("再输入一次新密码").FillAsync("Zhang-San-2026!");
        await page.GetByRole(AriaRole.Button, new() { Name = "修改密码" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("工作台");
        await Look(page, "work-without-appointment");

        Server.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await OpenWindow(width);
        await second.GotoAsync("/sign-in");
        await second.GetByLabel("登录名").FillAsync(account.LoginName);
        await second.GetByLabel("密码").FillAsync("Zhang-San-2026!");
        await second.GetByRole(AriaRole.Button, new() { Name = "下一步" }).ClickAsync();
        await Assertions
            .Expect(second.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("输入动态口令");
        await Look(second, "sign-in-code");
        await second.GetByLabel("动态口令").FillAsync(StaffedCity.CodeAt(secret, Server.Time.GetUtcNow()).Text!);
        await second.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Assertions.Expect(second.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("工作台");
    }

    private async Task Visit(int width, Roles role, params (string Path, string Name)[] pages)
    {
        var window = await OpenWindow(width, role: role);
        foreach (var (path, name) in pages)
        {
            await window.GotoAsync(path);
            await Look(window, name);
        }

        await window.Locator("details.person > summary").ClickAsync();
        await Look(window, $"menu-{role}");
    }
}
