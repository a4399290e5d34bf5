using System.Collections.Concurrent;
using System.Globalization;
using Mingjing.Core.Checks;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.Checks;
using Mingjing.Testing.Planted;

namespace Mingjing.Core.Tests.Checks;

/// <summary>The daily run reads what is due and nothing else: no answer may show it.</summary>
public sealed class NextReviewTests
{
    private const int Days = 400;

    private static readonly DateOnly First = new(2025, 8, 1);

    private static readonly ScreeningRegisters CityRegisters;

    private static readonly IReadOnlyList<Act> CityActs;

    private static readonly IReadOnlyList<Act> AnyActs = [.. Enumerable.Range(1, 2000).Select(RandomActs.Of)];

    static NextReviewTests()
    {
        var city = PlantedCity.Create(
            new GeneratorOptions(17, First.AddDays(Days)),
            NaiveCalendar.Published.ForGenerator(),
            1000,
            PlantRates.Demonstration
        );
        var random = new SeededRandom(17);
        CityActs = [.. city.Acts, .. city.Acts.Select((a, i) => Blots.Blot(Blots.CopyOf(a, i), random))];
        CityRegisters = PlantedSet.Register(city.Registers);
    }

    [Fact]
    public void Acts_of_a_city_that_are_due_are_all_that_a_day_changes() =>
        Follow(CityActs, CityRegisters, Judge, NextReview.Of, a => a.RecordNo).ShouldBeRight(fewestTurns: 150);

    [Fact]
    public void Acts_with_any_facts_that_are_due_are_all_that_a_day_changes() =>
        Follow(AnyActs, RandomActs.Registers, Judge, NextReview.Of, a => a.RecordNo).ShouldBeRight(fewestTurns: 150);

    [Fact]
    public void Reports_that_are_due_are_all_that_a_day_changes() =>
        Follow(
                [.. Enumerable.Range(1, 1000).Select(RandomActs.Report)],
                RandomActs.Registers,
                Judge,
                NextReview.Of,
                r => r.ReportNo
            )
            .ShouldBeRight(fewestTurns: 50);

    [Fact]
    public void Checks_across_acts_answer_alike_on_every_day()
    {
        int[] days = [0, 150, Days - 1];

        foreach (var (acts, registers) in new[] { (CityActs, CityRegisters), (AnyActs, RandomActs.Registers) })
        {
            var answers = days.Select(d => Across(acts, registers, First.AddDays(d))).ToList();

            answers[0].Count.ShouldBeGreaterThan(100);
            foreach (var later in answers.Skip(1))
                later.ShouldBe(answers[0]);
        }
    }

    private static List<(string, Act?, Answer, Act?, int)> Across(
        IEnumerable<Act> acts,
        ScreeningRegisters registers,
        DateOnly day
    ) =>
        [
            .. World
                .Screen(acts, registers: registers, asOf: day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
                .Where(j => j.Check is SetCheck)
                .Select(j => (j.Check.Info.Code, j.Act, j.Answer, j.Twin, j.Position)),
        ];

    private static void Judge(Act act, ScreeningContext context, List<Said> answers)
    {
        foreach (var check in CheckList.For(act.Kind))
            answers.Add(new Said(check.Judge(act, context), ""));
    }

    private static void Judge(ReportRecord report, ScreeningContext context, List<Said> answers)
    {
        foreach (var check in CheckList.OfReports)
        {
            var answer = check.Judge(report, context);
            answers.Add(new Said(answer.Answer, string.Join(' ', answer.Missing)));
        }
    }

    // Every record on every day, beside a record that is screened again only when it is due.
    private static Outcomes Follow<T>(
        IReadOnlyList<T> records,
        ScreeningRegisters registers,
        Action<T, ScreeningContext, List<Said>> judge,
        Func<T, ScreeningContext, DateOnly?> next,
        Func<T, string> name
    )
    {
        var days = Enumerable
            .Range(0, Days)
            .Select(d => new ScreeningContext(World.Calendar, World.Pack, registers, First.AddDays(d)))
            .ToArray();
        var outcomes = new Outcomes { Records = records.Count };
        Parallel.ForEach(
            records,
            record =>
            {
                List<Said> kept = [];
                List<Said> fresh = [];
                List<Said> before = [];
                DateOnly? due = First;
                foreach (var day in days)
                {
                    fresh.Clear();
                    judge(record, day, fresh);
                    if (before.Count > 0 && !Same(before, fresh))
                        Interlocked.Increment(ref outcomes.Turned);
                    (before, fresh) = (fresh, before);
                    if (due <= day.AsOf)
                    {
                        kept.Clear();
                        kept.AddRange(before);
                        due = next(record, day);
                        if (day.AsOf > First)
                            Interlocked.Increment(ref outcomes.Reviews);
                        if (due <= day.AsOf)
                            outcomes.Wrong.Enqueue($"{name(record)} on {day.AsOf}: due on {due}");
                    }
                    else if (!Same(kept, before))
                    {
                        outcomes.Wrong.Enqueue($"{name(record)} on {day.AsOf}: due only on {due}");
                    }
                }
            }
        );
        return outcomes;
    }

    private static bool Same(List<Said> one, List<Said> other) => one.SequenceEqual(other);

    private readonly record struct Said(Answer Answer, string MissingOfReport);

    private sealed class Outcomes
    {
        public int Turned;
        public int Reviews;

        public int Records { get; init; }

        public ConcurrentQueue<string> Wrong { get; } = [];

        public void ShouldBeRight(int fewestTurns)
        {
            TestContext.Current.TestOutputHelper?.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Records} records, {Days} days: {(double)Reviews / Records:0.00} reviews and {(double)Turned / Records:0.00} changed days a record"
                )
            );
            Wrong.Take(5).ShouldBeEmpty();
            Turned.ShouldBeGreaterThan(fewestTurns);
            Reviews.ShouldBeLessThan(Records * Days / 20);
        }
    }
}
