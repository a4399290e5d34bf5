using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Notices;

/// <summary>提醒列表的一行.</summary>
/// <param name="Topic">Code of the topic.</param>
/// <param name="Path">Where it is dealt with.</param>
/// <param name="ReadAt">Null while it is unread.</param>
public sealed record NoticeLine(
    NoticeId Id,
    string Topic,
    string Line,
    string Path,
    DateTimeOffset CreatedAt,
    DateTimeOffset? ReadAt
);

/// <summary>提醒的查询: the own ones of the appointment in use.</summary>
public sealed class NoticeQueries(Database database)
{
    /// <summary>More than so many unread ones are not counted.</summary>
    public const int MostCounted = 99;

    /// <summary>How many are unread, at most one more than <see cref="MostCounted"/>.</summary>
    public async Task<int> Unread(Principal principal, CancellationToken cancel)
    {
        await using var rows = database.Read(principal);
        return await Own(rows, principal)
            .Where(n => n.ReadAt == null)
            .Select(n => n.Id)
            .Take(MostCounted + 1)
            .CountAsync(cancel);
    }

    /// <summary>How many are unread under other organizations at which the same person works.</summary>
    public async Task<int> UnreadAt(Principal principal, IReadOnlyList<OrganizationId> others, CancellationToken cancel)
    {
        if (others.Count == 0 || principal.Account is not { } account)
            return 0;
        await using var rows = database.Read(principal);
        return await rows.Set<Notice>()
            .Where(n => n.AccountId == account && n.ReadAt == null && others.Contains(n.OrganizationId))
            .Select(n => n.Id)
            .Take(MostCounted + 1)
            .CountAsync(cancel);
    }

    /// <summary>One page, the newest first.</summary>
    public async Task<Page<NoticeLine>> List(
        Principal principal,
        bool onlyUnread,
        PagePosition? position,
        int size,
        CancellationToken cancel
    )
    {
        await using var rows = database.Read(principal);
        var notices = Own(rows, principal);
        if (onlyUnread)
            notices = notices.Where(n => n.ReadAt == null);
        if (position is { } at)
        {
            var id = new NoticeId(at.Id);
            notices = at.IsBack ? notices.Where(n => n.Id > id) : notices.Where(n => n.Id < id);
        }

        notices = position is { IsBack: true } ? notices.OrderBy(n => n.Id) : notices.OrderByDescending(n => n.Id);
        var read = await notices
            .Take(size + 1)
            .Select(n => new NoticeLine(n.Id, n.Topic, n.Line, n.Path, n.CreatedAt, n.ReadAt))
            .ToListAsync(cancel);
        return Page<NoticeLine>.Of(read, size, position, l => (Clock.DayOf(l.CreatedAt), l.Id.Value));
    }

    /// <summary>The own rows of the appointment in use: none without an account or an organization.</summary>
    internal static IQueryable<Notice> Own(MingjingContext rows, Principal principal)
    {
        var (account, organization) = (principal.Account, principal.Organization);
        return rows.Set<Notice>().Where(n => n.AccountId == account && n.OrganizationId == organization);
    }
}
