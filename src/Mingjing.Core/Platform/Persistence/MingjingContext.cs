using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>
/// 数据上下文, always under one principal's scope: named query filters hide what is outside it, an interceptor refuses writes to
/// what was not loaded through it. Made by <see cref="Database"/> only.
/// </summary>
public abstract class MingjingContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Name of the query filter of the data scope.</summary>
    public const string ScopeFilter = "scope";

    private static readonly MethodInfo[] Filters =
    [
        .. typeof(MingjingContext)
            .GetMethods(BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(m => m.IsDefined(typeof(FilterOfAttribute))),
    ];

    private IReadOnlyList<MatterId> _admitted = [];

    private readonly HashSet<object> _loaded = new(ReferenceEqualityComparer.Instance);

    /// <summary>The scope that everything read and written through this context is held to.</summary>
    public DataScope Scope { get; private set; } = DataScope.Nothing;

    /// <summary>Whether a runner stands around this context: nobody else saves.</summary>
    internal bool Saves { get; set; }

    private bool ScopeEverywhere => Scope.Everywhere;

    private IReadOnlyList<string> ScopeRegions => Scope.Regions;

    private IReadOnlyList<OrganizationId> ScopeOrganizations => Scope.Organizations;

    private IEnumerable<MatterId> ScopeMatters => Scope.Matters.Concat(_admitted);

    private bool ScopeAdministration => Scope.Administration;

    private bool ScopeDirectory => Scope.Directory;

    private AccountId ScopeAccount => Scope.Account ?? default;

    internal void Under(DataScope scope) => Scope = scope;

    /// <summary>
    /// Lets this context into the matter of a row of its own scope, for a step that moves both: a department reports to a case that it
    /// does not see. Who may call it stands in a test.
    /// </summary>
    /// <exception cref="OutOfScopeException">The row itself was not loaded through this context, or lies outside.</exception>
    internal void Admit(IMatterRow row)
    {
        if (!WasLoaded(row) || !Scope.Contains(row))
            throw new OutOfScopeException($"{row.GetType().Name} was not loaded through the scope");
        _admitted = [.. _admitted, row.MatterId];
    }

    internal bool IsInside(IScoped row) =>
        Scope.Contains(row) || (row is IMatterRow matter && _admitted.Contains(matter.MatterId));

    // What cannot be saved need not be remembered: a million rows may be read.
    internal void NoteLoaded(object entity)
    {
        if (Saves)
            _loaded.Add(entity);
    }

    internal bool WasLoaded(object entity) => _loaded.Contains(entity);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(MingjingContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => !e.IsOwned()).ToArray())
            Complete(modelBuilder, entity);
    }

    private void Complete(ModelBuilder modelBuilder, IMutableEntityType entity)
    {
        if (typeof(Aggregate).IsAssignableFrom(entity.ClrType))
        {
            modelBuilder.Entity(entity.ClrType).Property(nameof(Aggregate.Version)).IsConcurrencyToken();
            modelBuilder
                .Entity(entity.ClrType)
                .Ignore(nameof(Aggregate.LedgerKind))
                .Ignore(nameof(Aggregate.LedgerId))
                .Ignore(nameof(Aggregate.DigestVersion));
        }

        foreach (var filter in Filters)
        {
            if (IsFor(filter.GetCustomAttribute<FilterOfAttribute>()!.Marker, entity.ClrType))
                filter.MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
        }
    }

    // A row of a matter is scoped too: it has the wider filter.
    private static bool IsFor(Type marker, Type row) =>
        marker.IsAssignableFrom(row) && !(marker == typeof(IScoped) && typeof(IMatterRow).IsAssignableFrom(row));

    [FilterOf(typeof(IScoped))]
    private void FilterScoped<TRow>(ModelBuilder modelBuilder)
        where TRow : class, IScoped =>
        modelBuilder
            .Entity<TRow>()
            .HasQueryFilter(
                ScopeFilter,
                row =>
                    ScopeEverywhere
                    || ScopeRegions.Contains(row.RegionCode)
                    || ScopeOrganizations.Contains(row.OrganizationId)
            );

    [FilterOf(typeof(IMatterRow))]
    private void FilterMatter<TRow>(ModelBuilder modelBuilder)
        where TRow : class, IMatterRow =>
        modelBuilder
            .Entity<TRow>()
            .HasQueryFilter(
                ScopeFilter,
                row =>
                    ScopeEverywhere
                    || ScopeRegions.Contains(row.RegionCode)
                    || ScopeOrganizations.Contains(row.OrganizationId)
                    || ScopeMatters.Contains(row.MatterId)
            );

    [FilterOf(typeof(IAdministered))]
    private void FilterAdministered<TRow>(ModelBuilder modelBuilder)
        where TRow : class, IAdministered =>
        modelBuilder
            .Entity<TRow>()
            .HasQueryFilter(
                ScopeFilter,
                row =>
                    ScopeAdministration
                    || ScopeEverywhere
                    || ScopeRegions.Contains(row.RegionCode)
                    || ScopeOrganizations.Contains(row.OrganizationId)
            );

    [FilterOf(typeof(IAccountOwned))]
    private void FilterOwned<TRow>(ModelBuilder modelBuilder)
        where TRow : class, IAccountOwned =>
        modelBuilder
            .Entity<TRow>()
            .HasQueryFilter(ScopeFilter, row => ScopeAdministration || row.AccountId == ScopeAccount);

    // Only the jobs of the system see everything and administer as well.
    [FilterOf(typeof(IPersonal))]
    private void FilterPersonal<TRow>(ModelBuilder modelBuilder)
        where TRow : class, IPersonal =>
        modelBuilder
            .Entity<TRow>()
            .HasQueryFilter(
                ScopeFilter,
                row => (ScopeEverywhere && ScopeAdministration) || row.AccountId == ScopeAccount
            );

    [FilterOf(typeof(IDirectoryRow))]
    private void FilterDirectory<TRow>(ModelBuilder modelBuilder)
        where TRow : class, IDirectoryRow =>
        modelBuilder.Entity<TRow>().HasQueryFilter(ScopeFilter, row => ScopeDirectory);

    protected void ConvertIds(ModelConfigurationBuilder configuration, Type converter)
    {
        foreach (var id in typeof(MingjingContext).Assembly.GetTypes().Where(IsTypedId))
            configuration.Properties(id).HaveConversion(converter.MakeGenericType(id));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
    }

    private static bool IsTypedId(Type type) =>
        type.IsValueType
        && type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(ITypedId<>));

    [AttributeUsage(AttributeTargets.Method)]
    private sealed class FilterOfAttribute(Type marker) : Attribute
    {
        public Type Marker { get; } = marker;
    }
}

/// <summary>The embedded store.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : MingjingContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        ConvertIds(configurationBuilder, typeof(TypedIdToBytes<>));
    }
}

/// <summary>The server store.</summary>
public sealed class PostgresContext(DbContextOptions<PostgresContext> options) : MingjingContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        ConvertIds(configurationBuilder, typeof(TypedIdToGuid<>));
    }
}
