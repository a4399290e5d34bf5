using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>效力位阶.</summary>
public enum InstrumentRank : byte
{
    /// <summary>法律.</summary>
    [Term("法律")]
    Law,

    /// <summary>行政法规.</summary>
    [Term("行政法规")]
    AdministrativeRegulation,

    /// <summary>地方性法规.</summary>
    [Term("地方性法规")]
    LocalRegulation,

    /// <summary>部门规章.</summary>
    [Term("部门规章")]
    MinistryRule,

    /// <summary>政府规章.</summary>
    [Term("政府规章")]
    GovernmentRule,

    /// <summary>规范性文件: policy; an act that departs from it “不符合要求”, never “违法”.</summary>
    [Term("规范性文件")]
    PolicyPaper,

    /// <summary>司法文件.</summary>
    [Term("司法文件")]
    JudicialDocument,
}
