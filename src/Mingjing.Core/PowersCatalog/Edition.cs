namespace Mingjing.Core.PowersCatalog;

/// <summary>版本: a text of an instrument between two days, half-open.</summary>
/// <param name="Label">“2021年修订”.</param>
/// <param name="Year">The year by which a citation marks it: （2017年修正）; null where it is not known.</param>
/// <param name="InForceFrom">施行日期; null where it was not found.</param>
/// <param name="InForceTo">The first day on which it was no longer in force; null while it is, or where it was not found.</param>
/// <param name="DateConfirmed">Whether the first day was read in a source.</param>
/// <param name="EndConfirmed">Whether the last day was: the first day of the next edition, confirmed.</param>
/// <param name="Renumbered">条序已变: the numbers differ from today's, so what code cites never resolves to this text.</param>
/// <param name="Articles">条文索引.</param>
/// <param name="Note">Where the dates come from, or what is still open.</param>
public sealed record Edition(
    string Label,
    int? Year,
    DateOnly? InForceFrom,
    DateOnly? InForceTo,
    bool DateConfirmed,
    bool EndConfirmed,
    bool Renumbered,
    ArticleIndex Articles,
    string? Note
)
{
    /// <summary>Whether it was in force on a day; null where the dates do not say.</summary>
    public bool? Covers(DateOnly day)
    {
        if (InForceTo is { } to && day >= to)
            return EndConfirmed ? false : null;
        if (InForceFrom is not { } from || !DateConfirmed)
            return null;
        return day >= from;
    }
}
