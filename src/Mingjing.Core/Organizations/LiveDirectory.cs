using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Organizations;

/// <summary>
/// 现行机构目录 of this process: the snapshot of now. Whether another process has changed an organization is asked at most every
/// two seconds; who has changed one here says so with <see cref="Expire"/>.
/// </summary>
public sealed class LiveDirectory(Database database, RegionTree regions, TimeProvider time) : IDisposable
{
    /// <summary>How old a snapshot may be.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(2);

    private static readonly Principal Reader = Principal.System("directory");

    private readonly SemaphoreSlim _loading = new(1, 1);
    private volatile Snapshot? _last;

    public RegionTree Regions => regions;

    /// <summary>The directory as it is now, give or take <see cref="Tolerance"/>.</summary>
    public async ValueTask<OrganizationDirectory> Now(CancellationToken cancel)
    {
        if (_last is { } fresh && time.GetElapsedTime(fresh.AskedAt) < Tolerance)
            return fresh.Directory;
        await _loading.WaitAsync(cancel);
        try
        {
            if (_last is { } meanwhile && time.GetElapsedTime(meanwhile.AskedAt) < Tolerance)
                return meanwhile.Directory;
            return (_last = await Load(_last, cancel)).Directory;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <summary>The next question is asked of the store.</summary>
    public void Expire() => _last = null;

    public void Dispose() => _loading.Dispose();

    private async Task<Snapshot> Load(Snapshot? known, CancellationToken cancel)
    {
        // Taken before the question: what changes while it is answered is seen by the next one.
        var askedAt = time.GetTimestamp();
        await using var rows = database.Read(Reader);
        var organizations = rows.Set<Organization>();
        // Organizations are never deleted and each change raises a version: the two numbers change with every change.
        var state = await organizations
            .GroupBy(_ => 1)
            .Select(g => new State(g.Count(), g.Sum(o => (long)o.Version)))
            .SingleOrDefaultAsync(cancel);
        if (known is not null && known.State == state)
            return known with { AskedAt = askedAt };
        var all = await organizations
            .Select(o => new OrganizationEntry(
                o.Id,
                o.Code,
                o.Name,
                o.ShortName,
                o.Kind,
                o.RegionCode,
                o.Parent,
                o.Leadership,
                o.Superior,
                o.From,
                o.Until
            ))
            .ToListAsync(cancel);
        return new Snapshot(new OrganizationDirectory(all, regions), state, askedAt);
    }

    private sealed record State(int Count, long Versions);

    private sealed record Snapshot(OrganizationDirectory Directory, State? State, long AskedAt);
}
