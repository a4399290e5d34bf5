using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.PowersCatalog;
using Mingjing.Web.Shell;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Api;

/// <summary>办成的回答 of whatever makes something new.</summary>
/// <param name="Id">What was made.</param>
public sealed record MadeBody<TId>(TId Id);

/// <summary>拒绝的回答 (RFC 9457): the one mapping from refusals to problem+json: code, field, basis and way out.</summary>
public static class RefusalResults
{
    /// <summary>The answer to a refusal.</summary>
    public static IResult Of(Refusal refusal, HttpContext context)
    {
        var notice = StatusPages.NoticeOf(refusal, context.RequestServices.GetRequiredService<DataPack>().Laws);
        var more = new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = refusal.Code };
        Add(more, "field", FieldOf(refusal.Field));
        Add(more, "basis", notice.Basis);
        Add(more, "wayOut", refusal.WayOut);
        return TypedResults.Problem(
            title: notice.Title,
            detail: refusal.Message,
            statusCode: notice.Status,
            extensions: more
        );
    }

    /// <summary>The answer to what came of a use case.</summary>
    public static IResult Of<TResult>(Settled<TResult> settled, HttpContext context, Func<TResult, IResult> done) =>
        settled.Refusal is { } refusal ? Of(refusal, context) : done(settled.Result);

    // Members of commands are called in the API as JSON writes them.
    private static string? FieldOf(string? field) =>
        field is null ? null : System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(field);

    private static void Add(Dictionary<string, object?> more, string name, string? value)
    {
        if (value is not null)
            more[name] = value;
    }
}
