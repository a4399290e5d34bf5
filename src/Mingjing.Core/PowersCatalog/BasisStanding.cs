using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>依据时效: how a citation stands on a day.</summary>
public enum BasisStanding : byte
{
    /// <summary>有效: the edition was in force and has the article.</summary>
    [Term("有效")]
    InForce,

    /// <summary>无效: not yet or no longer in force on confirmed dates, or without such an article.</summary>
    [Term("无效")]
    NotInForce,

    /// <summary>施行日期待确认.</summary>
    [Term("施行日期待确认")]
    DateUnknown,

    /// <summary>库内未载: the library does not hold the instrument, the edition or the article.</summary>
    [Term("库内未载")]
    NotInLibrary,
}
