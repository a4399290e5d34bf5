using System.Globalization;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Workbench;
using Mingjing.Web.Accounts;
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
                    using var file = new MemoryStream();
                    using (var book = new WorkbookWriter(file))
                    {
                        foreach (var (section, items) in sections)
                            Write(book, section, items, clock.Today);
                    }

                    return TypedResults.File(
                        file.ToArray(),
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                        string.Create(CultureInfo.InvariantCulture, $"本部门待办-{clock.Today:yyyyMMdd}.xlsx")
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
