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
    private const string FileName = "反馈表";

    /// <summary>The answer to the reference of a notice that is not there, or out of the scope.</summary>
    public static readonly Refusal NoRequest = Refusal.NotFound("这份核实通知");

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
        if (await Find(id, queries, current, context) is not { } sheet)
            return RefusalResults.Of(NoRequest, context);
        return SheetFile.Made(
            $"{sheet.Request.Number}-反馈表",
            WrittenAs.Xlsx,
            (target, mark) => AnswerSheet.Write(target, sheet, mark),
            isDated: false
        );
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
        if (await Find(id, queries, current, context) is not { } sheet)
            return RefusalResults.Of(NoRequest, context);
        using var file = await BodyFile.Read(context);
        if (file is null)
            return BodyFile.TooLarge;
        var returned = AnswerSheet.Read(file, FileName, sheet, clock.Today);
        var received = new SheetReceived(returned.Answers.Count, returned.Blank, returned.Errors);
        if (returned.Answers.Count == 0)
            return TypedResults.Ok(received);
        var settled = await desk.Call(
            new PrepareAnswers(),
            new AnswersToPrepare(sheet.Request.Ref, returned.Answers),
            context
        );
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
        if (await Find(id, queries, current, context) is not { } sheet)
            return RefusalResults.Of(NoRequest, context);
        // It lies in memory, and is read once more when the answer is written.
        var file = await BodyFile.Read(context);
        if (file is null)
            return BodyFile.TooLarge;
        var returned = AnswerSheet.Read(file, FileName, sheet, clock.Today);
        return new Download(
            $"{sheet.Request.Number}-退回行",
            WrittenAs.Xlsx,
            (target, mark, cancel) => Return(file, returned.Errors, target, mark, cancel)
        )
        {
            IsDated = false,
            IsWhole = true,
        };
    }

    /// <summary>退回行 of a sheet as a workbook.</summary>
    public static Task Return(
        Stream file,
        IEnumerable<RowError> errors,
        Stream target,
        TableMark? mark,
        CancellationToken cancel
    )
    {
        file.Position = 0;
        return ReturnedRows.Write(file, ReturnedRows.ByLine(errors), target, WrittenAs.Xlsx, mark, cancel);
    }

    /// <summary>A notice by the reference of an address; null where there is none that may be seen.</summary>
    public static async Task<VerificationSheet?> Find(
        string id,
        VerificationQueries queries,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        VerificationRequestRef.Parse(id) is { } known
            ? await queries.Find(current.Principal, known, context.RequestAborted)
            : null;
}
