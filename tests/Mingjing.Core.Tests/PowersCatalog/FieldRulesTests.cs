using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.PowersCatalog;

public sealed class FieldRulesTests
{
    private static readonly DateOnly Day = new(2025, 6, 2);

    private static FieldRules Fields => Packs.City.Fields;

    [Fact]
    public void The_general_term_is_ninety_days_without_extension_or_suspension()
    {
        var general = Fields.GeneralDecisionTerm;
        general.Length.ShouldBe(TermLength.Days(90));
        general.Extension.ShouldBeNull();
        general.ExtensionConfirmed.ShouldBeTrue();
        general.NotCounted.Confirmed.ShouldBeTrue();
        general.NotCounted.Admits("检测鉴定").ShouldBeFalse();
        general.Basis.ShouldBe(Law.Cite("penalty-law", 60));
        general.Confirmed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(EnforcementField.MarketRegulation, "90日", "30日", true, true)]
    [InlineData(EnforcementField.HousingConstruction, "90日", "30日", true, true)]
    [InlineData(EnforcementField.UrbanManagement, "90日", "30日", true, true)]
    [InlineData(EnforcementField.Transport, "90日", "30日", true, true)]
    [InlineData(EnforcementField.MedicalSecurity, "90日", "30日", true, true)]
    [InlineData(EnforcementField.Ecology, "90日", "30日", true, true)]
    [InlineData(EnforcementField.NaturalResources, "60日", "30日", false, false)]
    [InlineData(EnforcementField.Health, "3个月", null, false, false)]
    [InlineData(EnforcementField.PublicSecurity, "30日", "30日", false, false)]
    [InlineData(EnforcementField.Agriculture, "90日", null, true, false)]
    [InlineData(EnforcementField.Emergency, "90日", null, true, false)]
    [InlineData(EnforcementField.CultureTourism, "90日", null, true, false)]
    [InlineData(EnforcementField.WaterResources, "90日", null, true, false)]
    [InlineData(EnforcementField.LaborSecurity, "90日", null, true, false)]
    [InlineData(EnforcementField.Tobacco, "90日", null, true, false)]
    [InlineData(EnforcementField.FireRescue, "90日", null, true, false)]
    [InlineData(EnforcementField.Taxation, "90日", null, true, false)]
    public void The_decision_term_of_each_field_is_the_table_of_law(
        EnforcementField field,
        string length,
        string? extension,
        bool confirmed,
        bool extensionConfirmed
    )
    {
        var rule = Fields.DecisionTerm(field, Day).ShouldNotBeNull();
        rule.Length.ToString().ShouldBe(length);
        rule.Extension?.Limit.ToString().ShouldBe(extension);
        (rule.Extension is null).ShouldBe(extension is null);
        rule.Confirmed.ShouldBe(confirmed);
        rule.ExtensionConfirmed.ShouldBe(extensionConfirmed);
    }

    [Fact]
    public void A_field_without_a_row_has_no_rule_of_its_own()
    {
        Fields.DecisionTerm(EnforcementField.Other, Day).ShouldBeNull();
        Fields.DisclosureTerm(EnforcementField.Transport, Day).ShouldBeNull();
        Fields.SeizureTerm(EnforcementField.Transport, Day).ShouldBeNull();
        Fields.OneOfficer(EnforcementField.Transport, Day).ShouldBeNull();
        Fields.SummaryLimit(EnforcementField.Transport, Day).ShouldBeNull();
        Fields.Limitation(EnforcementField.Transport, Day).ShouldBeNull();
        Fields.ReportTerm(EnforcementField.Transport, Day).ShouldBeNull();
    }

    [Fact]
    public void No_ministry_hearing_standard_is_invented()
    {
        foreach (var field in Enum.GetValues<EnforcementField>())
            Fields.HearingStandard(field, Day).ShouldBeNull();
    }

    [Fact]
    public void Further_extensions_are_those_of_the_table()
    {
        Further(EnforcementField.HousingConstruction).ShouldBe(TermLength.Days(60));
        Further(EnforcementField.Ecology).ShouldBe(TermLength.Days(30));
        Further(EnforcementField.MarketRegulation).ShouldBeNull();
        Fields.DecisionTerm(EnforcementField.Transport, Day)!.FurtherExtension.ShouldBeNull();

        static TermLength? Further(EnforcementField field) =>
            Fields.DecisionTerm(field, Day)!.FurtherExtension.ShouldNotBeNull().Limit;
    }

