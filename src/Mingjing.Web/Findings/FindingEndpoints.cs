using System.Globalization;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;
using Mingjing.Web.EnforcementActs;

namespace Mingjing.Web.Findings;

/// <summary>数据质量 of a department.</summary>
/// <param name="Acts">Acts that stand: the denominator of the missing columns.</param>
/// <param name="Applied">Answers of checks that applied.</param>
/// <param name="Answered">Those of them that could be given.</param>
public sealed record DepartmentQuality(
    OrganizationId OrganizationId,
    string? Organization,
    int Acts,
    int Applied,
    int Answered,
    IReadOnlyList<CheckCounts> Checks,
    IReadOnlyList<LackingColumn> Missing,
    IReadOnlyList<ReasonCount> Reasons
);

/// <summary>一页数据质量, by name: it is no ranking.</summary>
/// <param name="Next">To be sent back as <c>at</c>; null on the last page.</param>
[ListAnswer]
public sealed record QualityList(IReadOnlyList<DepartmentQuality> Departments, string? Next);

/// <summary>缺少的栏目.</summary>
/// <param name="Column">JSON name.</param>
/// <param name="Acts">Acts of which a check could not judge for want of it.</param>
/// <param name="Checks">Those checks with the number of such answers.</param>
public sealed record LackingColumn(string Column, string Header, int Acts, IReadOnlyDictionary<string, int> Checks);

/// <summary>无法判断的原因.</summary>
public sealed record ReasonCount(string Reason, string Text, int Answers, string WayOut);

/// <summary>疑似问题的接口.</summary>
internal static class FindingEndpoints
{
    private const int PageSize = 200;
    private const int QualityPageSize = 50;
    private const int MostGroups = 2_000;

    public static void MapFindings(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/findings").WithTags("疑似问题");
        group
            .MapGet("/", List)
            .WithSummary("疑似问题")
            .Produces<FindingEntries>()
            .WithMetadata(new RefusesConditions())
            .RequirePermission(FindingAccess.Read);
        group
            .MapGet("/patterns", Patterns)
            .WithSummary("疑似问题分组")
            .Produces<FindingGroupList>()
            .WithMetadata(new RefusesConditions())
            .RequirePermission(FindingAccess.Read);
        group
            .MapGet("/export", FindingFiles.Export)
            .WithSummary("导出疑似问题")
            .AddOpenApiOperationTransformer(ActDescription.Sheet)
            .RequirePermission(FindingAccess.Read);
        group
            .MapGet("/{reference}", Find)
            .WithSummary("一项疑似问题")
            .Produces<FindingDetail>()
            .RequirePermission(FindingAccess.Read);
        api.MapGet("/data-quality", Quality)
            .WithTags("疑似问题")
            .WithSummary("数据质量，按部门名称排列")
            .Produces<QualityList>()
            .WithMetadata(new RefusesConditions())
            .RequirePermission(FindingAccess.ReadQuality);
    }

    private static async Task<IResult> List(
        [AsParameters] FindingQuery query,
        string? at,
        FindingQueries findings,
        CurrentPrincipal current,
        Clock clock,
        HttpContext context
    )
    {
        if (FaultOf(query) is { } fault)
            return RefusalResults.Of(fault, context);
        var (rows, before, after) = await findings.List(
            current.Principal,
            query.FilterOn(clock.Today),
            PagePosition.Parse(at),
            PageSize,
            context.RequestAborted
        );
        return TypedResults.Ok(
            new FindingEntries(
                [.. rows.Select(FindingEntry.Of)],
                before?.ToString(),
                after?.ToString(),
                Finding.Unverified
            )
        );
    }

    private static async Task<IResult> Find(
        string reference,
        FindingReading findings,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        FindingRef.Parse(reference) is { } known
        && await findings.Find(current.Principal, known, context.RequestAborted) is { } dossier
            ? TypedResults.Ok(FindingDetail.Of(dossier))
            : RefusalResults.Of(Refusal.NotFound("这项疑似问题"), context);

    /// <summary>by=month groups by check, department and month, by=matter by check, department and 案由.</summary>
    private static async Task<IResult> Patterns(
        [AsParameters] FindingQuery query,
        string? by,
        FindingQueries findings,
        CurrentPrincipal current,
        Clock clock,
        HttpContext context
    )
    {
        if (FaultOf(query) is { } fault)
            return RefusalResults.Of(fault, context);
        var byMatter = string.Equals(by, "matter", StringComparison.Ordinal);
        var cancel = context.RequestAborted;
        var patterns = byMatter
            ? await findings.ByMatter(current.Principal, query.FilterOn(clock.Today), MostGroups, cancel)
            : await findings.ByMonth(current.Principal, query.FilterOn(clock.Today), cancel);
        return TypedResults.Ok(
            new FindingGroupList(
                [.. patterns.Select(GroupOf)],
                byMatter && patterns.Count == MostGroups,
                Finding.Unverified
            )
        );
    }

    private static async Task<IResult> Quality(
        string? organization,
        int? fromYear,
        int? toYear,
        string? at,
        DataQualityQueries quality,
        CurrentPrincipal current,
        HttpContext context
    )
    {
        var one = organization is null ? null : TypedId.Parse<OrganizationId>(organization);
        if (organization is not null && one is null)
            return RefusalResults.Of(Refusal.OfField(nameof(organization), "应为机构标识"), context);
        var page = await quality.Page(
            current.Principal,
            new QualityFilter(one, fromYear, toYear),
            KeyPosition.Parse(at),
            QualityPageSize,
            context.RequestAborted
        );
        return TypedResults.Ok(new QualityList([.. page.Rows.Select(QualityOf)], page.After?.ToString()));
    }

    // A condition that filters nothing would answer with findings that nobody asked for.
    private static Refusal? FaultOf(FindingQuery query) =>
        query.Faults is [var first, ..] ? Refusal.OfField("query", $"{first}。") : null;

    private static FindingGroup GroupOf(FindingPattern pattern)
    {
        var check = CheckList.ByCode[pattern.Check].Info;
        return new FindingGroup(
            check.Code,
            check.Title,
            check.Item,
            pattern.OrganizationId,
            pattern.Organization,
            pattern.Month == 0
                ? null
                : string.Create(CultureInfo.InvariantCulture, $"{pattern.Year}-{pattern.Month:00}"),
            pattern.Matter,
            pattern.Firm,
            pattern.ToVerify
        );
    }

    private static DepartmentQuality QualityOf(DataQuality quality) =>
        new(
            quality.OrganizationId,
            quality.Name,
            quality.Acts,
            quality.Applied,
            quality.Answered,
            quality.Checks,
            [
                .. quality.Missing.Select(m => new LackingColumn(
                    ActColumns.Of(m.Field).Name,
                    ActColumns.Of(m.Field).Header,
                    m.Acts,
                    m.Checks.ToDictionary(c => c.Check, c => c.Answers, StringComparer.Ordinal)
                )),
            ],
            [
                .. quality.Reasons.Select(r => new ReasonCount(
                    r.Key.Code() ?? "",
                    Terms<Reason>.Of(r.Key),
                    r.Value,
                    QualityTexts.WayOut(r.Key)
                )),
            ]
        );
}
