using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>批注类别.</summary>
public enum AnnotationKind : byte
{
    /// <summary>版式.</summary>
    [Term("版式")]
    Layout,

    /// <summary>职权范围.</summary>
    [Term("职权范围")]
    Scope,

    /// <summary>补充依据.</summary>
    [Term("补充依据")]
    AddedBasis,

    /// <summary>旧称.</summary>
    [Term("旧称")]
    FormerName,

    /// <summary>层级.</summary>
    [Term("层级")]
    Level,

    /// <summary>易误读.</summary>
    [Term("易误读")]
    Misleading,

    /// <summary>程序.</summary>
    [Term("程序")]
    Procedure,

    /// <summary>未明确.</summary>
    [Term("未明确")]
    Undetermined,

    /// <summary>疑似误抄.</summary>
    [Term("疑似误抄")]
    CopyError,

    /// <summary>引文差异.</summary>
    [Term("引文差异")]
    Misquotation,

    /// <summary>责任单位.</summary>
    [Term("责任单位")]
    Units,

    /// <summary>人员分支.</summary>
    [Term("人员分支")]
    PersonnelBranch,

    /// <summary>交叉重叠.</summary>
    [Term("交叉重叠")]
    Overlap,
}
