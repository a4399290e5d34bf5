using Mingjing.Core.Platform;

namespace Mingjing.Core.Registers;

/// <summary>名册种类: the registers that checks ask.</summary>
public enum RegisterKind
{
    /// <summary>执法主体名册.</summary>
    [Term("执法主体名册")]
    Subjects,

    /// <summary>执法证名册.</summary>
    [Term("执法证名册")]
    Certificates,

    /// <summary>委托名册.</summary>
    [Term("委托名册")]
    Entrustments,

    /// <summary>执法事项清单.</summary>
    [Term("执法事项清单")]
    Powers,

    /// <summary>检查频次上限名册.</summary>
    [Term("检查频次上限名册")]
    InspectionCaps,

    /// <summary>裁量基准名册.</summary>
    [Term("裁量基准名册")]
    Benchmarks,

    /// <summary>举报移送办理记录: judged itself, not asked by the checks of acts.</summary>
    [Term("举报移送办理记录")]
    Reports,
}
