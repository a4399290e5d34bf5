using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Mingjing.Core.Demonstration;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.Planted;

namespace Mingjing.Core.Tests.Demonstration;

public class GeneratorTests(GeneratorTests.Fixture fixture) : IClassFixture<GeneratorTests.Fixture>
{
    public sealed class Fixture
    {
        public IReadOnlyList<Act> Acts { get; } = Generate(20_000, CompletenessProfile.Full);
    }

    private static readonly DateOnly AsOf = new(2026, 11, 23);

    private IReadOnlyList<Act> Acts => fixture.Acts;

    private static Act[] Generate(int count, CompletenessProfile? only = null) =>
        new ActGenerator(new SyntheticCity(11), NaiveCalendar.Published.ForGenerator(), new GeneratorOptions(11, AsOf))
            .Acts(count, only)
            .ToArray();

    [Fact]
    public void The_first_ten_thousand_acts_are_the_same_everywhere()
    {
        var text = new StringBuilder();
        foreach (var act in Generate(10_000))
        foreach (var column in ActColumns.All)
            text.Append(column.Format(act)).Append(column == ActColumns.All[^1] ? '\n' : ',');

        Convert
            .ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))
            .ShouldBe("c1c4eee57496d3e03f0eb875c83c269cdbfd807e5e0537d2add13f04aec0b7ab");
    }

    [Fact]
    public void Another_seed_gives_other_acts()
    {
        var days = NaiveCalendar.Published.ForGenerator();
        var one = new ActGenerator(new SyntheticCity(11), days, new GeneratorOptions(11, AsOf)).Acts(50);
        var other = new ActGenerator(new SyntheticCity(12), days, new GeneratorOptions(12, AsOf)).Acts(50);

        one.Select(a => a.PartyName.Value).ShouldNotBe(other.Select(a => a.PartyName.Value));
    }

    [Theory]
    [InlineData(ActKind.Penalty, 46)]
    [InlineData(ActKind.Inspection, 26)]
    [InlineData(ActKind.License, 20)]
    [InlineData(ActKind.Coercion, 5)]
    public void Kinds_have_their_shares(ActKind kind, int percent) =>
        PercentOf(Acts, a => a.Kind == kind).ShouldBe(percent, 1.0);

    [Fact]
    public void Penalties_have_their_shape()
    {
        var penalties = Acts.Where(a => a.Kind == ActKind.Penalty).ToArray();
        var decided = penalties.Where(a => a.Result.IsKnown).ToArray();
        var ordinary = decided.Where(a => a.Procedure.Is(PenaltyProcedure.Ordinary)).ToArray();
        var durations = ordinary.Select(a => a.DecidedOn.Day.DayNumber - a.FiledOn.Day.DayNumber).Order().ToArray();

        PercentOf(penalties, a => a.Procedure.Is(PenaltyProcedure.Summary)).ShouldBe(38, 2.0);
        PercentOf(ordinary, a => a.Result.Is(ActResult.NotPenalized)).ShouldBe(7, 1.5);
        durations[durations.Length / 2].ShouldBeInRange(38, 44);
        PercentOf(durations, d => d > 80).ShouldBe(6, 2.0);
    }

    [Fact]
    public void The_city_decides_a_little_less_than_half_and_places_fall_off_with_their_size()
    {
        var byRegion = Acts.GroupBy(a => a.RegionCode.Value, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

        PercentOf(Acts, a => a.RegionCode.Is("419900")).ShouldBe(45, 4.0);
        byRegion["419901"].ShouldBeGreaterThan(byRegion["419907"]);
        byRegion["419907"].ShouldBeGreaterThan(byRegion["419927"]);
    }

    [Fact]
    public void Decisions_pile_up_in_December_and_fail_after_the_spring_festival()
    {
        var decided = Acts.Where(a => a.Kind == ActKind.Penalty && a.DecidedOn.IsKnown).Select(a => a.DecidedOn.Day);
        var byMonth = decided.CountBy(d => (d.Year, d.Month)).ToDictionary(p => p.Key, p => p.Value);

        byMonth[(2025, 12)].ShouldBeGreaterThan(byMonth[(2025, 11)]);
        byMonth[(2026, 2)].ShouldBeLessThan(byMonth[(2026, 3)]);
    }

    [Fact]
    public void Nothing_happens_after_the_day_of_receipt()
    {
        var later =
            from act in Acts
            from column in ActColumns.All.OfType<DateColumn>()
            where column.Field != ActField.ExtendedTo && column.Get(act).IsAfter(AsOf)
            select $"{act.RecordNo} {column.Header} {column.Get(act)}";

        later.Take(5).ShouldBeEmpty();
    }

    [Fact]
    public void Offices_leave_out_what_their_profile_leaves_out()
    {
        var usual = Generate(4_000, CompletenessProfile.Usual)
            .Where(a => a.Kind == ActKind.Penalty && a.Result.Is(ActResult.Penalized))
            .ToArray();
        var publicity = Generate(4_000, CompletenessProfile.PublicityFile)
            .Where(a => a.Kind == ActKind.Penalty && a.Result.Is(ActResult.Penalized))
            .ToArray();

        PercentOf(usual, a => a.NoticeOn.IsUnknown).ShouldBe(30, 4.0);
        PercentOf(usual, a => a.Tier.IsUnknown).ShouldBeGreaterThan(40);
        usual.ShouldAllBe(a => !a.HearingOn.IsNone && a.CrossRegion == Flag.Unknown);
        publicity.ShouldAllBe(a => a.FiledOn.IsUnknown && a.ServedOn.IsUnknown && a.RecordNo == a.DecisionNo.Value);
    }

    [Fact]
    public void Broken_rows_come_as_often_as_asked_for()
    {
        var city = new SyntheticCity(11);
        var days = NaiveCalendar.Published.ForGenerator();
        var options = new GeneratorOptions(11, AsOf) { BrokenPermille = 30 };
        var acts = new ActGenerator(city, days, options).Acts(5_000).ToArray();
        var codes = city.Offices.Select(o => o.Code).ToHashSet(StringComparer.Ordinal);

        PercentOf(acts, a => !codes.Contains(a.SubjectCode)).ShouldBeInRange(0.3, 2.0);
        acts.CountBy(a => (a.SubjectCode, a.RecordNo)).Count(p => p.Value > 1).ShouldBeGreaterThan(10);
    }

    private static double PercentOf<T>(IReadOnlyCollection<T> all, Func<T, bool> some) =>
        100.0 * all.Count(some) / all.Count;
}
