using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>适用程序 (处罚法 51, 54).</summary>
public enum PenaltyProcedure : byte
{
    /// <summary>普通程序.</summary>
    [Term("普通程序", "一般程序")]
    Ordinary,

    /// <summary>简易程序.</summary>
    [Term("简易程序", "当场处罚")]
    Summary,
}
