using System.Text.RegularExpressions;
using Mingjing.Core.Platform.Terms;
using Mingjing.Testing;
using static Mingjing.Testing.PublishedCalendar;

namespace Mingjing.Core.Tests.Platform.Terms;

/// <summary>The reckoning as data: every day, against the oracle; and the text, against the data.</summary>
public sealed partial class ReckonedDaysTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_skipped_day_and_its_reason_are_those_of_the_walk() =>
        ForRandomTerms(
            20_000,
            (terms, which) =>
            {
                var start = terms.NextDay();
                var length = terms.NextLength();
                var suspensions = terms.NextSuspensions(start);
                var term = new Term(start, length) { Admitted = SuspensionUnion.Of(suspensions) };
                var report = Reckoning.Explain(terms.Calendar, term);
                var expected = terms.Ask(start, length, suspensions, rollsOver: true);
                report
                    .SkippedDays.Where(_ => report.Due.IsKnown)
                    .Select(d => (d.Day, d.Reason))
                    .ShouldBe(expected.Skipped, $"{which}: {length} from {start:O}");
            }
        );

    [Fact]
    public void The_days_of_a_reckoning_are_numbered_without_gap_up_to_the_length_of_the_term() =>
        ForRandomTerms(
            5_000,
            (terms, which) =>
            {
                var (start, length) = (terms.NextDay(), terms.NextLength());
                var report = Reckoning.Explain(terms.Calendar, new Term(start, length));
                if (!report.Due.IsKnown || length.Unit == TermUnit.Month)
                    return;
                report
                    .Days.Where(d => d.Treatment == DayTreatment.Counted)
                    .Select(d => d.Ordinal)
                    .ShouldBe(Enumerable.Range(1, length.Count), which);
                report
                    .Days[0]
                    .ShouldSatisfyAllConditions(
                        first => first.Day.ShouldBe(start),
                        first => first.Treatment.ShouldBe(DayTreatment.Start)
                    );
                report.Days[^1].Day.ShouldBe(report.Due.Rolled, which);
                report
                    .Days.Select(d => d.Day.DayNumber)
                    .ShouldBe(Enumerable.Range(start.DayNumber, report.Days.Count), which);
            }
        );

    [Fact]
    public void The_text_names_just_the_days_that_the_data_skips() =>
        ForRandomTerms(
            20_000,
            (terms, which) =>
            {
                var start = terms.NextDay();
                var length = TermLength.WorkingDays(terms.NextCount(90));
                var term = new Term(start, length) { Admitted = SuspensionUnion.Of(terms.NextSuspensions(start)) };
                var report = Reckoning.Explain(terms.Calendar, term);
                var days = report.Days.Where(d => d.Treatment == DayTreatment.NotCounted);
                var makeUp = report.Days.Where(d => d is { Treatment: DayTreatment.Counted, Reason: "调休上班" });
                NamedIn(report.Lines, "不计入：").ShouldBe(days.Select(d => d.Day), which);
                if (length.Count > 0)
                    NamedIn(report.Lines, "调休上班计入：").ShouldBe(makeUp.Select(d => d.Day), which);
            }
        );

    [Fact]
    public void A_backward_reckoning_names_the_days_of_the_walk() =>
        ForRandomTerms(
            5_000,
            (terms, which) =>
            {
                var (day, count) = (terms.NextDay(), terms.NextCount(40));
                var report = Reckoning.ExplainBefore(terms.Calendar, day, count);
                var expected = terms.Oracle.Before(day, count);
                report.SkippedDays.Select(d => (d.Day, d.Reason)).Reverse().ShouldBe(expected.Skipped, which);
                NamedIn(report.Lines, "不计入：").ShouldBe(report.SkippedDays.Select(d => d.Day), which);
                report
                    .Days.Where(d => d.Treatment == DayTreatment.Counted)
                    .Select(d => d.Ordinal)
                    .ShouldBe(Enumerable.Range(1, report.Due.IsKnown ? count : 0).Reverse(), which);
            }
        );

    [Fact]
    public void The_data_say_what_each_suspension_took_out()
    {
        Suspension[] admitted =
        [
            new(Day("2026-03-30"), Day("2026-04-07"), "鉴定"),
            new(Day("2026-04-20"), Day("2026-04-21"), "听证"),
            new(Day("2027-01-04"), Day("2027-01-08"), "专家评审"),
        ];
        Suspension[] notAdmitted = [new(Day("2026-04-09"), Day("2026-04-10"), "请示")];
        var report = Reckoning.Explain(
            Calendar,
            new Term(Day("2026-04-01"), TermLength.WorkingDays(5))
            {
                Admitted = admitted,
                NotAdmitted = notAdmitted,
                Extension = Extension.By(TermLength.WorkingDays(5)),
            }
        );
        // 04-02, 04-03 and 04-07 of the first; 04-08, 04-09, 04-10, 04-13, 04-14 make five, the extension runs on.
        report
            .Suspensions.Select(s => (s.NotCounted, s.Admitted))
            .ShouldBe([(3, true), (2, true), (0, true), (0, false)]);
        report.Due.ShouldBe(DueDate.Fixed(Day("2026-04-23")));
        report.Days.Count(d => d is { Extended: true, Treatment: DayTreatment.Counted }).ShouldBe(5);
    }

    [Fact]
    public void Each_day_reads_as_one_line()
    {
        Suspension[] admitted = [new(Day("2026-09-29"), Day("2026-09-29"), "检测")];
        Reckoning
            .Explain(Calendar, new Term(Day("2026-09-24"), TermLength.WorkingDays(3)) { Admitted = admitted })
            .Days.Select(d => d.ToString())
            .ShouldBe([
                "2026-09-24 星期四 起始日，不计入",
                "2026-09-25 星期五 不计入（中秋节放假）",
                "2026-09-26 星期六 不计入（中秋节放假）",
                "2026-09-27 星期日 不计入（中秋节放假）",
                "2026-09-28 星期一 第1个工作日",
                "2026-09-29 星期二 中止，不计入（检测）",
                "2026-09-30 星期三 第2个工作日",
                "2026-10-01 星期四 不计入（国庆节放假）",
                "2026-10-02 星期五 不计入（国庆节放假）",
                "2026-10-03 星期六 不计入（国庆节放假）",
                "2026-10-04 星期日 不计入（国庆节放假）",
                "2026-10-05 星期一 不计入（国庆节放假）",
                "2026-10-06 星期二 不计入（国庆节放假）",
                "2026-10-07 星期三 不计入（国庆节放假）",
                "2026-10-08 星期四 第3个工作日",
            ]);
        Reckoning
            .Explain(Calendar, new Term(Day("2026-10-02"), TermLength.Days(1)))
            .Days.Select(d => d.ToString())
            .ShouldBe([
                "2026-10-02 星期五 起始日，不计入（国庆节放假）",
                "2026-10-03 星期六 第1日（国庆节放假）",
                "2026-10-04 星期日 末日遇休息日，跳过（国庆节放假）",
                "2026-10-05 星期一 末日遇休息日，跳过（国庆节放假）",
                "2026-10-06 星期二 末日遇休息日，跳过（国庆节放假）",
                "2026-10-07 星期三 末日遇休息日，跳过（国庆节放假）",
                "2026-10-08 星期四 顺延至该日",
            ]);
        Reckoning
            .Explain(
                Calendar,
                new Term(Day("2026-03-05"), TermLength.Months(1)) { Extension = Extension.To(Day("2026-04-10")) }
            )
            .Days.Select(d => d.ToString())
            .ShouldBe([
                "2026-03-05 星期四 起始日，不计入",
                "2026-04-05 星期日 对应日（清明节放假）",
                "2026-04-10 星期五 批准延长至该日",
            ]);
        Reckoning
            .ExplainBefore(Calendar, Day("2026-03-16"), 1)
            .Days.Select(d => d.ToString())
            .ShouldBe([
                "2026-03-13 星期五 最迟之日",
                "2026-03-14 星期六 不计入（星期六）",
                "2026-03-15 星期日 不计入（星期日）",
                "2026-03-16 星期一 第1个工作日",
            ]);
    }

    private void ForRandomTerms(int cases, Action<RandomTerms, string> check)
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        for (var calendar = 0; calendar < 10; calendar++)
        {
            var random = new Random(seed + calendar);
            var terms = calendar == 0 ? RandomTerms.Published(random) : RandomTerms.Invented(random);
            for (var n = 0; n < cases / 10; n++)
                check(terms, $"seed {seed}, calendar {calendar}, case {n}");
        }
    }

    /// <summary>The days that a line names, its ranges written out.</summary>
    private static List<DateOnly> NamedIn(IReadOnlyList<string> lines, string heading)
    {
        var days = new List<DateOnly>();
        foreach (var line in lines.Where(l => l.StartsWith(heading, StringComparison.Ordinal)))
        {
            foreach (Match match in DayOrRange().Matches(line))
            {
                var from = Day(match.Groups["from"].Value);
                var end = match.Groups["to"].Value;
                if (end.Length == 5)
                    end = match.Value[..5] + end;
                var to = end.Length == 0 ? from : Day(end);
                for (var day = from; day <= to; day = day.AddDays(1))
                    days.Add(day);
            }
        }

        return days;
    }

    [GeneratedRegex(@"(?<from>\d{4}-\d\d-\d\d)(?:至(?<to>(?:\d{4}-)?\d\d-\d\d))?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayOrRange();
}
