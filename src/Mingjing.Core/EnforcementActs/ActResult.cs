using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>决定结果.</summary>
public enum ActResult : byte
{
    /// <summary>予以处罚.</summary>
    [Term("予以处罚", "给予处罚", "处罚")]
    Penalized,

    /// <summary>不予处罚.</summary>
    [Term("不予处罚", "不予行政处罚")]
    NotPenalized,

    /// <summary>准予许可.</summary>
    [Term("准予许可", "准予")]
    Granted,

    /// <summary>不予许可.</summary>
    [Term("不予许可")]
    Refused,

    /// <summary>撤销许可.</summary>
    [Term("撤销许可")]
    LicenseRevoked,

    /// <summary>移送.</summary>
    [Term("移送")]
    Transferred,

    /// <summary>撤案.</summary>
    [Term("撤案", "撤销案件")]
    Withdrawn,

    /// <summary>其他.</summary>
    [Term("其他")]
    Other,
}
