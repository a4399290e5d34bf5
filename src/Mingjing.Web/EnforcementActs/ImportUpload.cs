using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Kit;
using Mingjing.Web.Kit.Forms;
using Mingjing.Web.Startup;

namespace Mingjing.Web.EnforcementActs;

/// <summary>
/// 页面上传: a form with a file, read part by part, so that the file is encrypted while it arrives and no part of it is ever put down in
/// clear. The fields stand before the file in the form.
/// </summary>
internal static class ImportUpload
{
    public const string Path = "/acts/import/upload";

    /// <summary>Names of the form's fields.</summary>
    public const string FileField = "File";
    public const string CompleteField = "Complete";
    public const string SourceField = "Source";

    private const string NoFile = "请选择一个文件。";

    /// <summary>What the page may be told that was wrong.</summary>
    public static IReadOnlyList<string> Faults { get; } =
    [NoFile, ImportDesk.Empty.Message, ImportDesk.TooLarge.Message];

    private const string TokenField = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";
    private const int LongestText = 4_096;
    private const int LongestBoundary = 100;
    private const long AroundTheFile = 1 << 20;

    public static void MapImportUpload(this IEndpointRouteBuilder routes) =>
        routes.MapPost(Path, Receive).RequirePermission(ActAccess.Report).ExcludeFromDescription();

    private static async Task<IResult> Receive(HttpContext context, ImportDesk desk, IAntiforgery antiforgery)
    {
        if (BoundaryOf(context) is not { } boundary)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = ImportInbox.LargestFile + AroundTheFile;
        var cancel = context.RequestAborted;
        var reader = new MultipartReader(boundary, context.Request.Body);
        var (isGenuine, isComplete) = (false, false);
        string? source = null,
            key = null;
        while (await Next(reader, cancel) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var named))
                continue;
            if (named.IsFileDisposition())
            {
                if (!isGenuine)
                    return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
                var name = HeaderUtilities.RemoveQuotes(
                    named.FileNameStar.HasValue ? named.FileNameStar : named.FileName
                );
                var settled = await desk.Receive(section.Body, name.ToString(), isComplete, source, key, cancel);
                return settled.Refusal is { } refusal
                    ? await Refused(context, refusal)
                    : Results.LocalRedirect($"/acts/imports/{settled.Result}");
            }

            var text = await TextOf(section, cancel);
            switch (HeaderUtilities.RemoveQuotes(named.Name).ToString())
            {
                case TokenField:
                    context.Request.Headers[TokenHeader] = text;
                    isGenuine = await antiforgery.IsRequestValidAsync(context);
                    break;
                case CompleteField:
                    isComplete = text.Length > 0;
                    break;
                case FormState.KeyField:
                    key = text;
                    break;
                case SourceField:
                    source = text;
                    break;
            }
        }

        return Back(NoFile);
    }

    private static async Task<MultipartSection?> Next(MultipartReader reader, CancellationToken cancel)
    {
        try
        {
            return await reader.ReadNextSectionAsync(cancel);
        }
        catch (Exception e) when (e is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new BadHttpRequestException("the form is damaged", e);
        }
    }

    private static async Task<string> TextOf(MultipartSection section, CancellationToken cancel)
    {
        using var reader = new StreamReader(section.Body);
        var text = new char[LongestText];
        var length = await reader.ReadBlockAsync(text, cancel);
        return new string(text, 0, length);
    }

    private static string? BoundaryOf(HttpContext context)
    {
        if (
            !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
        )
            return null;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length is > 0 and <= LongestBoundary ? boundary : null;
    }

    // What is wrong with the file is told on the form; that nothing can be received, on a page of its own.
    private static async Task<IResult> Refused(HttpContext context, Refusal refusal)
    {
        if (Faults.Contains(refusal.Message, StringComparer.Ordinal))
            return Back(refusal.Message);
        await StatusPages.WriteRefusal(context, refusal);
        return Results.Empty;
    }

    private static IResult Back(string fault) => Results.LocalRedirect(Address.Of("/acts/import", ("fault", fault)));
}
