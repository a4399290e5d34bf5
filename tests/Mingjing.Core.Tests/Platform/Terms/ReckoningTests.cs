using System.Text;
using Mingjing.Core.Platform.Terms;
using static Mingjing.Testing.PublishedCalendar;

namespace Mingjing.Core.Tests.Platform.Terms;

/// <summary>The approved texts of representative reckonings.</summary>
public sealed class ReckoningTests
{
    private static void ShouldRead(Term term, string text)
    {
        var written = new StringBuilder();
        Reckoning.Append(written, Calendar, term);
        written.ToString().ShouldBe(text);
        Reckoning.Explain(Calendar, term).Lines.ShouldBe(text.Split('\n'));
    }

    [Fact]
    public void The_published_case_of_ninety_days() =>
        ShouldRead(
            new Term(Day("2024-09-09"), TermLength.Days(90)),
            """
            自2024-09-09（星期一）起90日，起始日不计入。
            第90日为2024-12-08（星期日），不是工作日，顺延至其后第一个工作日2024-12-09（星期一）届满（参照民法典第二百零三条）。
            """
        );

    [Fact]
    public void Seven_working_days_over_the_Spring_Festival() =>
        ShouldRead(
            new Term(Day("2026-02-12"), TermLength.WorkingDays(7)),
            """
            自2026-02-12（星期四）起7个工作日，起始日不计入。
            不计入：2026-02-15至02-23 春节放假（9日）。
            调休上班计入：2026-02-14（星期六）；2026-02-28（星期六）。
            第7个工作日为2026-02-28（星期六，调休上班），届满。
            """
        );

    [Fact]
    public void Twenty_working_days_over_ordinary_weekends_and_a_holiday() =>
        ShouldRead(
            new Term(Day("2026-09-11"), TermLength.WorkingDays(20)),
            """
            自2026-09-11（星期五）起20个工作日，起始日不计入。
            不计入：2026-09-12至09-13 星期六、星期日（2日）；2026-09-19 星期六；2026-09-25至09-27 中秋节放假（3日）；2026-10-01至10-07 国庆节放假（7日）；2026-10-11 星期日。
            调休上班计入：2026-09-20（星期日）；2026-10-10（星期六）。
            第20个工作日为2026-10-15（星期四），届满。
            """
        );

    [Fact]
    public void A_roll_over_names_every_day_that_it_passes() =>
        ShouldRead(
            new Term(Day("2026-07-05"), TermLength.Days(90)),
            """
            自2026-07-05（星期日）起90日，起始日不计入。
            第90日为2026-10-03（星期六，国庆节放假），不是工作日，顺延至其后第一个工作日2026-10-08（星期四）届满（参照民法典第二百零三条），其间2026-10-03至10-07 国庆节放假（5日）。
            """
        );

    [Fact]
    public void A_suspension_that_is_admitted_and_one_that_is_not()
    {
        Suspension[] admitted = [new(Day("2026-03-02"), Day("2026-03-21"), "检测")];
        Suspension[] notAdmitted = [new(Day("2026-03-25"), Day("2026-03-27"), "内部请示")];
        ShouldRead(
            new Term(Day("2026-01-05"), TermLength.Days(90)) { Admitted = admitted, NotAdmitted = notAdmitted },
            """
            自2026-01-05（星期一）起90日，起始日不计入。
            中止：2026-03-02至03-21 检测（期内20日不计入）。
            未扣除：2026-03-25至03-27 内部请示（不是该期限依法可以扣除的事由）。
            第90日为2026-04-25（星期六），不是工作日，顺延至其后第一个工作日2026-04-27（星期一）届满（参照民法典第二百零三条），其间2026-04-25至04-26 星期六、星期日（2日）。
            """
        );
    }

    [Fact]
    public void Only_the_working_days_of_a_suspension_that_lie_inside_are_left_out()
    {
        Suspension[] admitted =
        [
            new(Day("2026-03-02"), Day("2026-03-08"), "听证"),
            new(Day("2026-03-14"), Day("2026-03-16"), "专家评审"),
            new(Day("2026-06-01"), Day("2026-06-03"), "鉴定"),
        ];
        ShouldRead(
            new Term(Day("2026-03-03"), TermLength.WorkingDays(7)) { Admitted = admitted },
            """
            自2026-03-03（星期二）起7个工作日，起始日不计入。
            中止：2026-03-02至03-08 听证（期内3个工作日不计入）。
            中止：2026-03-14至03-16 专家评审（期内1个工作日不计入）。
            未扣除：2026-06-01至06-03 鉴定（不在期限之内）。
            第7个工作日为2026-03-18（星期三），届满。
            """
        );
    }

