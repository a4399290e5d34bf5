using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Mingjing.Web.Tests.Startup;

/// <summary>网页: a page as a browser reads it.</summary>
internal static class Html
{
    /// <summary>Asks for a page that must be there.</summary>
    public static async Task<IDocument> Page(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        return await Read(answer);
    }

    /// <summary>Reads an answer whatever its status.</summary>
    public static async Task<IDocument> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new HtmlParser().ParseDocument(text);
    }

    /// <summary>Where an answer leads, without the query; its status where it leads nowhere.</summary>
    public static string Path(this HttpResponseMessage answer) =>
        answer.Headers.Location is { } location
            ? new Uri(answer.RequestMessage!.RequestUri!, location).AbsolutePath
            : $"{(int)answer.StatusCode}";

    /// <summary>The text of an element without the white space of its markup.</summary>
    public static string Words(this INode? node) =>
        string.Concat((node?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
