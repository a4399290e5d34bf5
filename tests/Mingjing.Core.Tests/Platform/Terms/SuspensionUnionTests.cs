using Mingjing.Core.Platform.Terms;
using static Mingjing.Testing.PublishedCalendar;

namespace Mingjing.Core.Tests.Platform.Terms;

public sealed class SuspensionUnionTests
{
    private static Suspension On(string from, string to, string ground) => new(Day(from), Day(to), ground);

    [Fact]
    public void A_day_of_two_intervals_counts_once_and_keeps_the_first_ground() =>
        SuspensionUnion
            .Of([On("2026-03-10", "2026-03-20", "听证"), On("2026-03-02", "2026-03-12", "鉴定")])
            .ShouldBe([On("2026-03-02", "2026-03-12", "鉴定"), On("2026-03-13", "2026-03-20", "听证")]);

    [Fact]
    public void An_interval_within_another_adds_nothing() =>
        SuspensionUnion
            .Of([On("2026-03-05", "2026-03-06", "听证"), On("2026-03-02", "2026-03-12", "鉴定")])
            .ShouldBe([On("2026-03-02", "2026-03-12", "鉴定")]);

    [Fact]
    public void Adjoining_intervals_stay_apart() =>
        SuspensionUnion
            .Of([On("2026-03-02", "2026-03-12", "鉴定"), On("2026-03-13", "2026-03-14", "听证")])
            .Length.ShouldBe(2);

    [Fact]
    public void An_interval_that_ends_before_it_starts_holds_no_day() =>
        SuspensionUnion.Of([On("2026-03-12", "2026-03-02", "鉴定")]).ShouldBeEmpty();
}
