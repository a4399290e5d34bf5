using Mingjing.Core.Platform.Jobs;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Notices;

/// <summary>提醒事由 of the digest, and what it says in a message.</summary>
public static class DigestNotices
{
    /// <summary>每周摘要.</summary>
    public static readonly NoticeTopic Weekly = new(
        "digest.weekly",
        "每周摘要",
        "待办 {open} 项，其中逾期 {overdue} 项、{days} 日内到期 {expiring} 项；未读提醒 {unread} 条。"
    );

    /// <summary>Where the work is found.</summary>
    internal const string Path = "/work";

    internal static string Line(DigestNumbers numbers, int unread) =>
        Weekly.Say(
            number: null,
            day: null,
            ("open", numbers.Open),
            ("overdue", numbers.Overdue),
            ("days", DigestNumbers.ExpiringDays),
            ("expiring", numbers.Expiring),
            ("unread", unread)
        );
}
