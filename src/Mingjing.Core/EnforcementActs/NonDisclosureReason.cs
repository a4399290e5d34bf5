using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>不予公示理由 (118号（六）).</summary>
public enum NonDisclosureReason : byte
{
    /// <summary>国家秘密.</summary>
    [Term("国家秘密")]
    StateSecret,

    /// <summary>商业秘密.</summary>
    [Term("商业秘密")]
    TradeSecret,

    /// <summary>个人隐私.</summary>
    [Term("个人隐私")]
    Privacy,

    /// <summary>其他.</summary>
    [Term("其他")]
    Other,
}
