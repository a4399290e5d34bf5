using Mingjing.Core.Accounts;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Access;

/// <summary>
/// 访问表: who may call what, written down apart from the code that decides it. An endpoint that is not here fails the tests: add a
/// line to its capability. A page is one line for reading and sending.
/// </summary>
internal static partial class AccessTable
{
    private const Roles System = Roles.SystemAdministrator;
    private const Roles Security = Roles.SecurityAdministrator;
    private const Roles Audit = Roles.AuditAdministrator;
    private const Roles Machine = Roles.MachineClient;

    // Somebody with work that must not stop, and so somebody to stand in for.
    private const Roles Replaceable =
        Roles.SupervisionHandler
        | Roles.SupervisionHead
        | Roles.DepartmentClerk
        | Roles.DepartmentHead
        | Roles.GovernmentOffice
        | Roles.GovernmentLeader
        | Roles.JusticeStation;

    private const Roles Everyone =
        Replaceable
        | Roles.InvitedSupervisor
        | Roles.Officer
        | Roles.SuperiorBody
        | Roles.DisciplinaryBody
        | System
        | Security
        | Audit;

    private const Roles SignedIn = Everyone | Roles.AccountHolder;

    private static Task<string> AnyForm(Staff staff, OrganizationFacts of) => Task.FromResult("any-form");

    private static readonly AccessRow[] Site =
    [
        AccessRow.Open("GET /health/live"),
        AccessRow.Open("GET /health/ready"),
        AccessRow.Open("GET /openapi/{documentName}.json", "v1"),
        AccessRow.Open("GET /scalar"),
        AccessRow.Open("GET /scalar/assets/favicon.svg"),
        AccessRow.Open("GET /scalar/assets/scalar.aspnetcore.js"),
        AccessRow.Open("GET /scalar/assets/scalar.js"),
        AccessRow.Open("GET /scalar/assets/{documentName?}", "v1"),
        AccessRow.Absent("/kit"),
        AccessRow.Absent("/not-found"),
        AccessRow.Absent("GET /_framework/opaque-redirect"),
        AccessRow.Absent("GET /{**path:file}", "nothing.css"),
        AccessRow.Absent("HEAD /{**path:file}", "nothing.css"),
        AccessRow.For(SignedIn, "/work"),
    ];

    private static readonly AccessRow[] Catalog =
    [
        AccessRow.Open("/"),
        AccessRow.Open("/supervision"),
        AccessRow.Open("/rights"),
        AccessRow.Open("/laws"),
        AccessRow.Open("/laws/{Id}", "penalty-law"),
        AccessRow.Open("/powers"),
        AccessRow.Open("/powers/{Number:int}", "14"),
        AccessRow.For(Everyone, "/examination"),
        AccessRow.For(Everyone, "GET /examination/export") with
        {
            Query = "?form=csv",
        },
    ];

    private static readonly AccessRow[] SignIn =
    [
        AccessRow.Open("/set-up/{Token}", "wrong"),
        AccessRow.Open("/sign-in"),
        AccessRow.During("/sign-in/code", SessionStage.AwaitingCode),
        AccessRow.During("/sign-in/enroll", SessionStage.AwaitingEnrollment),
        AccessRow.During("/sign-in/password", SessionStage.AwaitingPassword),
        AccessRow.Open("POST /sign-out"),
    ];

    private static readonly AccessRow[] OwnAccount =
    [
        AccessRow.For(SignedIn, "/account"),
        AccessRow.For(SignedIn, "/account/password"),
        AccessRow.For(SignedIn, "POST /account/switch"),
        AccessRow.For(SignedIn, "POST /drafts/{form}", AnyForm),
        AccessRow.For(SignedIn, "POST /drafts/{form}/discard", AnyForm),
        AccessRow.For(Replaceable, "/account/delegations/{Id}/end", Subjects.Delegation, Sight.Owner),
        AccessRow.For(Everyone, "/notices"),
        AccessRow.For(Everyone, "GET /api/v1/notices"),
        AccessRow.For(Everyone, "POST /api/v1/notices/read"),
        AccessRow.For(SignedIn, "GET /api/v1/account/sessions"),
        AccessRow.For(SignedIn, "POST /api/v1/account/sessions-revoke"),
        AccessRow.For(SignedIn, "POST /api/v1/account/password"),
        AccessRow.For(SignedIn, "POST /api/v1/account/switch"),
        AccessRow.For(Replaceable, "POST /api/v1/account/delegations"),
        AccessRow.For(Replaceable, "POST /api/v1/account/delegations/{id}/end", Subjects.Delegation, Sight.Owner),
    ];

