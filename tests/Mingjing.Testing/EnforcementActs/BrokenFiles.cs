namespace Mingjing.Testing.EnforcementActs;

/// <summary>Every broken file of acts, each under its own name.</summary>
public static class BrokenFiles
{
    public static IReadOnlyList<BrokenFile> All { get; } =
    [
        .. BrokenCells.All,
        .. BrokenText.All,
        .. BrokenCsv.All,
        .. BrokenWorkbooks.All,
        .. BrokenJson.All,
        .. BrokenDisclosures.All,
    ];
}
