namespace Mingjing.Web.Kit;

/// <summary>网址 with a query: empty values are left out, so that an address says only what was chosen.</summary>
public static class Address
{
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var said = query.Where(q => !string.IsNullOrEmpty(q.Value));
        return path + QueryString.Create(said.Select(q => new KeyValuePair<string, string?>(q.Name, q.Value)));
    }
}
