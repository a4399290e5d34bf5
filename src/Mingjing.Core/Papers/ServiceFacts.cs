using Mingjing.Core.Platform;

namespace Mingjing.Core.Papers;

/// <summary>文书送达方式 (民事诉讼法 88–95, by analogy).</summary>
public enum PaperServiceMethod
{
    /// <summary>直接送达: by two deliverers.</summary>
    [Term("直接送达")]
    Direct,

    /// <summary>电子送达: the usual way between offices; received on the day on which it arrives in the system that was agreed.</summary>
    [Term("电子送达")]
    Electronic,

    /// <summary>留置送达: it was refused and is left there, before witnesses or a camera.</summary>
    [Term("留置送达")]
    Left,

    /// <summary>邮寄送达: received on the day of the receipt.</summary>
    [Term("邮寄送达")]
    Mail,

    /// <summary>公告送达: counts as received after thirty days.</summary>
    [Term("公告送达")]
    Announcement,

    /// <summary>转交送达.</summary>
    [Term("转交送达")]
    Forwarded,
}

/// <summary>发出情况: how a paper goes out.</summary>
/// <param name="Method">送达方式.</param>
/// <param name="SentAt">发出时间.</param>
/// <param name="Copies">份数.</param>
/// <param name="Place">送达地点; of an announcement where it was published.</param>
/// <param name="Deliverers">送达人 by name.</param>
/// <param name="Channel">系统名称, 邮件号码 or who passes it on, as the way needs it.</param>
public sealed record ServiceDispatch(
    PaperServiceMethod Method,
    DateTimeOffset SentAt,
    int Copies,
    string? Place,
    IReadOnlyList<string> Deliverers,
    string? Channel
);

/// <summary>收到情况: the receipt.</summary>
/// <param name="ReceivedAt">收到时间: the terms that the paper sets run from this day.</param>
/// <param name="Receiver">收件人 by name; null where nobody took it.</param>
/// <param name="ReceiverPost">职务、身份.</param>
/// <param name="Witnesses">见证人 by name.</param>
/// <param name="Media">拍照、录像编号.</param>
/// <param name="RefusedBecause">拒收事由; null where it was not refused.</param>
/// <param name="Remark">备注.</param>
public sealed record ServiceReceipt(
    DateTimeOffset ReceivedAt,
    string? Receiver,
    string? ReceiverPost,
    IReadOnlyList<string> Witnesses,
    IReadOnlyList<string> Media,
    string? RefusedBecause,
    string? Remark
);
