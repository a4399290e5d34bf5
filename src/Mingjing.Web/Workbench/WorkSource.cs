using Mingjing.Core.Platform.Access;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Workbench;

/// <summary>待办分栏, in the order in which the pages show them.</summary>
public enum WorkSection
{
    /// <summary>待审查: of the supervision body, whose decision others wait for.</summary>
    Review,

    /// <summary>待推送核实: of the supervision body.</summary>
    Ask,

    /// <summary>待答复.</summary>
    Answer,

    /// <summary>待更正.</summary>
    Correct,

    /// <summary>待公示.</summary>
    Publish,

    /// <summary>即将到期.</summary>
    Expire,

    /// <summary>疑似问题, for the department to look at itself.</summary>
    FollowUp,
}

/// <summary>待办来源: what one capability puts before a person. A capability adds its own and registers it as a service; the workbench, the department's page and its workbook then show it.</summary>
public abstract class WorkSource
{
    /// <summary>Who has such work; the rows are those of the scope.</summary>
    public abstract Permission Permission { get; }

    /// <summary>Under which heading a person finds it.</summary>
    public abstract WorkSection SectionFor(Principal principal);

    /// <summary>What is to be done, and what was done lately.</summary>
    public abstract Task<IReadOnlyList<WorkItem>> Read(Principal principal, DateOnly today, CancellationToken cancel);
}

/// <summary>一件待办.</summary>
/// <param name="Kind">类别, as the list says it.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Href">Where it is done; null where that is not in this system.</param>
public sealed record WorkItem(string Kind, string Title, string? Href)
{
    /// <summary>Whose matter it is; null where that goes without saying.</summary>
    public string? Organization { get; init; }

    /// <summary>Since when it has been there.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The last day; null where no term runs.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>Working days from today to the last day, where the term is one of working days.</summary>
    public int? WorkingDaysLeft { get; init; }

    /// <summary>暂定: the calendar of a year is not announced.</summary>
    public bool IsProvisional { get; init; }

    /// <summary>期限计算, in one line.</summary>
    public string? Reckoning { get; init; }

    /// <summary>From how many days before the last one the light is yellow, where no working days are counted.</summary>
    public int WarningDays { get; init; } = 3;

    public bool IsDone { get; init; }

    /// <summary>It waits for somebody else: the person only keeps an eye on it.</summary>
    public bool IsWaiting { get; init; }

    /// <summary>Whether the person has worked on it.</summary>
    public bool IsMine { get; init; }

    /// <summary>超期.</summary>
    public bool IsLate(DateOnly today) => !IsDone && DueOn < today;

    /// <summary>The colour, which is derived whenever somebody looks.</summary>
    public Light LightOn(DateOnly today)
    {
        const int workingDays = 2;
        return DueOn switch
        {
            _ when IsDone => Light.Done,
            null => Light.Unknown,
            { } due when due < today => Light.Red,
            _ when WorkingDaysLeft is { } left => left <= workingDays ? Light.Yellow : Light.Green,
            { } due => due.DayNumber - today.DayNumber <= WarningDays ? Light.Yellow : Light.Green,
        };
    }

    /// <summary>“剩 2 个工作日”, “逾期 3 日”.</summary>
    public string LeftOn(DateOnly today) =>
        DueOn switch
        {
            _ when IsDone => "办结",
            null => "没有期限",
            { } due when due < today => $"逾期 {Show.Plain(today.DayNumber - due.DayNumber)} 日",
            { } due when due == today => "今天届满",
            _ when WorkingDaysLeft is { } left => $"剩 {Show.Plain(left)} 个工作日",
            { } due => $"剩 {Show.Plain(due.DayNumber - today.DayNumber)} 日",
        };
}

/// <summary>待办的汇集: asks every source that the person may use.</summary>
public sealed class WorkDesk(IEnumerable<WorkSource> sources)
{
    /// <summary>The sections that somebody has, empty ones too, each with its items, the earliest term first.</summary>
    public async Task<IReadOnlyList<(WorkSection Section, IReadOnlyList<WorkItem> Items)>> Read(
        Principal principal,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var found = new SortedDictionary<WorkSection, List<WorkItem>>();
        foreach (var source in sources.Where(s => s.Permission.IsGrantedTo(principal)))
        {
            var section = source.SectionFor(principal);
            if (!found.TryGetValue(section, out var items))
                found[section] = items = [];
            items.AddRange(await source.Read(principal, today, cancel));
        }

        return [.. found.Select(f => (f.Key, (IReadOnlyList<WorkItem>)[.. InOrder(f.Value)]))];
    }

    /// <summary>Terms first, the earliest on top; then what came first; then as the source has it.</summary>
    public static IEnumerable<WorkItem> InOrder(IEnumerable<WorkItem> items) =>
        items.OrderBy(i => i.DueOn ?? DateOnly.MaxValue).ThenBy(i => i.Since ?? DateOnly.MaxValue);

    public static string TitleOf(WorkSection section) =>
        section switch
        {
            WorkSection.Review => "待审查",
            WorkSection.Ask => "待推送核实",
            WorkSection.Answer => "待答复",
            WorkSection.Correct => "待更正",
            WorkSection.Publish => "待公示",
            WorkSection.Expire => "即将到期",
            _ => "疑似问题",
        };
}
