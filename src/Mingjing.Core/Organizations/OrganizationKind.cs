using Mingjing.Core.Platform;

namespace Mingjing.Core.Organizations;

/// <summary>机构类别.</summary>
public enum OrganizationKind
{
    /// <summary>人民政府: confirms subjects, decides on proposals, issues the 决定书.</summary>
    [Term("人民政府")]
    Government,

    /// <summary>行政执法监督机构: the 司法行政部门 (条例 6).</summary>
    [Term("监督机构")]
    SupervisionBody,

    /// <summary>行政机关, with its branches that act in their own name.</summary>
    [Term("执法部门")]
    Department,

    /// <summary>法律、法规授权的组织 (处罚法 19).</summary>
    [Term("授权组织")]
    AuthorizedOrganization,

    /// <summary>受委托组织 (处罚法 20, 21): acts in another's name, is never a subject itself.</summary>
    [Term("受委托组织")]
    EntrustedOrganization,

    /// <summary>乡镇人民政府、街道办事处 (处罚法 24).</summary>
    [Term("乡镇街道")]
    Township,

    /// <summary>司法所 (条例 6).</summary>
    [Term("司法所")]
    JusticeStation,

    /// <summary>上一级机关, to which appeals go.</summary>
    [Term("上一级机关")]
    SuperiorBody,

    /// <summary>有权机关: 任免机关、监察机关.</summary>
    [Term("有权机关")]
    DisciplinaryBody,
}

/// <summary>领导体制 (条例 42): whom a department answers to besides its own government.</summary>
public enum Leadership
{
    /// <summary>本级政府领导.</summary>
    [Term("本级政府领导")]
    OwnLevel,

    /// <summary>双重领导.</summary>
    [Term("双重领导")]
    Dual,

    /// <summary>垂直管理: the supervision body informs the superior department (条例 42).</summary>
    [Term("垂直管理")]
    Vertical,
}
