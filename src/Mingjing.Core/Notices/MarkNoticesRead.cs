using Microsoft.EntityFrameworkCore;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Notices;

/// <summary>全部标为已读.</summary>
/// <param name="UpTo">The newest one that was shown: what has come since stays unread.</param>
public sealed record NoticesToMark(NoticeId UpTo);

/// <summary>全部标为已读 of the appointment in use; answers with how many were unread.</summary>
public sealed class MarkNoticesRead : UseCase<NoticesToMark, int>
{
    public override Permission Permission => NoticeAccess.Own;

    public override async Task<int> Act(Work work, NoticesToMark command, CancellationToken cancel)
    {
        var upTo = command.UpTo;
        var unread = await NoticeQueries
            .Own(work.Rows, work.Principal)
            .Where(n => n.ReadAt == null && n.Id <= upTo)
            .ToListAsync(cancel);
        foreach (var notice in unread)
            notice.Read(work.Now);
        return unread.Count;
    }
}
