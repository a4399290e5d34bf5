using System.Globalization;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Findings.Verification;

/// <summary>疑点核实的拒绝理由.</summary>
public static class VerificationRefusals
{
    /// <summary>Findings of one command, and answers of one request.</summary>
    public const int Most = 1_000;

    private const int LongestText = 1_000;

    private const int ShortestReason = 5;

    public static Refusal NothingChosen { get; } = Refusal.OfField("findings", "请至少选择一项。");

    public static Refusal TooMany { get; } =
        Refusal.OfField("findings", string.Create(CultureInfo.InvariantCulture, $"一次最多 {Most} 项，请分批办理。"));

    public static Refusal Unregistered { get; } =
        new(RefusalKind.Rule, "verification.unregistered", "所选疑点中有执法主体没有登记，不能推送核实。")
        {
            WayOut = "请市级监督机构先登记机构，再推送。",
        };

    public static Refusal NoLongerFound(int count) =>
        new(
            RefusalKind.Rule,
            "verification.no-longer-found",
            string.Create(
                CultureInfo.InvariantCulture,
                $"所选疑点中有 {count} 项在最近的筛查中已不再发现，不需要核实。"
            )
        )
        {
            WayOut = "请刷新列表后重新选择。",
        };

    /// <summary>“所选疑点中有 2 项…”: the first of several reasons, with how many there are.</summary>
    public static Refusal SomeNotNow(int count, Refusal first) =>
        first with
        {
            Message = string.Create(
                CultureInfo.InvariantCulture,
                $"所选疑点中有 {count} 项当前不能推送：{first.Message}"
            ),
        };

    public static Refusal NoCalendar(string missing) =>
        new(RefusalKind.Rule, "verification.no-calendar", $"{missing}，不能计算反馈期限，没有推送。")
        {
            WayOut = "请系统管理员补充该年的工作日历。",
        };

    public static Refusal OwnAnswer { get; } =
        new(RefusalKind.Rule, "verification.own-answer", "本人拟写或者确认的反馈，不能由本人审查。")
        {
            WayOut = "请监督机构的其他人员审查。",
        };

    /// <summary>Somebody who supervises would answer for whom he supervises.</summary>
    public static Refusal NotOwn { get; } =
        new(RefusalKind.Rule, "verification.not-own", "只能反馈本机关的疑点。") { WayOut = "请被监督的部门反馈。" };

    /// <summary>Somebody would supervise his own body.</summary>
    public static Refusal OwnBody(int count) =>
        new(
            RefusalKind.Rule,
            "verification.own-body",
            string.Create(
                CultureInfo.InvariantCulture,
                $"所选疑点中有 {count} 项是本机关的执法行为，不能由本机关推送核实。"
            )
        )
        {
            WayOut = "请从所选中去掉这些疑点；它们由上一级监督机构推送核实。",
        };

    public static Refusal NothingPrepared { get; } =
        new(RefusalKind.Rule, "verification.nothing-prepared", "这一项还没有拟写反馈，不能确认。")
        {
            WayOut = "请先逐项填写，或者上传填好的反馈表。",
        };

    /// <summary>属实待纠正 is no end: it waits for the correction.</summary>
    public static Refusal NotYetCorrected { get; } =
        new(RefusalKind.Rule, "verification.not-yet-corrected", "“属实待纠正”的反馈不能接受为已了结。")
        {
            WayOut = "请退回补充，等部门纠正后再次反馈。",
        };

    /// <summary>数据有误已补正, and still the screening finds it.</summary>
    public static Refusal StillFound { get; } =
        new(RefusalKind.Rule, "verification.still-found", "部门称数据有误已补正，但最近的筛查仍发现该疑点，不能接受。")
        {
            WayOut = "请退回补充，由部门重新报送该条记录；或者等重新报送后的筛查结果。",
        };

    public static Refusal NothingOverdue { get; } =
        new(RefusalKind.Conflict, "verification.nothing-overdue", "这份通知没有逾期未反馈的疑点，不需要催办。")
        {
            Basis = FindingProcedure.SelfCheck,
        };

    public static Refusal RemindedToday { get; } =
        new(RefusalKind.Conflict, "verification.reminded-today", "今天已经催办过。");

    public static Refusal NoEvidence { get; } = Refusal.NotFound("这份证据材料");

    public static Refusal TooManyFiles { get; } =
        new(
            RefusalKind.Rule,
            "verification.too-many-files",
            string.Create(CultureInfo.InvariantCulture, $"一项反馈最多附 {EvidenceFile.Most} 个文件。")
        )
        {
            WayOut = "请合并文件，或者先去掉不需要的文件。",
        };

    /// <summary>Its content is not taken.</summary>
    public static Refusal FileNotAccepted(string name, string rule) =>
        new(RefusalKind.Rule, "verification.file-not-accepted", $"“{name}”没有收下：{rule}。")
        {
            WayOut = $"可以收存的类型：{FileFormats.InWords}。请改正后重新上传，已填写的内容请先保存。",
        };

    public static Refusal FileTooLarge(string name, int megabytes) =>
        new(
            RefusalKind.Rule,
            "verification.file-too-large",
            string.Create(CultureInfo.InvariantCulture, $"“{name}”没有收下：超过 {megabytes} MB。")
        )
        {
            WayOut = "请降低扫描分辨率或者分成几个文件后重新上传。",
        };

    /// <summary>The row is there, the file is not, or was altered.</summary>
    public static Refusal FileGone { get; } =
        new(RefusalKind.Unavailable, "verification.file-gone", "这份证据材料不在服务器上，或者已损坏，不能读出。")
        {
            WayOut = "请系统管理员核验数据库（verify --database），从备份恢复数据文件夹中的 evidence。",
        };

    public static Refusal NotInRequest { get; } =
        new(RefusalKind.Rule, "verification.not-in-request", "所填疑点不在这份核实通知中。");

    /// <summary>The reason for a decision, 5 to 1000 characters.</summary>
    public static Refusal? OfReason(string field, string? text) =>
        (text?.Trim().Length ?? 0) < ShortestReason
            ? Refusal.OfField(field, $"请写明具体情况，至少 {ShortestReason} 字。")
            : OfText(field, text);

    /// <summary>A text that may be left out.</summary>
    public static Refusal? OfText(string field, string? text) =>
        (text?.Length ?? 0) > LongestText
            ? Refusal.OfField(field, string.Create(CultureInfo.InvariantCulture, $"最多 {LongestText} 字。"))
            : null;

    /// <summary>The first thing that an answer lacks; null where it is complete.</summary>
    /// <param name="place">Which item, 1, 2 …</param>
    public static Refusal? OfAnswer(FindingAnswer answer, int place, DateOnly today)
    {
        foreach (var (member, rule) in answer.RulesBroken(today))
            return Refusal.OfField(member, string.Create(CultureInfo.InvariantCulture, $"第 {place} 项：{rule}。"));
        return Enum.IsDefined(answer.Kind) ? null : Refusal.OfField(nameof(answer.Kind), "请选择反馈类别。");
    }
}
