using System.Diagnostics;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class BrokenFileTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public static TheoryData<string> Names => [.. BrokenFiles.All.Select(f => f.Name)];

    [Fact]
    public void The_corpus_has_at_least_150_differently_broken_files()
    {
        BrokenFiles.All.Select(f => f.Name).Distinct(StringComparer.Ordinal).Count().ShouldBe(BrokenFiles.All.Count);
        BrokenFiles.All.Count.ShouldBeGreaterThanOrEqualTo(150);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_broken_file_is_reported_where_it_is_broken(string name)
    {
        var broken = BrokenFiles.All.Single(f => string.Equals(f.Name, name, StringComparison.Ordinal));
        using var stream = new MemoryStream(broken.Content());

        var clock = Stopwatch.StartNew();
        var result = ActFile.ReadAll(stream, "报送.dat");
        clock.Elapsed.ShouldBeLessThan(Longest);

        var shown = string.Join('\n', result.Errors);
        result.Errors.Count.ShouldBe(broken.Errors.Count, shown);
        foreach (var (error, expected) in result.Errors.Zip(broken.Errors))
            ShouldMatch(error, expected);
        result.Records.Count.ShouldBe(broken.Good, shown);
        ReadingAccounts.ShouldAddUp(result);
    }

    private static void ShouldMatch(RowError error, ExpectedError expected)
    {
        error.File.ShouldBe("报送.dat");
        error.Line.ShouldBe(expected.Line, error.ToString());
        error.Column.ShouldContain(expected.Column, Case.Sensitive, error.ToString());
        error.Rule.ShouldContain(expected.Rule, Case.Sensitive, error.ToString());
        if (expected.Value is not null)
            error.Value.ShouldContain(expected.Value, Case.Sensitive, error.ToString());
        error.Value.Length.ShouldBeLessThanOrEqualTo(41);
        error.Rule.ShouldNotContain("Exception");
        error.ToString().ShouldNotContain("410399199001010013");
    }
}
