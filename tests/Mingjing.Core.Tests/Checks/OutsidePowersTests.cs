using Mingjing.Core.Checks;
using Mingjing.Core.Platform;
using Mingjing.Core.Subjects;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class OutsidePowersTests
{
    private const string Check = "outside-powers";

    private static ScreeningRegisters Powers(bool complete, string subject = World.Subject) =>
        new(
            Powers: new PowersRegister(
                [new PowerRecord(subject, "M-1", new DayInterval(World.Day("2024-01-01"), World.Day("2026-03-20")))],
                complete
            )
        );

    [Theory]
    [InlineData("matterCode=M-1, decidedOn=2026-03-20", "satisfied")]
    [InlineData("matterCode=M-1, decidedOn=2026-03-21", "violated firm")]
    [InlineData("matterCode=M-1, decidedOn=2024-01-01", "satisfied")]
    [InlineData("matterCode=M-1, decidedOn=2023-12-31", "violated firm")]
    [InlineData("matterCode=M-2, decidedOn=2026-03-20", "violated firm")]
    [InlineData("matterCode=M-2", "not-evaluable fact-unknown decidedOn")]
    [InlineData("decidedOn=2026-03-20", "not-applicable")]
    [InlineData("matterCode=无, decidedOn=2026-03-20", "not-applicable")]
    public void The_matter_stands_in_the_list_on_the_day_of_the_act(string facts, string verdict) =>
        Verdict.Of(Check, "行政处罚: " + facts, Powers(complete: true)).ShouldBe(verdict);

    [Fact]
    public void Only_a_complete_list_of_the_body_proves_that_a_matter_is_outside()
    {
        const string Outside = "行政处罚: matterCode=M-2, decidedOn=2026-03-20";
        Verdict.Of(Check, Outside).ShouldBe("not-evaluable register-incomplete");
        Verdict.Of(Check, Outside, Powers(complete: false)).ShouldBe("not-evaluable register-incomplete");
        Verdict
            .Of(Check, Outside, Powers(complete: true, subject: "11410300XLY000025H"))
            .ShouldBe("not-evaluable register-incomplete");
        Verdict
            .Of(Check, "行政处罚: matterCode=M-1, decidedOn=2026-03-20", Powers(complete: false))
            .ShouldBe("satisfied");
    }

    [Theory]
    [InlineData("M-2", true, "satisfied")]
    [InlineData("M-2", false, "satisfied")]
    [InlineData("M-3", true, "violated firm")]
    [InlineData("M-3", false, "not-evaluable register-incomplete")]
    [InlineData(null, true, "violated firm")]
    public void An_entrustment_that_names_the_matter_covers_it(string? matter, bool complete, string verdict)
    {
        var registers = Powers(complete: true) with
        {
            Entrustments = new EntrustmentRegister(
                [new Entrustment(World.Subject, "E", matter, new DayInterval(World.Day("2026-01-01"), null))],
                complete
            ),
        };
        Verdict
            .Of(Check, "行政处罚: matterCode=M-2, entrustedCode=E, decidedOn=2026-03-20", registers)
            .ShouldBe(verdict);
    }

    [Fact]
    public void Without_a_register_of_entrustments_an_entrusted_act_is_open() =>
        Verdict
            .Of(Check, "行政处罚: matterCode=M-2, entrustedCode=E, decidedOn=2026-03-20", Powers(complete: true))
            .ShouldBe("not-evaluable register-incomplete");

    [Theory]
    [InlineData("行政检查", "filedOn decidedOn")]
    [InlineData("行政强制", "seizedOn decidedOn executedOn")]
    [InlineData("行政许可", "decidedOn")]
    public void The_day_of_the_act_must_be_known(string kind, string missing) =>
        Verdict
            .Of(Check, $"{kind}: matterCode=M-2", Powers(complete: true))
            .ShouldBe($"not-evaluable fact-unknown {missing}");

    [Theory]
    [InlineData("行政许可: decidedOn=2026-02-01", "violated firm")]
    [InlineData("行政许可: decidedOn=2026-01-31", "not-evaluable law-not-loaded")]
    [InlineData("行政强制: seizedOn=2026-02-01", "violated firm")]
    [InlineData("行政检查: filedOn=2026-01-31", "not-evaluable law-not-loaded")]
    [InlineData("行政处罚: decidedOn=2021-07-14", "not-evaluable law-not-loaded")]
    [InlineData("行政处罚: decidedOn=2021-07-15", "violated firm")]
    public void A_finding_has_a_law_that_was_in_force(string act, string verdict) =>
        Verdict.Of(Check, act + ", matterCode=M-2", Powers(complete: true)).ShouldBe(verdict);

    [Theory]
    [InlineData("行政处罚", "第十七条 第十八条 第二十四条 第十二条第四项")]
    [InlineData("行政许可", "第十二条第四项")]
    public void The_penalty_law_is_cited_for_penalties_only(string kind, string articles) =>
        Verdict
            .Articles(
                World.Find(Check, ActText.Of($"{kind}: matterCode=M-2, decidedOn=2026-03-20"), Powers(complete: true))
            )
            .ShouldBe(articles);
}
