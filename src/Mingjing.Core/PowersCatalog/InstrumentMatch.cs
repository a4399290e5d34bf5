namespace Mingjing.Core.PowersCatalog;

/// <summary>文本匹配: the instrument that a name as written means, with the edition that the name marks.</summary>
/// <param name="Instrument">The instrument meant.</param>
/// <param name="EditionMark">“2017年修正”, or null where the name marks none.</param>
/// <param name="Edition">The marked edition; null where none is marked or the library does not hold it.</param>
public sealed record InstrumentMatch(Instrument Instrument, string? EditionMark, Edition? Edition);
