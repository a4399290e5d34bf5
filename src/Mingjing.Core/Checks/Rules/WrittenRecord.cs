using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>全过程文字记录 (处罚法 47; 118号（七）; 洛阳办法 10; 河南条例 35).</summary>
public sealed class WrittenRecord : ActCheck
{
    private static readonly LawArticle[] General =
    [
        Law.Cite("three-systems-opinion", 7),
        Law.Cite("city-supervision-measures", 10),
        Law.Cite("provincial-enforcement-regulation", 35),
    ];

    private static readonly LawArticle[] ForPenalty = [Law.Cite("penalty-law", 47), .. General];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "written-record",
            Title = "执法全过程文字记录",
            Item = 10,
            SwitchOn = SwitchOn.DeclaredComplete,
            Facts = [ActField.WrittenRecord],
            Basis = General,
            Remedy = "核对案卷；缺少的记录说明原因，能够依法补充的予以补充，不得事后编造。",
        };

    public override Answer Judge(Act act, ScreeningContext context) =>
        act.WrittenRecord switch
        {
            Flag.Yes => Answer.Satisfied,
            Flag.No => Answer.Violated,
            _ => Answer.Lacks(ActField.WrittenRecord),
        };

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind == ActKind.Penalty ? ForPenalty : General;

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.Suspect($"文字记录一栏为“否”：执法的启动、调查取证、审核决定、送达执行没有以文字形式记录。");
        narration.Lawful($"对执法的启动、调查取证、审核决定、送达执行全过程作文字记录并归档。");
    }
}
