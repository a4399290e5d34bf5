using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class PenaltyDecisionTermTests
{
    private const string Check = "penalty-decision-term";

    /// <summary>The published case: filed 2024-09-09, decision dated 2024-12-11, in a field whose law names no extension.</summary>
    private static Act PublishedCase() =>
        Penalty(a =>
        {
            a.RecordNo = "2024-0911";
            a.Field = EnforcementField.Other;
            a.FiledOn = On("2024-09-09");
            a.DecidedOn = On("2024-12-11");
            a.Result = ActResult.NotPenalized;
        });

    [Fact]
    public void The_published_case_is_found_firm_with_both_dates()
    {
        var finding = Find(Check, PublishedCase());

        finding.Outcome.ShouldBe("violated");
        finding.Strength.ShouldBe("firm");
        finding.ExceptionsOpen.ShouldBeEmpty();
        finding.PlainDueOn.ShouldBe(Day("2024-12-08"));
        finding.DueOn.ShouldBe(Day("2024-12-09"));
        finding.Basis[0].ShouldBe(new FindingBasis("中华人民共和国行政处罚法", "第六十条", Day("2021-07-15")));
        string.Join('\n', finding.Explanation).ShouldContain("内部审批的日期和电话告知不能代替");
    }

    [Theory]
    [InlineData("2024-09-09", "2024-12-08", Outcome.Satisfied)]
    [InlineData("2024-09-09", "2024-12-09", Outcome.Satisfied)]
    [InlineData("2024-09-09", "2024-12-10", Outcome.Violated)]
    [InlineData("2026-07-05", "2026-10-08", Outcome.Satisfied)]
    [InlineData("2026-07-05", "2026-10-09", Outcome.Violated)]
    public void Ninety_days_end_on_the_rolled_day(string filed, string decided, Outcome expected) =>
        Judge(
            Check,
            Penalty(a =>
            {
                a.FiledOn = On(filed);
                a.DecidedOn = On(decided);
            })
        )
            .Outcome.ShouldBe(expected);

    [Theory]
    [InlineData("2026-04-27", Outcome.Satisfied)]
    [InlineData("2026-04-28", Outcome.Violated)]
    public void A_suspension_of_an_admitted_ground_is_not_counted(string decided, Outcome expected) =>
        Judge(
            Check,
            Penalty(a =>
            {
                a.Field = EnforcementField.MarketRegulation;
                a.FiledOn = On("2026-01-05");
                a.DecidedOn = On(decided);
                a.Suspensions = Fact<IReadOnlyList<Suspension>>.Known([
                    new Suspension(Day("2026-03-02"), Day("2026-03-21"), "检验"),
                ]);
            })
        )
            .Outcome.ShouldBe(expected);
}
