using Mingjing.Testing.Checks;
using static Mingjing.Testing.Checks.World;

namespace Mingjing.Core.Tests.Checks;

public sealed class CertificateShownTests
{
    private const string Check = "certificate-shown";

    [Theory]
    [InlineData("行政处罚: certificateShown=是", "satisfied")]
    [InlineData("行政处罚: certificateShown=否", "violated firm")]
    [InlineData("行政处罚", "not-evaluable fact-unknown certificateShown")]
    [InlineData("行政强制: certificateShown=是", "satisfied")]
    [InlineData("行政强制: certificateShown=否", "violated firm")]
    [InlineData("行政强制", "not-evaluable fact-unknown certificateShown")]
    [InlineData("行政检查: certificateShown=是", "satisfied")]
    [InlineData("行政检查: certificateShown=否", "violated firm")]
    [InlineData("行政检查", "not-evaluable fact-unknown certificateShown")]
    [InlineData("行政许可: certificateShown=否", "not-applicable")]
    [InlineData("行政征收: certificateShown=否", "not-applicable")]
    [InlineData("其他: certificateShown=否", "not-applicable")]
    [InlineData("行政处罚: decidedOn=2021-07-14, certificateShown=否", "not-evaluable law-not-loaded")]
    [InlineData("行政处罚: decidedOn=2021-07-15, certificateShown=否", "violated firm")]
    [InlineData("行政检查: filedOn=2021-07-14, certificateShown=否", "violated firm")]
    public void The_certificate_is_shown_in_penalties_coercion_and_inspections(string act, string expected) =>
        Verdict.Of(Check, act).ShouldBe(expected);

    [Theory]
    [InlineData("行政处罚: procedure=简易程序", "第五十二条")]
    [InlineData("行政处罚: procedure=普通程序", "第五十五条")]
    [InlineData("行政处罚: filedOn=2026-03-02", "第五十五条")]
    [InlineData("行政强制: seizedOn=2026-03-02", "第十八条第三项")]
    [InlineData("行政检查: filedOn=2026-03-02", "第二十四条")]
    public void Each_procedure_has_its_own_article(string act, string article) =>
        Find(Check, ActText.Of($"{act}, certificateShown=否")).Basis[0].Article.ShouldBe(article);
}
