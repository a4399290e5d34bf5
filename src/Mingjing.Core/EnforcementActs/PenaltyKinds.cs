using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>处罚种类 (处罚法 9): a set, since one decision may impose several.</summary>
[Flags]
public enum PenaltyKinds : ushort
{
    None = 0,

    /// <summary>警告.</summary>
    [Term("警告")]
    Warning = 1 << 0,

    /// <summary>通报批评.</summary>
    [Term("通报批评")]
    PublicCriticism = 1 << 1,

    /// <summary>罚款.</summary>
    [Term("罚款")]
    Fine = 1 << 2,

    /// <summary>没收违法所得.</summary>
    [Term("没收违法所得")]
    ConfiscateGains = 1 << 3,

    /// <summary>没收非法财物.</summary>
    [Term("没收非法财物")]
    ConfiscateGoods = 1 << 4,

    /// <summary>暂扣许可证件.</summary>
    [Term("暂扣许可证件")]
    SuspendLicense = 1 << 5,

    /// <summary>降低资质等级.</summary>
    [Term("降低资质等级")]
    LowerGrade = 1 << 6,

    /// <summary>吊销许可证件.</summary>
    [Term("吊销许可证件")]
    RevokeLicense = 1 << 7,

    /// <summary>限制开展生产经营活动.</summary>
    [Term("限制开展生产经营活动")]
    RestrictBusiness = 1 << 8,

    /// <summary>责令停产停业.</summary>
    [Term("责令停产停业")]
    SuspendBusiness = 1 << 9,

    /// <summary>责令关闭.</summary>
    [Term("责令关闭")]
    CloseDown = 1 << 10,

    /// <summary>限制从业.</summary>
    [Term("限制从业")]
    RestrictEmployment = 1 << 11,

    /// <summary>行政拘留.</summary>
    [Term("行政拘留")]
    Detention = 1 << 12,

    /// <summary>其他.</summary>
    [Term("其他")]
    Other = 1 << 13,
}