    [Fact]
    public void A_date_that_hangs_on_an_unannounced_year() =>
        ShouldRead(
            new Term(Day("2026-12-25"), TermLength.WorkingDays(7)),
            """
            自2026-12-25（星期五）起7个工作日，起始日不计入。
            不计入：2026-12-26至12-27 星期六、星期日（2日）；2027-01-01 元旦放假、2027-01-02至01-03 星期六、星期日（2日）。
            第7个工作日为2027-01-06（星期三），届满。
            暂定：2027年放假安排尚未公布，公布后届满日可能变动。
            """
        );

    [Fact]
    public void A_year_without_calendar() =>
        ShouldRead(
            new Term(Day("2027-12-20"), TermLength.WorkingDays(20)),
            """
            自2027-12-20（星期一）起20个工作日，起始日不计入。
            无法计算：缺少2028年的工作日历（calendar-2028.json）。
            """
        );

    [Fact]
    public void A_last_day_in_a_year_without_calendar() =>
        ShouldRead(
            new Term(Day("2027-12-20"), TermLength.Days(30)),
            """
            自2027-12-20（星期一）起30日，起始日不计入。
            第30日为2028-01-19（星期三）；无法判断是否顺延：缺少2028年的工作日历（calendar-2028.json）。
            """
        );

    [Fact]
    public void Months_without_the_corresponding_day() =>
        ShouldRead(
            new Term(Day("2025-11-30"), TermLength.Months(3)),
            """
            自2025-11-30（星期日）起3个月，起始日不计入。
            期限末月没有30日，以月末2026-02-28（星期六，调休上班）为对应日（民法典第二百零二条），届满。
            """
        );

    [Fact]
    public void Months_with_a_suspension()
    {
        Suspension[] admitted = [new(Day("2026-03-02"), Day("2026-03-06"), "鉴定")];
        ShouldRead(
            new Term(Day("2026-01-20"), TermLength.Months(3)) { Admitted = admitted },
            """
            自2026-01-20（星期二）起3个月，起始日不计入。
            中止：2026-03-02至03-06 鉴定（期内5日不计入）。
            期限3个月的对应日为2026-04-20（星期一），加上中止的5日为2026-04-25（星期六），不是工作日，顺延至其后第一个工作日2026-04-27（星期一）届满（参照民法典第二百零三条），其间2026-04-25至04-26 星期六、星期日（2日）。
            """
        );
    }

    [Fact]
    public void An_extension_by_a_length() =>
        ShouldRead(
            new Term(Day("2026-09-14"), TermLength.WorkingDays(20))
            {
                Extension = Extension.By(TermLength.WorkingDays(10)),
            },
            """
            自2026-09-14（星期一）起20个工作日，起始日不计入。
            不计入：2026-09-19 星期六；2026-09-25至09-27 中秋节放假（3日）；2026-10-01至10-07 国庆节放假（7日）；2026-10-11 星期日。
            调休上班计入：2026-09-20（星期日）；2026-10-10（星期六）。
            第20个工作日为2026-10-16（星期五）；经批准延长10个工作日，接续计算。
            不计入：2026-10-17至10-18 星期六、星期日（2日）；2026-10-24至10-25 星期六、星期日（2日）。
            延长的第10个工作日为2026-10-30（星期五），届满。
            """
        );

    [Fact]
    public void An_extension_to_a_date() =>
        ShouldRead(
            new Term(Day("2024-09-09"), TermLength.Days(90)) { Extension = Extension.To(Day("2025-01-04")) },
            """
            自2024-09-09（星期一）起90日，起始日不计入。
            第90日为2024-12-08（星期日）；经批准延长至2025-01-04（星期六），批准的日期遇休息日不顺延，届满。
            """
        );

    [Fact]
    public void An_extension_to_a_date_inside_the_term() =>
        ShouldRead(
            new Term(Day("2024-09-09"), TermLength.Days(90)) { Extension = Extension.To(Day("2024-12-01")) },
            """
            自2024-09-09（星期一）起90日，起始日不计入。
            批准延长至2024-12-01（星期日），不晚于依法计算的末日，不改变届满日。
            第90日为2024-12-08（星期日），不是工作日，顺延至其后第一个工作日2024-12-09（星期一）届满（参照民法典第二百零三条）。
            """
        );

