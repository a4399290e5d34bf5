using Mingjing.Core.Platform.Terms;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.Platform.Terms;

/// <summary>A million random terms against the day-by-day oracle.</summary>
public sealed class OracleTests(ITestOutputHelper output)
{
    private const int Calendars = 50;
    private const int CasesEach = 20_000;

    [Fact]
    public void A_million_random_terms_agree_with_the_walk_from_day_to_day()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var kinds = new int[4];
        for (var i = 0; i < Calendars; i++)
        {
            var random = new Random(seed + i);
            var terms = i == 0 ? RandomTerms.Published(random) : RandomTerms.Invented(random);
            for (var n = 0; n < CasesEach; n++)
                kinds[Compare(terms, $"seed {seed}, calendar {i}, case {n}")]++;
        }

        output.WriteLine($"known {kinds[0]}, rolled {kinds[1]}, provisional {kinds[2]}, missing {kinds[3]}");
        kinds.Sum().ShouldBe(Calendars * CasesEach);
        kinds.ShouldAllBe(count => count > 20_000);
    }

    private static int Compare(RandomTerms terms, string which)
    {
        var start = terms.NextDay();
        if (terms.NextFlag(8))
        {
            var workingDays = terms.NextCount(60);
            return Same(
                terms.Calendar.Before(start, workingDays),
                terms.Oracle.Before(start, workingDays),
                $"{which}: {workingDays} before {start:O}"
            );
        }

        var length = terms.NextLength();
        var suspensions = terms.NextSuspensions(start);
        var rollsOver = !terms.NextFlag(6);
        return Same(
            terms.Calendar.Due(start, length, SuspensionUnion.Of(suspensions), rollsOver),
            terms.Ask(start, length, suspensions, rollsOver),
            $"{which}: {length} from {start:O}, {string.Join(" ", suspensions)}, {rollsOver}"
        );
    }

    private static int Same(DueDate due, DayByDayOracle.Answer expected, string which)
    {
        if (due.MissingYear != expected.MissingYear)
            Assert.Fail($"{which}: missing {due.MissingYear}, oracle {expected.MissingYear}");
        if (expected.MissingYear != 0)
            return 3;
        if (due.Plain != expected.Plain || due.Rolled != expected.Rolled || due.Provisional != expected.Provisional)
            Assert.Fail($"{which}: {due}, oracle {expected.Plain:O} {expected.Rolled:O} {expected.Provisional}");
        return due.Provisional ? 2
            : due.Plain != due.Rolled ? 1
            : 0;
    }

    [Fact]
    public void Counted_working_days_agree_with_the_walk()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var terms = RandomTerms.Published(new Random(seed));
        for (var i = 0; i < 20_000; i++)
        {
            var from = new DateOnly(2024, 1, 1).AddDays(terms.NextCount(1100));
            var to = from.AddDays(terms.NextCount(300));
            var expected = terms.Oracle.WorkingDaysAfter(from, to);
            terms.Calendar.WorkingDaysBetween(from, to).ShouldBe(expected, $"seed {seed}: {from:O} {to:O}");
            terms.Calendar.WorkingDaysBetween(to, from).ShouldBe(-expected, $"seed {seed}: {to:O} {from:O}");
        }
    }

    [Fact]
    public void An_extension_agrees_with_walking_on_from_the_last_day_as_counted()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        for (var i = 0; i < 25; i++)
        {
            var random = new Random(seed + i);
            var terms = i == 0 ? RandomTerms.Published(random) : RandomTerms.Invented(random);
            for (var n = 0; n < 4_000; n++)
                CompareExtended(terms, $"seed {seed}, calendar {i}, case {n}");
        }
    }

    private static void CompareExtended(RandomTerms terms, string which)
    {
        var start = terms.NextDay();
        var (length, further) = (terms.NextLength(), terms.NextLength());
        var suspensions = terms.NextSuspensions(start);
        var due = terms.Calendar.Due(
            new Term(start, length) { Admitted = SuspensionUnion.Of(suspensions), Extension = Extension.By(further) }
        );
        var first = terms.Ask(start, length, suspensions, rollsOver: false);
        var second = first.MissingYear == 0 ? terms.Ask(first.Plain, further, suspensions, rollsOver: true) : first;
        if (first.Provisional && second.MissingYear == 0)
            second = second with { Provisional = true };
        Same(due, second, $"{which}: {length} + {further} from {start:O}");
    }
}
