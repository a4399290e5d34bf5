using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Mingjing.Web.Kit.Forms;

namespace Mingjing.Web.Tests.Startup;

/// <summary>网页表单: filled in and sent as a browser does it, with whatever the page has put into it.</summary>
internal static class PageForms
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens a page, fills its form in and sends it.</summary>
    /// <param name="handler">The name of the form.</param>
    public static async Task<HttpResponseMessage> Submit(
        this HttpClient client,
        string path,
        string handler,
        params (string Name, string Value)[] values
    ) => await client.Send(path, FieldsOf(await client.Page(path), handler, values));

    /// <summary>The same with a file.</summary>
    public static async Task<HttpResponseMessage> Upload(
        this HttpClient client,
        string path,
        string handler,
        string field,
        string fileName,
        byte[] file
    )
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in FieldsOf(await client.Page(path), handler, []))
            content.Add(new StringContent(value), name);
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        content.Add(part, field, fileName);
        return await client.PostAsync(path, content, Cancel);
    }

    /// <summary>Sends fields as they are: a second press of the same button sends the same.</summary>
    public static async Task<HttpResponseMessage> Send(
        this HttpClient client,
        string path,
        IReadOnlyList<(string Name, string Value)> fields
    )
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await client.PostAsync(path, content, Cancel);
    }

    /// <summary>What a browser would send of a form.</summary>
    public static IReadOnlyList<(string Name, string Value)> FieldsOf(
        IDocument page,
        string handler,
        params (string Name, string Value)[] values
    )
    {
        var form = page.QuerySelector($"form:has(input[name='_handler'][value='{handler}'])")
            .ShouldNotBeNull($"no form “{handler}” in: {page.Body.Words()}");
        form.QuerySelector($"input[name='{FormState.KeyField}']").ShouldNotBeNull("a form has an idempotency key");
        return
        [
            .. form.QuerySelectorAll("input[name], select[name], textarea[name]")
                .Where(e => !values.Any(v => string.Equals(v.Name, e.GetAttribute("name"), StringComparison.Ordinal)))
                .Select(e => (Name: e.GetAttribute("name")!, Value: ValueOf(e)))
                .Where(f => f.Value is not null)
                .Select(f => (f.Name, f.Value!)),
            .. values,
        ];
    }

    /// <summary>The hidden fields of a form that is sent by hand.</summary>
    public static IEnumerable<(string Name, string Value)> HiddenOf(IElement form) =>
        form.QuerySelectorAll("input[type=hidden]")
            .Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? ""));

    private static string? ValueOf(IElement field) =>
        field switch
        {
            IHtmlInputElement { Type: "file" } => null,
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => null,
            IHtmlInputElement input => input.Value,
            IHtmlSelectElement select => select.Value,
            IHtmlTextAreaElement text => text.Value,
            _ => null,
        };
}
