using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Organizations;

namespace Mingjing.Web.Tests.Findings;

/// <summary>疑似问题的接口.</summary>
public sealed class FindingApiTests(ScreenedCity city) : IClassFixture<ScreenedCity>
{
    private const string Api = "/api/v1/findings";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Api)]
    [InlineData(Api + "/patterns")]
    [InlineData(Api + "/export")]
    [InlineData("/api/v1/data-quality")]
    public async Task Nobody_and_administrators_get_nothing(string path)
    {
        using var nobody = await city.Client.GetAsync(path, Cancel);
        nobody.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        using var refused = await (await city.As(Roles.SecurityAdministrator)).GetAsync(path, Cancel);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_department_reads_its_findings_by_its_key_and_no_others()
    {
        using var client = await city.Server.Staff.WithKey(SmallCity.CityMarket);
        var list = await client.GetFromJsonAsync<JsonElement>($"{Api}?check=disclosure-term", Cancel);
        var records = list.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("recordNo").GetString());
        records.ShouldBe(["SC-003", "SC-002", "SC-001"]);
        list.GetProperty("notice").GetString().ShouldBe("筛查结果未经核实，不得作为处理依据");
        var foreign = (await city.Findings("disclosure-term")).First(f => f.RecordNo is "DC-001");
        using var answer = await client.GetAsync($"{Api}/{foreign.Ref}", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_finding_carries_the_contract_of_the_screening_and_its_reckoning()
    {
        var client = await city.As(Roles.SupervisionHandler);
        var finding = (await city.Findings("disclosure-term")).First(f => f.RecordNo is "SC-001");
        var detail = await client.GetFromJsonAsync<JsonElement>($"{Api}/{finding.Ref}", Cancel);
        detail.GetProperty("check").GetString().ShouldBe("disclosure-term");
        detail.GetProperty("item").GetInt32().ShouldBe(9);
        detail.GetProperty("state").GetString().ShouldBe("standing");
        detail.GetProperty("today").GetProperty("dueOn").GetString().ShouldBe("2026-03-13");
        detail.GetProperty("today").GetProperty("outcome").GetString().ShouldBe("violated");
        detail.GetProperty("reckonings")[0].GetProperty("days").GetArrayLength().ShouldBe(10);
    }

    [Theory]
    [InlineData("month", "month")]
    [InlineData("matter", "matter")]
    public async Task Patterns_count_as_many_as_the_list(string by, string member)
    {
        var client = await city.As(Roles.SupervisionHandler);
        var groups = (await client.GetFromJsonAsync<JsonElement>($"{Api}/patterns?by={by}&item=9", Cancel)).GetProperty(
            "groups"
        );
        var list = (await client.GetFromJsonAsync<JsonElement>($"{Api}?item=9", Cancel)).GetProperty("findings");
        groups
            .EnumerateArray()
            .Sum(g => g.GetProperty("firm").GetInt32() + g.GetProperty("toVerify").GetInt32())
            .ShouldBe(list.GetArrayLength());
        groups.EnumerateArray().ShouldContain(g => g.GetProperty(member).ValueKind == JsonValueKind.String);
    }

    [Theory]
    [InlineData("未了结", 5)]
    [InlineData("新疑点", 5)]
    [InlineData("部门核实中", 0)]
    [InlineData("逾期未反馈", 0)]
    [InlineData("已排除", 0)]
    public async Task The_stage_of_the_verification_narrows_the_list(string stage, int expected)
    {
        var client = await city.As(Roles.SupervisionHandler);
        var list = await client.GetFromJsonAsync<JsonElement>($"{Api}?check=disclosure-term&stage={stage}", Cancel);
        list.GetProperty("findings").GetArrayLength().ShouldBe(expected);
    }

    [Theory]
    [InlineData("check=nothing")]
    [InlineData("from=yesterday")]
    [InlineData("strength=very")]
    [InlineData("stage=办理中")]
    public async Task A_condition_that_is_not_understood_is_refused(string query)
    {
        using var answer = await (await city.As(Roles.SupervisionHandler)).GetAsync($"{Api}?{query}", Cancel);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Data_quality_is_told_with_its_denominators()
    {
        using var client = await city.Server.Staff.WithKey(SmallCity.CityMarket);
        var own = (await client.GetFromJsonAsync<JsonElement>("/api/v1/data-quality", Cancel))
            .GetProperty("departments")
            .EnumerateArray()
            .ToList();
        own.ShouldHaveSingleItem().GetProperty("acts").GetInt32().ShouldBe(5);
        own[0].GetProperty("missing").GetArrayLength().ShouldBePositive();
        own[0].GetProperty("applied").GetInt32().ShouldBeGreaterThan(own[0].GetProperty("answered").GetInt32());
    }
}
