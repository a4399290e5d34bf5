using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.PowersCatalog;

/// <summary>清单的权限: the list and the laws are public; what is doubtful about them is the staff's to read.</summary>
public static class CatalogAccess
{
    /// <summary>查看清单体检.</summary>
    public static readonly Permission Examine = new(
        "catalog.examine",
        "查看清单体检",
        RoleSets.Staff,
        PermissionArea.Own
    );
}
