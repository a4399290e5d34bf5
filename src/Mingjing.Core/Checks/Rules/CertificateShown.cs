using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>出示执法证件 (处罚法 52, 55; 强制法 18（三）; 河南条例 24, 45; 证件办法 12; 118号（五）).</summary>
public sealed class CertificateShown : ActCheck
{
    private static readonly LawArticle[] General =
    [
        Law.Cite("provincial-enforcement-regulation", 24),
        Law.Cite("provincial-enforcement-regulation", 45, item: 1),
        Law.Cite("provincial-certificate-measures", 12),
        Law.Cite("three-systems-opinion", 5),
    ];

    private static readonly LawArticle[] ForPenalty = [Law.Cite("penalty-law", 55), .. General];
    private static readonly LawArticle[] ForSummary = [Law.Cite("penalty-law", 52), .. General];
    private static readonly LawArticle[] ForCoercion = [Law.Cite("coercion-law", 18, item: 3), .. General];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "certificate-shown",
            Title = "主动出示执法证件",
            Item = 3,
            SwitchOn = SwitchOn.DeclaredComplete,
            Kinds = ActKinds.Penalty | ActKinds.Coercion | ActKinds.Inspection,
            Facts = [ActField.CertificateShown, ActField.Procedure, ActField.DecidedOn],
            Basis = General,
            Remedy = "核对现场笔录和音像记录；确未出示的，评估相关执法行为的效力，并对人员开展教育。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        return act.CertificateShown switch
        {
            Flag.Yes => Answer.Satisfied,
            Flag.No => Answer.Violated,
            _ => Answer.Lacks(ActField.CertificateShown),
        };
    }

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind switch
        {
            ActKind.Coercion => ForCoercion,
            ActKind.Penalty => act.Procedure.Is(PenaltyProcedure.Summary) ? ForSummary : ForPenalty,
            _ => General,
        };

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        narration.Suspect($"出示执法证一栏为“否”：调查、检查或者实施强制时没有主动出示执法证件。");
        narration.Lawful($"开始执法时主动向当事人或者有关人员出示执法证件，并在笔录或者音像中载明。");
    }
}
