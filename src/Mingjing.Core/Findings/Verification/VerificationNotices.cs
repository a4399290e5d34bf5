using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>疑点核实的提醒: who is told of which step. A notice names the paper and the day, never the act or the party.</summary>
public static class VerificationNotices
{
    /// <summary>推送核实, to the department.</summary>
    public static readonly NoticeTopic Sent = new(
        "verification.sent",
        "疑点核实通知",
        "{number}已发出，共 {count} 项疑点，请在{day}前（含当日）反馈。"
    );

    /// <summary>确认反馈, to whoever sent the notice.</summary>
    public static readonly NoticeTopic Answered = new(
        "verification.answered",
        "疑点反馈待审查",
        "{number}有 {count} 项反馈已确认，请审查。"
    );

    /// <summary>退回补充, to the department.</summary>
    public static readonly NoticeTopic Returned = new(
        "verification.returned",
        "疑点反馈退回补充",
        "{number}有反馈被退回，请在{day}前（含当日）补充。"
    );

    /// <summary>催办, to the department.</summary>
    public static readonly NoticeTopic Reminded = new(
        "verification.reminded",
        "疑点反馈催办",
        "{number}有 {count} 项疑点逾期未反馈，请尽快反馈。"
    );

    /// <summary>To the clerk and the head of the department; of a supervision body that enforces, to those who answer there.</summary>
    internal static NoticeDraft ToDepartment(NoticeTopic topic, VerificationRequest request) =>
        Of(topic, request, NoticeAddressee.Holders(request.OrganizationId, VerificationAccess.Answering));

    /// <summary>To whoever sent the notice.</summary>
    internal static NoticeDraft ToSender(NoticeTopic topic, VerificationRequest request) =>
        Of(topic, request, NoticeAddressee.Person(request.IssuedBy, request.IssuerId));

    private static NoticeDraft Of(NoticeTopic topic, VerificationRequest request, NoticeAddressee to) =>
        new(topic, to, $"/verification/{request.Ref}") { Number = request.Number };
}
