using System.Collections.Frozen;
using System.Reflection;

namespace Mingjing.Core.Platform.Access;

/// <summary>
/// 权限: one thing that can be done, and the roles that may do it. Each capability lists its own in <c>…Access.cs</c>; what nobody
/// lists, nobody may do.
/// </summary>
public sealed record Permission
{
    /// <exception cref="ArgumentException">A business permission was granted to one of the three administrators, or an
    /// administrative one to somebody else.</exception>
    public Permission(string code, string name, Roles roles, PermissionArea area = PermissionArea.Business)
    {
        var forbidden = area switch
        {
            PermissionArea.Business => RoleSets.Administrators | Roles.AccountHolder,
            PermissionArea.Administration => ~RoleSets.Administrators,
            _ => Roles.None,
        };
        if ((roles & forbidden) != Roles.None)
            throw new ArgumentException(
                $"{code}: 三员不得办理业务，业务人员不得管理系统 ({roles & forbidden})",
                nameof(roles)
            );
        (Code, Name, Roles, Area) = (code, name, roles, area);
    }

    /// <summary>Stable code: “acts.import”.</summary>
    public string Code { get; }

    /// <summary>中文名称.</summary>
    public string Name { get; }

    public Roles Roles { get; }

    public PermissionArea Area { get; }

    /// <summary>Whether the role that a principal works under is among them.</summary>
    public bool IsGrantedTo(Principal principal) =>
        principal.Kind == PrincipalKind.System
        || ((principal.Role & Roles) != Roles.None && principal.KeyPermissions?.Contains(Code) != false);

    /// <summary>Every permission of the product, by code: the fields of the <c>…Access</c> classes.</summary>
    public static IReadOnlyDictionary<string, Permission> All => AllOfCore.Value;

    private static readonly Lazy<FrozenDictionary<string, Permission>> AllOfCore = new(() =>
        typeof(Permission)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(Permission))
            .Select(f => (Permission)f.GetValue(null)!)
            .ToFrozenDictionary(p => p.Code, StringComparer.Ordinal)
    );
}

/// <summary>权限范围.</summary>
public enum PermissionArea
{
    /// <summary>业务.</summary>
    [Term("业务")]
    Business,

    /// <summary>系统管理.</summary>
    [Term("系统管理")]
    Administration,

    /// <summary>本人: what everybody may do about himself.</summary>
    [Term("本人")]
    Own,
}
