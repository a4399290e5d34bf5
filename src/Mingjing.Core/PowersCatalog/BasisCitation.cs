using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>依据引用: one citation in a basis as a department wrote it.</summary>
/// <param name="AsWritten">The words from the law's name to the article.</param>
/// <param name="Name">The law's name as written; empty where an article stands without one.</param>
/// <param name="Law">The instrument, with its edition mark; null where the library does not hold it.</param>
/// <param name="Article">The article; null where only the law is named, or where the law is not in the library.</param>
public sealed record BasisCitation(string AsWritten, string Name, InstrumentMatch? Law, LawArticle? Article);
