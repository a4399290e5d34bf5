using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Papers;

/// <summary>发文主体: in whose name a kind of paper is made.</summary>
public enum PaperIssuerLevel
{
    /// <summary>监督机构.</summary>
    [Term("监督机构")]
    SupervisionBody,

    /// <summary>本级人民政府 (条例 29).</summary>
    [Term("本级人民政府")]
    Government,

    /// <summary>被监督单位: its own reports and applications.</summary>
    [Term("被监督单位")]
    Department,
}

/// <summary>会签要求.</summary>
public enum CountersignRule
{
    /// <summary>不会签.</summary>
    [Term("不会签")]
    None,

    /// <summary>可以会签: where the drafter names somebody.</summary>
    [Term("可以会签")]
    Optional,

    /// <summary>应当会签.</summary>
    [Term("应当会签")]
    Required,
}

/// <summary>签批程序 of a kind: which steps lie between drafting and the finished paper.</summary>
/// <param name="Review">核稿.</param>
/// <param name="Countersign">会签.</param>
/// <param name="Sign">签发; where nobody signs for the body, whoever drafts it finishes it.</param>
/// <param name="OneSignature">Where one person holds both posts, one signature serves (law-rules §3.3).</param>
/// <param name="DrafterMaySign">A report of a unit: its head may write it himself.</param>
public sealed record SignOffRoute(
    bool Review,
    CountersignRule Countersign,
    bool Sign,
    bool OneSignature,
    bool DrafterMaySign
);

/// <summary>文书种类的版本: what depends on the law of a day. Half-open: from its first day until the first day of the next.</summary>
/// <param name="Version">Written into every paper of it.</param>
/// <param name="From">The first day; null for from ever.</param>
/// <param name="Until">The first day on which it is not used any more; null while it is.</param>
/// <param name="Basis">依据 that a paper of it must cite.</param>
public sealed record PaperKindEdition(int Version, DateOnly? From, DateOnly? Until, IReadOnlyList<LawArticle> Basis)
{
    public bool IsInUse(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);
}

/// <summary>文书种类, as data: a new kind of paper needs no program.</summary>
/// <param name="Code">Stable code: “supervision-opinion”.</param>
/// <param name="Title">名称, the title of its papers.</param>
/// <param name="Layout">版式.</param>
/// <param name="Issuer">发文主体.</param>
/// <param name="Route">签批程序.</param>
/// <param name="NumberPattern">发文字号 with {prefix}, {year} and {n}; null where it carries the number of its matter.</param>
/// <param name="RequiresSeal">Whether it goes out sealed only.</param>
/// <param name="RequiresService">Whether it is served on somebody.</param>
/// <param name="DepartmentSees">Whether the unit that is supervised may see it.</param>
/// <param name="TermSetting">Setting of the term that it sets; null for none.</param>
/// <param name="Status">默认值 where the office may change it: no law fixes these kinds (domain.md §2.1).</param>
/// <param name="Note">备注.</param>
/// <param name="Editions">版本, the oldest first.</param>
public sealed record PaperKind(
    string Code,
    string Title,
    PaperLayout Layout,
    PaperIssuerLevel Issuer,
    SignOffRoute Route,
    string? NumberPattern,
    bool RequiresSeal,
    bool RequiresService,
    bool DepartmentSees,
    string? TermSetting,
    Confirmation Status,
    string? Note,
    IReadOnlyList<PaperKindEdition> Editions
)
{
    /// <summary>The edition of a day; null where the kind is not in use on it.</summary>
    public PaperKindEdition? On(DateOnly day) => Editions.FirstOrDefault(e => e.IsInUse(day));

    /// <summary>Whether it goes out with a heading of the issuer: letters and 公文, not forms and records.</summary>
    public bool HasHeading => Layout is PaperLayout.RedHead or PaperLayout.Letter;
}
