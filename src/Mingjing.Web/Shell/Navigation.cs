namespace Mingjing.Web.Shell;

/// <summary>导航条目.</summary>
/// <param name="Text">What it is called.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Permission">The permission without which it is not shown; null where everybody may use it.</param>
/// <param name="Area">The job under which it stands.</param>
public sealed record NavigationEntry(string Text, string Href, string? Permission, NavigationArea Area);

/// <summary>导航分组: by job, in this order.</summary>
public enum NavigationArea
{
    /// <summary>工作.</summary>
    Work,

    /// <summary>监督.</summary>
    Supervision,

    /// <summary>名册.</summary>
    Registers,

    /// <summary>依据.</summary>
    Law,

    /// <summary>管理.</summary>
    Administration,
}

/// <summary>导航: every entry of the staff pages and of the portal stands here once.</summary>
public static class Navigation
{
    public static IReadOnlyList<NavigationEntry> Staff { get; } =
    [
        new("工作台", "/work", null, NavigationArea.Work),
        new("执法行为", "/acts", "acts.read", NavigationArea.Work),
        new("导入记录", "/acts/imports", "acts.report", NavigationArea.Work),
        new("本部门待办", "/department", "workbench.department", NavigationArea.Work),
        new("监督概况", "/overview", "workbench.overview", NavigationArea.Work),
        new("疑似问题", "/findings", "findings.read", NavigationArea.Supervision),
        new("疑点核实", "/verification", "verification.read", NavigationArea.Supervision),
        new("数据质量", "/data-quality", "findings.read-quality", NavigationArea.Supervision),
        new("权责清单", "/powers", null, NavigationArea.Law),
        new("法规库", "/laws", null, NavigationArea.Law),
        new("清单体检", "/examination", "catalog.examine", NavigationArea.Law),
        new("名册", "/registers", "registers.read", NavigationArea.Registers),
        new("机构目录", "/organizations", "organizations.read", NavigationArea.Registers),
        new("账号与任职", "/accounts", "accounts.read", NavigationArea.Administration),
        new("接口密钥", "/keys", "keys.read", NavigationArea.Administration),
        new("审计记录", "/audit", "audit.read", NavigationArea.Administration),
    ];

    public static IReadOnlyList<NavigationEntry> Portal { get; } =
    [
        new("首页", "/", null, NavigationArea.Work),
        new("权责清单", "/powers", null, NavigationArea.Law),
        new("监督程序", "/supervision", null, NavigationArea.Law),
        new("公民权利", "/rights", null, NavigationArea.Law),
        new("法规库", "/laws", null, NavigationArea.Law),
    ];

    /// <summary>The heading of a group.</summary>
    public static string TextOf(NavigationArea area) =>
        area switch
        {
            NavigationArea.Work => "我的工作",
            NavigationArea.Supervision => "监督办理",
            NavigationArea.Registers => "名册台账",
            NavigationArea.Law => "清单与依据",
            _ => "系统管理",
        };

    /// <summary>Whether an entry is the page, or the nearest part of the site, that a path shows.</summary>
    public static bool Covers(NavigationEntry entry, string path) =>
        Contains(entry, path) && !Staff.Concat(Portal).Any(e => e.Href.Length > entry.Href.Length && Contains(e, path));

    private static bool Contains(NavigationEntry entry, string path) =>
        string.Equals(entry.Href, path, StringComparison.OrdinalIgnoreCase)
        || (entry.Href.Length > 1 && path.StartsWith(entry.Href + "/", StringComparison.OrdinalIgnoreCase));
}
