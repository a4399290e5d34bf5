using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Accounts;

/// <summary>初始化地址: lets whoever started an empty installation set up the three administrators, once.</summary>
internal sealed class SetupAddress : IPlatformRow
{
    /// <summary>SHA-256 of the token in the address.</summary>
    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }
}

/// <summary>初始化完成: one row at most; whoever inserts it has set up the installation.</summary>
internal sealed class SetupDone : IPlatformRow
{
    public required int Id { get; init; }

    public required DateTimeOffset At { get; init; }
}
