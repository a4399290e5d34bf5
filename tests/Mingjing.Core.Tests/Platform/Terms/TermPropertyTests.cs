using CsCheck;
using Mingjing.Core.Platform.Terms;
using static Mingjing.Testing.PublishedCalendar;

namespace Mingjing.Core.Tests.Platform.Terms;

/// <summary>What holds of every term, whatever its numbers.</summary>
public sealed class TermPropertyTests
{
    // From the first working day that is known: counting back from it needs no earlier calendar.
    private static readonly Gen<DateOnly> Starts = Gen.Int[0, 900].Select(d => new DateOnly(2024, 1, 2).AddDays(d));
    private static readonly Gen<TermUnit> Units = Gen.Enum<TermUnit>();
    private static readonly Gen<TermLength> Lengths = Gen.Select(
        Gen.Int[0, 120],
        Units,
        (n, unit) => new TermLength(unit == TermUnit.Month ? n / 10 : n, unit)
    );

    private static readonly Gen<Suspension[]> Suspensions = Gen.Select(
        Starts,
        Gen.Int[-2, 30],
        (from, days) => new Suspension(from, from.AddDays(days), "鉴定")
    ).Array[0, 5];

    [Fact]
    public void A_later_start_never_ends_earlier() =>
        Gen.Select(Starts, Gen.Int[0, 60], Lengths)
            .Sample(
                (start, later, length) =>
                    Calendar.Due(start, length).Rolled <= Calendar.Due(start.AddDays(later), length).Rolled
            );

    [Fact]
    public void A_longer_term_never_ends_earlier() =>
        Gen.Select(Starts, Lengths, Gen.Int[0, 30])
            .Sample(
                (start, length, more) =>
                    Calendar.Due(start, length).Rolled
                    <= Calendar.Due(start, new TermLength(length.Count + more, length.Unit)).Rolled
            );

    [Fact]
    public void A_term_that_rolls_over_ends_on_a_working_day_and_not_before_its_plain_one() =>
        Gen.Select(Starts, Lengths, Suspensions)
            .Sample(
                (start, length, suspensions) =>
                {
                    var due = Calendar.Due(start, length, SuspensionUnion.Of(suspensions));
                    return !due.IsKnown
                        || (due.Rolled >= due.Plain && due.Plain >= start && Calendar.IsWorkingDay(due.Rolled) == true);
                }
            );

    [Fact]
    public void A_term_of_working_days_holds_just_that_many() =>
        Gen.Select(Starts, Gen.Int[1, 120])
            .Sample(
                (start, count) =>
                {
                    var due = Calendar.Due(start, TermLength.WorkingDays(count));
                    return Calendar.WorkingDaysBetween(start, due.Rolled) == count
                        && Calendar.WorkingDaysBetween(start, due.Rolled.AddDays(-1)) == count - 1;
                }
            );

    [Fact]
    public void Counting_back_undoes_counting_forward() =>
        Gen.Select(Starts, Gen.Int[1, 120])
            .Sample(
                (start, count) =>
                {
                    var due = Calendar.Due(start, TermLength.WorkingDays(count)).Rolled;
                    var back = Calendar.Before(due, count).Plain;
                    return back <= start && Calendar.WorkingDaysBetween(back, start) == 0;
                }
            );

    [Fact]
    public void A_suspension_never_shortens_a_term() =>
        Gen.Select(Starts, Lengths, Suspensions)
            .Sample(
                (start, length, suspensions) =>
                {
                    var suspended = Calendar.Due(start, length, SuspensionUnion.Of(suspensions));
                    return !suspended.IsKnown || suspended.Rolled >= Calendar.Due(start, length).Rolled;
                }
            );

    [Fact]
    public void The_order_and_the_doubling_of_suspensions_do_not_matter() =>
        Gen.Select(Starts, Lengths, Suspensions)
            .Sample(
                (start, length, suspensions) =>
                    Calendar.Due(start, length, SuspensionUnion.Of(suspensions))
                    == Calendar.Due(start, length, SuspensionUnion.Of([.. suspensions.Reverse(), .. suspensions]))
            );

    [Fact]
    public void An_extension_never_shortens_a_term() =>
        Gen.Select(Starts, Lengths, Lengths, Starts)
            .Sample(
                (start, length, further, date) =>
                {
                    var plain = Calendar.Due(start, length);
                    var byLength = Calendar.Due(new Term(start, length) { Extension = Extension.By(further) });
                    var toDate = Calendar.Due(new Term(start, length) { Extension = Extension.To(date) });
                    return (!byLength.IsKnown || byLength.Rolled >= plain.Rolled || byLength.Plain >= plain.Plain)
                        && toDate.Plain >= plain.Plain;
                }
            );

    [Fact]
    public void A_date_is_provisional_only_with_an_unannounced_year_and_its_reckoning_names_that_year() =>
        Gen.Select(Starts, Lengths)
            .Sample(
                (start, length) =>
                {
                    var report = Reckoning.Explain(Calendar, new Term(start, length));
                    var last = report.Lines[^1];
                    return report.Due.Provisional
                        ? last.StartsWith("暂定：2027年", StringComparison.Ordinal) && report.UnannouncedYears is [2027]
                        : report.Lines.All(l => !l.StartsWith("暂定", StringComparison.Ordinal))
                            && report.UnannouncedYears.Count == 0;
                }
            );
}
