using Microsoft.Playwright;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Startup;

namespace Mingjing.Browser.Tests;

/// <summary>What a clerk does with the catalog and with the parts of the kit: by mouse, by keyboard, with and without script.</summary>
public sealed class StaffWorkJourney(Chromium chromium) : Journey(chromium)
{
    protected override Roles Role => Roles.SupervisionHandler;

    protected override ServerSettings Change(ServerSettings settings) =>
        settings with
        {
            Role = ServerRole.Office,
            Demo = true,
        };

    [Fact]
    public async Task The_reference_of_the_API_is_drawn_from_this_server_alone()
    {
        var page = await OpenWindow();
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        await page.GotoAsync("/scalar");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "明镜 接口" })).ToBeVisibleAsync();
        asked.Count.ShouldBeGreaterThan(3);
        asked.Where(u => !u.StartsWith(Server.Address.ToString(), StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_doubt_is_followed_from_the_examination_to_the_item_and_to_the_law_and_back()
    {
        var page = await OpenWindow();
        await page.GotoAsync("/work");
        await page.GetByRole(AriaRole.Link, new() { Name = "清单体检" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Row, new() { Name = "单位不是行政机关" })
            .GetByRole(AriaRole.Link, new() { Name = "第14项" })
            .ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("对行政执法违反法定程序的监督");
        await Assertions.Expect(page.GetByText("人民法院没有行政执法监督职权。")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "《洛阳市行政执法监督办法》第二十四条", Exact = true })
            .First.ClickAsync();
        await Assertions
            .Expect(page)
            .ToHaveURLAsync(new Uri(Server.Address, "/laws/city-supervision-measures#a24").ToString());
        await Assertions.Expect(page.Locator("#a24")).ToBeInViewportAsync();
        await page.GoBackAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("对行政执法违反法定程序的监督");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_refused_form_comes_back_with_everything_typed_and_leads_to_each_fault(bool script)
    {
        var page = await OpenWindow(script: script);
        await page.GotoAsync("/kit");
        await page.GetByLabel("理由").FillAsync("证据不足，“引号”与<尖括号>也在");
        await page.GetByLabel("件数").FillAsync("一百");
        await page.GetByLabel("邮寄送达").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();

        var summary = page.Locator(".summary");
        await Assertions.Expect(summary).ToContainTextAsync("标题：必须填写。");
        await Assertions.Expect(summary).ToContainTextAsync("件数：应为0至100的整数。");
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("#field-title-fault")).ToHaveTextAsync("标题：必须填写。");
        await Assertions.Expect(page.Locator("#field-count")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(page.GetByLabel("理由")).ToHaveValueAsync("证据不足，“引号”与<尖括号>也在");
        await Assertions.Expect(page.GetByLabel("件数")).ToHaveValueAsync("一百");
        await Assertions.Expect(page.GetByLabel("邮寄送达")).ToBeCheckedAsync();
        if (script)
            await Look(page, "form-refused");

        await summary.GetByRole(AriaRole.Link, new() { Name = "标题" }).ClickAsync();
        await Assertions.Expect(page.Locator("#field-title")).ToBeFocusedAsync();
        await page.GetByLabel("标题").FillAsync("核实情况");
        await page.GetByLabel("批注类别").SelectOptionAsync("程序");
        await page.GetByLabel("立案日期").FillAsync("2026-11-20");
        await page.GetByLabel("件数").FillAsync("3");
        await page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Server.Address, "/kit?saved=1").ToString());
        await Assertions.Expect(page.GetByText("提交的内容已经收到。")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Everything_is_reached_by_keyboard_and_the_first_stop_skips_the_navigation()
    {
        var page = await OpenWindow();
        await page.GotoAsync("/kit");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByText("跳到正文")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#content")).ToBeFocusedAsync();

        var withdraw = page.GetByText("撤回", new() { Exact = true });
        await withdraw.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "确认撤回" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "确认撤回" })).ToBeHiddenAsync();
        await Assertions.Expect(withdraw).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_a_narrow_screen_the_navigation_opens_and_leads_on()
    {
        var page = await OpenWindow(Narrow);
        await page.GotoAsync("/work");
        var laws = page.Locator("#side").GetByRole(AriaRole.Link, new() { Name = "法规库" });
        await Assertions.Expect(laws).ToBeHiddenAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "导航" }).ClickAsync();
        await Look(page, "navigation");
        await laws.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("法规库");
    }

    [Fact]
    public async Task The_last_filter_is_offered_again_and_never_applied_unasked()
    {
        var page = await OpenWindow();
        await page.GotoAsync("/powers");
        await page.GetByLabel("关键词").FillAsync("证件");
        await page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        await Assertions.Expect(page.GetByText("符合条件的 2 项，全部 20 项")).ToBeVisibleAsync();
        await page.GotoAsync("/powers");
        await Assertions.Expect(page.GetByText("全部 20 项", new() { Exact = true })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "恢复上次的筛选" }).ClickAsync();
        await Assertions.Expect(page.GetByText("符合条件的 2 项，全部 20 项")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task An_upload_shows_how_far_it_is_and_goes_where_the_server_leads()
    {
        var page = await OpenWindow();
        await page.GotoAsync("/kit");
        await page.GetByLabel("标题").FillAsync("材料");
        await page.GetByLabel("理由").FillAsync("补充证据");
        await page.GetByLabel("批注类别").SelectOptionAsync("程序");
        await page.GetByLabel("立案日期").FillAsync("2026-11-20");
        await page.GetByLabel("直接送达").CheckAsync();
        await page.GetByLabel("材料")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "证据.pdf",
                    MimeType = "application/pdf",
                    Buffer = new byte[200_000],
                }
            );
        var sent = await page.RunAndWaitForRequestAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "提交" }).ClickAsync(),
            r => string.Equals(r.Method, "POST", StringComparison.Ordinal)
        );
        sent.ResourceType.ShouldBe("xhr");
        (await sent.AllHeadersAsync())["content-type"].ShouldStartWith("multipart/form-data");
        await Assertions.Expect(page.GetByText("提交的内容已经收到。")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_typed_is_sent_as_a_draft_when_the_typing_stops()
    {
        var page = await OpenWindow();
        await page.RouteAsync("**/drafts/kit", route => route.FulfillAsync(new() { Status = 204 }));
        await page.GotoAsync("/kit");
        await page.EvaluateAsync(
            """
            () => {
              const form = document.querySelector("form.form");
              const draft = document.createElement("autosave-draft");
              draft.setAttribute("to", "/drafts/kit");
              draft.innerHTML = "<p data-draft-status></p>";
              form.replaceWith(draft);
              draft.prepend(form);
            }
            """
        );
        var sent = await page.RunAndWaitForRequestAsync(
            () => page.GetByLabel("理由").FillAsync("写到一半"),
            "**/drafts/kit"
        );
        sent.PostData.ShouldNotBeNull().ShouldContain("reason=" + Uri.EscapeDataString("写到一半"));
        await Assertions.Expect(page.Locator("[data-draft-status]")).ToContainTextAsync("草稿已自动保存");
    }

    [Fact]
    public async Task A_printed_page_says_that_it_is_fiction_and_leaves_the_navigation_out()
    {
        var page = await OpenWindow();
        await page.GotoAsync("/powers/3");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.GetByText("演示数据 · 纯属虚构")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#side")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".page-actions")).ToBeHiddenAsync();
        var pages = PdfText.PagesOf(await page.PdfAsync(new() { Format = "A4", PrintBackground = false }));
        pages.Count.ShouldBeGreaterThan(1, "the margin of the sheets behind the first one is what is tried");
        pages.ShouldAllBe(p =>
            p.Contains("演示数据", StringComparison.Ordinal) && p.Contains("纯属虚构", StringComparison.Ordinal)
        );
    }
}
