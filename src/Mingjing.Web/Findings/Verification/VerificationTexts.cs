using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Procedures;
using Mingjing.Core.Platform.Terms;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Findings.Verification;

/// <summary>疑点核实的用语 on pages.</summary>
internal static class VerificationTexts
{
    // Few days: enough to answer what is left.
    private const int WarningDays = 3;

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Terms<AnswerKind>.All.Select(t => new Choice(t, t))];

    public static IReadOnlyList<Choice> Reasons { get; } =
    [.. Terms<DismissalReason>.All.Select(t => new Choice(t, t))];

    public static IReadOnlyList<Choice> Stages { get; } = [.. Terms<HandlingStage>.All.Select(t => new Choice(t, t))];

    /// <summary>What each kind of answer needs, as its form says.</summary>
    public const string Needs =
        "数据有误已补正：写明哪些数据有误，填补正日期，并重新报送记录。有法定例外：写明法律依据和证据材料。"
        + "属实已自行纠正：写明纠正情况、证据材料和日期。属实待纠正：写明措施和计划完成日期。不认可：写明理由。";

    public static string List => "/verification";

    public static string PageOf(VerificationRequestRef request) => $"{List}/{request}";

    public static string ItemOf(VerificationRequestRef request, int itemNo) =>
        $"{List}/{request}/items/{Show.Plain(itemNo)}";

    /// <summary>The part of an item's page that is about its files.</summary>
    public const string EvidencePart = "#evidence";

    /// <summary>Where the files of a finding are sent.</summary>
    public static string EvidenceOf(FindingRef finding) => $"/findings/{finding}/evidence";

    /// <summary>Where one of them is fetched.</summary>
    public static string EvidenceOf(FindingRef finding, EvidenceFileId file) => $"/findings/{finding}/evidence/{file}";

    public static string StateOf(EvidenceLine file) =>
        (file.IsUsed, file.IsConfirmed) switch
        {
            (true, true) => "已随反馈送出",
            (true, false) => "已附入草稿",
            (false, true) => "属于此前的反馈",
            _ => "刚上传，保存反馈后附入",
        };

    /// <summary>“，附证据材料 2 件”; nothing where there is none.</summary>
    public static string CountOf(IReadOnlyList<EvidenceRef>? files) =>
        files is { Count: > 0 } ? $"，附证据材料 {Show.Plain(files.Count)} 件" : "";

    public static Tone ToneOf(HandlingStage stage) =>
        stage switch
        {
            HandlingStage.New => Tone.Info,
            HandlingStage.WithDepartment => Tone.Warning,
            HandlingStage.Unanswered => Tone.Error,
            HandlingStage.Answered or HandlingStage.Referred => Tone.Info,
            HandlingStage.Explained or HandlingStage.SelfCorrected => Tone.Success,
            _ => Tone.Neutral,
        };

    /// <summary>Colour of a term, from the server's day.</summary>
    public static Light LightOf(DateOnly due, DateOnly today, WorkCalendar calendar) =>
        today > due ? Light.Red
        : Left(due, today, calendar) is { } left && left <= WarningDays ? Light.Yellow
        : Light.Green;

    /// <summary>“剩 2 个工作日”, “今天届满”, “逾期 3 日”.</summary>
    public static string LeftOf(DateOnly due, DateOnly today, WorkCalendar calendar) =>
        today > due ? $"逾期 {Show.Plain(today.DayNumber - due.DayNumber)} 日"
        : today == due ? "今天届满"
        : Left(due, today, calendar) is { } left ? $"剩 {Show.Plain(left)} 个工作日"
        : $"剩 {Show.Plain(due.DayNumber - today.DayNumber)} 日";

    /// <summary>The step of a finding's history in words.</summary>
    public static string TitleOf(HandlingStep step) =>
        step.Action switch
        {
            HandlingAction.ConfirmAnswer => $"部门反馈：{Terms<AnswerKind>.Of(step.Answer!.Kind)}",
            HandlingAction.Dismiss => $"排除：{Terms<DismissalReason>.Of(step.Reason!.Value)}",
            _ => Terms<HandlingAction>.Of(step.Action),
        };

    /// <summary>What a blocked button says: why, and who can do it.</summary>
    public static string WhyNot(StepRefusal refusal) => refusal.Message + refusal.WayOut;

    private static int? Left(DateOnly due, DateOnly today, WorkCalendar calendar) =>
        calendar.WorkingDaysBetween(today, due);
}
