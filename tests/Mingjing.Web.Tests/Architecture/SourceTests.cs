using System.Text.RegularExpressions;
using Mingjing.Testing;

namespace Mingjing.Web.Tests.Architecture;

/// <summary>Sizes and habits of the sources, read as text: the formatter makes their layout certain.</summary>
public sealed partial class SourceTests
{
    private const int LongestFile = 400;

    private const int LongestMember = 60;

    private static readonly string[] Folders = ["src", "tests", "bench"];

    private static readonly string[] Sources =
    [
        .. Folders
            .SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*.cs", SearchOption.AllDirectories))
            .Where(p => !Generated().IsMatch(p)),
    ];

    [Fact]
    public void No_file_is_longer_than_400_lines()
    {
        Sources.Length.ShouldBeGreaterThan(200);
        Sources
            .Select(p => (Path: p, Lines: File.ReadLines(p).Count()))
            .Where(f => f.Lines > LongestFile)
            .Select(f => $"{Path.GetRelativePath(Repository.Root, f.Path)}: {f.Lines}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_member_is_longer_than_60_lines()
    {
        var blocks = Sources.SelectMany(BlocksOf).ToArray();
        blocks.Length.ShouldBeGreaterThan(1_000);
        blocks.Where(b => b.Lines > LongestMember).Select(b => $"{b.Place}: {b.Lines}").ShouldBeEmpty();
    }

    [Fact]
    public void No_source_has_a_region_a_suppression_or_a_note_to_do()
    {
        Sources
            .SelectMany(p => File.ReadLines(p).Select((line, i) => (Path: p, Line: line, Number: i + 1)))
            .Where(l => Forbidden().IsMatch(l.Line))
            .Select(l => $"{Path.GetRelativePath(Repository.Root, l.Path)}:{l.Number}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_file_is_given_away_in_one_place_which_knows_the_demonstration()
    {
        Sources
            .Where(p => Path.GetRelativePath(Repository.Root, p).StartsWith("src", StringComparison.Ordinal))
            .Where(p => File.ReadLines(p).Any(l => GivenAway().IsMatch(l)))
            .Select(p => Path.GetFileName(p))
            .ShouldBe(["Download.cs"]);
    }

    [Fact]
    public void At_most_five_rules_are_off_in_the_whole_project()
    {
        var off = File.ReadLines(Repository.PathOf(".editorconfig")).Count(l => RuleOff().IsMatch(l));
        off.ShouldBeInRange(1, 5);
    }

    // A block stands between its braces on lines of their own; those of types are not members.
    private static IEnumerable<(string Place, int Lines)> BlocksOf(string path)
    {
        var lines = File.ReadAllLines(path);
        for (var i = 0; i < lines.Length; i++)
        {
            if (Opening().Match(lines[i]) is not { Success: true } opening || IsType(lines, i))
                continue;
            var close = opening.Groups["indent"].Value + "}";
            var end = Array.FindIndex(lines, i, l => l.StartsWith(close, StringComparison.Ordinal));
            yield return ($"{Path.GetRelativePath(Repository.Root, path)}:{i + 1}", end - i - 1);
        }
    }

    // The header of a block reaches up to the line that ended what was before it.
    private static bool IsType(string[] lines, int open)
    {
        for (var i = open - 1; i >= 0 && lines[i].Length > 0 && !EndOfMember().IsMatch(lines[i]); i--)
        {
            if (TypeHeader().IsMatch(lines[i]))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"[\\/](bin|obj|Migrations)[\\/]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Generated();

    [GeneratedRegex(@"^(?<indent> {4}| {8}){$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Opening();

    [GeneratedRegex(@"[;}]$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EndOfMember();

    [GeneratedRegex(
        @"^\s*((public|internal|private|protected|sealed|static|abstract|readonly|ref|partial|file) )+(class|record|struct|interface|enum) ",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex TypeHeader();

    [GeneratedRegex(
        @"^\s*#(region|pragma warning disable)|Suppress[M]essage\(|\b(TO[D]O|FIX[M]E|HA[C]K)\b",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Forbidden();

    [GeneratedRegex(
        @"Results\s*\.(File|Stream|Bytes|PhysicalFile|VirtualFile)\(|^\s*\.(File|Stream|Bytes|PhysicalFile|VirtualFile)\(|SendFileAsync|Headers\.ContentDisposition|""Content-Disposition""",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex GivenAway();

    [GeneratedRegex(
        @"^dotnet_diagnostic\..*severity = none$",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex RuleOff();
}
