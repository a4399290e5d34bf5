using Microsoft.Playwright;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Accounts;
using Mingjing.Web.Tests.Findings;

namespace Mingjing.Browser.Tests;

/// <summary>Somebody is called away while writing: the session ends, the text does not.</summary>
public sealed class DraftJourney(Chromium chromium) : Journey(chromium)
{
    private const string Text = "决定书已按期公示，平台补录时把日期写错，“附截图”";

    [Fact]
    public async Task What_was_typed_before_the_session_ended_is_there_again_until_it_is_sent_or_thrown_away()
    {
        var handler = await OpenFinding();
        await handler.GetByRole(AriaRole.Link, new() { Name = "排除" }).ClickAsync();
        await Assertions.Expect(handler.Locator("h1")).ToHaveTextAsync("排除疑点");
        await Type(handler);

        Server.Time.Advance(TimeSpan.FromHours(13));
        await handler.GetByRole(AriaRole.Button, new() { Name = "排除" }).ClickAsync();
        await Assertions.Expect(handler.Locator("h1")).ToHaveTextAsync("登录");
        await SignInAgain(handler, (await Server.Staff.As(Roles.SupervisionHandler)).Worker);
        await Assertions.Expect(handler.Locator("h1")).ToHaveTextAsync("排除疑点");
        await Assertions.Expect(handler.GetByText("已恢复未提交的草稿")).ToBeVisibleAsync();
        await Assertions.Expect(handler.GetByLabel("具体情况")).ToHaveValueAsync(Text);
        await Assertions.Expect(handler.GetByLabel("排除原因")).ToHaveValueAsync("其他误报");
        await Look(handler, "draft-restored");
        await handler.SetViewportSizeAsync(Narrow, 844);
        await Look(handler, "draft-restored");

        await handler.GetByRole(AriaRole.Button, new() { Name = "放弃草稿，重新填写" }).ClickAsync();
        await Assertions.Expect(handler.GetByText("已恢复未提交的草稿")).ToBeHiddenAsync();
        await Assertions.Expect(handler.GetByLabel("具体情况")).ToHaveValueAsync("");
        await Type(handler);
        var form = handler.Url;
        await handler.GetByRole(AriaRole.Button, new() { Name = "排除" }).ClickAsync();
        await Assertions.Expect(handler.Locator("h1")).ToHaveTextAsync("疑点核查单");
        await handler.GotoAsync(form);
        await Assertions.Expect(handler.GetByLabel("具体情况")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task What_is_typed_before_the_script_has_arrived_is_saved_too()
    {
        var handler = await OpenFinding();
        var typed = new TaskCompletionSource();
        await handler.RouteAsync(
            "**/js/autosave-draft*",
            async route =>
            {
                await typed.Task;
                await route.ContinueAsync();
            }
        );
        await handler.GotoAsync(
            await handler.GetByRole(AriaRole.Link, new() { Name = "排除" }).GetAttributeAsync("href") ?? "",
            new() { WaitUntil = WaitUntilState.Commit }
        );
        await Fill(handler);
        typed.SetResult();
        await Saved(handler);
        await handler.ReloadAsync();
        await Assertions.Expect(handler.GetByText("已恢复未提交的草稿")).ToBeVisibleAsync();
        await Assertions.Expect(handler.GetByLabel("具体情况")).ToHaveValueAsync(Text);
    }

    private async Task<IPage> OpenFinding()
    {
        await ScreenedCity.Fill(Server);
        var handler = await OpenWindow(role: Roles.SupervisionHandler);
        await handler.GotoAsync("/findings?view=rows&check=disclosure-term");
        await handler.Locator("tbody th a").First.ClickAsync();
        return handler;
    }

    private async Task SignInAgain(IPage page, Worker worker)
    {
        await page.GetByLabel("登录名").FillAsync(worker.Account.LoginName);
        await page.GetByLabel("密码").FillAsync(worker.Password.Text!);
        await page.GetByRole(AriaRole.Button, new() { Name = "下一步" }).ClickAsync();
        await page.GetByLabel("动态口令").FillAsync(StaffedCity.CodeAt(worker.Factor, Server.Time.GetUtcNow()).Text!);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
    }

    private static async Task Type(IPage page)
    {
        await Fill(page);
        await Saved(page);
    }

    private static async Task Fill(IPage page)
    {
        await page.GetByLabel("排除原因").SelectOptionAsync("其他误报");
        await page.GetByLabel("具体情况").FillAsync(Text);
    }

    private static Task Saved(IPage page) =>
        Assertions.Expect(page.Locator("[data-draft-status]")).ToContainTextAsync("草稿已自动保存");
}
