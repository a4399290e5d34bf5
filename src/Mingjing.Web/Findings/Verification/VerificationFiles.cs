using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;

namespace Mingjing.Web.Findings.Verification;

/// <summary>反馈表 as a file, out and in.</summary>
internal static class VerificationFiles
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string FileName = "反馈表";

    // A thousand rows of text are far smaller.
    private const int LargestFile = 16 << 20;

    private static readonly Refusal NoRequest = Refusal.NotFound("这份核实通知");

    public static void MapVerificationFiles(this IEndpointRouteBuilder routes) =>
        routes
            .MapGet("/verification/{id}/sheet", Sheet)
            .RequirePermission(VerificationAccess.Read)
            .ExcludeFromDescription();

    /// <summary>The sheet of a notice.</summary>
    public static async Task<IResult> Sheet(
        string id,
        VerificationQueries queries,
        CurrentPrincipal current,
        HttpContext context
    )
    {
        if (
            VerificationRequestRef.Parse(id) is not { } known
            || await queries.Find(current.Principal, known, context.RequestAborted) is not { } sheet
        )
            return RefusalResults.Of(NoRequest, context);
        using var file = new MemoryStream();
        AnswerSheet.Write(file, sheet);
        return TypedResults.File(file.ToArray(), Workbook, $"{sheet.Request.Number}-反馈表.xlsx");
    }

    /// <summary>A sheet that came back: the body is the file itself. Sound rows become drafts, the others come back with their errors.</summary>
    public static async Task<IResult> Receive(
        string id,
        VerificationQueries queries,
        CurrentPrincipal current,
        UseCaseDesk desk,
        Clock clock,
        HttpContext context
    )
    {
        if (
            VerificationRequestRef.Parse(id) is not { } known
            || await queries.Find(current.Principal, known, context.RequestAborted) is not { } sheet
        )
            return RefusalResults.Of(NoRequest, context);
        using var file = await BodyOf(context);
        if (file is null)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var returned = AnswerSheet.Read(file, FileName, sheet, clock.Today);
        var received = new SheetReceived(returned.Answers.Count, returned.Blank, returned.Errors);
        if (returned.Answers.Count == 0)
            return TypedResults.Ok(received);
        var settled = await desk.Call(new PrepareAnswers(), new AnswersToPrepare(known, returned.Answers), context);
        return RefusalResults.Of(settled, context, _ => TypedResults.Ok(received));
    }

    /// <summary>The rows of a sheet that cannot be used, with the reasons; nothing is saved by it.</summary>
    public static async Task<IResult> ReturnRows(
        string id,
        VerificationQueries queries,
        CurrentPrincipal current,
        Clock clock,
        HttpContext context
    )
    {
        if (
            VerificationRequestRef.Parse(id) is not { } known
            || await queries.Find(current.Principal, known, context.RequestAborted) is not { } sheet
        )
            return RefusalResults.Of(NoRequest, context);
        using var file = await BodyOf(context);
        if (file is null)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        var returned = AnswerSheet.Read(file, FileName, sheet, clock.Today);
        var rows = await Returned(file, returned.Errors, context.RequestAborted);
        return TypedResults.File(rows, Workbook, $"{sheet.Request.Number}-退回行.xlsx");
    }

    /// <summary>退回行 of a sheet as a workbook.</summary>
    public static async Task<byte[]> Returned(Stream file, IEnumerable<RowError> errors, CancellationToken cancel)
    {
        file.Position = 0;
        using var rows = new MemoryStream();
        await ReturnedRows.Write(file, ReturnedRows.ByLine(errors), rows, WrittenAs.Xlsx, cancel);
        return rows.ToArray();
    }

    // Null where it is too large.
    private static async Task<MemoryStream?> BodyOf(HttpContext context)
    {
        var file = new MemoryStream();
        var buffer = new byte[81_920];
        int read;
        while ((read = await context.Request.Body.ReadAsync(buffer, context.RequestAborted)) > 0)
        {
            if (file.Length + read > LargestFile)
                return null;
            file.Write(buffer, 0, read);
        }

        file.Position = 0;
        return file;
    }
}
