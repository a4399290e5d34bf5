namespace Mingjing.Core.Platform.Access;

/// <summary>准否: the answer to “may this principal do this to that”, with its reason in Chinese where not.</summary>
public readonly record struct Decision(bool Allowed, string? Reason)
{
    public static Decision Allow { get; } = new(true, null);

    public static Decision Deny(string reason) => new(false, reason);

    /// <summary>
    /// The decision over permission and scope. The query filter is the same rule as a predicate; a test proves them equal.
    /// </summary>
    public static Decision Of(Principal principal, Permission permission, IScoped? row)
    {
        if (!permission.IsGrantedTo(principal))
            return Deny($"当前任职没有“{permission.Name}”的权限");
        if (row is not null && !principal.Scope.Contains(row))
            return Deny("不在当前任职的数据范围内");
        return Allow;
    }
}
