using System.Net;
using System.Text;
using AngleSharp.Dom;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.EnforcementActs;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Registers;

/// <summary>名册的页面: what is loaded, the import with its row errors, the declaration.</summary>
public sealed class RegisterPagesTests
{
    private const string Page = "/registers/subjects";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_register_is_imported_by_the_city_and_declared_complete(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        var administrator = await server.Staff.As(Roles.SystemAdministrator);
        (await administrator.Client.GetAsync("/registers", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var handler = await server.Staff.As(Roles.SupervisionHandler);
        (await handler.Client.GetAsync("/registers/nothing", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await handler.Client.Page("/registers")).Words().ShouldContain("未导入");

        var text =
            $"代码,名称,区划代码,层级,执法领域,确认机关,资格起,资格止,变更日期,变更申请日期\n{SmallCity.CityMarket.Code},甲局,{SmallCity.City},市级,,本级,2020-01-01,,,\n坏的代码,乙局,{SmallCity.City},市级,,本级,2020-01-01,,,\n";
        using var imported = await Import(handler, text, isComplete: true);
        imported.StatusCode.ShouldBe(HttpStatusCode.OK);
        var words = (await Html.Read(imported)).Words();
        words.ShouldContain("已导入第1版");
        words.ShouldContain("坏的代码");
        words.ShouldContain("未声明完整");

        using var declared = await handler.Client.Submit(Page, "declare", ("Complete", "yes"));
        declared.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await handler.Client.Page(Page);
        page.Words().ShouldContain("已声明完整");
        page.Words().ShouldContain("测试人员");

        var clerk = await server.Staff.As(Roles.DepartmentClerk);
        (await clerk.Client.Page(Page)).QuerySelector("form[enctype]").ShouldBeNull();
        (await clerk.Client.Page("/registers")).Words().ShouldContain("已声明完整");
    }

    [Fact]
    public async Task A_county_cannot_change_what_is_the_citys()
    {
        await using var server = await RunningServer.Start();
        var county = await server.Staff.As(Roles.SupervisionHandler, SmallCity.CountyJustice);
        (await county.Client.Page(Page)).QuerySelector("form[enctype]").ShouldBeNull();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/registers/subjects")
        {
            Content = new StringContent(
                $"代码,名称,区划代码,层级,执法领域,确认机关,资格起,资格止,变更日期,变更申请日期\n{SmallCity.CountyMarket.Code},甲局,{SmallCity.County},市级,,本级,2020-01-01,,,\n"
            ),
            Headers = { { "Idempotency-Key", "k" } },
        };
        using var answer = await county.Client.SendAsync(request, Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_file_without_a_usable_row_changes_nothing()
    {
        await using var server = await RunningServer.Start();
        var handler = await server.Staff.As(Roles.SupervisionHandler);
        using var answer = await Import(
            handler,
            "代码,名称,区划代码,层级,执法领域,确认机关,资格起,资格止,变更日期,变更申请日期\n坏的代码,乙局,,,,,,,,\n",
            isComplete: false
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await handler.Client.Page("/registers")).Words().ShouldContain("未导入");
    }

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [InlineData(StoreKind.Postgres)]
    public async Task A_department_declares_complete_reporting_and_ends_it(StoreKind kind)
    {
        await using var server = await RunningServer.Start(kind: kind);
        const string path = "/acts/completeness";
        var handler = await server.Staff.As(Roles.SupervisionHandler);
        (await handler.Client.Page(path)).QuerySelectorAll("input[value=declare]").ShouldBeEmpty();
        var head = await server.Staff.As(Roles.DepartmentHead);
        using var declared = await head.Client.Submit(path, "declare", ("Source", "接口"), ("From", "2026-01-01"));
        declared.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await handler.Client.Page(path);
        page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().Words().ShouldContain("接口全部2026-01-01");

        var own = await head.Client.Page(path);
        var button = own.QuerySelector("button[name=End]")!;
        using var ended = await head.Client.Submit(path, "end", ("End", button.GetAttribute("value")!));
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await head.Client.Page(path)).QuerySelector("tbody tr").Words().ShouldContain("2026-11-23终止");
    }

    private static async Task<HttpResponseMessage> Import(Visitor visitor, string text, bool isComplete)
    {
        var page = await visitor.Client.Page(Page);
        var form = page.QuerySelectorAll("form").First(f => f.QuerySelector("input[type=file]") is not null);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in PageForms.HiddenOf(form))
            content.Add(new StringContent(value), name);
        if (isComplete)
            content.Add(new StringContent("1"), "IsComplete");
        content.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "File", "subjects.csv");
        return await visitor.Client.PostAsync(Page, content, Cancel);
    }
}
