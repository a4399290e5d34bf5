using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>办理程序: the four procedures of the list.</summary>
public enum ItemProcedure : byte
{
    /// <summary>执法主体资格确认 (item 1).</summary>
    [Term("执法主体资格确认", "subject-qualification")]
    SubjectQualification,

    /// <summary>执法证件办理 (item 2).</summary>
    [Term("执法证件办理", "certificate")]
    Certificate,

    /// <summary>监督立案办理 (items 3–14, 18–20).</summary>
    [Term("监督立案办理", "supervision-case")]
    SupervisionCase,

    /// <summary>责任追究 (items 15–17).</summary>
    [Term("责任追究", "accountability")]
    Accountability,
}
