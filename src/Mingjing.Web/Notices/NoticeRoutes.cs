using Mingjing.Core.Notices;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Notices;

/// <summary>提醒的地址和数字.</summary>
internal static class NoticeRoutes
{
    public const string List = "/notices";

    /// <summary>“7”, “99+”.</summary>
    public static string Counted(int unread) =>
        unread > NoticeQueries.MostCounted ? $"{Show.Plain(NoticeQueries.MostCounted)}+" : Show.Plain(unread);
}
