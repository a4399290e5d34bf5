namespace Mingjing.Core.Platform.Access;

/// <summary>
/// 数据范围: which rows a principal can see and change: everything of the installation, whole regions, or single organizations.
/// Fails closed: what no part of it contains does not exist for the principal.
/// </summary>
public sealed record DataScope
{
    private DataScope() { }

    /// <summary>Nothing at all: what anybody has who was given no scope.</summary>
    public static DataScope Nothing { get; } = new();

    /// <summary>The whole installation, accounts included: the named jobs of the system.</summary>
    public static DataScope Everything { get; } =
        new()
        {
            Everywhere = true,
            Administration = true,
            Directory = true,
        };

    /// <summary>All business of the installation: the city's supervision body and its government. No accounts, no settings.</summary>
    public static DataScope WholeCity { get; } = new() { Everywhere = true, Directory = true };

    /// <summary>The directory alone: who is who, no business.</summary>
    public static DataScope DirectoryOnly { get; } = new() { Directory = true };

    /// <summary>Accounts, appointments and settings, and the directory of organizations: the three administrators.</summary>
    public static DataScope OfAdministrator(AccountId account) =>
        new()
        {
            Administration = true,
            Directory = true,
            Account = account,
        };

    /// <summary>Whole regions by their codes (GB/T 2260), and single organizations.</summary>
    public static DataScope Of(IEnumerable<string> regions, IEnumerable<OrganizationId> organizations) =>
        new()
        {
            Regions = [.. regions],
            Organizations = [.. organizations],
            Directory = true,
        };

    /// <summary>Every row of business.</summary>
    public bool Everywhere { get; private init; }

    /// <summary>区划代码 of which every row is visible.</summary>
    public IReadOnlyList<string> Regions { get; private init; } = [];

    /// <summary>Organizations of which every row is visible.</summary>
    public IReadOnlyList<OrganizationId> Organizations { get; private init; } = [];

    /// <summary>借调办理的事项: single matters of other bodies that the person handles by name.</summary>
    public IReadOnlyList<MatterId> Matters { get; private init; } = [];

    /// <summary>Accounts and settings.</summary>
    public bool Administration { get; private init; }

    /// <summary>机构目录: who is who, without business data.</summary>
    public bool Directory { get; private init; }

    /// <summary>The own account; null for systems.</summary>
    public AccountId? Account { get; private init; }

    /// <summary>The same scope for the person of an account, who also sees the own account.</summary>
    public DataScope For(AccountId account) => this with { Account = account };

    /// <summary>The same scope with single matters to which the person was lent.</summary>
    public DataScope Lent(IEnumerable<MatterId> matters) => this with { Matters = [.. matters] };

    /// <summary>Whether a row of an organization in a region is inside: the one sentence that the query filter repeats.</summary>
    public bool Contains(OrganizationId organization, string regionCode) =>
        Everywhere || Regions.Contains(regionCode, StringComparer.Ordinal) || Organizations.Contains(organization);

    public bool Contains(IScoped row) =>
        Contains(row.OrganizationId, row.RegionCode) || (row is IMatterRow matter && Matters.Contains(matter.MatterId));
}
