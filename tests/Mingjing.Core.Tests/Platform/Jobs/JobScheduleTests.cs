using Mingjing.Core.Platform.Jobs;

namespace Mingjing.Core.Tests.Platform.Jobs;

public sealed class JobScheduleTests
{
    [Theory]
    // Shanghai is eight hours ahead: its day begins at 16:00 UTC.
    [InlineData("2026-03-02T19:19:59Z", "2026-03-01T19:20:00Z")]
    [InlineData("2026-03-02T19:20:00Z", "2026-03-02T19:20:00Z")]
    [InlineData("2026-03-02T15:59:59Z", "2026-03-01T19:20:00Z")]
    [InlineData("2026-03-02T16:00:00Z", "2026-03-01T19:20:00Z")]
    [InlineData("2026-01-01T00:00:00Z", "2025-12-31T19:20:00Z")]
    public void Every_day_is_a_day_of_Shanghai(string now, string latest) =>
        JobSchedule.EveryDay(new TimeOnly(3, 20)).Latest(Instant(now)).ShouldBe(Instant(latest));

    [Theory]
    [InlineData("2026-03-02T19:01:59Z", "2026-03-02T18:02:00Z")]
    [InlineData("2026-03-02T19:02:00Z", "2026-03-02T19:02:00Z")]
    [InlineData("2026-03-02T16:01:00Z", "2026-03-02T15:02:00Z")]
    public void Every_hour_is_at_its_minute(string now, string latest) =>
        JobSchedule.EveryHour(minute: 2).Latest(Instant(now)).ShouldBe(Instant(latest));

    [Fact]
    public void Between_two_instants_lie_those_after_the_first_up_to_the_second() =>
        JobSchedule
            .EveryHour(minute: 0)
            .Between(Instant("2026-03-02T01:00:00Z"), Instant("2026-03-02T03:00:00Z"))
            .ShouldBe([Instant("2026-03-02T02:00:00Z"), Instant("2026-03-02T03:00:00Z")]);

    private static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
