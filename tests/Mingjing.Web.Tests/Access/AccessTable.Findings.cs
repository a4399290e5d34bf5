using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Web.Tests.Access;

/// <summary>Findings and the pages of work.</summary>
internal static partial class AccessTable
{
    private const Roles Reporting =
        Roles.SupervisionHandler
        | Roles.SupervisionHead
        | Roles.DepartmentClerk
        | Roles.DepartmentHead
        | Roles.GovernmentOffice
        | Roles.GovernmentLeader;

    private const Roles Screened = Reporting | Roles.JusticeStation | Roles.InvitedSupervisor | Roles.SuperiorBody;

    private static AccessRow[] Findings =>
        [
            AccessRow.For(Screened, "/findings"),
            AccessRow.For(Screened, "GET /findings/export"),
            AccessRow.For(Screened, "GET /findings/{Reference}", Subjects.Finding, Sight.Scope),
            // The page has no form: whatever is sent is refused before an object is looked for.
            AccessRow.For(Screened, "POST /findings/{Reference}", Subjects.Finding),
            AccessRow.For(Reporting, "/data-quality"),
            AccessRow.For(Screened | Machine, "GET /api/v1/findings"),
            AccessRow.For(Screened | Machine, "GET /api/v1/findings/patterns"),
            AccessRow.For(Screened | Machine, "GET /api/v1/findings/export"),
            AccessRow.For(Screened | Machine, "GET /api/v1/findings/{reference}", Subjects.Finding, Sight.Scope),
            AccessRow.For(Reporting | Machine, "GET /api/v1/data-quality"),
        ];

    private static AccessRow[] Workbench =>
        [
            AccessRow.For(Roles.DepartmentClerk | Roles.DepartmentHead, "/department"),
            AccessRow.For(Roles.DepartmentClerk | Roles.DepartmentHead, "GET /department/export"),
            AccessRow.For(Roles.SupervisionHead | Roles.GovernmentOffice | Roles.GovernmentLeader, "/overview"),
        ];
}
