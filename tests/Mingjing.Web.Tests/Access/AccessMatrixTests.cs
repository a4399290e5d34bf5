using System.Net;
using System.Net.Http.Json;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform.Access;
using Mingjing.Testing.Organizations;
using Mingjing.Web.Accounts;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.Access;

/// <summary>
/// 访问矩阵: every endpoint that the built server answers × every role, each stage of the sign-in, machines and strangers × where the
/// object belongs. What is allowed and what is denied is read from the access table alone.
/// </summary>
public sealed class AccessMatrixTests(AccessMatrixTests.Site site) : IClassFixture<AccessMatrixTests.Site>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Rows => [.. AccessTable.All.Select(r => r.Name)];

    public static TheoryData<string> ScopedRows =>
        [.. AccessTable.All.Where(r => r.Sight == Sight.Scope).Select(r => r.Name)];

    [Fact]
    public void Every_endpoint_of_the_server_is_in_the_table_and_nothing_else_is()
    {
        var there = SiteEndpoints.Of(site.Server).Select(e => e.Name).ToArray();
        var told = AccessTable.All.SelectMany(r => r.Endpoints).ToArray();
        told.GroupBy(n => n, StringComparer.Ordinal).Where(g => g.Count() > 1).ShouldBeEmpty("told twice");
        there
            .Except(told, StringComparer.Ordinal)
            .ShouldBeEmpty("tests/Mingjing.Web.Tests/Access/AccessTable.cs does not say who may call these");
        told.Except(there, StringComparer.Ordinal)
            .ShouldBeEmpty("tests/Mingjing.Web.Tests/Access/AccessTable.cs speaks of endpoints that are not there");
    }

    [Fact]
    public void Every_address_with_an_object_says_in_the_table_which()
    {
        foreach (var row in AccessTable.All)
            row.HasPlaceholder.ShouldBe(row.Of is not null, row.Name);
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Whoever_may_comes_in_and_nobody_else(string name)
    {
        var row = AccessTable.All.Single(r => string.Equals(r.Name, name, StringComparison.Ordinal));
        var wrong = new List<string>();
        foreach (var endpoint in row.Endpoints)
        {
            var address = await AddressOf(row, endpoint, SmallCity.CityMarket);
            foreach (var caller in await site.Callers.All())
            {
                using var answer = await Call(caller, row, endpoint, address);
                if (FaultOf(row, caller, answer) is { } fault)
                    wrong.Add($"{endpoint}, {caller}: {fault}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(ScopedRows))]
    public async Task What_belongs_to_an_organization_is_found_within_the_scope_only(string name)
    {
        var row = AccessTable.All.Single(r => string.Equals(r.Name, name, StringComparison.Ordinal));
        var wrong = new List<string>();
        foreach (var endpoint in row.Endpoints)
        foreach (var department in Callers.Departments)
        {
            var address = await AddressOf(row, endpoint, department);
            foreach (var role in Enum.GetValues<Roles>().Where(r => RoleSets.IsSingle(r) && (r & row.Roles) == r))
            foreach (var caller in await site.Callers.Of(role))
            {
                if (row.IsSpent)
                    address = await AddressOf(row, endpoint, department);
                using var answer = await Call(caller, row, endpoint, address);
                var isFound = answer.StatusCode != HttpStatusCode.NotFound;
                var isSeen = Callers.SeenBy(role, caller.At!).Contains(department);
                if (isFound != isSeen || !IsAdmitted(answer))
                    wrong.Add($"{endpoint} of {department.Name}, {caller}: {(int)answer.StatusCode}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_three_administrators_are_denied_every_endpoint_of_business()
    {
        foreach (var (name, endpoint) in SiteEndpoints.Of(site.Server))
        {
            var required = endpoint.Metadata.GetMetadata<RequirePermissionAttribute>();
            if (required?.Permission.Area != PermissionArea.Business)
                continue;
            var row = AccessTable.All.Single(r => r.Endpoints.Contains(name, StringComparer.Ordinal));
            var address = await AddressOf(row, name, SmallCity.CityMarket);
            foreach (
                var administrator in (await site.Callers.All()).Where(c =>
                    (c.Role & RoleSets.Administrators) != Roles.None
                )
            )
            {
                using var answer = await Call(administrator, row, name, address);
                answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden, $"{name}, {administrator}");
            }
        }
    }

    // Null where the answer is the one that the table demands.
    private static string? FaultOf(AccessRow row, Caller caller, HttpResponseMessage answer)
    {
        var endpointIsApi = row.Name.Contains(" /api/", StringComparison.Ordinal);
        var isOpen = caller.Stage == Core.Accounts.SessionStage.Open || (caller.IsMachine && endpointIsApi);
        return row.Audience switch
        {
            Audience.Everybody => Reached(row, answer),
            Audience.Nobody => Status(answer, HttpStatusCode.NotFound),
            Audience.Stage when caller.Stage == row.Stage => Reached(row, answer),
            Audience.Stage => LedTo(answer, AccessGate.PathOf(caller.Stage)),
            _ when !isOpen && endpointIsApi => Status(answer, HttpStatusCode.Unauthorized),
            _ when !isOpen => LedTo(answer, AccessGate.PathOf(caller.IsMachine ? null : caller.Stage)),
            _ when (caller.Role & row.Roles) == Roles.None => Status(answer, HttpStatusCode.Forbidden),
            // What they find depends on where the object belongs: the other test asks for that.
            _ when row.Sight == Sight.Scope => IsAdmitted(answer) ? null : Found(answer),
            _ when row.Sight == Sight.Owner => IsLost(answer) ? null : Found(answer),
            _ => Reached(row, answer),
        };
    }

    // A page or a list must be there; what is sent is empty here, so it may be refused for what it says, never for who says it.
    private static string? Reached(AccessRow row, HttpResponseMessage answer)
    {
        var isRead = answer.RequestMessage!.Method == HttpMethod.Get;
        var isRight = isRead && row.Audience == Audience.Roles ? answer.IsSuccessStatusCode : IsAdmitted(answer);
        return isRight ? null : Found(answer);
    }

    private static bool IsLost(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.NotFound;

    private static bool IsAdmitted(HttpResponseMessage answer) =>
        (int)answer.StatusCode < 500
        && answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        && !LeadsTo(answer, SignInRoutes.SignIn);

    private static string? Status(HttpResponseMessage answer, HttpStatusCode expected) =>
        answer.StatusCode == expected ? null : $"{Found(answer)} instead of {(int)expected}";

    private static string? LedTo(HttpResponseMessage answer, string path) =>
        answer.StatusCode == HttpStatusCode.Redirect && LeadsTo(answer, path)
            ? null
            : $"{Found(answer)} instead of the way to {path}";

    private static bool LeadsTo(HttpResponseMessage answer, string path) =>
        answer.Headers.Location is { } location
        && string.Equals(
            new Uri(answer.RequestMessage!.RequestUri!, location).AbsolutePath,
            path,
            StringComparison.Ordinal
        );

    private static string Found(HttpResponseMessage answer) =>
        $"{(int)answer.StatusCode} {answer.Headers.Location?.OriginalString}";

    private Task<string> AddressOf(AccessRow row, string endpoint, OrganizationFacts of) =>
        row.AddressOf(endpoint, site.Server.Staff, of);

    private static async Task<HttpResponseMessage> Call(Caller caller, AccessRow row, string endpoint, string address)
    {
        var method = HttpMethod.Parse(endpoint.Split(' ')[0]);
        using var request = new HttpRequestMessage(method, address);
        if (method != HttpMethod.Get && method != HttpMethod.Head)
            request.Content = endpoint.Contains(" /api/", StringComparison.Ordinal)
                ? JsonContent.Create(row.Body ?? new { })
                : new FormUrlEncodedContent(await FieldsOf(caller, row));
        // Only what looks for an object is meant to be done.
        if (row.Of is not null)
            request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        return await caller.Client.SendAsync(request, Cancel);
    }

    // A form that does not carry the token of a page is refused before anything is looked for.
    private static async Task<IEnumerable<KeyValuePair<string, string>>> FieldsOf(Caller caller, AccessRow row) =>
        row.Of is null || row.Audience != Audience.Roles || caller.Stage != Core.Accounts.SessionStage.Open
            ? []
            : [KeyValuePair.Create(Callers.TokenField, await caller.Token())];

    /// <summary>One server and everybody who comes to it, for all rows.</summary>
    public sealed class Site : IAsyncLifetime
    {
        private RunningServer? _server;

        public RunningServer Server => _server ?? throw new InvalidOperationException("the server has not started");

        internal Callers Callers { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            _server = await RunningServer.Start();
            Callers = new Callers(_server);
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
