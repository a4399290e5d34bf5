namespace Mingjing.Core.PowersCatalog;

/// <summary>引用的条文, ready to be printed: the law's full name, the article in Chinese, and since when it has been in force.</summary>
/// <param name="Law">全称, as it stands between 《 and 》.</param>
/// <param name="Article">“第七十六条第一款第五项”; of a policy paper “（六）”; of a whole instrument “全文”.</param>
/// <param name="InForceFrom">施行日期 of the edition; null where it was not found (施行日期待确认).</param>
/// <param name="DateConfirmed">Whether that date was read in a source.</param>
public sealed record CitedArticle(string Law, string Article, DateOnly? InForceFrom, bool DateConfirmed);
