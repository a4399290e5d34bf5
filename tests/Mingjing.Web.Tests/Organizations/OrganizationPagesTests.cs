using System.Net;
using System.Text;
using AngleSharp.Dom;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Tables;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Startup;
using MiniExcelLibs;

namespace Mingjing.Web.Tests.Organizations;

/// <summary>机构目录 over HTTP: read by everybody who has signed in, kept by the system administrator.</summary>
public sealed class OrganizationPagesTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/organizations/no-id")]
    [InlineData("/organizations/01900000-0000-7000-8000-00000000dead")]
    [InlineData("/organizations/01900000-0000-7000-8000-00000000dead/edit")]
    public async Task What_is_not_there_is_not_found(string path) =>
        (await (await Keeper()).GetAsync(path, Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task The_list_is_filtered_and_leaves_as_a_file_with_the_same_rows()
    {
        var clerk = await site.As(Roles.DepartmentClerk);
        (await clerk.Page("/organizations")).QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(10);
        (await clerk.Page("/organizations")).QuerySelector("a[href='/organizations/new']").ShouldBeNull();
        var found = await clerk.Page("/organizations?q=税务");
        found.QuerySelector("tbody").Words().ShouldContain("河洛市税务局");
        found.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await clerk.Page("/organizations?kind=司法所")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);

        using var file = await clerk.GetAsync("/organizations/export?q=税务&form=xlsx", Cancel);
        file.Content.Headers.ContentDisposition?.FileNameStar.ShouldBe("机构名册-20261123.xlsx");
        await using var book = await file.Content.ReadAsStreamAsync(Cancel);
        var rows = book.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToArray();
        rows.ShouldHaveSingleItem()["上一级主管部门"].ShouldBe("中原省税务局");
    }

    [Fact]
    public async Task The_page_of_a_body_says_who_supervises_it_and_who_leads_it()
    {
        var clerk = await site.As(Roles.DepartmentClerk);
        var tax = await site.Server.Staff.IdOf(SmallCity.CityTax);
        var words = (await clerk.Page($"/organizations/{tax}")).QuerySelector("main").Words();
        words.ShouldContain("本级监督机构：河洛市司法局");
        words.ShouldContain("中原省税务局");
    }

    [Fact]
    public async Task A_body_is_registered_and_a_code_is_given_once()
    {
        var keeper = await Keeper();
        var facts = New(301);
        using var wrong = await keeper.Submit(
            "/organizations/new",
            "register",
            Filled(facts with { Code = "11419900XLY000000X" })
        );
        wrong.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await Html.Read(wrong);
        page.QuerySelector("#field-Code-fault").Words().ShouldContain("校验码");
        page.QuerySelector("#field-Name")!.GetAttribute("value").ShouldBe(facts.Name);

        using var done = await keeper.Submit("/organizations/new", "register", Filled(facts));
        done.Path().ShouldStartWith("/organizations/");
        (await keeper.Page(done.Path())).QuerySelector("h1").Words().ShouldBe(facts.Name);
        using var taken = await keeper.Submit("/organizations/new", "register", Filled(facts));
        taken.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_change_over_somebody_elses_change_is_refused_and_loses_no_typing()
    {
        var keeper = await Keeper();
        var facts = New(302);
        using var made = await keeper.Submit("/organizations/new", "register", Filled(facts));
        var edit = $"{made.Path()}/edit";
        var opened = PageForms.FieldsOf(await keeper.Page(edit), "change", ("ShortName", "我的简称"));
        (await keeper.Submit(edit, "change", ("ShortName", "别人的简称"))).Path().ShouldBe(made.Path());
        using var late = await keeper.Send(edit, opened);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await Html.Read(late);
        page.QuerySelector(".summary").Words().ShouldContain("已被修改");
        page.QuerySelector("#field-ShortName")!.GetAttribute("value").ShouldBe("我的简称");
        (await keeper.Page(made.Path())).QuerySelector("main").Words().ShouldContain("别人的简称");
    }

    [Theory]
    [InlineData("名册.xlsx", WrittenAs.Xlsx)]
    [InlineData("名册.csv", WrittenAs.Csv)]
    public async Task A_file_registers_what_is_sound_and_names_the_cells_that_are_not(string name, WrittenAs form)
    {
        var keeper = await Keeper();
        var number = form == WrittenAs.Xlsx ? 310 : 320;
        var region = (await site.Server.Staff.City()).Directory.Regions.City.Code;
        OrganizationRow[] rows =
        [
            RowOf(New(number), region),
            RowOf(New(number + 1), "999999"),
            RowOf(New(number + 2), region),
        ];
        using var file = new MemoryStream();
        OrganizationFile.Register.Write(file, rows, form);
        using var answer = await keeper.Upload("/organizations/import", "import", "File", name, file.ToArray());
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await Html.Read(answer);
        page.QuerySelector("main").Words().ShouldContain("新登记2个，变更0个，没有变化0个，有错误的1行没有导入");
        var fault = page.QuerySelectorAll("tbody tr").ShouldHaveSingleItem().Words();
        fault.ShouldContain("区划代码999999");
        (await keeper.Page($"/organizations?q={New(number).Code}")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task A_file_that_is_no_register_changes_nothing_and_says_why()
    {
        using var answer = await (await Keeper()).Upload(
            "/organizations/import",
            "import",
            "File",
            "照片.csv",
            Encoding.UTF8.GetBytes("列一,列二\n1,2\n")
        );
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Html.Read(answer)).QuerySelector(".summary").Words().ShouldContain("名册文件");
    }

    private static OrganizationFacts New(int number) =>
        SmallCity.Facts(number, $"河洛市第{number}局", OrganizationKind.Department, SmallCity.City);

    private static OrganizationRow RowOf(OrganizationFacts facts, string region) =>
        new(facts.Code, facts.Name, null, facts.Kind, region, null, Leadership.OwnLevel, null, null, null);

    private static (string, string)[] Filled(OrganizationFacts facts) =>
        [
            ("Code", facts.Code),
            ("Name", facts.Name),
            ("ShortName", facts.ShortName),
            ("Kind", "执法部门"),
            ("RegionCode", "410300"),
            ("Leadership", "本级政府领导"),
        ];

    private Task<HttpClient> Keeper() => site.As(Roles.SystemAdministrator);
}
