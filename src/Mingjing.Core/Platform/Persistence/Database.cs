using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>数据库: makes contexts under a scope. One for the process; closes with it.</summary>
public sealed class Database : IDisposable
{
    private readonly IDisposable? _inUse;
    private readonly SqliteGate? _gate;
    private readonly DbContextOptions<SqliteContext>? _sqlite;
    private readonly DbContextOptions<PostgresContext>? _postgres;

    /// <exception cref="StoreInUseException">The embedded store is being replaced.</exception>
    public Database(Store store)
    {
        Store = store;
        _inUse = store.File is { } file ? StoreLock.Share(file) : null;
        if (store.Kind == StoreKind.Sqlite)
        {
            _gate = new SqliteGate();
            _sqlite = Common(new DbContextOptionsBuilder<SqliteContext>().UseSqlite(store.ConnectionString)).Options;
        }
        else
        {
            _postgres = Common(
                new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(store.ConnectionString)
            ).Options;
        }
    }

    public Store Store { get; }

    /// <summary>Rung when an act has promised something.</summary>
    internal PromiseBell Promises { get; } = new();

    /// <summary>A context to read with, under a principal's scope: what it finds is not tracked and cannot be saved.</summary>
    public MingjingContext Read(Principal principal)
    {
        var context = Create(principal.Scope);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return context;
    }

    /// <summary>A context that a runner may save.</summary>
    internal MingjingContext Write(Principal principal)
    {
        var context = Create(principal.Scope);
        context.Saves = true;
        return context;
    }

    /// <summary>A context without a scope, for migrations only: it sees no row of business.</summary>
    internal MingjingContext ForSchema() => Create(DataScope.Nothing);

    /// <summary>The turn to write: at once on a server, in order of arrival on the embedded store.</summary>
    internal async ValueTask<IDisposable?> Turn(CancellationToken cancel) =>
        _gate is null ? null : await _gate.Enter(cancel);

    /// <summary>A bare connection for the platform's own statements.</summary>
    internal Task<DbConnection> Connect(CancellationToken cancel) => Store.Open(cancel);

    public void Dispose()
    {
        _gate?.Dispose();
        _inUse?.Dispose();
    }

    private MingjingContext Create(DataScope scope)
    {
        MingjingContext context = _sqlite is not null ? new SqliteContext(_sqlite) : new PostgresContext(_postgres!);
        context.Under(scope);
        return context;
    }

    internal static DbContextOptionsBuilder<TContext> Common<TContext>(DbContextOptionsBuilder<TContext> options)
        where TContext : DbContext
    {
        options.UseSnakeCaseNamingConvention().AddInterceptors(ScopeGuard.Instance, SafeConnections.Instance);
        return options;
    }
}