    [Fact]
    public void An_extension_to_the_last_day_itself_does_not_take_its_roll_over_away()
    {
        var term = new Term(Day("2024-09-09"), TermLength.Days(90)) { Extension = Extension.To(Day("2024-12-08")) };
        Calendar.Due(term).Rolled.ShouldBe(Day("2024-12-09"));
        Reckoning
            .Explain(Calendar, term)
            .Lines[1]
            .ShouldBe("批准延长至2024-12-08（星期日），不晚于依法计算的末日，不改变届满日。");
    }

    [Fact]
    public void A_suspension_takes_nothing_from_a_term_of_no_days()
    {
        Suspension[] admitted = [new(Day("2026-03-02"), Day("2026-03-06"), "鉴定")];
        ShouldRead(
            new Term(Day("2026-03-03"), TermLength.Days(0)) { Admitted = admitted },
            """
            自2026-03-03（星期二）起0日，起始日不计入。
            未扣除：2026-03-02至03-06 鉴定（不在期限之内）。
            末日即起始日2026-03-03（星期二），届满。
            """
        );
    }

    [Fact]
    public void A_seizure_whose_last_day_is_tolerated_and_not_moved() =>
        ShouldRead(
            new Term(Day("2026-09-03"), TermLength.Days(30)) { LastDay = LastDay.Tolerance },
            """
            自2026-09-03（星期四）起30日，起始日不计入。
            第30日为2026-10-03（星期六，国庆节放假），届满，不因休息日延长；至其后第一个工作日2026-10-08（星期四）予以容忍并注明，其间2026-10-03至10-07 国庆节放假（5日）。
            """
        );

    [Fact]
    public void A_last_day_that_stands() =>
        ShouldRead(
            new Term(Day("2026-09-03"), TermLength.Days(30)) { LastDay = LastDay.Stands },
            """
            自2026-09-03（星期四）起30日，起始日不计入。
            第30日为2026-10-03（星期六，国庆节放假），遇休息日不顺延，届满。
            """
        );

    [Fact]
    public void A_notice_seven_working_days_before_a_hearing()
    {
        var text = new StringBuilder();
        Reckoning.AppendBefore(text, Calendar, Day("2026-05-08"), 7).Plain.ShouldBe(Day("2026-04-24"));
        text.ToString()
            .ShouldBe(
                """
                自2026-05-08（星期五）倒数7个工作日，该日计入。
                不计入：2026-04-25至04-26 星期六、星期日（2日）；2026-05-01至05-05 劳动节放假（5日）。
                最迟为其前的工作日2026-04-24（星期五）；倒数期限不顺延。
                """
            );
    }

    [Fact]
    public void A_fixed_date()
    {
        var text = new StringBuilder();
        Reckoning.AppendFixed(text, Calendar, Day("2027-01-31"));
        text.ToString().ShouldBe("固定日期2027-01-31（星期日），遇休息日不顺延。");
    }

    [Fact]
    public void A_term_may_start_before_the_calendars() =>
        ShouldRead(
            new Term(Day("2022-03-15"), TermLength.Years(2)),
            """
            自2022-03-15（星期二）起2年，起始日不计入。
            期限2年的对应日为2024-03-15（星期五），届满。
            """
        );

    [Fact]
    public void The_articles_that_the_texts_name_are_those_of_the_law()
    {
        TermLaw.MonthEnd.ToString().ShouldBe("civil-code:202");
        TermLaw.RollOver.ToString().ShouldBe("civil-code:203");
        Reckoning
            .Explain(Calendar, new Term(Day("2025-08-31"), TermLength.Months(6)) { LastDay = LastDay.RollsOver })
            .Lines[^1]
            .ShouldContain("民法典第二百零二条");
        Reckoning
            .Explain(Calendar, new Term(Day("2026-03-05"), TermLength.Days(2)))
            .Lines[^1]
            .ShouldContain("民法典第二百零三条");
    }

    [Fact]
    public void The_short_form_says_the_same_as_the_full_one()
    {
        var text = new StringBuilder();
        Reckoning.Append(text, Calendar, Day("2026-09-03"), TermLength.Days(30), rollsOver: false);
        text.Append('\n');
        Reckoning.Append(text, Calendar, Day("2026-09-12"), TermLength.Days(30));
        text.ToString()
            .ShouldBe(
                """
                自2026-09-03（星期四）起30日，起始日不计入。
                第30日为2026-10-03（星期六，国庆节放假），遇休息日不顺延，届满。
                自2026-09-12（星期六）起30日，起始日不计入。
                第30日为2026-10-12（星期一），届满。
                """
            );
    }
}
