using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.PowersCatalog;

public sealed class PackPolicyTests
{
    private static PackPolicy Policy => Packs.City.Policy;

    [Fact]
    public void The_thresholds_are_those_of_law_and_province()
    {
        Policy.HearingThreshold.Value.ShouldBe(new AmountLimit(5_000, 50_000));
        Policy.HearingThreshold.Basis.ShouldBe(Law.Cite("provincial-hearing-measures", 4));
        Policy.HearingThreshold.Status.ShouldBe(Confirmation.Confirmed);
        Policy.MajorPenaltyThreshold.Value.ShouldBe(new AmountLimit(10_000, 100_000));
        Policy.MajorPenaltyThreshold.Basis.ShouldBe(Law.Cite("provincial-major-penalty-measures", 3));
        Policy.SummaryLimit.Value.ShouldBe(new AmountLimit(200, 3_000));
        Policy.SummaryLimit.Basis.ShouldBe(Law.Cite("penalty-law", 51));
    }

    [Fact]
    public void Amounts_are_exact_in_fen()
    {
        Policy.HearingThreshold.Value.CitizenFen.ShouldBe(500_000);
        Policy.HearingThreshold.Value.OrganizationFen.ShouldBe(5_000_000);
    }

    [Fact]
    public void What_no_law_fixes_is_called_a_default()
    {
        Policy.ArchivedWithin.Value.ShouldBe(TermLength.Days(60));
        Policy.ArchivedWithin.Status.ShouldBe(Confirmation.Default);
        Policy.MajorPenaltyReportedWithin.Value.ShouldBe(TermLength.Days(60));
        Policy.MajorPenaltyReportedWithin.Status.ShouldBe(Confirmation.Default);
        Policy.Night.Status.ShouldBe(Confirmation.Default);
    }

    [Fact]
    public void Everything_is_published_unless_the_office_narrows_it() =>
        Policy.DisclosureScope.Value.ShouldBe(DisclosureScope.All);

    [Theory]
    [InlineData("21:59", false)]
    [InlineData("22:00", true)]
    [InlineData("23:10", true)]
    [InlineData("00:00", true)]
    [InlineData("05:59", true)]
    [InlineData("06:00", false)]
    [InlineData("10:00", false)]
    public void Night_runs_from_ten_to_six(string time, bool night)
    {
        var at = TimeOnly.ParseExact(time, "HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        Policy.Night.Value.Contains(at.Hour * 60 + at.Minute).ShouldBe(night);
    }

    [Fact]
    public void Hours_within_one_day_are_night_only_between_them()
    {
        var hours = new NightHours(new TimeOnly(1, 0), new TimeOnly(5, 0));
        hours.Contains(59).ShouldBeFalse();
        hours.Contains(60).ShouldBeTrue();
        hours.Contains(299).ShouldBeTrue();
        hours.Contains(300).ShouldBeFalse();
    }
}
