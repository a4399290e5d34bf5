using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Web.Accounts;

/// <summary>需要权限: a page or an endpoint is for those who hold the permission of this code, the sign-in complete.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string code) : Attribute
{
    /// <summary>Code of the permission.</summary>
    public string Code { get; } = code;

    public Permission Permission =>
        Permission.All.GetValueOrDefault(Code)
        ?? throw new InvalidOperationException($"no permission has the code {Code}");
}

/// <summary>登录途中: a step of the sign-in, for whoever has got so far and no further.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DuringSignInAttribute(SessionStage stage) : Attribute
{
    public SessionStage Stage { get; } = stage;
}

/// <summary>Says of endpoints what pages say by attribute.</summary>
public static class AccessConventions
{
    /// <summary>Who may call it.</summary>
    public static TBuilder RequirePermission<TBuilder>(this TBuilder builder, Permission permission)
        where TBuilder : IEndpointConventionBuilder =>
        builder.WithMetadata(new RequirePermissionAttribute(permission.Code));
}
