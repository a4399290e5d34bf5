using System.Net;
using System.Text;
using AngleSharp.Dom;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.EnforcementActs;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.EnforcementActs;

/// <summary>页面导入: a department's file from the form to the corrected rows.</summary>
public sealed class ImportPagesTests
{
    private const string Headers = "记录编号,执法行为类别,执法主体代码,案由,决定日期,相对人名称,单位内部编号";

    private static readonly string Own = SmallCity.CityMarket.Code;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_file_is_uploaded_imported_and_its_bad_rows_come_back_to_be_corrected(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        var office = await server.Staff.As(Roles.GovernmentOffice);
        (await office.Client.GetAsync("/acts/import", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var text = $"""
            {Headers}
            M-1,行政处罚,{Own},占道经营,2026-03-01,甲,n1
            M-2,行政处罚,{Own},违法停车,2026-02-30,乙,n2
            M-3,行政处罚,{SmallCity.OtherMarket.Code},占道经营,2026-03-01,丙,n3
            """;
        var run = await Upload(clerk, "三月处罚.csv", text);
        var page = await Ended(clerk, run);
        var words = page.Words();
        words.ShouldContain("完成，有未使用的行");
        words.ShouldContain("新增1条");
        words.ShouldContain("未使用2行");
        words.ShouldContain("2026-02-30");

        var other = await server.Staff.As(Roles.DepartmentClerk, SmallCity.CountyMarket);
        (await other.Client.GetAsync(run, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.Client.GetAsync($"{run}/rows", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        foreach (var form in new[] { "csv", "xlsx" })
        {
            using var answer = await clerk.Client.GetAsync($"{run}/rows?form={form}", Cancel);
            var rows = SheetText.RowsOf(await answer.Content.ReadAsByteArrayAsync(Cancel));
            rows.Count.ShouldBe(3);
            rows[0].ShouldBe([.. Headers.Split(','), "问题说明"]);
            rows[1].Take(7).ShouldBe(["M-2", "行政处罚", Own, "违法停车", "2026-02-30", "乙", "n2"]);
            rows[1][7].ShouldContain("未使用·决定日期");
            rows[2][0].ShouldBe("M-3");
        }

        using var returned = await clerk.Client.GetAsync($"{run}/rows?form=csv", Cancel);
        var corrected = (await returned.Content.ReadAsStringAsync(Cancel))
            .Replace("2026-02-30", "2026-02-28", StringComparison.Ordinal)
            .Replace(SmallCity.OtherMarket.Code, Own, StringComparison.Ordinal);
        var second = await Ended(clerk, await Upload(clerk, "更正.csv", corrected));
        second.Words().ShouldContain("新增2条");
        second.Words().ShouldContain("未使用0行");
        (await clerk.Client.Page("/acts")).QuerySelectorAll("tbody tr").Length.ShouldBe(3);
        (await clerk.Client.Page("/acts/imports")).QuerySelectorAll("tbody tr").Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task The_bad_rows_of_a_workbook_come_back_as_a_workbook_and_go_in_once_corrected(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var book = new RawWorkbook();
        book.AddRow(Headers.Split(','));
        book.AddRow(["X-1", "行政处罚", Own, "占道经营", null, "甲", "n1"]);
        book.AddRow(["X-2", "行政处罚", Own, "违法停车", "二月三十日", "乙", "n2"]);
        book.AddRow(["X-3", "行政处罚", SmallCity.OtherMarket.Code, "占道经营", null, "丙", "n3"]);
        // 46082 is 2026-03-01 as a spreadsheet keeps a date.
        book.Put(1, 4, $"<c r=\"@\" s=\"{RawWorkbook.Date}\"><v>46082</v></c>");
        book.Put(3, 4, $"<c r=\"@\" s=\"{RawWorkbook.Date}\"><v>46082</v></c>");
        var run = await Upload(clerk, "三月处罚.xlsx", book.ToBytes());
        var page = await Ended(clerk, run);
        page.Words().ShouldContain("未使用2行");
        var link = page.QuerySelectorAll("a[download]")
            .Select(a => a.GetAttribute("href")!)
            .Single(h => h.EndsWith("/rows?form=xlsx", StringComparison.Ordinal));

        var rows = SheetText.RowsOf(await clerk.Client.GetByteArrayAsync(link, Cancel));
        rows.Count.ShouldBe(3);
        rows[0].ShouldBe([.. Headers.Split(','), "问题说明"]);
        rows[1].Take(5).ShouldBe(["X-2", "行政处罚", Own, "违法停车", "二月三十日"]);
        rows[1][7].ShouldContain("未使用·决定日期");
        rows[2].Take(5).ShouldBe(["X-3", "行政处罚", SmallCity.OtherMarket.Code, "占道经营", "2026-03-01"]);

        var corrected = new RawWorkbook();
        corrected.AddRow(rows[0]);
        foreach (var row in rows.Skip(1))
            corrected.AddRow([
                .. row.Select(c =>
                    c.Replace("二月三十日", "2026-02-28", StringComparison.Ordinal)
                        .Replace(SmallCity.OtherMarket.Code, Own, StringComparison.Ordinal)
                ),
            ]);
        var second = await Ended(clerk, await Upload(clerk, "更正.xlsx", corrected.ToBytes()));
        second.Words().ShouldContain("新增2条");
        second.Words().ShouldContain("未使用0行");
    }

    [Fact]
    public async Task A_forged_form_is_not_taken()
    {
        await using var server = await RunningServer.Start();
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        using var content = new MultipartFormDataContent();
        content.Add(new StringContent("wrong"), "__RequestVerificationToken");
        content.Add(FileOf($"{Headers}\n"), "File", "a.csv");
        using var answer = await clerk.Client.PostAsync("/acts/import/upload", content, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await clerk.Client.Page("/acts/imports")).QuerySelectorAll("tbody tr").ShouldBeEmpty();
    }

    [Fact]
    public async Task No_file_and_an_empty_file_are_told_apart_from_a_file()
    {
        await using var server = await RunningServer.Start();
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        (await clerk.Client.Page(await Upload(clerk, "空.csv", ""))).Words().ShouldContain("文件是空的");
        (await clerk.Client.Page(await Upload(clerk, null, ""))).Words().ShouldContain("请选择一个文件");
        (await clerk.Client.Page("/acts/import?fault=别人写的话")).Words().ShouldNotContain("别人写的话");
    }

    [Fact]
    public async Task A_file_that_is_no_table_fails_and_says_why()
    {
        await using var server = await RunningServer.Start();
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        var page = await Ended(clerk, await Upload(clerk, "扫描件.pdf", "%PDF-1.7 text"));
        page.Words().ShouldContain("失败");
        page.Words().ShouldContain("文件是PDF，不是表格");
    }

    [Fact]
    public async Task What_lies_in_the_inbox_holds_no_value_in_clear()
    {
        var folder = "";
        await using var server = await RunningServer.Start(s =>
        {
            folder = s.DataFolder;
            return s;
        });
        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        await Ended(
            clerk,
            await Upload(clerk, "a.csv", $"{Headers}\nP-1,行政处罚,{Own},明文不得落盘,2026-03-01,甲,n\n")
        );
        var files = Directory.GetFiles(Path.Combine(folder, "inbox"));
        var bytes = await File.ReadAllBytesAsync(files.ShouldHaveSingleItem(), Cancel);
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes("明文不得落盘")).ShouldBe(-1);
    }

    private static Task<string> Upload(Visitor visitor, string? fileName, string text) =>
        Upload(visitor, fileName, Encoding.UTF8.GetBytes(text));

    private static async Task<string> Upload(Visitor visitor, string? fileName, byte[] file)
    {
        var page = await visitor.Client.Page("/acts/import");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in PageForms.HiddenOf(page.QuerySelector("form[action='/acts/import/upload']")!))
            content.Add(new StringContent(value), name);
        if (fileName is null)
            content.Add(new StringContent(""), "File");
        else
            content.Add(new ByteArrayContent(file), "File", fileName);
        using var answer = await visitor.Client.PostAsync("/acts/import/upload", content, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync(Cancel));
        return answer.Headers.Location!.OriginalString;
    }

    private static ByteArrayContent FileOf(string text) => new(Encoding.UTF8.GetBytes(text));

    // The page itself tells when it has ended: it is asked until it does, or the test's own time is over.
    private static async Task<IDocument> Ended(Visitor visitor, string run)
    {
        while (true)
        {
            var page = await visitor.Client.Page(run);
            if (page.QuerySelector("run-progress[data-live]") is null)
                return page;
        }
    }
}
