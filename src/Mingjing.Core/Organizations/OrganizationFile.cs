using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Organizations;

/// <summary>机构名册的一行, as a file states it: the body above by its code.</summary>
/// <param name="Code">统一社会信用代码.</param>
/// <param name="Name">名称.</param>
/// <param name="ShortName">简称; the name serves where a row has none.</param>
/// <param name="Kind">机构类别.</param>
/// <param name="RegionCode">区划代码.</param>
/// <param name="ParentCode">上级或委托机关代码.</param>
/// <param name="Leadership">领导体制; 本级政府领导 where a row says nothing.</param>
/// <param name="Superior">上一级主管部门.</param>
/// <param name="From">设立日期.</param>
/// <param name="Until">撤销日期.</param>
public sealed record OrganizationRow(
    string Code,
    string Name,
    string? ShortName,
    OrganizationKind Kind,
    string RegionCode,
    string? ParentCode,
    Leadership Leadership,
    string? Superior,
    DateOnly? From,
    DateOnly? Until
);

/// <summary>机构名册的文件: Excel or CSV.</summary>
public static class OrganizationFile
{
    /// <summary>The name of the column of the body above, for errors about it.</summary>
    public const string ParentHeader = "上级或委托机关代码";

    /// <summary>The name of the column of the region, for errors about it.</summary>
    public const string RegionHeader = "区划代码";

    public static RegisterFile<OrganizationRow> Register { get; } =
        new(
            "机构名册",
            new OrganizationRow("", "", null, default, "", null, Leadership.OwnLevel, null, null, null),
            Columns(),
            Remarks,
            r => new RecordKey(r.Code, ""),
            "统一社会信用代码"
        );

    /// <summary>The rows that write organizations as they stand.</summary>
    public static IEnumerable<OrganizationRow> RowsOf(
        OrganizationDirectory directory,
        IEnumerable<OrganizationEntry> organizations
    ) =>
        organizations.Select(o => new OrganizationRow(
            o.Code,
            o.Name,
            o.ShortName,
            o.Kind,
            o.RegionCode,
            o.Parent is { } parent ? directory.Find(parent)?.Code : null,
            o.Leadership,
            o.Superior,
            o.From,
            o.Until
        ));

    private static List<RecordColumn<Draft<OrganizationRow>>> Columns() =>
        [
            RegisterColumns.Key<OrganizationRow, string>(
                "统一社会信用代码",
                "code",
                CellRules.OrganizationCode,
                r => r.Code,
                (r, v) => r with { Code = v },
                "主体代码"
            ),
            RegisterColumns.Key<OrganizationRow, string>(
                "名称",
                "name",
                RegisterColumns.PlainText,
                r => r.Name,
                (r, v) => r with { Name = v },
                "机构名称",
                "单位名称"
            ),
            RegisterColumns.Text<OrganizationRow>(
                "简称",
                "shortName",
                r => r.ShortName,
                (r, v) => r with { ShortName = v }
            ),
            RegisterColumns.Key<OrganizationRow, OrganizationKind>(
                "机构类别",
                "kind",
                CellRules.Choice,
                r => Platform.Terms<OrganizationKind>.Of(r.Kind),
                (r, v) => r with { Kind = v }
            ),
            RegisterColumns.Key<OrganizationRow, string>(
                RegionHeader,
                "regionCode",
                CellRules.Region,
                r => r.RegionCode,
                (r, v) => r with { RegionCode = v }
            ),
            RegisterColumns.Value<OrganizationRow, string>(
                ParentHeader,
                "parentCode",
                CellRules.OrganizationCode,
                r => r.ParentCode,
                (r, v) => r with { ParentCode = v }
            ),
            RegisterColumns.Choice<OrganizationRow, Leadership>(
                "领导体制",
                "leadership",
                r => r.Leadership,
                (r, v) => r with { Leadership = v }
            ),
            RegisterColumns.Text<OrganizationRow>(
                "上一级主管部门",
                "superior",
                r => r.Superior,
                (r, v) => r with { Superior = v }
            ),
            RegisterColumns.Day<OrganizationRow>("设立日期", "from", r => r.From, (r, v) => r with { From = v }),
            RegisterColumns.Day<OrganizationRow>("撤销日期", "until", r => r.Until, (r, v) => r with { Until = v }),
        ];

    private static IEnumerable<RecordRemark> Remarks(OrganizationRow row)
    {
        if (row.Name.Length > OrganizationRefusals.LongestName)
            yield return new RecordRemark("name", $"名称最多 {OrganizationRefusals.LongestName} 字");
        if ((row.ShortName ?? row.Name).Length > OrganizationRefusals.LongestShortName)
            yield return new RecordRemark(
                "shortName",
                $"简称最多 {OrganizationRefusals.LongestShortName} 字；名称较长的请填简称"
            );
        if (row.Kind == OrganizationKind.EntrustedOrganization && row.ParentCode is null)
            yield return new RecordRemark("parentCode", "受委托组织应填委托机关代码（处罚法第二十条）");
        if (row.ParentCode is { } parent && string.Equals(parent, row.Code, StringComparison.Ordinal))
            yield return new RecordRemark("parentCode", "不能是本机构自己");
        if (row is { From: { } from, Until: { } until } && until <= from)
            yield return new RecordRemark("until", "撤销日期应晚于设立日期");
    }
}
