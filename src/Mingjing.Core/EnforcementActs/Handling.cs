using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>办理方式 (许可法 26).</summary>
public enum Handling : byte
{
    /// <summary>普通.</summary>
    [Term("普通")]
    Ordinary,

    /// <summary>联合.</summary>
    [Term("联合")]
    Joint,

    /// <summary>统一.</summary>
    [Term("统一")]
    Unified,

    /// <summary>集中.</summary>
    [Term("集中")]
    Concentrated,

    /// <summary>即办.</summary>
    [Term("即办")]
    Instant,
}
