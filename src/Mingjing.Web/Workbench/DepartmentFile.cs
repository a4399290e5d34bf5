using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Workbench;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;
using Mingjing.Web.Commands.Screen;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Workbench;

/// <summary>本部门待办的工作簿: one sheet a section, with everything that the page shows and cuts.</summary>
internal static class DepartmentFile
{
    private static readonly SheetColumn[] Columns =
    [
        new("类别", 16),
        new("事项", 60, Wraps: true),
        new("单位", 26),
        new("日期", 12),
        new("期限", 12),
        new("剩余", 16),
        new("期限计算", 60, Wraps: true),
    ];

    public static void MapDepartmentFile(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/department/export",
                async (WorkDesk desk, CurrentPrincipal current, Clock clock, CancellationToken cancel) =>
                {
                    var sections = await Open(desk, current.Principal, clock.Today, cancel);
                    return SheetFile.Made(
                        "本部门待办",
                        WrittenAs.Xlsx,
                        (target, mark) => Write(target, sections, clock.Today, mark)
                    );
                }
            )
            .RequirePermission(WorkbenchAccess.Department)
            .ExcludeFromDescription();

    /// <summary>What is open, section by section.</summary>
    public static async Task<IReadOnlyList<(WorkSection Section, IReadOnlyList<WorkItem> Items)>> Open(
        WorkDesk desk,
        Principal principal,
        DateOnly today,
        CancellationToken cancel
    ) =>
        [
            .. (await desk.Read(principal, today, cancel)).Select(s =>
                (s.Section, (IReadOnlyList<WorkItem>)[.. s.Items.Where(i => i is { IsDone: false, IsWaiting: false })])
            ),
        ];

    private static void Write(
        Stream target,
        IReadOnlyList<(WorkSection Section, IReadOnlyList<WorkItem> Items)> sections,
        DateOnly today,
        TableMark? mark
    )
    {
        using var book = new WorkbookWriter(target, mark?.Text);
        foreach (var (section, items) in sections)
            Write(book, section, items, today);
    }

    private static void Write(WorkbookWriter book, WorkSection section, IReadOnlyList<WorkItem> items, DateOnly today)
    {
        using var sheet = book.Open(WorkDesk.TitleOf(section), Columns);
        foreach (var item in items)
            sheet.Write([
                item.Kind,
                item.Title,
                item.Organization,
                item.Since is { } since ? Show.Date(since) : null,
                item.DueOn is { } due ? Show.Date(due) + (item.IsProvisional ? "（暂定）" : "") : null,
                item.DueOn is null ? null : item.LeftOn(today),
                item.Reckoning,
            ]);
    }
}
