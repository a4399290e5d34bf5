using Microsoft.AspNetCore.Http.Features;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.AccessLog;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;

namespace Mingjing.Web.EnforcementActs;

/// <summary>导入任务 as the API answers.</summary>
/// <param name="Reference">The run, as addresses name it.</param>
/// <param name="Status">导入状态.</param>
/// <param name="Percent">The share that has been read; null where this process does not work on it.</param>
/// <param name="HasStopped">Whether it waits to be gone on with.</param>
public sealed record ImportRunAnswer(
    string Reference,
    string FileName,
    long Size,
    string Sha256,
    string? Source,
    string? Layout,
    bool IsComplete,
    string Status,
    int? Percent,
    bool HasStopped,
    long Read,
    long Created,
    long Replaced,
    long Identical,
    long Joined,
    long Rejected,
    long Unclear,
    DateTimeOffset StartedAt,
    DateTimeOffset? FinishedAt,
    string? Fault
);

/// <summary>What was said about rows of an import.</summary>
/// <param name="After">To be sent back as <c>after</c>; null at the end.</param>
[ListAnswer]
public sealed record ImportProblemList(IReadOnlyList<ImportProblem> Problems, int? After);

/// <summary>One remark about a row.</summary>
/// <param name="IsUsed">Whether the row came in all the same.</param>
public sealed record ImportProblem(int No, long Line, string Column, string Value, string Rule, bool IsUsed);

