using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Mingjing.Core.Findings;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform.Files;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Api;
using Mingjing.Web.EnforcementActs;
using Mingjing.Web.Kit;
using Mingjing.Web.Kit.Forms;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Findings.Verification;

/// <summary>证据材料的接口 and the files of its pages.</summary>
internal static class EvidenceEndpoints
{
    /// <summary>Name of the form's field.</summary>
    public const string FileField = "File";

    private static readonly Refusal NoFinding = Refusal.NotFound("这项疑点的核实记录");

    private static readonly Refusal NoFile = Refusal.OfField(FileField, "请选择一个文件。");

    public static void MapEvidence(this IEndpointRouteBuilder api)
    {
        var findings = api.MapGroup("/findings").WithTags("疑点核实");
        findings
            .MapGet("/{id}/evidence", List)
            .WithSummary("疑点反馈的证据材料")
            .Produces<IReadOnlyList<EvidenceLine>>()
            .RequirePermission(VerificationAccess.ReadEvidence);
        findings
            .MapPost("/{id}/evidence", Receive)
            .WithSummary("上传证据材料：正文是文件本身")
            .WithDescription(
                $"拟写反馈时用它的编号附上（files）；没有随反馈保存的，到时清理。类型按内容识别：{FileFormats.InWords}。"
            )
            .AddOpenApiOperationTransformer(ActDescription.Bytes)
            .Produces<MadeBody<EvidenceFileId>>(StatusCodes.Status201Created)
            .RequirePermission(VerificationAccess.Prepare);
        findings
            .MapGet("/{id}/evidence/{file}", Download)
            .WithSummary("下载证据材料")
            .AddOpenApiOperationTransformer(ActDescription.Content)
            .RequirePermission(VerificationAccess.ReadEvidence);
    }

    public static void MapEvidenceFiles(this IEndpointRouteBuilder routes)
    {
        routes
            .MapPost("/findings/{id}/evidence", Upload)
            .RequirePermission(VerificationAccess.Prepare)
            .ExcludeFromDescription();
        routes
            .MapGet("/findings/{id}/evidence/{file}", Download)
            .RequirePermission(VerificationAccess.ReadEvidence)
            .ExcludeFromDescription();
    }

    private static async Task<IResult> List(
        string id,
        EvidenceQueries evidence,
        CurrentPrincipal current,
        HttpContext context
    ) =>
        FindingRef.Parse(id) is { } known
        && await evidence.List(current.Principal, known, context.RequestAborted) is { } files
            ? TypedResults.Ok(files)
            : RefusalResults.Of(NoFinding, context);

    private static async Task<IResult> Receive(string id, string? fileName, EvidenceDesk desk, HttpContext context)
    {
        var cancel = context.RequestAborted;
        var answering = await desk.Answering(FindingRef.Parse(id), cancel);
        if (answering.Refusal is { } refusal)
            return RefusalResults.Of(refusal, context);
        var largest = await desk.LargestFile(cancel);
        if (context.Request.ContentLength > largest)
            return RefusalResults.Of(EvidenceDesk.TooLarge(fileName, largest), context);
        // One byte more tells that it is too large.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = largest + 1;
        var settled = await desk.Receive(
            answering.Result.Finding,
            context.Request.Body,
            fileName,
            largest,
            context.Request.Headers[UseCaseDesk.KeyHeader].ToString(),
            cancel
        );
        return RefusalResults.Of(
            settled,
            context,
            made =>
                TypedResults.Created(
                    $"/api/v1/findings/{answering.Result.Finding}/evidence/{made}",
                    new MadeBody<EvidenceFileId>(made)
                )
        );
    }

    private static async Task<IResult> Upload(
        string id,
        EvidenceDesk desk,
        EvidenceFaults faults,
        IAntiforgery antiforgery,
        HttpContext context
    )
    {
        var cancel = context.RequestAborted;
        var answering = await desk.Answering(FindingRef.Parse(id), cancel);
        if (answering.Refusal is { } refusal)
        {
            await StatusPages.WriteRefusal(context, refusal);
            return Results.Empty;
        }

        var handling = answering.Result;
        var page = VerificationTexts.ItemOf(handling.Request!.Value, handling.ItemNo);
        // Told where the next try begins.
        IResult Refused(Refusal why) =>
            Results.LocalRedirect(Address.Of(page, ("fault", faults.Seal(why))) + VerificationTexts.EvidencePart);
        var largest = await desk.LargestFile(cancel);
        if (context.Request.ContentLength > largest + StreamedForm.AroundTheFile)
            return Refused(EvidenceDesk.TooLarge(null, largest));
        return await StreamedForm.Read(
            context,
            antiforgery,
            largest,
            async file =>
            {
                if (file.Name.Length == 0)
                    return Refused(NoFile);
                var key = file.Fields.GetValueOrDefault(FormState.KeyField);
                var settled = await desk.Receive(handling.Finding, file.Body, file.Name, largest, key, cancel);
                return settled.Refusal is { } why
                    ? Refused(why)
                    : Results.LocalRedirect(page + VerificationTexts.EvidencePart);
            },
            () => Refused(NoFile)
        );
    }

    // Never shown by the browser: whatever it holds is kept by whoever fetched it, and opened there.
    private static async Task<IResult> Download(string id, string file, EvidenceDesk desk, HttpContext context)
    {
        var settled = await desk.Open(id, file, context.RequestAborted);
        if (settled.Refusal is { } refusal)
            return RefusalResults.Of(refusal, context);
        var (line, content) = settled.Result;
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        context.Response.Headers.CacheControl = "no-store";
        return new HandedBack(content, FileFormats.MediaTypeOf(line.Format), line.Name);
    }
}
