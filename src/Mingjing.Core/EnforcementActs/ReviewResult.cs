using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>法制审核结论 (处罚法 58).</summary>
public enum ReviewResult : byte
{
    /// <summary>同意.</summary>
    [Term("同意")]
    Agreed,

    /// <summary>修改.</summary>
    [Term("修改")]
    Amend,

    /// <summary>不同意.</summary>
    [Term("不同意")]
    Disagreed,
}
