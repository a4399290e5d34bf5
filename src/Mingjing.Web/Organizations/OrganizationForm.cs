using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Web.Kit;
using Mingjing.Web.Kit.Forms;

namespace Mingjing.Web.Organizations;

/// <summary>机构登记表: what was typed, as the facts of an organization.</summary>
internal static class OrganizationForm
{
    public static IReadOnlyList<Choice> Kinds { get; } = [.. Terms<OrganizationKind>.All.Select(t => new Choice(t, t))];

    public static IReadOnlyList<Choice> Leaderships { get; } = [.. Terms<Leadership>.All.Select(t => new Choice(t, t))];

    public static IReadOnlyList<Choice> RegionsOf(RegionTree regions) =>
        [.. regions.All.Select(r => new Choice(r.Code, $"{r.Name}（{r.Code}）"))];

    /// <summary>Bodies that another can stand below, by code.</summary>
    public static IReadOnlyList<Choice> ParentsOf(OrganizationDirectory directory) =>
        [
            .. directory
                .All.OrderBy(OrganizationFilter.OrderOf, StringComparer.Ordinal)
                .Select(o => new Choice(o.Code, o.Name)),
        ];

    /// <summary>The facts; null where something is wrong, which the form then says.</summary>
    public static OrganizationFacts? Read(FormState form, OrganizationDirectory directory)
    {
        var code = form.Text("Code", "统一社会信用代码", 30);
        var name = form.Text("Name", "名称", 100);
        var shortName = form.Text("ShortName", "简称", 30);
        var kind = form.Choice<OrganizationKind>("Kind", "机构类别");
        var region = form.ValueOf("RegionCode");
        if (directory.Regions.Find(region) is null)
            form.Fault("RegionCode", "区划", "必须选择。");
        var parent = ParentOf(form, directory);
        var leadership = form.Choice<Leadership>("Leadership", "领导体制");
        var superior = form.Text("Superior", "上一级主管部门", 100, isRequired: false);
        var from = form.Date("From", "设立日期", isRequired: false);
        var until = form.Date("Until", "撤销日期", isRequired: false);
        return form.IsSound
            ? new OrganizationFacts(
                code!.ToUpperInvariant(),
                name!,
                shortName!,
                kind!.Value,
                region,
                parent,
                leadership!.Value,
                superior,
                from,
                until
            )
            : null;
    }

    private static Core.Platform.Access.OrganizationId? ParentOf(FormState form, OrganizationDirectory directory)
    {
        var code = form.ValueOf("Parent");
        if (code.Length == 0)
            return null;
        if (directory.FindByCode(code) is { } parent)
            return parent.Id;
        form.Fault("Parent", "上级或委托机关", "没有登记这个机构。");
        return null;
    }
}
