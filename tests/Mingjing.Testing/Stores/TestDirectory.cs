using Mingjing.Core.Demonstration;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Testing.Stores;

/// <summary>Acts of one administrator on a directory of made-up departments: enough to fill a ledger.</summary>
public sealed class TestDirectory(Database database, TimeProvider time)
{
    public TestDirectory(TestStore store, TimeProvider time)
        : this(store.Database, time) { }

    private static readonly AccountId Account = new(new Guid("01900000-0000-7000-8000-000000000001"));

    public UseCaseRunner Runner { get; } = new(database, new Clock(time));

    /// <summary>A person under one appointment with everything in scope that the role may have.</summary>
    public static Principal PersonOf(Roles role) =>
        Principal.Person(
            Account,
            new AppointmentId(new Guid("01900000-0000-7000-8000-000000000002")),
            new OrganizationId(new Guid("01900000-0000-7000-8000-000000000003")),
            "测试",
            role,
            (role & RoleSets.Administrators) == Roles.None ? DataScope.Everything : DataScope.OfAdministrator(Account)
        );

    public static Request Administrator { get; } = new(PersonOf(Roles.SystemAdministrator));

    /// <summary>The facts of the nth department.</summary>
    public static OrganizationFacts Facts(int number) =>
        new(
            SyntheticCodes.CreditCode("11", "419900", number),
            $"河洛市演示局第{number}",
            $"演示局{number}",
            OrganizationKind.Department,
            "419900"
        );

    public async Task<OrganizationId> Register(int number, CancellationToken cancel) =>
        (await Runner.Run(new RegisterOrganization(), Administrator, Facts(number), cancel)).Result;

    public async Task Rename(OrganizationId id, int shownVersion, int number, CancellationToken cancel)
    {
        var change = new OrganizationChange(id, shownVersion, Facts(number) with { ShortName = "新简称" });
        _ = (await Runner.Run(new ChangeOrganization(), Administrator, change, cancel)).Result;
    }
}
