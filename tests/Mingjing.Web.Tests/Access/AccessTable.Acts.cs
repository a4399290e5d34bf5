using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Web.Tests.Access;

/// <summary>Acts and registers.</summary>
internal static partial class AccessTable
{
    private const Roles Supervision = Roles.SupervisionHandler | Roles.SupervisionHead;
    private const Roles Department = Roles.DepartmentClerk | Roles.DepartmentHead;

    private const Roles ActReaders =
        Supervision
        | Department
        | Roles.GovernmentOffice
        | Roles.GovernmentLeader
        | Roles.JusticeStation
        | Roles.InvitedSupervisor
        | Roles.SuperiorBody;

    private const Roles Business = ActReaders | Roles.Officer | Roles.DisciplinaryBody;

    private static readonly object Withdrawal = new
    {
        shownVersion = 1,
        reason = "行为没有发生",
        explanation = "测试",
    };

    private static AccessRow[] Acts => [.. ActPages, .. ReportedActs, .. Imports, .. Declarations];

    private static AccessRow[] ActPages =>
        [
            AccessRow.For(ActReaders, "/acts"),
            AccessRow.For(ActReaders, "/acts/completeness"),
            AccessRow.For(ActReaders, "/acts/{Reference}", Subjects.Act, Sight.Scope),
            AccessRow.For(ActReaders, "/acts/{Reference}/versions", Subjects.Act, Sight.Scope),
            AccessRow.For(Department, "/acts/{Reference}/withdraw", Subjects.Act, Sight.Scope),
            AccessRow.For(ActReaders, "GET /acts/export") with
            {
                Query = "?form=csv",
            },
            AccessRow.For(Supervision | Department, "/acts/import"),
            AccessRow.For(Supervision | Department, "POST /acts/import/upload"),
            AccessRow.For(Supervision | Department, "/acts/imports"),
            AccessRow.For(Supervision | Department, "/acts/imports/{Reference}", Subjects.ImportRun, Sight.Scope),
            AccessRow.For(Supervision | Department, "GET /acts/imports/{id}/problems", Subjects.ImportRun, Sight.Scope),
            AccessRow.For(Supervision | Department, "GET /acts/imports/{id}/rows", Subjects.ImportRun, Sight.Scope),
        ];

    private static AccessRow[] ReportedActs =>
        [
            AccessRow.For(Supervision | Department | Machine, "POST /api/v1/enforcement-acts"),
            AccessRow.For(ActReaders | Machine, "GET /api/v1/enforcement-acts"),
            AccessRow.For(ActReaders | Machine, "GET /api/v1/enforcement-acts/export") with
            {
                Query = "?form=csv",
            },
            AccessRow.For(ActReaders | Machine, "GET /api/v1/enforcement-acts/{id}", Subjects.Act, Sight.Scope),
            AccessRow.For(
                ActReaders | Machine,
                "GET /api/v1/enforcement-acts/{id}/versions/{version:int}",
                Subjects.ActVersion,
                Sight.Scope
            ),
            AccessRow.For(
                ActReaders | Machine,
                "GET /api/v1/enforcement-acts/{id}/versions/{version:int}/receipt",
                Subjects.ActVersion,
                Sight.Scope
            ),
            AccessRow.For(
                ActReaders | Machine,
                "GET /api/v1/enforcement-acts/{id}/differences",
                Subjects.Act,
                Sight.Scope
            ) with
            {
                Query = "?earlier=1&later=1",
            },
            AccessRow.For(
                Supervision | Department,
                "POST /api/v1/enforcement-acts/{id}/party-code",
                Subjects.Act,
                Sight.Scope
            ) with
            {
                Body = new { purpose = "测试" },
            },
            AccessRow.For(
                Department | Machine,
                "POST /api/v1/enforcement-acts/{id}/withdraw",
                Subjects.Act,
                Sight.Scope
            ) with
            {
                Body = Withdrawal,
            },
        ];

    private static AccessRow[] Imports =>
        [
            AccessRow.For(Supervision | Department | Machine, "GET /api/v1/import-runs"),
            AccessRow.For(Supervision | Department | Machine, "POST /api/v1/import-runs"),
            AccessRow.For(
                Supervision | Department | Machine,
                "GET /api/v1/import-runs/{id}",
                Subjects.ImportRun,
                Sight.Scope
            ),
            AccessRow.For(
                Supervision | Department | Machine,
                "GET /api/v1/import-runs/{id}/problems",
                Subjects.ImportRun,
                Sight.Scope
            ),
            AccessRow.For(
                Supervision | Department,
                "GET /api/v1/import-runs/{id}/rows",
                Subjects.ImportRun,
                Sight.Scope
            ),
        ];

    private static AccessRow[] Declarations =>
        [
            AccessRow.For(ActReaders | Machine, "GET /api/v1/completeness-declarations"),
            AccessRow.For(Department, "POST /api/v1/completeness-declarations"),
            AccessRow.For(
                Department,
                "POST /api/v1/completeness-declarations/{id}/end",
                Subjects.Completeness,
                Sight.Scope
            ) with
            {
                Body = new { shownVersion = 1 },
                IsSpent = true,
            },
        ];

    private static AccessRow[] Registers =>
        [
            AccessRow.For(Business, "/registers"),
            AccessRow.For(Business, "/registers/{Name}", Subjects.Register),
            AccessRow.For(Business, "GET /api/v1/registers"),
            AccessRow.For(Business, "GET /registers/{id}/export", Subjects.Register),
            AccessRow.For(Business, "GET /api/v1/registers/{id}", Subjects.Register),
            AccessRow.For(Business, "GET /api/v1/registers/{id}/rows", Subjects.Register),
            AccessRow.For(Supervision, "POST /api/v1/registers/{id}", Subjects.Register),
            AccessRow.For(Supervision, "POST /api/v1/registers/{id}/declaration", Subjects.Register),
        ];
}
