using Mingjing.Core.Platform;

namespace Mingjing.Web.Portal;

/// <summary>公民权利: what a person before whom an officer stands may ask, and the articles that say so.</summary>
/// <param name="Title">The right.</param>
/// <param name="Words">What it means in practice.</param>
/// <param name="Basis">The articles.</param>
public sealed record CitizenRight(string Title, string Words, IReadOnlyList<LawArticle> Basis)
{
    public static IReadOnlyList<CitizenRight> All { get; } =
    [
        new(
            "要求出示证件",
            "执法人员调查、检查时不得少于两人，并应当主动出示执法证件。不出示的，您有权拒绝调查或者检查。",
            [Law.Cite("penalty-law", 55), Law.Cite("provincial-enforcement-regulation", 24)]
        ),
        new(
            "事先知道",
            "处罚决定作出以前，应当告诉您拟作出的处罚内容、事实、理由和依据，以及您有哪些权利。",
            [Law.Cite("penalty-law", 44)]
        ),
        new(
            "陈述和申辩",
            "您的意见必须听取；提出的事实、理由和证据应当复核。不得因为申辩而加重处罚。",
            [
                Law.Cite("penalty-law", 7),
                Law.Cite("penalty-law", 45),
                Law.Cite("coercion-law", 8),
                Law.Cite("license-law", 7),
            ]
        ),
        new(
            "要求听证",
            "较大数额罚款、吊销许可证件、责令停产停业等，应当告诉您可以要求听证；您要求的，应当组织，您不承担费用。",
            [Law.Cite("penalty-law", 63), Law.Cite("provincial-hearing-measures", 4)]
        ),
        new(
            "申请复议、提起诉讼",
            "对处罚、许可、强制不服的，可以依法申请行政复议或者提起行政诉讼。决定书应当写明途径和期限。",
            [
                Law.Cite("penalty-law", 7),
                Law.Cite("license-law", 7),
                Law.Cite("coercion-law", 8),
                Law.Cite("supervision-regulation", 33, 3),
            ]
        ),
        new(
            "申诉和检举",
            "认为处罚违法或者不当的，可以向有关机关申诉或者检举，机关应当认真审查。打击报复检举人的，依法追究责任。",
            [
                Law.Cite("penalty-law", 75),
                Law.Cite("provincial-enforcement-regulation", 43),
                Law.Cite("city-supervision-measures", 25),
            ]
        ),
    ];
}
