using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Workbench;
using Mingjing.Web.Kit;
using Mingjing.Web.Workbench;

namespace Mingjing.Web.Findings;

/// <summary>数据待补: columns for want of which checks cannot judge, and the declaration that a department has not made.</summary>
public sealed class QualityWork(DataQualityQueries quality, CompletenessQueries completeness) : WorkSource
{
    private const string Place = "/data-quality#columns";

    // Those that hold up the most; the page names them all.
    private const int Most = 8;

    public override Permission Permission => WorkbenchAccess.Department;

    public override WorkSection SectionFor(Principal principal) => WorkSection.Correct;

    public override async Task<IReadOnlyList<WorkItem>> Read(
        Principal principal,
        DateOnly today,
        CancellationToken cancel
    )
    {
        var items = new List<WorkItem>();
        foreach (var department in await quality.Of(principal, null, null, null, cancel))
        {
            items.AddRange(department.Missing.Take(Most).Select(m => ItemOf(m, department)));
            if (department.Missing.Count > Most)
                items.Add(
                    new WorkItem(
                        "缺少数据",
                        $"另有 {Show.Plain(department.Missing.Count - Most)} 个栏目需要补充",
                        Place
                    )
                    {
                        Organization = department.Name,
                    }
                );
        }

        var standing = await completeness.Standing(principal, cancel);
        if (items.Count > 0 && standing.Count == 0)
            items.Add(
                new WorkItem("完整报送声明", "没有作出完整报送声明，空白栏目一律按“不清楚”处理", "/acts/completeness")
            );
        return items;
    }

    private static WorkItem ItemOf(MissingColumn missing, DataQuality department) =>
        new(
            "缺少数据",
            $"补“{Terms<ActField>.Of(missing.Field)}”：{Show.Number(missing.Acts)} / {Show.Number(department.Acts)} 件行为因此有检查不能判断",
            Place
        )
        {
            Organization = department.Name,
        };
}
