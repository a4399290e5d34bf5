using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Mingjing.Core.Platform;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.PowersCatalog;

/// <summary>What holds of the pack's files whatever the loader does with them.</summary>
public sealed partial class CatalogFilesTests
{
    private static readonly string[] Files = Directory.GetFiles(Packs.Folder, "*.json", SearchOption.AllDirectories);

    public static TheoryData<int> Years => [2024, 2025, 2026, 2027];

    [Fact]
    public void Files_are_utf8_without_mark_or_escapes_and_with_unix_line_ends()
    {
        Files.Length.ShouldBeGreaterThanOrEqualTo(10);
        foreach (var file in Files)
        {
            var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(file));
            text.ShouldNotContain("\r", customMessage: file);
            text.ShouldNotContain("\\u", customMessage: file);
            text.ShouldNotStartWith("\uFEFF", customMessage: file);
        }
    }

    [Fact]
    public void Every_article_cited_in_the_pack_is_in_the_index_and_was_in_force_in_the_time_for_which_it_is_cited()
    {
        var laws = Packs.City.Laws;
        var cited = Files
            .SelectMany(file => Citation().Matches(File.ReadAllText(file)))
            .Select(m => m.Groups["law"].Value + ":" + m.Groups["article"].Value)
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        cited.Length.ShouldBeGreaterThan(40);
        var index = laws
            .Instruments.SelectMany(i => i.Editions.SelectMany(e => Cites(i, e)))
            .ToHashSet(StringComparer.Ordinal);
        cited.ShouldAllBe(c => index.Contains(c));

        foreach (var rule in Packs.City.Fields.All)
            if (rule.Ground.InForceFrom is { } from)
                laws.Resolve(rule.Basis, from).ShouldNotBeNull(rule.ToString());
    }

    [Fact]
    public void Every_article_cited_in_code_is_in_the_index_and_some_edition_of_it_is_in_force()
    {
        var cited = Directory
            .EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => CodeCitation().Matches(File.ReadAllText(file)))
            .Select(m => new LawArticle(
                m.Groups["law"].Value,
                Number(m, "article"),
                Number(m, "paragraph"),
                Number(m, "item")
            ))
            .Distinct()
            .ToArray();
        cited.Length.ShouldBeGreaterThan(60);
        cited.Where(c => !Packs.City.Laws.Contains(c)).ShouldBeEmpty();
        cited.Where(c => Packs.City.Laws.Resolve(c, new DateOnly(2026, 3, 1)) is null).ShouldBeEmpty();
    }

    [Fact]
    public void The_roles_that_code_cites_are_in_the_pack()
    {
        string[] roles =
        [
            "penalty-law",
            "license-law",
            "coercion-law",
            "supervision-regulation",
            "provincial-enforcement-regulation",
            "city-supervision-measures",
            "provincial-certificate-measures",
            "three-systems-opinion",
            "discretion-opinion",
            "enterprise-inspection-opinion",
            "transfer-regulation",
            "provincial-hearing-measures",
            "provincial-major-penalty-measures",
            "civil-procedure-law",
            "civil-code",
            "cultural-relics-law",
            "tax-collection-law",
            "drug-administration-law",
            "public-security-penalty-law",
            "road-traffic-safety-law",
            "market-regulation-penalty-procedure",
            "housing-penalty-procedure",
            "transport-penalty-procedure",
            "medical-security-penalty-procedure",
            "ecology-penalty-measures",
            "enterprise-disclosure-regulation",
        ];
        roles.ShouldAllBe(role => Packs.City.Laws[role].Id == role);
    }

    [Fact]
    public void The_regions_are_one_city_with_seven_districts_and_seven_counties()
    {
        var regions = Packs.City.Regions;
        regions[0].ShouldBe(new Region("410300", "洛阳市", RegionLevel.City, null));
        regions.Count(r => r.Level == RegionLevel.District).ShouldBe(7);
        regions.Count(r => r.Level == RegionLevel.County).ShouldBe(7);
        regions.Skip(1).ShouldAllBe(r => r.Parent == "410300");
        Packs.City.Powers.RegionCode.ShouldBe("410300");
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_named_holidays_are_exactly_the_days_off(int year)
    {
        var calendar = Calendar(year);
        calendar.GetProperty("year").GetInt32().ShouldBe(year);
        var named = calendar
            .GetProperty("holidays")
            .EnumerateArray()
            .SelectMany(h => Days(Day(h.GetProperty("from")), Day(h.GetProperty("to"))));
        named.ShouldBe(calendar.GetProperty("daysOff").EnumerateArray().Select(Day));
    }

    [Theory]
    [InlineData(2024, 251)]
    [InlineData(2025, 248)]
    [InlineData(2026, 248)]
    public void An_announced_year_has_the_working_days_of_the_notice(int year, int workingDays)
    {
        var calendar = Calendar(year);
        calendar.GetProperty("status").GetString().ShouldBe("announced");
        calendar.GetProperty("workingDays").GetInt32().ShouldBe(workingDays);
        var off = calendar.GetProperty("daysOff").EnumerateArray().Select(Day).ToHashSet();
        var working = calendar.GetProperty("workingWeekendDays").EnumerateArray().Select(Day).ToHashSet();
        working.ShouldAllBe(d => IsWeekend(d) && !off.Contains(d));
        Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31))
            .Count(d => IsWeekend(d) ? working.Contains(d) : !off.Contains(d))
            .ShouldBe(workingDays);
    }

    [Fact]
    public void The_year_without_a_notice_is_provisional() =>
        Calendar(2027).GetProperty("status").GetString().ShouldBe("provisional");

    private static IEnumerable<string> Cites(Instrument instrument, Edition edition) =>
        edition
            .Articles.Articles.SelectMany(a =>
                from paragraph in Enumerable.Range(0, 10)
                from item in Enumerable.Range(0, 20)
                where edition.Articles.Contains(a, paragraph, item)
                select new LawArticle(instrument.Id, a, paragraph, item)
            )
            .Select(a => a.ToString());

    private static JsonElement Calendar(int year) =>
        JsonDocument
            .Parse(
                File.ReadAllBytes(
                    Path.Combine(
                        Packs.Folder,
                        "calendars",
                        string.Create(CultureInfo.InvariantCulture, $"calendar-{year}.json")
                    )
                )
            )
            .RootElement;

    private static int Number(Match match, string group) =>
        match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture) : 0;

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to) =>
        Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays);

    private static DateOnly Day(JsonElement json) =>
        DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        "\"(?<law>[a-z]+(-[a-z]+)+):(?<article>[0-9.()]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex Citation();

    [GeneratedRegex(
        "Law\\.Cite\\(\\s*\"(?<law>[a-z-]+)\",\\s*(?<article>[0-9]+)(,\\s*(paragraph:\\s*)?(?<paragraph>[0-9]+))?(,\\s*(item:\\s*)?(?<item>[0-9]+))?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex CodeCitation();
}
