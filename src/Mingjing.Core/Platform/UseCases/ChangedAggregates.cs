using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>Which aggregates an act has changed, also where only a part that one owns was.</summary>
/// <param name="All">Every one of them, once.</param>
/// <param name="Removed">Those that will have no row any more.</param>
internal sealed record ChangedAggregates(IReadOnlyList<Aggregate> All, IReadOnlySet<Aggregate> Removed)
{
    /// <summary>Finds them and raises their versions, which are ours to write: neither store has one that the other understands.</summary>
    public static ChangedAggregates Find(MingjingContext rows, IReadOnlySet<Aggregate> relied)
    {
        rows.ChangeTracker.DetectChanges();
        var touched = rows
            .ChangeTracker.Entries()
            .Where(IsChanged)
            .Select(e => OwnerOf(rows, e))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var all = new List<Aggregate>();
        var removed = new HashSet<Aggregate>(ReferenceEqualityComparer.Instance);
        foreach (var entry in rows.ChangeTracker.Entries<Aggregate>())
        {
            if (entry.State == EntityState.Unchanged)
            {
                if (!touched.Contains(entry.Entity) && !relied.Contains(entry.Entity))
                    continue;
                entry.Property(a => a.Version).IsModified = true;
            }
            else if (!IsChanged(entry))
            {
                continue;
            }

            if (entry.State == EntityState.Deleted)
                removed.Add(entry.Entity);
            else
                entry.Entity.Version++;
            all.Add(entry.Entity);
        }

        return new ChangedAggregates(all, removed);
    }

    private static bool IsChanged(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    // An owned part has no reference to its owner, and one that was taken out has left its collection: its key leads there.
    private static object OwnerOf(MingjingContext rows, EntityEntry entry)
    {
        while (entry.Metadata.FindOwnership() is { } ownership)
        {
            var key = ownership.Properties.Select(p => entry.Property(p).CurrentValue).ToArray();
            var owners = rows
                .ChangeTracker.Entries()
                .Where(e => ownership.PrincipalEntityType.IsAssignableFrom(e.Metadata));
            entry = owners.First(o =>
                ownership.PrincipalKey.Properties.Select(p => o.Property(p).CurrentValue).SequenceEqual(key)
            );
        }

        return entry.Entity;
    }
}
