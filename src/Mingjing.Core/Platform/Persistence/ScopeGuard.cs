using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Platform.Persistence;

/// <summary>
/// 写入守卫: query filters do not guard writes. Refuses any change to an entity that was not loaded through the scoped context,
/// any row added or moved outside the scope, and any save without a runner.
/// </summary>
internal sealed class ScopeGuard : SaveChangesInterceptor, IMaterializationInterceptor
{
    public static ScopeGuard Instance { get; } = new();

    public object InitializedInstance(MaterializationInterceptionData materializationData, object entity)
    {
        (materializationData.Context as MingjingContext)?.NoteLoaded(entity);
        return entity;
    }

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Check((MingjingContext)eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default
    )
    {
        Check((MingjingContext)eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private static void Check(MingjingContext context)
    {
        if (!context.Saves)
            throw new OutOfScopeException("only the runner of use cases saves");
        foreach (var entry in context.ChangeTracker.Entries())
            Check(context, entry);
    }

    private static void Check(MingjingContext context, EntityEntry entry)
    {
        switch (entry.State)
        {
            case EntityState.Added:
                RequireInside(context, entry, entry.Entity);
                break;
            case EntityState.Modified or EntityState.Deleted:
                if (!context.WasLoaded(entry.Entity))
                    throw new OutOfScopeException($"{entry.Metadata.ClrType.Name} was not loaded through the scope");
                RequireInside(context, entry, entry.OriginalValues.ToObject());
                if (entry.State == EntityState.Modified)
                    RequireInside(context, entry, entry.Entity);
                break;
        }
    }

    private static void RequireInside(MingjingContext context, EntityEntry entry, object row)
    {
        var scope = context.Scope;
        var inside = row switch
        {
            IScoped scoped => context.IsInside(scoped),
            IAdministered administered => scope.Administration
                || scope.Contains(administered.OrganizationId, administered.RegionCode),
            IAccountOwned owned => scope.Administration || owned.AccountId == scope.Account,
            IPersonal personal => scope is { Everywhere: true, Administration: true }
                || personal.AccountId == scope.Account,
            IDirectoryRow => scope.Administration,
            IPlatformRow => true,
            _ => false,
        };
        if (!inside)
            throw new OutOfScopeException($"{entry.Metadata.ClrType.Name} lies outside the scope");
    }
}

/// <summary>越权写入: a defect of the code, never an answer to a user: the runner turns it into an error without detail.</summary>
public sealed class OutOfScopeException(string message) : InvalidOperationException(message);
