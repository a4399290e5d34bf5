using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Access;

/// <summary>
/// 服务器库上的页面: on the embedded store a page has its rows before it is drawn, on a server store it is drawn once without them. What
/// the matrix asks of the one is here opened once on the other.
/// </summary>
public sealed class ServerStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_can_be_read_opens_on_the_server_store()
    {
        await using var server = await RunningServer.Start(kind: StoreKind.Postgres);
        var wrong = new List<string>();
        foreach (var row in AccessTable.All.Where(r => r.Audience == Audience.Roles))
        foreach (var endpoint in row.Endpoints.Where(e => e.StartsWith("GET ", StringComparison.Ordinal)))
        {
            var staff = Enum.GetValues<Roles>()
                .Where(r => RoleSets.IsSingle(r) && (r & row.Roles & RoleSets.Staff) != Roles.None)
                .ToList();
            if (staff.Count == 0)
                continue;
            var address = await row.AddressOf(endpoint, server.Staff, SmallCity.CityMarket);
            using var answer = await (await server.Staff.As(staff[0])).Client.GetAsync(address, Cancel);
            if ((int)answer.StatusCode >= 500)
                wrong.Add($"{endpoint}, {staff[0]}: {(int)answer.StatusCode}");
        }

        wrong.ShouldBeEmpty();
    }
}
