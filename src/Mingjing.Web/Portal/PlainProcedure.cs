using Mingjing.Core.Platform;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Web.Portal;

/// <summary>程序说明: one of the list's procedures in plain words, with the articles on which it rests beside the list.</summary>
/// <param name="Procedure">The procedure.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Words">What happens, in plain words.</param>
/// <param name="Citizen">What a citizen can do or see.</param>
/// <param name="Basis">The articles.</param>
public sealed record PlainProcedure(
    ItemProcedure Procedure,
    string Purpose,
    string Words,
    string Citizen,
    IReadOnlyList<LawArticle> Basis
)
{
    public static IReadOnlyList<PlainProcedure> All { get; } =
    [
        new(
            ItemProcedure.SubjectQualification,
            "谁可以执法，先要确认。",
            "部门提出申请，监督机构审核材料是否齐全、属实；依法确认后向社会公示。经过确认的，才具有执法主体资格。",
            "可以在公示中查到一个单位有没有执法主体资格。",
            [
                Law.Cite("supervision-regulation", 17),
                Law.Cite("provincial-enforcement-regulation", 13),
                Law.Cite("city-supervision-measures", 7),
            ]
        ),
        new(
            ItemProcedure.Certificate,
            "执法的人，先要考试、领证。",
            "部门替本单位人员申请考试和办证，监督机构审核人员信息，报省级机关制证后发放。没有出示证件的，不得实施执法行为。",
            "可以要求执法人员出示证件；不出示的，有权拒绝检查。",
            [
                Law.Cite("supervision-regulation", 10),
                Law.Cite("provincial-enforcement-regulation", 24),
                Law.Cite("provincial-certificate-measures", 6),
                Law.Cite("provincial-certificate-measures", 12),
            ]
        ),
        new(
            ItemProcedure.SupervisionCase,
            "发现执法可能有错，立案查清并纠正。",
            "监督机构立案、调查，听取部门和人员的陈述申辩，发出意见书要求限期处理；没有按要求纠正的，报本级人民政府决定，由政府出具决定书。",
            "检举、投诉可以成为线索。符合复议、诉讼条件的，监督机构会指引您申请复议或者起诉；已经进入复议、诉讼的，不重复监督。",
            [
                Law.Cite("supervision-regulation", 26),
                Law.Cite("supervision-regulation", 28),
                Law.Cite("supervision-regulation", 29),
                Law.Cite("supervision-regulation", 33, 3),
                Law.Cite("provincial-enforcement-regulation", 43),
            ]
        ),
        new(
            ItemProcedure.Accountability,
            "拒不改正的，追究责任。",
            "先责令限期改正；逾期不改正的，提交政府处理，例如通报批评、约谈负责人；情节严重的，提请有权机关依法给予处分。监督机构自己失职的，同样要追责。",
            "监督机构失职的责任写在每一项职权的“追责情形”中。",
            [
                Law.Cite("supervision-regulation", 31),
                Law.Cite("supervision-regulation", 32),
                Law.Cite("supervision-regulation", 40),
                Law.Cite("city-supervision-measures", 24),
                Law.Cite("city-supervision-measures", 26),
            ]
        ),
    ];
}
