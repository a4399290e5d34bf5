using System.Text.RegularExpressions;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.Documentation;

/// <summary>The glossary fixes the field's English; a type or column whose term is not there has no agreed name.</summary>
public sealed partial class GlossaryTests
{
    private sealed record Entry(string Chinese, string English, string Notes);

    private static readonly string[][] Rows =
    [
        .. File.ReadLines(Repository.PathOf("docs", "glossary.md"))
            .Where(line => line.StartsWith('|'))
            .Select(line => line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries))
            .Where(cells => cells[0] is not ("中文" or "---")),
    ];

    private static readonly Entry[] Entries =
    [
        .. Rows.Where(r => r.Length == 3).Select(r => new Entry(r[0], r[1], r[2])),
    ];

    [Fact]
    public void Every_row_has_three_cells_with_something_in_them()
    {
        Rows.Length.ShouldBeGreaterThan(200);
        Rows.ShouldAllBe(row => row.Length == 3 && row.All(cell => cell.Length > 0));
    }

    [Fact]
    public void No_term_stands_twice()
    {
        Doubled(e => e.Chinese).ShouldBeEmpty();
        Doubled(e => e.English).ShouldBeEmpty();

        static IEnumerable<string> Doubled(Func<Entry, string> by) =>
            Entries.GroupBy(by, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key);
    }

    [Fact]
    public void The_first_cell_is_Chinese_and_the_second_is_lower_case_English()
    {
        Entries.ShouldAllBe(e => ChineseTerm().IsMatch(e.Chinese));
        Entries.ShouldAllBe(e => EnglishTerm().IsMatch(e.English));
    }

    [Fact]
    public void Every_public_enum_of_the_core_stands_with_its_Chinese_term_and_its_name()
    {
        var enums = PublicEnums().ToArray();
        enums.Length.ShouldBeGreaterThan(25);
        enums
            .Where(e =>
                !Entries.Any(g => Same(g.Chinese, e.Term) && g.Notes.Contains($"`{e.Name}`", StringComparison.Ordinal))
            )
            .Select(e => $"docs/glossary.md lacks: | {e.Term} | … | `{e.Name}` |")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_column_of_an_act_record_stands_in_it() =>
        Terms<ActField>.All.Where(term => !Entries.Any(g => Same(g.Chinese, term))).ShouldBeEmpty();

    [Fact]
    public void Every_type_that_a_row_names_exists()
    {
        var sources = string.Join('\n', Sources().Select(File.ReadAllText));
        Entries
            .SelectMany(e => TypeName().Matches(e.Notes).Select(m => m.Groups["name"].Value))
            .Where(name =>
                !Regex.IsMatch(
                    sources,
                    $@"(class|record|struct|enum) {name}\b",
                    RegexOptions.None,
                    TimeSpan.FromSeconds(5)
                )
            )
            .ShouldBeEmpty();
    }

    private static IEnumerable<(string Term, string Name)> PublicEnums() =>
        from file in Sources()
        from match in PublicEnum().Matches(File.ReadAllText(file))
        select (match.Groups["term"].Value, match.Groups["name"].Value);

    private static IEnumerable<string> Sources() =>
        Directory
            .EnumerateFiles(Repository.PathOf("src", "Mingjing.Core"), "*.cs", SearchOption.AllDirectories)
            .Where(path =>
                !path.Contains(
                    $"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}",
                    StringComparison.Ordinal
                )
            );

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.Ordinal);

    [GeneratedRegex(@"^[\p{IsCJKUnifiedIdeographs}，、]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ChineseTerm();

    [GeneratedRegex("^[a-z][a-z '-]+$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishTerm();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TypeName();

    /// <summary>The Chinese term with which the summary of an enum begins, and the enum's name.</summary>
    [GeneratedRegex(
        @"<summary>\s*(///\s*)?(?<term>[\p{IsCJKUnifiedIdeographs}]+)[^\n]*\n(\s*///[^\n]*\n)*(\s*\[[^\n]*\]\s*\n)*\s*public enum (?<name>\w+)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 5000
    )]
    private static partial Regex PublicEnum();
}
