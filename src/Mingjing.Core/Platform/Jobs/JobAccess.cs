using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Platform.Jobs;

/// <summary>作业与发件箱: running the system is the system administrator's, who sees no business data in it.</summary>
public static class JobAccess
{
    /// <summary>查看作业.</summary>
    public static readonly Permission Read = new(
        "jobs.read",
        "查看作业",
        Roles.SystemAdministrator | Roles.AuditAdministrator,
        PermissionArea.Administration
    );

    /// <summary>重试未完成事项.</summary>
    public static readonly Permission Retry = new(
        "jobs.retry",
        "重试未完成事项",
        Roles.SystemAdministrator,
        PermissionArea.Administration
    );
}