/// <summary>文件导入的接口 and the files of its pages.</summary>
internal static class ImportEndpoints
{
    private const int MostRuns = 200;
    private const int PageSize = 1_000;

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var group = api.MapGroup("/import-runs").WithTags("导入");
        group.MapGet("/", List).WithSummary("导入任务").RequirePermission(ActAccess.Report);
        group
            .MapPost("/", Receive)
            .WithSummary("导入文件：正文是文件本身")
            .AddOpenApiOperationTransformer(ActDescription.File)
            .Produces<ImportRunAnswer>(StatusCodes.Status202Accepted)
            .RequirePermission(ActAccess.Report);
        group
            .MapGet("/{id}", Find)
            .WithSummary("一次导入")
            .Produces<ImportRunAnswer>()
            .RequirePermission(ActAccess.Report);
        group
            .MapGet("/{id}/problems", Problems)
            .WithSummary("导入问题")
            .Produces<ImportProblemList>()
            .RequirePermission(ActAccess.Report);
        group
            .MapGet("/{id}/rows", RowFile)
            .WithSummary("未使用和待核的行，原样，改正后可以再次报送")
            .AddOpenApiOperationTransformer(ActDescription.Sheet)
            .RequirePermission(ActAccess.ReadPartyCode);
    }

    public static void MapImportFiles(this IEndpointRouteBuilder routes)
    {
        routes
            .MapGet("/acts/imports/{id}/problems", ProblemFile)
            .RequirePermission(ActAccess.Report)
            .ExcludeFromDescription();
        routes
            .MapGet("/acts/imports/{id}/rows", RowFile)
            .RequirePermission(ActAccess.ReadPartyCode)
            .ExcludeFromDescription();
    }

    private static async Task<IReadOnlyList<ImportRunAnswer>> List(
        ImportRunQueries runs,
        ImportDesk desk,
        CurrentPrincipal current,
        CancellationToken cancel
    ) => [.. (await runs.List(current.Principal, MostRuns, cancel)).Select(r => AnswerOf(r, desk))];

    private static async Task<IResult> Receive(
        string? fileName,
        bool? complete,
        string? source,
        ImportDesk desk,
        ImportRunQueries runs,
        CurrentPrincipal current,
        HttpContext context
    )
    {
        if (UseCaseDesk.KeyOf(context) is not { } key)
            return RefusalResults.Of(UseCaseDesk.NoKey, context);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = ImportInbox.LargestFile;
        var cancel = context.RequestAborted;
        var settled = await desk.Receive(context.Request.Body, fileName, complete == true, source, key.Key, cancel);
        if (settled.Refusal is { } refusal)
            return RefusalResults.Of(refusal, context);
        var run = await runs.Find(current.Principal, settled.Result.Organization, settled.Result.Run, cancel);
        return TypedResults.Accepted($"/api/v1/import-runs/{settled.Result}", AnswerOf(run!, desk));
    }

    private static async Task<IResult> Find(
        string id,
        ImportRunQueries runs,
        ImportDesk desk,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        await Of(id, runs, current, context.RequestAborted) is { } found
            ? TypedResults.Ok(AnswerOf(found, desk))
            : RefusalResults.Of(Refusal.NotFound("这次导入"), context);

    private static async Task<IResult> Problems(
        string id,
        int? after,
        ImportRunQueries runs,
        CurrentPrincipal current,
        HttpContext context
    )
    {
        var cancel = context.RequestAborted;
        if (await Of(id, runs, current, cancel) is not { } found)
            return RefusalResults.Of(Refusal.NotFound("这次导入"), context);
        var read = await runs.Errors(
            current.Principal,
            found.OrganizationId,
            found.Id,
            Math.Max(0, after ?? 0),
            PageSize,
            cancel
        );
        return TypedResults.Ok(
            new ImportProblemList(
                [.. read.Select(e => new ImportProblem(e.No, e.Line, e.Column, e.Value, e.Rule, e.IsNotice))],
                read.Count == PageSize ? read[^1].No : null
            )
        );
    }

    private static async Task<IResult> ProblemFile(
        string id,
        string? form,
        ImportRunQueries runs,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        await Of(id, runs, current, context.RequestAborted) is { } found
            ? SheetFile.Of(
                "导入问题",
                ImportProblemFile.Layout,
                runs.AllErrors(current.Principal, found.Ref, context.RequestAborted),
                SheetFile.FormOf(form)
            )
            : TypedResults.StatusCode(StatusCodes.Status404NotFound);

    // The rows are as they were sent, with whatever personal data they hold: the look is noted before they are shown.
    private static async Task<IResult> RowFile(
        string id,
        string? form,
        ImportRunQueries runs,
        ImportDesk desk,
        CurrentPrincipal current,
        AccessLogWriter log,
        HttpContext context
    )
    {
        var cancel = context.RequestAborted;
        if (await Of(id, runs, current, cancel) is not { } found || !desk.MayFetchRows(found))
            return TypedResults.StatusCode(StatusCodes.Status404NotFound);
        await log.Write(
            new AccessRecord(current.Principal, ReadingKind.ReturnedRows, "import-run", found.Id.ToString()),
            cancel
        );
        var writtenAs = SheetFile.FormOf(form);
        return new Download(
            "退回行",
            writtenAs,
            async (target, mark, ending) =>
            {
                await using var file = desk.Open(found);
                var said = await Said(runs.AllErrors(current.Principal, found.Ref, ending));
                await ReturnedRows.Write(file, said, target, writtenAs, mark, ending);
            }
        );
    }

    private static async Task<SortedDictionary<long, string>> Said(IAsyncEnumerable<ImportRunError> remarks)
    {
        var said = new SortedDictionary<long, string>();
        await foreach (var remark in remarks)
        {
            if (remark.Line > 0)
                ReturnedRows.Say(
                    said,
                    remark.Line,
                    $"{(remark.IsNotice ? "待核" : "未使用")}·{remark.Column}：{remark.Rule}"
                );
        }

        return said;
    }

    private static async Task<ImportRun?> Of(
        string id,
        ImportRunQueries runs,
        CurrentPrincipal current,
        CancellationToken cancel
    ) =>
        ImportRunRef.Parse(id) is { } reference
            ? await runs.Find(current.Principal, reference.Organization, reference.Run, cancel)
            : null;

    private static ImportRunAnswer AnswerOf(ImportRun run, ImportDesk desk) =>
        new(
            run.Ref.ToString(),
            run.FileName,
            run.Size,
            Convert.ToHexStringLower(run.Sha256),
            run.SourceName,
            run.Layout,
            run.IsComplete,
            Terms<ImportStatus>.Of(run.Status),
            desk.PercentOf(run),
            desk.HasStopped(run),
            run.Read,
            run.Created,
            run.Replaced,
            run.Identical,
            run.Joined,
            run.Rejected,
            run.Unclear,
            run.StartedAt,
            run.FinishedAt,
            run.Fault
        );
}
