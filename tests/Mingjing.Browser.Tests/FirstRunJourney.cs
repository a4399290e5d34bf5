using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Mingjing.Core.Accounts;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Accounts;
using Mingjing.Web.Startup;

namespace Mingjing.Browser.Tests;

/// <summary>The first day of an installation: from the printed address to the first findings, everything by page.</summary>
public sealed class FirstRunJourney(Chromium chromium) : Journey(chromium)
{
    private const string City = "410300";
    private const string Department = "河洛市市场监督管理局";

    private static readonly string Justice = SyntheticCodes.CreditCode("11", City, 1);
    private static readonly string Market = SyntheticCodes.CreditCode("11", City, 2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected override ServerSettings Change(ServerSettings settings) => settings with { Role = ServerRole.Office };

    [Fact]
    public async Task The_first_run_leads_from_the_printed_address_to_the_first_findings()
    {
        var (system, security) = await SetUp();
        await ImportOrganizations(await SignInFirst("sysadmin", system));
        var clerk = await SignInFirst("clerk", await AppointClerk(await SignInFirst("secadmin", security)));

        await clerk.GotoAsync("/acts");
        await Look(clerk, "acts-none");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "导入", Exact = true }).ClickAsync();
        await Assertions.Expect(clerk.Locator("h1")).ToHaveTextAsync("导入执法行为");
        await Look(clerk, "acts-import");
        var acts = $"""
            记录编号,执法行为类别,执法主体代码,适用程序,决定结果,案由,立案日期,决定日期,公示日期
            MJ-001,行政处罚,{Market},普通程序,予以处罚,占道经营,2026-02-02,2026-03-04,2026-05-04
            MJ-002,行政处罚,{Market},普通程序,予以处罚,占道经营,2026-02-02,2026-03-04,2026-03-10
            """;
        await clerk.Locator("input[type=file]").SetInputFilesAsync(Csv("三月.csv", acts));
        await clerk.GetByRole(AriaRole.Button, new() { Name = "上传并导入" }).ClickAsync();
        await Assertions.Expect(clerk.Locator("h1")).ToHaveTextAsync("三月.csv");
        await Assertions
            .Expect(clerk.GetByText("完成", new() { Exact = true }))
            .ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Look(clerk, "import-done");

        await clerk.GotoAsync("/acts");
        await Assertions.Expect(clerk.Locator("tbody tr")).ToHaveCountAsync(2);
        await clerk.GetByRole(AriaRole.Link, new() { Name = "MJ-001" }).ClickAsync();
        await Assertions.Expect(clerk.Locator("h1")).ToHaveTextAsync("执法行为 MJ-001");
        await Look(clerk, "act");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "查看疑点核查单" }).First.ClickAsync();
        await Assertions.Expect(clerk.Locator("h1")).ToHaveTextAsync("疑点核查单");
        await Look(clerk, "finding-of-clerk");

        await clerk.SetViewportSizeAsync(Narrow, 844);
        foreach (
            var (path, name) in ((string, string)[])
                [
                    ("/acts", "acts"),
                    ("/acts/import", "acts-import"),
                    ("/acts/imports", "imports"),
                    ("/work", "work-first"),
                ]
        )
        {
            await clerk.GotoAsync(path);
            await Look(clerk, name);
        }
    }

    private async Task<(string System, string Security)> SetUp()
    {
        var token = await Server.Services.GetRequiredService<FirstRun>().Open(Cancel);
        var page = await OpenWindow();
        await page.GotoAsync($"/set-up/{token!.Value.Text}");
        await page.GetByLabel("统一社会信用代码").FillAsync(Justice);
        await page.GetByLabel("名称").FillAsync("河洛市司法局");
        await page.GetByLabel("简称").FillAsync("市司法局");
        foreach (
            var (title, name, login) in ((string, string, string)[])
                [
                    ("系统管理员", "演示甲", "sysadmin"),
                    ("安全管理员", "演示乙", "secadmin"),
                    ("审计管理员", "演示丙", "audadmin"),
                ]
        )
        {
            await page.GetByLabel($"{title}姓名").FillAsync(name);
            await page.GetByLabel($"{title}登录名").FillAsync(login);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "完成初始化" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("初始化完成");
        await Look(page, "set-up-done");
        var passwords = page.Locator("tbody code");
        await Assertions.Expect(passwords).ToHaveCountAsync(3);
        await SignInFirst("audadmin", await passwords.Nth(2).InnerTextAsync());
        return (await passwords.Nth(0).InnerTextAsync(), await passwords.Nth(1).InnerTextAsync());
    }

    // Password, second factor, a password of one's own: what everybody does once.
    private async Task<IPage> SignInFirst(string login, string password)
    {
        var page = await OpenWindow();
        await page.GotoAsync("/sign-in");
        await page.GetByLabel("登录名").FillAsync(login);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "下一步" }).ClickAsync();
        await Assertions.Expect(page.GetByAltText("动态口令的二维码")).ToBeVisibleAsync();
        var secret = new Secret(
            (await page.Locator("ol.steps code").InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal)
        );
        await page.GetByLabel("动态口令").FillAsync(StaffedCity.CodeAt(secret, Server.Time.GetUtcNow()).Text!);
        await page.GetByRole(AriaRole.Button, new() { Name = "绑定" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("修改初始密码");
        await page.GetByLabel("初始密码").FillAsync(password);
        await page.GetByLabel("新密码", new() { Exact = false }).First.FillAsync("Zhang-San-2026!");
        await page.GetByLabel("再输入一次新密码").FillAsync("Zhang-San-2026!");
        await page.GetByRole(AriaRole.Button, new() { Name = "修改密码" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("工作台");
        return page;
    }

    private static async Task ImportOrganizations(IPage page)
    {
        await page.GotoAsync("/organizations/import");
        var text = $"统一社会信用代码,名称,简称,机构类别,区划代码\n{Market},{Department},市市监局,执法部门,{City}\n";
        await page.GetByLabel("名册文件").SetInputFilesAsync(Csv("机构.csv", text));
        await page.GetByRole(AriaRole.Button, new() { Name = "导入", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("新登记 1 个")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Look(page, "organizations-imported");
    }

    private static async Task<string> AppointClerk(IPage page)
    {
        await page.GotoAsync("/accounts/new");
        await page.GetByLabel("姓名").FillAsync("演示丁");
        await page.GetByLabel("登录名").FillAsync("clerk");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立账号" }).ClickAsync();
        await Assertions.Expect(page.GetByText("初始密码只显示这一次")).ToBeVisibleAsync();
        await Look(page, "account-made");
        var password = await page.Locator(".definitions code").Nth(1).InnerTextAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "到账号页面" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "任职", Exact = true }).ClickAsync();
        await page.GetByLabel("机构").SelectOptionAsync(Department);
        await page.GetByLabel("角色").SelectOptionAsync("执法部门法制员");
        await page.GetByRole(AriaRole.Button, new() { Name = "任职", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody")).ToContainTextAsync("执法部门法制员");
        return password;
    }

    private static FilePayload Csv(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(text),
        };
}
