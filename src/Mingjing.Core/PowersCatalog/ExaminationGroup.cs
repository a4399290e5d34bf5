using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>体检类别: what a rule of the examination looks at.</summary>
public enum ExaminationGroup : byte
{
    /// <summary>依据核对.</summary>
    [Term("依据核对")]
    Basis,

    /// <summary>责任单位.</summary>
    [Term("责任单位核对")]
    Units,

    /// <summary>办理程序.</summary>
    [Term("程序核对")]
    Steps,

    /// <summary>前后一致.</summary>
    [Term("前后一致")]
    Consistency,

    /// <summary>文字标点.</summary>
    [Term("文字标点")]
    Wording,
}
