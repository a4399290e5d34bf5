using AngleSharp.Dom;
using Mingjing.Web.Tests.Startup;

namespace Mingjing.Web.Tests.EnforcementActs;

/// <summary>页面表单: fills a form of a page and sends it, as a browser without script does.</summary>
internal static class PageForm
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Sends a form by the name of its handler, with its hidden fields.</summary>
    public static async Task<HttpResponseMessage> Submit(
        this HttpClient client,
        string path,
        string handler,
        params (string Name, string Value)[] fields
    )
    {
        var page = await client.Page(path);
        var form =
            page.QuerySelectorAll("form")
                .FirstOrDefault(f => f.QuerySelector($"input[name=_handler][value={handler}]") is not null)
            ?? throw new InvalidOperationException($"{path} has no form {handler}");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in HiddenOf(form).Concat(fields))
            content.Add(new StringContent(value), name);
        return await client.PostAsync(path, content, Cancel);
    }

    /// <summary>The hidden fields of a form.</summary>
    public static IEnumerable<(string Name, string Value)> HiddenOf(IElement form) =>
        form.QuerySelectorAll("input[type=hidden]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));
}
