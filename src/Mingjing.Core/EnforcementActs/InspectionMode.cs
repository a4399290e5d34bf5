using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>检查方式.</summary>
public enum InspectionMode : byte
{
    /// <summary>日常.</summary>
    [Term("日常")]
    Routine,

    /// <summary>双随机.</summary>
    [Term("双随机")]
    RandomPair,

    /// <summary>专项.</summary>
    [Term("专项")]
    Special,

    /// <summary>举报核查.</summary>
    [Term("举报核查")]
    ReportFollowUp,

    /// <summary>转办交办.</summary>
    [Term("转办交办")]
    Assigned,

    /// <summary>数据监测线索.</summary>
    [Term("数据监测线索")]
    DataClue,

    /// <summary>企业申请.</summary>
    [Term("企业申请")]
    OnRequest,
}
