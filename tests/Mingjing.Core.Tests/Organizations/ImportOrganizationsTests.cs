using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Tests.Platform.Persistence;
using Mingjing.Testing.Organizations;
using Mingjing.Testing.Stores;

namespace Mingjing.Core.Tests.Organizations;

public sealed class ImportOrganizationsTests
{
    private const string Header =
        "统一社会信用代码,名称,简称,机构类别,区划代码,上级或委托机关代码,领导体制,上一级主管部门,设立日期,撤销日期";

    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    private static readonly Principal Administrator = Principal.Person(
        new AccountId(new Guid("01900000-0000-7000-8000-000000000001")),
        new AppointmentId(new Guid("01900000-0000-7000-8000-000000000002")),
        new OrganizationId(new Guid("01900000-0000-7000-8000-000000000003")),
        "测试",
        Roles.SystemAdministrator,
        DataScope.OfAdministrator(new AccountId(new Guid("01900000-0000-7000-8000-000000000001")))
    );

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero));

    private static string Market => SmallCity.CityMarket.Code;

    private static string Branch => SmallCity.CountyMarket.Code;

    [Theory]
    [BothStores]
    public async Task A_branch_may_stand_before_the_body_that_it_belongs_to(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var result = await Import(
            store,
            $"{Branch},市局东川分局,东川分局,执法部门,419901,{Market},,,2020-01-01,",
            $"{Market},市市场监督管理局,市场局,执法部门,419900,,双重领导,省市场监督管理局,,"
        );
        result.ShouldSatisfyAllConditions(r => r.Registered.ShouldBe(2), r => r.Errors.ShouldBeEmpty());
        var directory = await DirectoryOf(store);
        var branch = directory.FindByCode(Branch)!;
        branch.Parent.ShouldBe(directory.FindByCode(Market)!.Id);
        branch.From.ShouldBe(new DateOnly(2020, 1, 1));
        directory.FindByCode(Market)!.Leadership.ShouldBe(Leadership.Dual);
        directory.WithDescendants(directory.FindByCode(Market)!.Id).Select(o => o.Code).ShouldBe([Market, Branch]);
    }

    [Theory]
    [BothStores]
    public async Task A_second_import_changes_what_differs_and_deletes_nothing(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Import(
            store,
            $"{Market},市市场监督管理局,市场局,执法部门,419900,,,,,",
            $"{Branch},市局东川分局,东川分局,执法部门,419901,{Market},,,,"
        );
        var result = await Import(store, $"{Market},市市场监督管理局,市监局,执法部门,419900,,,,,");
        (result.Registered, result.Changed, result.Unchanged).ShouldBe((0, 1, 0));
        var same = await Import(store, $"{Market},市市场监督管理局,市监局,执法部门,419900,,,,,");
        (same.Registered, same.Changed, same.Unchanged).ShouldBe((0, 0, 1));
        var directory = await DirectoryOf(store);
        directory.All.Count.ShouldBe(2);
        directory.FindByCode(Market)!.ShortName.ShouldBe("市监局");
        (await new LedgerReader(store.Database).Size(Cancel)).ShouldBe(3);
    }

    [Theory]
    [BothStores]
    public async Task A_wrong_row_is_told_with_its_line_and_takes_no_other_with_it(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var unknown = SmallCity.OtherMarket.Code;
        var result = await Import(
            store,
            $"{Market},市市场监督管理局,市场局,执法部门,419900,,,,,",
            $"{Branch},外市分局,分局,执法部门,110000,,,,,",
            $"{SmallCity.CityTax.Code},税务局,税务局,执法部门,419900,{unknown},垂直管理,,,"
        );
        result.Registered.ShouldBe(1);
        result.Errors.Select(e => (e.Line, e.Column)).ShouldBe([(3, "区划代码"), (4, "上级或委托机关代码")]);
    }

    [Theory]
    [BothStores]
    public async Task A_row_falls_with_the_row_of_the_body_above_it(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var result = await Import(
            store,
            $"{Market},外市局,外市局,执法部门,110000,,,,,",
            $"{Branch},分局,分局,执法部门,419901,{Market},,,,"
        );
        result.Registered.ShouldBe(0);
        result.Errors.Select(e => e.Line).ShouldBe([2, 3]);
    }

    [Theory]
    [BothStores]
    public async Task Bodies_that_stand_above_each_other_are_refused(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        var result = await Import(
            store,
            $"{Market},甲局,甲局,执法部门,419900,{Branch},,,,",
            $"{Branch},乙局,乙局,执法部门,419901,{Market},,,,"
        );
        result.Registered.ShouldBe(0);
        result.Errors.ShouldAllBe(e => e.Rule.Contains("循环", StringComparison.Ordinal));
        result.Errors.Count.ShouldBe(2);
    }

    [Fact]
    public void A_file_says_of_each_row_what_is_wrong_with_it()
    {
        var read = Read(
            "11410300MB0000000X,错码局,错码局,执法部门,419900,,,,,",
            $"{Market},受托中心,受托中心,受委托组织,419900,,,,,",
            $"{Branch},分局,分局,别的,419901,,,,2026-02-30,"
        );
        read.Records.ShouldBeEmpty();
        read.Errors.Select(e => e.Line).Distinct().ShouldBe([2, 3, 4]);
        read.Errors.Select(e => e.Column).ShouldContain(c => c.Contains("设立日期", StringComparison.Ordinal));
    }

    [Theory]
    [BothStores]
    public async Task What_is_exported_can_be_imported_and_changes_nothing(StoreKind kind)
    {
        await using var store = await TestStore.Create(kind);
        await Import(
            store,
            $"{Market},市市场监督管理局,市场局,执法部门,419900,,双重领导,省市场监督管理局,2019-01-01,2027-01-01",
            $"{Branch},市局东川分局,东川分局,执法部门,419901,{Market},,,,"
        );
        using var file = new MemoryStream();
        var directory = await DirectoryOf(store);
        OrganizationFile.Register.Write(file, OrganizationFile.RowsOf(directory, directory.All), WrittenAs.Xlsx);
        file.Position = 0;
        var read = OrganizationFile.Register.ReadAll(file, "again.xlsx");
        var settled = await Run(store, new OrganizationImport("again.xlsx", read.Records));
        (settled.Registered, settled.Changed, settled.Unchanged).ShouldBe((0, 0, 2));
    }

    private static ReadResult<OrganizationRow> Read(params string[] rows)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', [Header, .. rows])));
        return OrganizationFile.Register.ReadAll(stream, "机构.csv");
    }

    private async Task<OrganizationImportResult> Import(TestStore store, params string[] rows)
    {
        var read = Read(rows);
        read.Errors.ShouldBeEmpty();
        return await Run(store, new OrganizationImport("机构.csv", read.Records));
    }

    private async Task<OrganizationImportResult> Run(TestStore store, OrganizationImport import)
    {
        var runner = new UseCaseRunner(store.Database, new Clock(_time));
        var useCase = new ImportOrganizations(SmallCity.Regions);
        return (
            await runner.Run(
                useCase,
                new Request(Administrator, new IdempotencyKey(Guid.NewGuid().ToString())),
                import,
                Cancel
            )
        ).Result;
    }

    private async Task<OrganizationDirectory> DirectoryOf(TestStore store)
    {
        using var live = new LiveDirectory(store.Database, SmallCity.Regions, _time);
        return await live.Now(Cancel);
    }
}
