using Mingjing.Core.Platform;

namespace Mingjing.Core.Organizations;

/// <summary>监督关系 between a supervision body and an organization (条例 6).</summary>
public enum SupervisionRelation
{
    /// <summary>不在监督范围: another region, or a body that does not enforce.</summary>
    [Term("不在监督范围")]
    None,

    /// <summary>本级监督: the body of the organization's own level.</summary>
    [Term("本级监督")]
    OwnLevel,

    /// <summary>上级监督: the city's body over what the counties do.</summary>
    [Term("上级监督")]
    HigherLevel,
}

/// <summary>谁监督谁, by level: pure functions over the directory.</summary>
public static class SupervisionRelations
{
    private const OrganizationKind Body = OrganizationKind.SupervisionBody;

    /// <summary>How a supervision body stands to an organization. A county's supervision body is itself under the city's (条例 39, 40).</summary>
    public static SupervisionRelation Of(
        OrganizationDirectory directory,
        OrganizationEntry body,
        OrganizationEntry organization
    )
    {
        if (body.Kind != Body || !IsSupervised(directory, organization))
            return SupervisionRelation.None;
        if (string.Equals(body.RegionCode, organization.RegionCode, StringComparison.Ordinal))
            return organization.Kind == Body ? SupervisionRelation.None : SupervisionRelation.OwnLevel;
        return directory.Regions.Within(body.RegionCode).Contains(organization.RegionCode, StringComparer.Ordinal)
            ? SupervisionRelation.HigherLevel
            : SupervisionRelation.None;
    }

    /// <summary>本级监督机构 of an organization on a day; null where none is registered.</summary>
    public static OrganizationEntry? BodyOf(
        OrganizationDirectory directory,
        OrganizationEntry organization,
        DateOnly day
    ) =>
        directory.All.FirstOrDefault(b =>
            b.StandsOn(day) && Of(directory, b, organization) == SupervisionRelation.OwnLevel
        );

    /// <summary>The organizations that a body supervises on a day, with how it does.</summary>
    public static IEnumerable<(OrganizationEntry Organization, SupervisionRelation Relation)> SupervisedBy(
        OrganizationDirectory directory,
        OrganizationEntry body,
        DateOnly day
    ) =>
        directory
            .All.Where(o => o.StandsOn(day))
            .Select(o => (o, Of(directory, body, o)))
            .Where(pair => pair.Item2 != SupervisionRelation.None);

    /// <summary>
    /// 由上一级主管部门处理 (条例 42): a body under vertical management is seen like any other, but what is found is told to the department
    /// above it, which answers for it.
    /// </summary>
    public static bool IsToldToSuperior(OrganizationDirectory directory, OrganizationEntry organization) =>
        AnswerableOf(directory, organization).Leadership == Leadership.Vertical;

    /// <summary>上一级主管部门 by name; null where there is none or it was not registered.</summary>
    public static string? SuperiorOf(OrganizationDirectory directory, OrganizationEntry organization) =>
        AnswerableOf(directory, organization).Superior;

    // An entrusted body acts in another's name: that body's leadership decides (处罚法 20).
    private static OrganizationEntry AnswerableOf(OrganizationDirectory directory, OrganizationEntry organization) =>
        organization is { Kind: OrganizationKind.EntrustedOrganization, Parent: { } parent }
            ? directory.Find(parent) ?? organization
            : organization;

    private static bool IsSupervised(OrganizationDirectory directory, OrganizationEntry organization) =>
        organization.Kind
            is OrganizationKind.Department
                or OrganizationKind.AuthorizedOrganization
                or OrganizationKind.EntrustedOrganization
                or OrganizationKind.Township
        || (organization.Kind == Body && !directory.IsOfCity(organization));
}
