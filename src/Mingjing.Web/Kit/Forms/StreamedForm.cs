using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Mingjing.Web.Kit.Forms;

/// <summary>A file of a form, as it arrives, with the fields that stand before it.</summary>
/// <param name="Name">As the browser calls it; nothing to rely on.</param>
internal sealed record ArrivingFile(string Name, Stream Body, IReadOnlyDictionary<string, string> Fields);

/// <summary>
/// 流式表单: a form with one file, read part by part, so that the file is encrypted while it arrives and no part of it is ever put down in
/// clear. The fields stand before the file in the form, the token against forged requests among them.
/// </summary>
internal static class StreamedForm
{
    /// <summary>What a request may have besides its file, in bytes.</summary>
    public const long AroundTheFile = 1 << 20;

    private const string TokenField = "__RequestVerificationToken";
    private const string TokenHeader = "RequestVerificationToken";
    private const int LongestText = 4_096;
    private const int LongestBoundary = 100;
    private const int MostFields = 20;

    /// <summary>Reads the form of a request up to its file.</summary>
    /// <param name="largest">Bytes of the file at most: no more is read of the request.</param>
    /// <param name="receive">Takes the file; its answer is the request's.</param>
    /// <param name="nothing">The answer to a form without a file.</param>
    public static async Task<IResult> Read(
        HttpContext context,
        IAntiforgery antiforgery,
        long largest,
        Func<ArrivingFile, Task<IResult>> receive,
        Func<IResult> nothing
    )
    {
        if (BoundaryOf(context) is not { } boundary)
            return TypedResults.StatusCode(StatusCodes.Status400BadRequest);
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = largest + AroundTheFile;
        var cancel = context.RequestAborted;
        var reader = new MultipartReader(boundary, context.Request.Body);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var isGenuine = false;
        while (fields.Count <= MostFields && await Next(reader, cancel) is { } section)
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
                return await receive(new ArrivingFile(name.ToString(), section.Body, fields));
            }

            var (field, text) = (HeaderUtilities.RemoveQuotes(named.Name).ToString(), await TextOf(section, cancel));
            if (field is TokenField)
            {
                context.Request.Headers[TokenHeader] = text;
                isGenuine = await antiforgery.IsRequestValidAsync(context);
            }
            else
            {
                fields[field] = text;
            }
        }

        return nothing();
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
}
