using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Organizations;

/// <summary>机构目录的筛选: the same for the page, the file and the API.</summary>
/// <param name="Text">Part of the name, the short name or the code; null for any.</param>
/// <param name="Kind">机构类别; null for any.</param>
/// <param name="Region">区划代码; null for any.</param>
public sealed record OrganizationFilter(string? Text, OrganizationKind? Kind, string? Region)
{
    /// <summary>Of what a form or an address says; a kind that does not exist filters nothing.</summary>
    public static OrganizationFilter Of(string? text, string? kind, string? region) =>
        new(
            Address.Text(text),
            kind is not null && Terms<OrganizationKind>.TryFind(kind, out var value) ? value : null,
            string.IsNullOrEmpty(region) ? null : region
        );

    /// <summary>The organizations that pass, by region and code.</summary>
    public IReadOnlyList<OrganizationEntry> Among(OrganizationDirectory directory) =>
        [.. directory.All.Where(Passes).OrderBy(OrderOf, StringComparer.Ordinal)];

    /// <summary>By what the list is ordered; no two have the same.</summary>
    public static string OrderOf(OrganizationEntry organization) => $"{organization.RegionCode}-{organization.Code}";

    private bool Passes(OrganizationEntry organization) =>
        (
            Text is null
            || organization.Name.Contains(Text, StringComparison.Ordinal)
            || organization.ShortName.Contains(Text, StringComparison.Ordinal)
            || organization.Code.Contains(Text, StringComparison.OrdinalIgnoreCase)
        )
        && (Kind is null || organization.Kind == Kind)
        && (Region is null || string.Equals(organization.RegionCode, Region, StringComparison.Ordinal));
}
