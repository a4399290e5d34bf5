using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>办理状态.</summary>
public enum ActStatus : byte
{
    /// <summary>在办.</summary>
    [Term("在办")]
    InProgress,

    /// <summary>已决定.</summary>
    [Term("已决定")]
    Decided,

    /// <summary>已结案.</summary>
    [Term("已结案")]
    Closed,

    /// <summary>已撤案.</summary>
    [Term("已撤案")]
    Withdrawn,

    /// <summary>已移送.</summary>
    [Term("已移送")]
    Transferred,
}
