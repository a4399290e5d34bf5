using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>文本匹配: the instrument that a name as written means, with the edition that the name marks.</summary>
/// <param name="Instrument">The instrument meant.</param>
/// <param name="EditionMark">“2017年修正”, or null where the name marks none.</param>
/// <param name="Edition">The marked edition; null where none is marked or the library does not hold it.</param>
public sealed record InstrumentMatch(Instrument Instrument, string? EditionMark, Edition? Edition);

/// <summary>依据引用: one citation in a basis as a department wrote it.</summary>
/// <param name="AsWritten">The words from the law's name to the article.</param>
/// <param name="Name">The law's name as written; empty where an article stands without one.</param>
/// <param name="Law">The instrument, with its edition mark; null where the library does not hold it.</param>
/// <param name="Article">The article; null where only the law is named, or where the law is not in the library.</param>
public sealed record BasisCitation(string AsWritten, string Name, InstrumentMatch? Law, LawArticle? Article);

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
