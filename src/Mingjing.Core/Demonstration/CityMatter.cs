namespace Mingjing.Core.Demonstration;

/// <summary>金额幅度, in whole yuan, both ends included.</summary>
public readonly record struct YuanRange(int Low, int High);

/// <summary>相对人构成, in percent: natural persons, sole proprietors, companies.</summary>
public readonly record struct PartyMix(int Persons, int Shops, int Companies);

/// <summary>处罚事项 (law-rules §5.3).</summary>
/// <param name="Department">The key of the department.</param>
/// <param name="Basis">The law and article as a paper names it.</param>
/// <param name="Legal">法定幅度; 0 to 0 where only a warning is given.</param>
/// <param name="Typical">What is usually fined; below the legal range where 减轻 is common.</param>
/// <param name="SummaryShare">Share of cases handled by 简易程序, in ‰.</param>
public sealed partial record CityMatter(
    string Code,
    string Department,
    string Text,
    string Basis,
    YuanRange Legal,
    YuanRange Typical,
    PartyMix Parties,
    int SummaryShare
)
{
    /// <summary>The text that an earlier law had for the matter, until a day; null where the basis has not changed in these years.</summary>
    public (string Basis, DateOnly Until)? Earlier { get; init; }

    /// <summary>The basis that an office cites for conduct of a day.</summary>
    public string BasisOn(DateOnly conduct) =>
        Earlier is { } earlier && conduct < earlier.Until ? earlier.Basis : Basis;

    /// <summary>Whether the matter ends with a fine.</summary>
    public bool HasFine => Typical.High > 0;

    /// <summary>The matters, in the order of their departments.</summary>
    public static IReadOnlyList<CityMatter> All { get; } = [.. OfMarketsAndStreets(), .. OfOtherFields()];
}
