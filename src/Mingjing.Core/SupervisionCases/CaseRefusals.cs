using Mingjing.Core.Platform;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>监督案件的拒绝理由: each says who can lift it.</summary>
public static class CaseRefusals
{
    /// <summary>Facts and points of one paper.</summary>
    public const int MostPoints = 100;

    private static readonly LawArticle TwoSupervisors = SupervisionProcedure.Supervisors;

    public static Refusal NoClue { get; } = Refusal.OfField("clues", "请至少选择一条已初核的线索。");

    public static Refusal SeveralSubjects { get; } =
        new(RefusalKind.Rule, "case.several-subjects", "所选线索不属于同一个单位，一件案件只监督一个单位。")
        {
            WayOut = "请按单位分别立案。",
        };

    public static Refusal TwoHandlers { get; } =
        new(RefusalKind.Rule, "case.two-handlers", "承办人应当是两人，且不是同一人。")
        {
            Basis = TwoSupervisors,
            WayOut = "请选择两名承办人；本机构人手不足的，可以从其他监督机构借调一名。",
        };

    public static Refusal NotAHandlerPost { get; } =
        new(RefusalKind.Rule, "case.not-a-handler-post", "所选人员没有监督机构承办人的任职。") { Field = "handlers" };

    public static Refusal NotStated { get; } =
        new(RefusalKind.Rule, "case.not-stated", "承办人没有都作出回避声明。")
        {
            WayOut = "请每名承办人在案件页作出回避声明，或者改派承办人。",
        };

    public static Refusal StateFirst { get; } =
        new(RefusalKind.Forbidden, "case.state-first", "办理本案前应当先作出回避声明。")
        {
            WayOut = "请先办理“作出回避声明”；有利害关系的，提出回避。",
        };

    public static Refusal NotHandler { get; } =
        new(RefusalKind.Forbidden, "case.not-handler", "本案由承办人办理，您不是本案的承办人。")
        {
            WayOut = "请由承办人办理，或者由负责人改派。",
        };

    public static Refusal OwnCase { get; } =
        new(RefusalKind.Forbidden, "case.own", "本案的承办人不能审批本案。")
        {
            WayOut = "请由没有承办本案的负责人办理。",
        };

    public static Refusal RecusalOpen { get; } =
        new(RefusalKind.Conflict, "case.recusal-open", "有回避问题尚未决定，案件暂不能进入下一阶段。")
        {
            WayOut = "请负责人先办理“决定回避”。",
        };

    public static Refusal NoRecusal { get; } = new(RefusalKind.Conflict, "case.no-recusal", "没有需要决定的回避问题。");

    public static Refusal RecusalAsked { get; } =
        new(RefusalKind.Conflict, "case.recusal-asked", "这名承办人的回避问题已经提出，尚未决定。");

    public static Refusal AboutNobody { get; } = Refusal.OfField("about", "请选择本案的一名承办人。");

    public static Refusal NotNotified { get; } =
        new(RefusalKind.Rule, "case.not-notified", "尚未通知被监督单位，不能终结调查。")
        {
            Basis = Law.Cite("supervision-regulation", 22),
            WayOut = "请先制发调查通知书。",
        };

    public static Refusal StillToBeHeard { get; } =
        new(RefusalKind.Conflict, "case.still-to-be-heard", "陈述申辩期限尚未届满，不能记为逾期未陈述。")
        {
            WayOut = "请在期限届满后办理；单位书面放弃的，记录放弃陈述。",
        };

    public static Refusal NoPoints { get; } = Refusal.OfField("points", $"请逐项写明纠正要求，1 至 {MostPoints} 项。");

    public static Refusal NoFacts { get; } = Refusal.OfField("facts", $"请逐条写明事实和证据，1 至 {MostPoints} 条。");

    public static Refusal EveryPoint { get; } = Refusal.OfField("answers", "请对每一项纠正要求逐项作答，一项一答。");

    public static Refusal NotAllDone { get; } =
        new(RefusalKind.Rule, "case.not-all-done", "还有纠正要求没有完成，不能核查通过。")
        {
            WayOut = "请办理“核查未通过”，写明缺什么、到哪一天。",
        };

    public static Refusal AllDone { get; } =
        new(RefusalKind.Rule, "case.all-done", "各项纠正要求都已完成，没有可以退回的。")
        {
            WayOut = "请办理“核查通过”。",
        };

    public static Refusal ServedEarlier { get; } =
        Refusal.OfField("receivedOn", "收到日期不能早于发出日期和文书成文日期，也不能晚于今天。");

    public static Refusal DayPassed { get; } = Refusal.OfField("until", "日期应当晚于今天和原届满日。");

    public static Refusal RequestOpen { get; } =
        new(RefusalKind.Conflict, "case.request-open", "上一份延期申请尚未答复。");

    public static Refusal NoRequest { get; } = new(RefusalKind.Conflict, "case.no-request", "没有需要答复的延期申请。");

    public static Refusal AfterTheTerm { get; } =
        new(RefusalKind.Conflict, "case.after-the-term", "整改期限已经届满，不能再申请延期。")
        {
            WayOut = "请报送整改情况，未完成的写明原因和完成日期。",
        };

    public static Refusal NoForm { get; } = new(RefusalKind.Conflict, "case.no-form", "没有等待审批的审批表。");

    public static Refusal NotOfCase { get; } =
        new(RefusalKind.Rule, "case.not-of-case", "这份文书不是本案的，或者不在这里签发。")
        {
            WayOut = "审批表随审批一并签署；记录和报告由承办人定稿。",
        };

    public static Refusal NothingPrepared { get; } =
        new(RefusalKind.Rule, "case.nothing-prepared", "还没有拟写整改报告。") { WayOut = "请先逐项填写整改情况。" };

    public static Refusal NotTheOpinion { get; } =
        new(RefusalKind.Rule, "case.not-the-opinion", "这份文书不要求报送整改情况。")
        {
            WayOut = "请在意见书或者补正通知的页面报送；其他文书请书面答复。",
        };

    public static Refusal NoCalendar(string missing) =>
        new(RefusalKind.Rule, "case.no-calendar", $"{missing}，期限无法计算。")
        {
            WayOut = "请系统管理员补充工作日历。",
        };
}