    [Theory]
    [InlineData(EnforcementField.MarketRegulation, "委托检验", true)]
    [InlineData(EnforcementField.MarketRegulation, "权利人辨认", true)]
    [InlineData(EnforcementField.MarketRegulation, "当事人出差", false)]
    [InlineData(EnforcementField.HousingConstruction, "听证", true)]
    [InlineData(EnforcementField.HousingConstruction, "公告", false)]
    [InlineData(EnforcementField.MedicalSecurity, "专家评审", true)]
    [InlineData(EnforcementField.Transport, "检测", false)]
    public void Only_the_grounds_that_the_field_admits_suspend_its_term(
        EnforcementField field,
        string ground,
        bool admitted
    ) => Fields.DecisionTerm(field, Day)!.NotCounted.Admits(ground).ShouldBe(admitted);

    [Fact]
    public void Grounds_that_were_not_read_are_not_confirmed()
    {
        Fields.DecisionTerm(EnforcementField.Ecology, Day)!.NotCounted.Confirmed.ShouldBeFalse();
        Fields.DecisionTerm(EnforcementField.Transport, Day)!.NotCounted.Confirmed.ShouldBeTrue();
    }

    [Fact]
    public void The_police_rule_changes_its_source_on_the_day_of_the_revision()
    {
        Fields.DecisionTerm(EnforcementField.PublicSecurity, new DateOnly(2025, 12, 31))!.Basis.Article.ShouldBe(99);
        var revised = Fields.DecisionTerm(EnforcementField.PublicSecurity, new DateOnly(2026, 1, 1))!;
        revised.Basis.Article.ShouldBe(0);
        revised.Start.ShouldBe(TermStart.Acceptance);
        revised.Confirmed.ShouldBeFalse();
    }

    [Theory]
    [InlineData(EnforcementField.MarketRegulation, "15个工作日", "15个工作日")]
    [InlineData(EnforcementField.HousingConstruction, "15个工作日", "10个工作日")]
    [InlineData(EnforcementField.MedicalSecurity, "15个工作日", "15个工作日")]
    [InlineData(EnforcementField.Ecology, "15日", "15日")]
    public void Reports_are_handled_within_the_terms_of_the_fields(
        EnforcementField field,
        string length,
        string extension
    )
    {
        var rule = Fields.ReportTerm(field, Day).ShouldNotBeNull();
        rule.Length.ToString().ShouldBe(length);
        rule.Extension.ToString().ShouldBe(extension);
        rule.Confirmed.ShouldBeTrue();
    }

    [Fact]
    public void Taxes_have_five_years_and_public_order_six_unconfirmed_months()
    {
        var taxes = Fields.Limitation(EnforcementField.Taxation, Day).ShouldNotBeNull();
        taxes.Length.ShouldBe(TermLength.Years(5));
        taxes.Confirmed.ShouldBeTrue();
        var order = Fields.Limitation(EnforcementField.PublicSecurity, Day).ShouldNotBeNull();
        order.Length.ShouldBe(TermLength.Months(6));
        order.Confirmed.ShouldBeFalse();
    }

    [Fact]
    public void Drugs_are_held_seven_days_or_fifteen_after_the_report()
    {
        var rule = Fields.SeizureTerm(EnforcementField.MarketRegulation, Day).ShouldNotBeNull();
        rule.Length.ShouldBe(TermLength.Days(7));
        rule.AfterReport.ShouldBe(TermLength.Days(15));
        rule.Ground.Condition.ShouldNotBeNull().ShouldContain("药品");
    }

    [Fact]
    public void Market_regulation_publishes_within_twenty_working_days() =>
        Fields.DisclosureTerm(EnforcementField.MarketRegulation, Day)!.Length.ShouldBe(TermLength.WorkingDays(20));

    [Fact]
    public void The_police_may_act_alone_in_two_situations()
    {
        Fields
            .OneOfficerSituations(EnforcementField.PublicSecurity)
            .Select(r => r.Situation)
            .ShouldBe(["交通警察当场处罚", "治安当场处罚"]);
        Fields.SummaryLimit(EnforcementField.PublicSecurity, Day)!.Limit.ShouldBeNull();
    }

    [Fact]
    public void Licenses_and_seizures_have_their_own_grounds()
    {
        Fields.LicenseNotCounted.Admits("专家评审").ShouldBeTrue();
        Fields.LicenseNotCounted.Admits("公告").ShouldBeFalse();
        Fields.SeizureNotCounted.Admits("技术鉴定").ShouldBeTrue();
        Fields.SeizureNotCounted.Admits("听证").ShouldBeFalse();
    }

    [Fact]
    public void A_rule_that_was_not_seen_is_never_confirmed() =>
        Fields.All.Where(r => r.Ground.Evidence == Evidence.NotSeen).ShouldAllBe(r => !r.Confirmed);

    [Fact]
    public void A_look_up_allocates_nothing()
    {
        var found = 0;
        var allocated = Allocations.Least(() =>
        {
            found = 0;
            for (var i = 0; i < 18_000; i++)
                if (Fields.DecisionTerm((EnforcementField)(i % 18), Day) is not null)
                    found++;
        });
        (found, allocated).ShouldBe((17_000, 0));
    }
}
