using Mingjing.Core.Platform;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Papers;

/// <summary>送达规则: what each way of serving a paper needs (民事诉讼法 87–95, by analogy; inside the government a proposal).</summary>
public static class ServiceRules
{
    /// <summary>公告期满 (民事诉讼法 95): days after which an announced paper counts as received.</summary>
    public const int AnnouncementDays = 30;

    private static readonly LawArticle Left = Law.Cite("civil-procedure-law", 89);
    private static readonly LawArticle Electronic = Law.Cite("civil-procedure-law", 90);
    private static readonly LawArticle Mail = Law.Cite("civil-procedure-law", 91);
    private static readonly LawArticle Forwarded = Law.Cite("civil-procedure-law", 94);
    private static readonly LawArticle Announced = Law.Cite("civil-procedure-law", 95);

    /// <summary>通常的送达方式: between offices electronically, to a person directly (law-rules §4.6, a proposal).</summary>
    public static PaperServiceMethod UsualFor(Paper paper) =>
        paper.AddresseeId is null ? PaperServiceMethod.Direct : PaperServiceMethod.Electronic;

    /// <summary>What is wrong with how a paper is to go out; null where nothing is.</summary>
    /// <param name="issuedAt">签发 of the paper.</param>
    /// <param name="now">The instant of the entry.</param>
    public static Refusal? OfDispatch(ServiceDispatch dispatch, DateTimeOffset issuedAt, DateTimeOffset now)
    {
        if (!Enum.IsDefined(dispatch.Method))
            return Field(nameof(dispatch.Method), "请选择送达方式。");
        if (dispatch.SentAt < issuedAt)
            return Field(nameof(dispatch.SentAt), "发出时间不得早于签发时间。");
        if (dispatch.SentAt > now)
            return Field(nameof(dispatch.SentAt), "发出时间不得晚于现在。");
        if (dispatch.Copies is < 1 or > 99)
            return Field(nameof(dispatch.Copies), "份数应为 1 至 99。");
        return dispatch.Method switch
        {
            PaperServiceMethod.Direct or PaperServiceMethod.Left when Distinct(dispatch.Deliverers) < 2 => Field(
                nameof(dispatch.Deliverers),
                $"{Terms<PaperServiceMethod>.Of(dispatch.Method)}由两名送达人办理，请填写两人。"
            ),
            PaperServiceMethod.Electronic when IsBlank(dispatch.Channel) => Field(
                nameof(dispatch.Channel),
                "电子送达请填写系统名称。",
                Electronic
            ),
            PaperServiceMethod.Mail when IsBlank(dispatch.Channel) => Field(
                nameof(dispatch.Channel),
                "邮寄送达请填写邮件号码。",
                Mail
            ),
            PaperServiceMethod.Forwarded when IsBlank(dispatch.Channel) => Field(
                nameof(dispatch.Channel),
                "转交送达请填写由谁转交。",
                Forwarded
            ),
            PaperServiceMethod.Announcement when IsBlank(dispatch.Place) => Field(
                nameof(dispatch.Place),
                "公告送达请填写公告刊登的地方。",
                Announced
            ),
            _ => null,
        };
    }

    /// <summary>What is wrong with a receipt; null where nothing is.</summary>
    /// <param name="now">The instant of the entry.</param>
    public static Refusal? OfReceipt(ServiceDispatch dispatch, ServiceReceipt receipt, DateTimeOffset now)
    {
        if (receipt.ReceivedAt < dispatch.SentAt)
            return Field(nameof(receipt.ReceivedAt), "收到时间不得早于发出时间。");
        if (receipt.ReceivedAt > now)
            return Field(nameof(receipt.ReceivedAt), "收到时间不得晚于现在。");
        var isRefused = !IsBlank(receipt.RefusedBecause);
        if (isRefused && dispatch.Method != PaperServiceMethod.Left)
            return Field(nameof(receipt.RefusedBecause), "被拒收的文书应当改用留置送达，请重新发出。", Left);
        return dispatch.Method switch
        {
            PaperServiceMethod.Left when !isRefused => Field(
                nameof(receipt.RefusedBecause),
                "留置送达请写明拒收事由。",
                Left
            ),
            PaperServiceMethod.Left when Distinct(receipt.Witnesses) == 0 && Distinct(receipt.Media) == 0 => Field(
                nameof(receipt.Witnesses),
                "留置送达应当有见证人签名，或者拍照、录像。",
                Left
            ),
            PaperServiceMethod.Announcement when Clock.DayOf(receipt.ReceivedAt) < AnnouncedUntil(dispatch) => Field(
                nameof(receipt.ReceivedAt),
                $"公告送达自公告之日起经过 {AnnouncementDays} 日视为收到，不早于 {AnnouncedUntil(dispatch):yyyy-MM-dd}。",
                Announced
            ),
            PaperServiceMethod.Direct
            or PaperServiceMethod.Mail
            or PaperServiceMethod.Forwarded when IsBlank(receipt.Receiver) => Field(
                nameof(receipt.Receiver),
                "请填写收件人。"
            ),
            _ => null,
        };
    }

    /// <summary>The day on which an announced paper counts as received: thirty days have then passed.</summary>
    public static DateOnly AnnouncedUntil(ServiceDispatch dispatch) =>
        Clock.DayOf(dispatch.SentAt).AddDays(AnnouncementDays);

    private static Refusal Field(string field, string message, LawArticle? basis = null) =>
        Refusal.OfField(field, message) with
        {
            Basis = basis,
        };

    private static int Distinct(IReadOnlyList<string> names) =>
        names.Select(n => n.Trim()).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal).Count();

    private static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text);
}
