using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Organizations;

/// <summary>机构登记的拒绝理由.</summary>
public static class OrganizationRefusals
{
    internal const int LongestName = 100;
    internal const int LongestShortName = 30;

    public static Refusal CodeTaken(string code) =>
        new(RefusalKind.Rule, "organization.code-taken", $"统一社会信用代码 {code} 已登记给另一机构。")
        {
            Field = nameof(OrganizationFacts.Code),
        };

    public static Refusal ParentUnknown { get; } =
        new(RefusalKind.Rule, "organization.parent-unknown", "上级或委托机关没有登记。")
        {
            Field = nameof(OrganizationFacts.Parent),
            WayOut = "请先登记上级或委托机关。",
        };

    public static Refusal ParentBelow { get; } =
        new(RefusalKind.Rule, "organization.parent-below", "上级关系循环：所选机关是本机构自己，或者隶属于本机构。")
        {
            Field = nameof(OrganizationFacts.Parent),
        };

    /// <summary>The first thing wrong with the facts by themselves; null where nothing is.</summary>
    public static Refusal? Of(OrganizationFacts facts)
    {
        if (!CreditCode.IsValid(facts.Code))
            return Refusal.OfField(nameof(facts.Code), "统一社会信用代码应为 18 位，且校验码正确（GB 32100）");
        if (string.IsNullOrWhiteSpace(facts.Name) || facts.Name.Length > LongestName)
            return Refusal.OfField(nameof(facts.Name), "名称必填，最多 100 字");
        if (string.IsNullOrWhiteSpace(facts.ShortName) || facts.ShortName.Length > LongestShortName)
            return Refusal.OfField(nameof(facts.ShortName), "简称必填，最多 30 字");
        if (facts.RegionCode.Length != 6 || !facts.RegionCode.All(char.IsAsciiDigit))
            return Refusal.OfField(nameof(facts.RegionCode), "区划代码应为 6 位数字（GB/T 2260）");
        if (facts.Kind == OrganizationKind.EntrustedOrganization && facts.Parent is null)
            return Refusal.OfField(nameof(facts.Parent), "受委托组织应指明委托机关（处罚法第二十条）");
        if (facts is { From: { } from, Until: { } until } && until <= from)
            return Refusal.OfField(nameof(facts.Until), "撤销日期应晚于设立日期");
        return null;
    }
}
