using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Web.Kit;

namespace Mingjing.Web.Findings;

/// <summary>疑似问题的筛选条件 as an address writes them: the same for the page, the file and the API.</summary>
/// <param name="Check">Code of a check.</param>
/// <param name="Item">Number in the 权责清单, 1 to 20.</param>
/// <param name="Organization">Id of an organization.</param>
/// <param name="Region">区划代码.</param>
/// <param name="Kind">执法行为类别.</param>
/// <param name="From">列表日期 from this day on.</param>
/// <param name="To">列表日期 up to this day.</param>
/// <param name="Strength">待核实 or 明确.</param>
/// <param name="State">仍存在 (where nothing is said), 不再发现 or 全部.</param>
/// <param name="Signals">1 for 提示信号 instead of 疑似问题.</param>
/// <param name="MatterPrefix">The beginning of the 案由.</param>
/// <param name="Matter">The whole 案由; 无 for acts without one.</param>
/// <param name="Stage">核实阶段, or 未了结: what nobody has settled.</param>
/// <param name="FoundBefore">首次发现 before this day began in Shanghai.</param>
public sealed record FindingQuery(
    [FromQuery(Name = "check")] string? Check,
    [FromQuery(Name = "item")] string? Item,
    [FromQuery(Name = "organization")] string? Organization,
    [FromQuery(Name = "region")] string? Region,
    [FromQuery(Name = "kind")] string? Kind,
    [FromQuery(Name = "from")] string? From,
    [FromQuery(Name = "to")] string? To,
    [FromQuery(Name = "strength")] string? Strength,
    [FromQuery(Name = "state")] string? State,
    [FromQuery(Name = "signals")] string? Signals,
    [FromQuery(Name = "q")] string? MatterPrefix,
    [FromQuery(Name = "matter")] string? Matter,
    [FromQuery(Name = "foundBefore")] string? FoundBefore,
    [FromQuery(Name = "stage")] string? Stage
)
{
    public const string ToVerify = "待核实";
    public const string Firm = "明确";
    public const string AnyState = "全部";
    public const string Unsettled = "未了结";

    /// <summary>What a group by 案由 calls the acts that state none.</summary>
    public const string NoMatter = "无";

    private const string Path = "/findings";

    /// <summary>Of the query of a page.</summary>
    public static FindingQuery Of(IQueryCollection query)
    {
        return new FindingQuery(
            Text("check"),
            Text("item"),
            Text("organization"),
            Text("region"),
            Text("kind"),
            Text("from"),
            Text("to"),
            Text("strength"),
            Text("state"),
            Text("signals"),
            Text("q"),
            Text("matter"),
            Text("foundBefore"),
            Text("stage")
        );

        string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>What is not understood, in Chinese; a condition that is not understood filters nothing, and that must be said.</summary>
    public IReadOnlyList<string> Faults =>
        [
            .. Fault(Check, "检查", Check is not null && CheckList.ByCode.ContainsKey(Check)),
            .. Fault(Item, "清单事项", ItemNumber is not null),
            .. Fault(Organization, "部门", OrganizationId is not null),
            .. Fault(Kind, "执法行为类别", ActKind is not null),
            .. Fault(From, "起始日期", Day(From) is not null),
            .. Fault(To, "截止日期", Day(To) is not null),
            .. Fault(Strength, "强度", Strength is ToVerify or Firm),
            .. Fault(Stage, "核实", Stage is Unsettled || HandlingStage is not null),
            .. Fault(FoundBefore, "首次发现", Day(FoundBefore) is not null),
            .. Fault(State, "状态", State is AnyState || FindingState is not null),
        ];

    /// <summary>The first day of 列表日期; null for any.</summary>
    public DateOnly? FirstDay => Day(From);

    /// <summary>The last day; null for any.</summary>
    public DateOnly? LastDay => Day(To);

    /// <summary>Whether something under these conditions can still be sent for verification.</summary>
    public bool IsSendable =>
        Stage is null or Unsettled || HandlingStage is Mingjing.Core.Findings.Verification.HandlingStage.New;

    /// <summary>The conditions that are understood.</summary>
    /// <param name="today">逾期未反馈 is derived on a day.</param>
    public FindingFilter FilterOn(DateOnly today) =>
        new()
        {
            Check = Check is not null && CheckList.ByCode.ContainsKey(Check) ? Check : null,
            Item = ItemNumber,
            Organization = OrganizationId,
            RegionCode = string.IsNullOrEmpty(Region) ? null : Region,
            Kind = ActKind,
            From = FirstDay,
            To = LastDay,
            ToVerify = Strength switch
            {
                ToVerify => true,
                Firm => false,
                _ => null,
            },
            State = State is AnyState ? null : FindingState ?? Mingjing.Core.Findings.FindingState.Standing,
            Signals = Signals is "1",
            OnlyUnsettled = Stage is Unsettled,
            Handling = HandlingStage is { } stage ? (stage, today) : null,
            MatterPrefix = MatterPrefix,
            FoundBefore = Day(FoundBefore) is { } day ? Clock.BeginningOf(day) : null,
            Matter = Matter is NoMatter ? "" : Matter,
        };

    /// <summary>The address of the list with these conditions.</summary>
    public string List(string? view = null, string? position = null) => With(Path, ("view", view), ("at", position));

    /// <summary>The address of the file with these conditions.</summary>
    public string Export(string form) => With(Path + "/export", ("form", form));

    /// <summary>The address at which every finding under these conditions that is still new can be sent for verification.</summary>
    public string Sending => With("/verification/new", ("all", "1"));

    private string With(string path, params IEnumerable<(string, string?)> more) =>
        Address.Of(
            path,
            [
                ("check", Check),
                ("item", Item),
                ("organization", Organization),
                ("region", Region),
                ("kind", Kind),
                ("from", From),
                ("to", To),
                ("strength", Strength),
                ("state", State),
                ("signals", Signals),
                ("q", MatterPrefix),
                ("matter", Matter),
                ("foundBefore", FoundBefore),
                ("stage", Stage),
                .. more,
            ]
        );

    private HandlingStage? HandlingStage =>
        Stage is not null && Terms<HandlingStage>.TryFind(Stage, out var stage) ? stage : null;

    private int? ItemNumber =>
        int.TryParse(Item, NumberStyles.None, CultureInfo.InvariantCulture, out var item) && item is >= 1 and <= 20
            ? item
            : null;

    private OrganizationId? OrganizationId => Organization is null ? null : TypedId.Parse<OrganizationId>(Organization);

    private ActKind? ActKind => Kind is not null && Terms<ActKind>.TryFind(Kind, out var kind) ? kind : null;

    private FindingState? FindingState =>
        State is not null && Terms<FindingState>.TryFind(State, out var state) ? state : null;

    private static DateOnly? Day(string? text) =>
        text is not null && LegalDate.TryParse(text, out var day) ? day : null;

    private static IEnumerable<string> Fault(string? value, string label, bool isUnderstood) =>
        string.IsNullOrEmpty(value) || isUnderstood ? [] : [$"{label}“{value}”无法识别"];
}
