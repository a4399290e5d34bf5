using Mingjing.Core.Accounts;
using Mingjing.Core.Demonstration.Seeding;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Web.Demonstration;

/// <summary>演示服务: the door through which the accounts of a demonstration are tried. No other server has it.</summary>
public static class DemonstrationServices
{
    /// <param name="accounts">The accounts with what their sign-in needs.</param>
    /// <param name="keep">Keeps them when a first sign-in has changed one.</param>
    public static void AddDemonstrationDoor(
        this IServiceCollection services,
        IReadOnlyList<DemonstrationAccount> accounts,
        Action<IReadOnlyList<DemonstrationAccount>> keep
    ) =>
        services.AddSingleton(p => new DemonstrationDoor(
            accounts,
            keep,
            p.GetRequiredService<Database>(),
            p.GetRequiredService<SignIn>(),
            p.GetRequiredService<PrincipalResolver>(),
            p.GetRequiredService<UseCaseRunner>(),
            p.GetRequiredService<Passwords>(),
            p.GetRequiredService<SecondFactors>(),
            p.GetRequiredService<PostList>(),
            p.GetRequiredService<SessionLimits>(),
            p.GetRequiredService<Clock>()
        ));
}
