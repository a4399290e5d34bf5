using System.Globalization;
using System.Text;

namespace Mingjing.Core.PowersCatalog;

/// <summary>文本名称: finds instruments by full name, short name, alias or document number, as departments write them.</summary>
internal sealed class InstrumentNames
{
    private const string Country = "中华人民共和国";

    private readonly Dictionary<string, Instrument> _byName = new(StringComparer.Ordinal);
    private readonly string[] _longestFirst;

    public InstrumentNames(IEnumerable<Instrument> instruments)
    {
        foreach (var instrument in instruments)
        foreach (var name in NamesOf(instrument).Select(Clean).Distinct(StringComparer.Ordinal))
            if (!_byName.TryAdd(name, instrument))
                throw new CatalogException($"名称“{name}”同时属于 {_byName[name].Id} 和 {instrument.Id}");
        _longestFirst = [.. _byName.Keys.OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal)];
    }

    /// <summary>Finds an instrument by a name that may carry book marks, an edition mark and a document number.</summary>
    public InstrumentMatch? Find(string name)
    {
        var clean = Clean(name);
        var mark = default(string);
        while (BasisGrammar.StartOfRemark(clean) is { } open and > 0)
        {
            var inside = clean[(open + 1)..^1];
            if (YearOf(inside) is null && !_byName.ContainsKey(inside))
                break;
            mark ??= inside.EndsWith('号') ? null : inside;
            clean = Clean(clean[..open]);
        }

        return _byName.TryGetValue(clean, out var instrument) ? Match(instrument, mark) : null;
    }

    /// <summary>The instrument with an edition mark: （2017年修正）.</summary>
    public static InstrumentMatch Match(Instrument instrument, string? mark) =>
        new(
            instrument,
            mark,
            YearOf(mark) is { } year ? instrument.Editions.FirstOrDefault(e => e.Year == year) : null
        );

    /// <summary>The longest known name with which a text ends, and where it starts; the word before it must not belong to another name.</summary>
    public Instrument? AtEndOf(ReadOnlySpan<char> text, out int start)
    {
        foreach (var name in _longestFirst)
        {
            start = text.Length - name.Length;
            if (start >= 0 && text.EndsWith(name, StringComparison.Ordinal) && IsBoundary(text[..start]))
                return _byName[name];
        }

        start = text.Length;
        return null;
    }

    /// <summary>Whether what stands before a bare name ends there: “依据处罚法”, but not “某某处罚法”.</summary>
    private static bool IsBoundary(ReadOnlySpan<char> before) =>
        before.IsEmpty
        || !char.IsLetterOrDigit(before[^1])
        || before.EndsWith(Country, StringComparison.Ordinal)
        || EndsWithLeadWord(before);

    /// <summary>Words that may stand before the name of a law without being part of it.</summary>
    public static bool EndsWithLeadWord(ReadOnlySpan<char> text)
    {
        foreach (var word in LeadWords)
            if (text.EndsWith(word, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>The year of an edition mark, 1949 or later; null where the text is none.</summary>
    public static int? YearOf(string? mark)
    {
        for (var i = 0; mark is not null && i + 4 <= mark.Length; i++)
            if (
                int.TryParse(mark.AsSpan(i, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && year is >= 1949 and <= 2100
            )
                return year;
        return null;
    }

    private static readonly string[] LeadWords =
    [
        "依据",
        "根据",
        "依照",
        "按照",
        "违反",
        "违反了",
        "适用",
        "参照",
        "以及",
        "和",
        "及",
        "与",
        "或",
        "或者",
    ];

    private static IEnumerable<string> NamesOf(Instrument instrument)
    {
        yield return instrument.Name;
        yield return instrument.ShortName;
        foreach (var alias in instrument.Aliases)
            yield return alias;
        if (instrument.DocumentNumber is { } number)
            yield return number;
    }

    /// <summary>Takes off blanks, book marks and the country's name, and makes all brackets round.</summary>
    private static string Clean(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var c in name)
            if (c is not ('《' or '》') && !char.IsWhiteSpace(c))
                text.Append(Round(c));
        var clean = text.ToString();
        return clean.StartsWith(Country, StringComparison.Ordinal) && clean.Length > Country.Length
            ? clean[Country.Length..]
            : clean;
    }

    /// <summary>A bracket of any kind as a round one, so that 〔2018〕, [2018] and （2018） are the same number.</summary>
    public static char Round(char c) =>
        c switch
        {
            '(' or '[' or '［' or '〔' or '【' => '（',
            ')' or ']' or '］' or '〕' or '】' => '）',
            _ => c,
        };
}
