using System.Globalization;

namespace Mingjing.Web.Kit;

/// <summary>网址 with a query: empty values are left out, so that an address says only what was chosen.</summary>
public static class Address
{
    public static string Of(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var said = query.Where(q => !string.IsNullOrEmpty(q.Value));
        return path + QueryString.Create(said.Select(q => new KeyValuePair<string, string?>(q.Name, q.Value)));
    }

    /// <summary>What somebody looks for, without the blanks around it; null where nothing is said.</summary>
    public static string? Text(string? said) => string.IsNullOrWhiteSpace(said) ? null : said.Trim();

    /// <summary>A place in a sequence (0 or more); null where none is said.</summary>
    public static long? Place(string? said) =>
        long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null;
}
