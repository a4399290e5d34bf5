using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>举报移送处理结果.</summary>
public enum ReportOutcome : byte
{
    /// <summary>立案.</summary>
    [Term("立案")]
    Filed,

    /// <summary>不予立案.</summary>
    [Term("不予立案")]
    NotFiled,

    /// <summary>移送.</summary>
    [Term("移送")]
    Transferred,

    /// <summary>在办.</summary>
    [Term("在办")]
    InProgress,
}
