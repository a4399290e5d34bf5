using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Notices;

/// <summary>标为已读 of one notice; answers with where it is dealt with. No act of supervision, so nothing of it stands in the ledger.</summary>
public sealed class MarkNoticeRead : UseCase<NoticeId, string>
{
    public override Permission Permission => NoticeAccess.Own;

    /// <exception cref="Refused">There is none, or it is somebody else's.</exception>
    public override async Task<string> Act(Work work, NoticeId command, CancellationToken cancel)
    {
        var found = NoticeQueries.Own(work.Rows, work.Principal).Where(n => n.Id == command);
        var notice = await Work.Require(found, "这条提醒", cancel);
        notice.Read(work.Now);
        return notice.Path;
    }
}
