using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Findings;

/// <summary>可选的部门和区划: those whose rows a scope shows, by name and in the order of the pack.</summary>
internal static class ScopeChoices
{
    private static readonly OrganizationKind[] WithoutActs =
    [
        OrganizationKind.Government,
        OrganizationKind.JusticeStation,
        OrganizationKind.SuperiorBody,
        OrganizationKind.DisciplinaryBody,
    ];

    public static (IReadOnlyList<Choice> Organizations, IReadOnlyList<Choice> Regions) Of(
        OrganizationDirectory directory,
        DataScope scope
    )
    {
        var visible = directory
            .All.Where(o => scope.Contains(o.Id, o.RegionCode) && !WithoutActs.Contains(o.Kind))
            .ToList();
        var regions = visible.Select(o => o.RegionCode).ToHashSet(StringComparer.Ordinal);
        return (
            [
                .. visible
                    .OrderBy(o => o.ShortName, StringComparer.Ordinal)
                    .Select(o => new Choice(o.Id.ToString(), o.ShortName)),
            ],
            [.. directory.Regions.All.Where(r => regions.Contains(r.Code)).Select(r => new Choice(r.Code, r.Name))]
        );
    }
}
