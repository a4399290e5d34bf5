using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>执法行为类别.</summary>
public enum ActKind : byte
{
    /// <summary>行政处罚.</summary>
    [Term("行政处罚")]
    Penalty,

    /// <summary>行政许可.</summary>
    [Term("行政许可")]
    License,

    /// <summary>行政强制.</summary>
    [Term("行政强制")]
    Coercion,

    /// <summary>行政检查.</summary>
    [Term("行政检查")]
    Inspection,

    /// <summary>行政征收.</summary>
    [Term("行政征收")]
    Levy,

    /// <summary>行政征用.</summary>
    [Term("行政征用")]
    Requisition,

    /// <summary>行政给付.</summary>
    [Term("行政给付")]
    Payment,

    /// <summary>行政确认.</summary>
    [Term("行政确认")]
    Confirmation,

    /// <summary>行政裁决.</summary>
    [Term("行政裁决")]
    Adjudication,

    /// <summary>行政奖励.</summary>
    [Term("行政奖励")]
    Reward,

    /// <summary>其他.</summary>
    [Term("其他")]
    Other,
}
