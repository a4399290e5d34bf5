using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

public sealed class EntrustedCoercionTests
{
    private const string Check = "entrusted-coercion";

    [Theory]
    [InlineData("行政强制: coercionKind=查封场所设施财物, entrustedCode=X")]
    [InlineData("行政强制: coercionKind=扣押财物, entrustedCode=X")]
    [InlineData("行政强制: coercionKind=冻结存款汇款, entrustedCode=X")]
    [InlineData("行政强制: coercionKind=其他强制措施, entrustedCode=X")]
    [InlineData("行政处罚: seizedOn=2026-05-06, entrustedCode=X")]
    public void A_measure_by_an_entrusted_body_is_always_a_finding(string act) =>
        Verdict.Of(Check, act).ShouldBe("violated firm");

    [Theory]
    [InlineData("行政强制: coercionKind=加处罚款滞纳金, entrustedCode=X")]
    [InlineData("行政强制: coercionKind=强制拆除, entrustedCode=X")]
    [InlineData("行政强制: coercionKind=申请法院执行, entrustedCode=X")]
    [InlineData("行政强制: coercionKind=扣押财物, entrustedCode=无")]
    [InlineData("行政强制: coercionKind=扣押财物")]
    [InlineData("行政强制: coercionKind=无, entrustedCode=X")]
    [InlineData("行政处罚: entrustedCode=X")]
    public void Executions_and_acts_in_the_own_name_are_not_concerned(string act) =>
        Verdict.Of(Check, act).ShouldBe("not-applicable");

    [Fact]
    public void Whether_an_act_is_a_measure_must_be_known() =>
        Verdict
            .Of(Check, "行政强制: executedOn=2026-05-06, entrustedCode=X")
            .ShouldBe("not-evaluable fact-unknown coercionKind");

    [Fact]
    public void The_finding_cites_the_paragraph_that_forbids_it()
    {
        var finding = World.Find(
            Check,
            ActText.Of("行政强制: coercionKind=扣押财物, seizedOn=2026-05-06, entrustedCode=X")
        );

        finding.Item.ShouldBe(19);
        finding.Basis.ShouldBe([new("中华人民共和国行政强制法", "第十七条第一款", World.Day("2012-01-01"))]);
        finding.DueOn.ShouldBeNull();
    }
}