    private static readonly AccessRow[] Accounts =
    [
        AccessRow.For(Security, "/accounts"),
        AccessRow.For(Security, "/accounts/new"),
        AccessRow.For(Security, "/accounts/{Id}", Subjects.Account),
        AccessRow.For(Security, "/accounts/{Id}/appoint", Subjects.Account),
        AccessRow.For(Security, "/appointments/{Id}/end", Subjects.Appointment),
        AccessRow.For(Security, "GET /api/v1/accounts"),
        AccessRow.For(Security, "POST /api/v1/accounts"),
        AccessRow.For(Security, "POST /api/v1/accounts/{id}/lock", Subjects.Account),
        AccessRow.For(Security, "POST /api/v1/accounts/{id}/unlock", Subjects.Account),
        AccessRow.For(Security, "POST /api/v1/accounts/{id}/password-reset", Subjects.Account),
        AccessRow.For(Security, "POST /api/v1/accounts/{id}/second-factor-reset", Subjects.Account),
        AccessRow.For(Security, "POST /api/v1/accounts/{id}/sessions-revoke", Subjects.Account),
        AccessRow.For(Security, "POST /api/v1/appointments"),
        AccessRow.For(Security, "POST /api/v1/appointments/{id}/end", Subjects.Appointment) with
        {
            Body = new { shownVersion = 1, until = "2026-12-31" },
        },
        AccessRow.For(Audit, "/audit"),
        AccessRow.For(Audit, "/audit/readings"),
        AccessRow.For(Security | Roles.DepartmentHead, "/keys"),
        AccessRow.For(Security, "/keys/new"),
        AccessRow.For(Security | Roles.DepartmentHead, "GET /api/v1/keys"),
        AccessRow.For(Security, "POST /api/v1/keys"),
        AccessRow.For(
            Security | Roles.DepartmentHead,
            "POST /api/v1/keys/{id}/revoke",
            Subjects.MachineKey,
            Sight.Scope
        ),
    ];

    private static readonly AccessRow[] Organizations =
    [
        AccessRow.For(Everyone, "/organizations"),
        AccessRow.For(System, "/organizations/new"),
        AccessRow.For(System, "/organizations/import"),
        AccessRow.For(Everyone, "/organizations/{Id}", Subjects.Organization),
        AccessRow.For(System, "/organizations/{Id}/edit", Subjects.Organization),
        AccessRow.For(Everyone, "GET /organizations/export"),
        AccessRow.For(Everyone | Machine, "GET /api/v1/organizations"),
        AccessRow.For(Everyone | Machine, "GET /api/v1/organizations/{id}", Subjects.Organization),
        AccessRow.For(System, "POST /api/v1/organizations"),
        AccessRow.For(System, "POST /api/v1/organizations/import"),
        AccessRow.For(System, "PUT /api/v1/organizations/{id}", Subjects.Organization),
    ];

    public static IReadOnlyList<AccessRow> All { get; } =
    [
        .. Site,
        .. Catalog,
        .. SignIn,
        .. OwnAccount,
        .. Accounts,
        .. Organizations,
        .. Acts,
        .. Registers,
        .. Findings,
        .. Workbench,
        .. VerificationRows.Access,
        .. ClueRows.Access,
        .. CaseRows.Access,
        .. PaperRows.Access,
        .. LetterRows.Access,
    ];
}
