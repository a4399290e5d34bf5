using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Notices;

/// <summary>提醒权限: everybody his own, nobody another's.</summary>
public static class NoticeAccess
{
    /// <summary>查看本人提醒, and mark them as read.</summary>
    public static readonly Permission Own = new("notices.own", "查看本人提醒", RoleSets.Staff, PermissionArea.Own);

    /// <summary>投递和清理提醒: jobs', so no role has it.</summary>
    internal static readonly Permission Deliver = new(
        "notices.deliver",
        "投递和清理提醒",
        Roles.None,
        PermissionArea.Own
    );
}
