using Microsoft.Playwright;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Files;
using Mingjing.Web.Tests.Findings;

namespace Mingjing.Browser.Tests;

/// <summary>A supervisor asks every department at once; one answers and its head confirms; the supervisor accepts one answer and returns another.</summary>
public sealed class VerificationJourney(Chromium chromium) : Journey(chromium)
{
    private const string Evidence = "延期公示审批表.pdf";

    protected override Roles Role => Roles.SupervisionHead;

    [Fact]
    public async Task Findings_are_sent_from_their_list_answered_confirmed_accepted_and_returned()
    {
        await ScreenedCity.Fill(Server);
        var supervisor = await OpenWindow();
        await supervisor.GotoAsync("/findings?view=rows&check=disclosure-term");
        await Look(supervisor, "findings-to-send");
        await supervisor.GetByRole(AriaRole.Link, new() { Name = "全部推送核实" }).ClickAsync();
        await Assertions.Expect(supervisor.Locator("h1")).ToHaveTextAsync("推送核实");
        await supervisor.GetByLabel("核实要求").FillAsync("请附决定书和公示截图");
        await Look(supervisor, "verification-new");
        await supervisor.GetByRole(AriaRole.Button, new() { Name = "推送核实" }).ClickAsync();
        await Assertions.Expect(supervisor.GetByText("已发出 3 份核实通知")).ToBeVisibleAsync();
        await Look(supervisor, "verification-sent");

        var clerk = await OpenWindow(role: Roles.DepartmentClerk);
        await clerk.GotoAsync("/verification");
        await Look(clerk, "verification");
        await clerk.Locator("tbody th a").First.ClickAsync();
        await Assertions.Expect(clerk.Locator("h1")).ToContainTextAsync("疑点核实〔2026〕");
        await Look(clerk, "verification-request");
        var notice = new Uri(clerk.Url).AbsolutePath;
        await clerk.GetByRole(AriaRole.Link, new() { Name = "第 1 项" }).ClickAsync();
        await clerk.GetByLabel("核实结果").SelectOptionAsync("不认可");
        await clerk.GetByLabel("说明").FillAsync("公示日期为补录日期，实际按期公示");
        await Look(clerk, "verification-item");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Assertions.Expect(clerk.Locator("h1")).ToContainTextAsync("第 2 项");
        await HandIn(clerk);
        await clerk.GetByLabel("核实结果").SelectOptionAsync("有法定例外");
        await clerk.GetByLabel("法律依据").FillAsync("《政府信息公开条例》");
        await clerk.GetByLabel("证据材料及文号").FillAsync("延期公示审批表");
        await clerk.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();

        var chief = await OpenWindow(role: Roles.DepartmentHead);
        await chief.GotoAsync(notice);
        await Look(chief, "verification-confirm");
        await chief.GetByRole(AriaRole.Button, new() { Name = "确认所选反馈" }).ClickAsync();
        await Assertions.Expect(chief.GetByText("已确认 2 项反馈")).ToBeVisibleAsync();

        await Review(supervisor, notice);
        await clerk.GotoAsync(notice + "/items/2");
        await Assertions.Expect(clerk.GetByText("请写明具体条款").First).ToBeVisibleAsync();
        await Look(clerk, "verification-returned");

        await LookEverywhere(clerk, notice);
    }

    private async Task HandIn(IPage clerk)
    {
        await Choose(clerk, "审批表.docx", SampleDocuments.Docx(more: ("word/vbaProject.bin", [1])));
        await Assertions.Expect(clerk.GetByText("“审批表.docx”没有收下：含有宏")).ToBeVisibleAsync();
        await Look(clerk, "verification-evidence-refused");
        await Choose(clerk, Evidence, SampleDocuments.Pdf());
        await Assertions.Expect(clerk.GetByText("刚上传，保存反馈后附入")).ToBeVisibleAsync();
        await Look(clerk, "verification-evidence");
    }

    private static async Task Choose(IPage clerk, string name, byte[] file)
    {
        await clerk
            .GetByLabel("文件")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/octet-stream",
                    Buffer = file,
                }
            );
        await clerk.GetByRole(AriaRole.Button, new() { Name = "上传证据材料" }).ClickAsync();
    }

    private static async Task Fetch(IPage supervisor)
    {
        var link = supervisor.GetByRole(AriaRole.Link, new() { Name = Evidence });
        var download = await supervisor.RunAndWaitForDownloadAsync(() => link.ClickAsync());
        download.SuggestedFilename.ShouldBe(Evidence);
        await using var content = await download.CreateReadStreamAsync();
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        read.ToArray().ShouldBe(SampleDocuments.Pdf());
        await download.DeleteAsync();
    }

    private async Task LookEverywhere(IPage clerk, string notice)
    {
        var phone = await OpenWindow(Narrow, role: Roles.DepartmentClerk);
        foreach (
            var (path, name) in ((string, string)[])
                [
                    ("/verification", "verification"),
                    (notice, "verification-request"),
                    (notice + "/items/2", "verification-item"),
                    (notice + "/upload", "verification-upload"),
                    (notice + "/notice", "verification-notice"),
                ]
        )
        {
            await phone.GotoAsync(path);
            await Look(phone, name);
            await clerk.GotoAsync(path);
            await Look(clerk, name);
        }
    }

    private static async Task Review(IPage supervisor, string notice)
    {
        await supervisor.GotoAsync("/work");
        await Look(supervisor, "work-to-review");
        await supervisor.GetByRole(AriaRole.Link, new() { Name = "2 项反馈待审查" }).ClickAsync();
        await supervisor.GetByRole(AriaRole.Link, new() { Name = "第 1 项" }).ClickAsync();
        await Assertions.Expect(supervisor.Locator("h1")).ToContainTextAsync("第 1 项");
        await FollowToTheLawAndBack(supervisor);
        await Look(supervisor, "verification-review");
        await supervisor.GetByRole(AriaRole.Button, new() { Name = "接受反馈" }).ClickAsync();
        await supervisor.WaitForURLAsync("**" + notice);
        await Assertions.Expect(supervisor.GetByText("已说明")).ToBeVisibleAsync();
        await supervisor.GetByRole(AriaRole.Link, new() { Name = "第 2 项" }).ClickAsync();
        await Fetch(supervisor);
        await supervisor.GetByLabel("退回理由").FillAsync("所引条款不涉及行政处罚，请写明具体条款");
        await supervisor.GetByRole(AriaRole.Button, new() { Name = "退回补充" }).ClickAsync();
        await supervisor.WaitForURLAsync("**" + notice);
    }

    private static async Task FollowToTheLawAndBack(IPage page)
    {
        var item = page.Url;
        await page.GetByRole(AriaRole.Link, new() { Name = "查看当前的疑点核查单" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("疑点核查单");
        await page.Locator(".laws a").First.ClickAsync();
        await page.WaitForURLAsync("**/laws/**");
        await page.GoBackAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(item);
    }
}
