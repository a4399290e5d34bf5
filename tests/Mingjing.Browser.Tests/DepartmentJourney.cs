using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Registers;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Findings;
using MiniExcelLibs;

namespace Mingjing.Browser.Tests;

/// <summary>A department sends its own 双公示 file, sees what was found, is asked, and answers by Excel.</summary>
public sealed class DepartmentJourney(Chromium chromium) : Journey(chromium)
{
    private static readonly string Disclosures = $"""
        行政处罚决定文书号,处罚类别,违法事实,处罚依据,行政相对人名称,处罚决定日期,处罚机关,处罚机关统一社会信用代码
        河市监罚〔2026〕1号,罚款,发布虚假广告,《中华人民共和国广告法》第五十五条,演示商行,2026-03-04,{SmallCity.CityMarket.Name},{SmallCity.CityMarket.Code}
        河市监罚〔2026〕2号,罚款,发布虚假广告,《中华人民共和国广告法》第五十五条,演示酒楼,2026-03-09,{SmallCity.CityMarket.Name},{SmallCity.CityMarket.Code}
        河市监罚〔2026〕3号,罚款,发布虚假广告,《中华人民共和国广告法》第五十五条,演示茶社,日期不明,{SmallCity.CityMarket.Name},{SmallCity.CityMarket.Code}
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_department_sends_its_own_disclosures_and_answers_what_was_found_by_Excel()
    {
        await Server.Staff.City();
        await ImportSubjects();
        var clerk = await OpenWindow(role: Roles.DepartmentClerk);
        await Send(clerk);
        var notice = await Ask();

        await clerk.GotoAsync("/work");
        await clerk.GetByRole(AriaRole.Link, new() { Name = "2 / 2 项疑点待反馈" }).ClickAsync();
        await Assertions.Expect(clerk).ToHaveURLAsync(new Uri(Server.Address, notice).ToString());
        await AnswerByExcel(clerk, notice);

        var head = await OpenWindow(role: Roles.DepartmentHead);
        await head.GotoAsync("/department");
        await Look(head, "department-asked");
        await head.GetByRole(AriaRole.Link, new() { Name = "待负责人确认" }).ClickAsync();
        await head.GetByRole(AriaRole.Button, new() { Name = "确认所选反馈" }).ClickAsync();
        await Assertions.Expect(head.GetByText("已确认 2 项反馈")).ToBeVisibleAsync();
        await Look(head, "verification-confirmed");
        await head.GotoAsync("/work?tab=done");
        await Assertions.Expect(head.GetByText("2 项疑点已反馈")).ToBeVisibleAsync();

        foreach (var width in (int[])[Wide, Narrow])
        {
            await clerk.SetViewportSizeAsync(width, 844);
            foreach (
                var (path, name) in ((string, string)[])
                    [
                        ("/acts/imports", "imports-of-department"),
                        ("/acts/completeness", "completeness"),
                        ("/registers", "registers"),
                        ("/registers/subjects", "register"),
                        ("/findings", "findings-of-department"),
                        (notice + "/upload", "verification-upload-done"),
                    ]
            )
            {
                await clerk.GotoAsync(path);
                await Look(clerk, name);
            }
        }
    }

    private async Task Send(IPage clerk)
    {
        await clerk.GotoAsync("/acts/import");
        await clerk
            .Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "双公示.csv",
                    MimeType = "text/csv",
                    Buffer = Encoding.UTF8.GetBytes(Disclosures),
                }
            );
        await clerk.GetByRole(AriaRole.Button, new() { Name = "上传并导入" }).ClickAsync();
        await Assertions.Expect(clerk.GetByText("完成，有未使用的行")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Assertions.Expect(clerk.GetByText("双公示行政处罚")).ToBeVisibleAsync();
        await Assertions.Expect(clerk.Locator("tbody")).ToContainTextAsync("日期不明");
        await Look(clerk, "import-rejected");
        var rejected = await clerk.RunAndWaitForDownloadAsync(() =>
            clerk.GetByRole(AriaRole.Link, new() { Name = "下载这些行（Excel）" }).ClickAsync()
        );
        (await RowsOf(rejected)).ShouldHaveSingleItem().Values.ShouldContain("河市监罚〔2026〕3号");
        await clerk.SetViewportSizeAsync(Narrow, 844);
        await Look(clerk, "import-rejected");
        await clerk.SetViewportSizeAsync(Wide, 768);

        await clerk.GotoAsync("/findings?view=rows");
        await Assertions.Expect(clerk.Locator("tbody tr")).ToHaveCountAsync(2);
        await Assertions.Expect(clerk.Locator("tbody tr").First).ToContainTextAsync("执法主体资格");
    }

    private async Task<string> Ask()
    {
        var supervisor = await OpenWindow(role: Roles.SupervisionHead);
        await supervisor.GotoAsync("/findings?view=rows");
        await supervisor.GetByRole(AriaRole.Link, new() { Name = "全部推送核实" }).ClickAsync();
        await supervisor.GetByRole(AriaRole.Button, new() { Name = "推送核实" }).ClickAsync();
        await Assertions.Expect(supervisor.GetByText("已发出 1 份核实通知")).ToBeVisibleAsync();
        return (await supervisor.Locator("tbody th a").First.GetAttributeAsync("href")).ShouldNotBeNull();
    }

    private static async Task AnswerByExcel(IPage clerk, string notice)
    {
        var download = await clerk.RunAndWaitForDownloadAsync(() =>
            clerk.GetByRole(AriaRole.Link, new() { Name = "下载反馈表" }).ClickAsync()
        );
        var rows = await RowsOf(download);
        rows.Count.ShouldBe(2);
        (rows[0]["核实结果"], rows[0]["说明"]) = ("不认可", "资格已于年初续展，名册没有更新");
        (rows[1]["核实结果"], rows[1]["法律依据（法定例外）"], rows[1]["证据材料及文号"]) = (
            "有法定例外",
            "《河南省行政执法条例》第十三条",
            "市政府公告〔2026〕1号"
        );
        using var sheet = new MemoryStream();
        await sheet.SaveAsAsync(rows, cancellationToken: Cancel);
        await clerk.GetByRole(AriaRole.Link, new() { Name = "上传反馈表" }).ClickAsync();
        await Assertions.Expect(clerk.Locator("h1")).ToHaveTextAsync("上传反馈表");
        await clerk
            .GetByLabel("反馈表")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "反馈表.xlsx",
                    MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    Buffer = sheet.ToArray(),
                }
            );
        await clerk.GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
        await Assertions.Expect(clerk.GetByText("已存为草稿 2 项，未填写 0 项")).ToBeVisibleAsync();
        await Look(clerk, "verification-uploaded");
        await clerk.GotoAsync(notice);
        await Assertions.Expect(clerk.GetByText("草稿：不认可")).ToBeVisibleAsync();
    }

    private static async Task<List<Dictionary<string, object?>>> RowsOf(IDownload download)
    {
        await using var stream = await download.CreateReadStreamAsync();
        using var copy = new MemoryStream();
        await stream.CopyToAsync(copy, Cancel);
        return
        [
            .. copy.Query(useHeaderRow: true)
                .Select(r => new Dictionary<string, object?>((IDictionary<string, object?>)r, StringComparer.Ordinal)),
        ];
    }

    // The qualification ended before the decisions, by a register that is declared complete.
    private async Task ImportSubjects()
    {
        var path = Path.GetTempFileName();
        await File.WriteAllTextAsync(
            path,
            $"""
            代码,名称,区划代码,层级,执法领域,确认机关,资格起,资格止,变更日期,变更申请日期
            {SmallCity.CityMarket.Code},{SmallCity.CityMarket.Name},{SmallCity.City},市级,,本级,2020-01-01,2025-12-31,,
            """,
            Cancel
        );
        var files = Server.Services.GetRequiredService<RegisterFiles>();
        var request = new Request(Principal.System("test"));
        var received = await files.Import(RegisterKind.Subjects, path, "主体.csv", isComplete: true, request, Cancel);
        File.Delete(path);
        received.Errors.ShouldBeEmpty();
    }
}
