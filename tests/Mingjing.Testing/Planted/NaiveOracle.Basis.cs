using System.Text.RegularExpressions;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Testing.Planted;

/// <summary>Whether what a decision rests on was in force.</summary>
public sealed partial class NaiveOracle
{
    private static OracleVerdict BasisInForce(Act act)
    {
        if (!act.Basis.IsKnown || IsInProgress(act))
            return NotApplicable;
        var verdicts = LawTable.CitedIn(act.Basis.Value).Select(c => InForceOn(c, act.ViolationDate, act.DecidedOn));
        return Worst(verdicts.DefaultIfEmpty(LawNotLoaded));
    }

    private static OracleVerdict InForceOn(LawTable.Citation citation, DateFact conduct, DateFact decision)
    {
        if (LawTable.Editions(citation.Name) is not { } editions)
            return LawNotLoaded;
        if (citation.Year is { } year)
            editions = [.. editions.Where(e => e.Year == year)];
        if (editions.Count == 0)
            return OracleVerdict.Unclear("law-not-loaded");
        if (decision.IsKnown && editions.All(e => e.From > decision.Day))
            return OracleVerdict.Violated();
        if (conduct.IsKnown && editions.All(e => e.To <= conduct.Day))
            return OracleVerdict.Violated();
        var missing = Unknown((conduct, "violationDate"), (decision, "decidedOn"));
        if (missing.Count > 0)
            return OracleVerdict.Lacks(missing);
        return ArticleInForce(citation, editions, conduct.Day, decision.Day);
    }

    private static OracleVerdict ArticleInForce(
        LawTable.Citation citation,
        IReadOnlyList<LawTable.Edition> editions,
        DateOnly conduct,
        DateOnly decision
    )
    {
        var (then, now) = (
            editions.FirstOrDefault(e => e.Covers(conduct)),
            editions.FirstOrDefault(e => e.Covers(decision))
        );
        if (then is null || now is null)
            return editions.Any(e => e.From is null)
                ? OracleVerdict.Unclear("rule-unconfirmed")
                : OracleVerdict.Unclear("needs-judgement");
        var known = citation.Article is not { } article || (then.Has(article) && now.Has(article));
        return known ? OracleVerdict.Satisfied() : OracleVerdict.Unclear("needs-judgement");
    }
}

/// <summary>The instruments of the library with their dates, written out by hand; names without book marks.</summary>
internal static partial class LawTable
{
    public sealed record Citation(string Name, int? Year, int? Article);

    /// <param name="Year">The year of the edition mark.</param>
    /// <param name="From">施行; null where the day is not known.</param>
    /// <param name="To">The first day on which it was no longer in force.</param>
    /// <param name="Articles">How many articles it has; null where the index knows none.</param>
    public sealed record Edition(int Year, DateOnly? From, DateOnly? To, int? Articles)
    {
        /// <summary>Certainly in force: an unknown beginning proves nothing.</summary>
        public bool Covers(DateOnly day) => From <= day && (To is null || day < To);

        public bool Has(int article) => Articles is { } count && article <= count;
    }

    private static readonly Dictionary<string, Edition[]> Library = new(StringComparer.Ordinal)
    {
        ["行政执法监督条例"] = [new(2025, new(2026, 2, 1), null, 44)],
        ["行政处罚法"] = [new(2017, null, new(2021, 7, 15), null), new(2021, new(2021, 7, 15), null, 86)],
        ["行政强制法"] = [new(2011, new(2012, 1, 1), null, 71)],
        ["行政许可法"] = [new(2003, new(2004, 7, 1), new(2019, 4, 23), null), new(2019, new(2019, 4, 23), null, 83)],
        ["文物保护法"] = [new(2017, null, new(2025, 3, 1), 80), new(2024, new(2025, 3, 1), null, 101)],
        ["税收征收管理法"] = [new(2015, null, null, null)],
    };

    /// <summary>The editions of an instrument; null where the library does not have it.</summary>
    public static IReadOnlyList<Edition>? Editions(string name)
    {
        const string country = "中华人民共和国";
        var bare = name.StartsWith(country, StringComparison.Ordinal) ? name[country.Length..] : name;
        return Library.GetValueOrDefault(bare);
    }

    /// <summary>《name》（2017年修正）第X条: the three parts of each citation.</summary>
    public static IEnumerable<Citation> CitedIn(string basis) =>
        Pattern()
            .Matches(basis)
            .Select(m => new Citation(
                m.Groups["name"].Value,
                m.Groups["year"].Success
                    ? int.Parse(m.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture)
                    : null,
                m.Groups["article"].Success ? Number(m.Groups["article"].Value) : null
            ));

    [GeneratedRegex(
        "《(?<name>[^》]+)》(（(?<year>[0-9]{4})年[^）]*）)?(第(?<article>[一二三四五六七八九十百零]+)条)?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Pattern();

    /// <summary>一百二十四 → 124.</summary>
    private static int Number(string text)
    {
        var (total, digit) = (0, 0);
        foreach (var character in text)
        {
            switch (character)
            {
                case '百':
                    (total, digit) = (total + digit * 100, 0);
                    break;
                case '十':
                    (total, digit) = (total + (digit == 0 ? 1 : digit) * 10, 0);
                    break;
                default:
                    digit = "零一二三四五六七八九".IndexOf(character, StringComparison.Ordinal);
                    break;
            }
        }

        return total + digit;
    }
}
