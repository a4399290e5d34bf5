namespace Mingjing.Web.Tests.Architecture;

/// <summary>切片图: the capabilities of the core and which of them may know which. Any other arrow fails a test.</summary>
internal static class SliceMap
{
    /// <summary>Knows no capability; every capability may know it.</summary>
    public const string Platform = "Platform";

    public const string Root = "Mingjing.Core";

    /// <summary>Each capability with those that it may know besides the platform.</summary>
    public static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["EnforcementActs"] = [],
        ["Organizations"] = ["EnforcementActs", "PowersCatalog"],
        ["Accounts"] = ["Organizations"],
        ["PowersCatalog"] = ["EnforcementActs"],
        ["Subjects"] = ["EnforcementActs"],
        ["Officers"] = ["EnforcementActs"],
        ["Inspections"] = ["EnforcementActs"],
        ["DiscretionBenchmarks"] = ["EnforcementActs"],
        ["Checks"] =
        [
            "EnforcementActs",
            "PowersCatalog",
            "Subjects",
            "Officers",
            "Inspections",
            "DiscretionBenchmarks",
        ],
        ["Registers"] =
        [
            "EnforcementActs",
            "Organizations",
            "Checks",
            "Subjects",
            "Officers",
            "Inspections",
            "DiscretionBenchmarks",
        ],
        ["Papers"] = ["Organizations", "PowersCatalog"],
        ["Findings"] = ["EnforcementActs", "Organizations", "PowersCatalog", "Checks", "Registers"],
        ["Clues"] = ["EnforcementActs", "Organizations", "PowersCatalog", "Findings", "Registers"],
        ["SupervisionCases"] = ["Organizations", "Accounts", "PowersCatalog", "Papers", "Clues"],
        ["Intake"] = ["EnforcementActs", "Organizations", "Checks", "Findings", "Registers"],
        // Any capability tells people through the platform; this one alone knows who they are.
        ["Notices"] = ["Organizations", "Accounts"],
        // What stands on the workbench is each capability's own; here is only who may open the pages.
        ["Workbench"] = [],
        // Plants must not be computed by what they test: neither Checks nor the terms of the platform.
        // The city is put into a store by the product's own acts: whoever writes may be known, whoever judges may not.
        ["Demonstration"] =
        [
            "EnforcementActs",
            "Subjects",
            "Officers",
            "Inspections",
            "DiscretionBenchmarks",
            "PowersCatalog",
            "Organizations",
            "Accounts",
            "Registers",
            "Findings",
            "Intake",
        ],
    };

    /// <summary>The slice of a namespace of the core; null outside it.</summary>
    public static string? SliceOf(string fullName)
    {
        if (!fullName.StartsWith(Root + ".", StringComparison.Ordinal))
            return null;
        var rest = fullName[(Root.Length + 1)..];
        var end = rest.IndexOf('.', StringComparison.Ordinal);
        return end < 0 ? null : rest[..end];
    }
}
