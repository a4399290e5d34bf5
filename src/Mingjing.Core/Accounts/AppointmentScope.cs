using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Accounts;

/// <summary>任职的数据范围: what an appointment lets a person see, from its role and its organization alone.</summary>
public static class AppointmentScope
{
    /// <summary>The scope of a role in an organization; whoever holds none of the roles below sees nothing.</summary>
    public static DataScope Of(OrganizationDirectory directory, OrganizationEntry organization, Roles role) =>
        role switch
        {
            Roles.SupervisionHandler or Roles.SupervisionHead or Roles.InvitedSupervisor => OfLevel(
                directory,
                organization
            ),
            Roles.GovernmentOffice or Roles.GovernmentLeader => OfLevel(directory, organization),
            // A station registers clues of its township for the county's body: it reads the county, its permissions limit it further.
            Roles.JusticeStation => DataScope.Of([organization.RegionCode], []),
            Roles.DepartmentClerk or Roles.DepartmentHead or Roles.Officer or Roles.MachineClient => DataScope.Of(
                [],
                directory.WithDescendants(organization.Id).Select(o => o.Id)
            ),
            // What they see is given to them case by case.
            Roles.SuperiorBody or Roles.DisciplinaryBody => DataScope.DirectoryOnly,
            _ => DataScope.Nothing,
        };

    /// <summary>Whether a role can be held in an organization of a kind.</summary>
    public static bool Fits(Roles role, OrganizationKind kind) =>
        role switch
        {
            Roles.SupervisionHandler or Roles.SupervisionHead or Roles.InvitedSupervisor => kind
                == OrganizationKind.SupervisionBody,
            Roles.JusticeStation => kind == OrganizationKind.JusticeStation,
            Roles.DepartmentClerk or Roles.DepartmentHead or Roles.Officer => IsEnforcing(kind),
            Roles.GovernmentOffice or Roles.GovernmentLeader => kind == OrganizationKind.Government,
            Roles.SuperiorBody => kind == OrganizationKind.SuperiorBody,
            Roles.DisciplinaryBody => kind == OrganizationKind.DisciplinaryBody,
            Roles.SystemAdministrator or Roles.SecurityAdministrator or Roles.AuditAdministrator => kind
                is OrganizationKind.SupervisionBody
                    or OrganizationKind.Government,
            _ => false,
        };

    /// <summary>执法主体 and those who act in their name.</summary>
    internal static bool IsEnforcing(OrganizationKind kind) =>
        kind
            is OrganizationKind.Department
                or OrganizationKind.AuthorizedOrganization
                or OrganizationKind.EntrustedOrganization
                or OrganizationKind.Township;

    private static DataScope OfLevel(OrganizationDirectory directory, OrganizationEntry organization) =>
        directory.IsOfCity(organization)
            ? DataScope.WholeCity
            : DataScope.Of(directory.Regions.Within(organization.RegionCode), []);
}
