using CsCheck;
using Mingjing.Core.Platform;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.Platform;

public sealed class LegalDateTests
{
    [Theory]
    [InlineData("2026-02-12")]
    [InlineData("2026/2/12")]
    [InlineData("2026/02/12")]
    [InlineData("2026-2-12")]
    [InlineData("20260212")]
    [InlineData("2026年2月12日")]
    [InlineData("2026年02月12日")]
    [InlineData(" 2026-02-12\t")]
    [InlineData("\u30002026年2月12日\u3000")]
    [InlineData("２０２６－０２－１２")]
    [InlineData("２０２６年２月１２日")]
    [InlineData("２０２６０２１２")]
    public void The_accepted_forms_are_read(string text)
    {
        LegalDate.TryParse(text, out var date).ShouldBeTrue();
        date.ShouldBe(new DateOnly(2026, 2, 12));
        LegalDate.TryParse(text, out _, out var time).ShouldBeTrue();
        time.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-02-12 09:30", 9, 30)]
    [InlineData("2026/2/12 9:30", 9, 30)]
    [InlineData("20260212 00:00", 0, 0)]
    [InlineData("2026年2月12日  23:59", 23, 59)]
    [InlineData("２０２６－０２－１２　２３：１０", 23, 10)]
    public void An_instant_adds_hours_and_minutes_and_is_no_plain_day(string text, int hour, int minute)
    {
        LegalDate.TryParse(text, out var date, out var time).ShouldBeTrue();
        date.ShouldBe(new DateOnly(2026, 2, 12));
        time.ShouldBe(new TimeOnly(hour, minute));
        LegalDate.TryParse(text, out _).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("无")]
    [InlineData("2026")]
    [InlineData("2026-02")]
    [InlineData("2026-02-")]
    [InlineData("2026-02-30")]
    [InlineData("2025-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-00-10")]
    [InlineData("2026-01-00")]
    [InlineData("2026-04-31")]
    [InlineData("1948-12-31")]
    [InlineData("2100-01-01")]
    [InlineData("26-02-12")]
    [InlineData("02026-02-12")]
    [InlineData("2026-02/12")]
    [InlineData("2026/02-12")]
    [InlineData("2026年2-12")]
    [InlineData("2026年2月12")]
    [InlineData("2026年2月12号")]
    [InlineData("2026-02-123")]
    [InlineData("2026-02-12x")]
    [InlineData("2026-02-12-")]
    [InlineData("202602121")]
    [InlineData("2026021")]
    [InlineData("2026.02.12")]
    [InlineData("2026-02-12T09:30")]
    [InlineData("2026-02-1209:30")]
    [InlineData("2026-02-12 9")]
    [InlineData("2026-02-12 09:3")]
    [InlineData("2026-02-12 24:00")]
    [InlineData("2026-02-12 23:60")]
    [InlineData("2026-02-12 09:30:00")]
    [InlineData("2026-02-12 09:30x")]
    [InlineData("-2026-02-12")]
    [InlineData("46065")]
    [InlineData("二〇二六年二月十二日")]
    [InlineData("٢٠٢٦-٠٢-١٢")]
    public void Anything_else_is_refused_and_leaves_no_date(string text)
    {
        LegalDate.TryParse(text, out var date, out var time).ShouldBeFalse();
        date.ShouldBe(default);
        time.ShouldBeNull();
    }

    [Fact]
    public void Every_day_of_the_range_is_read_in_every_form()
    {
        var last = new DateOnly(LegalDate.LastYear, 12, 31);
        for (var day = new DateOnly(LegalDate.FirstYear, 1, 1); day <= last; day = day.AddDays(1))
        {
            string[] forms =
            [
                $"{day:yyyy-MM-dd}",
                $"{day.Year}/{day.Month}/{day.Day}",
                $"{day:yyyyMMdd}",
                $"{day.Year}年{day.Month}月{day.Day}日",
            ];
            foreach (var form in forms)
                (LegalDate.TryParse(form, out var read) && read == day).ShouldBeTrue(form);
        }
    }

    [Fact]
    public void No_text_makes_it_throw_and_what_it_reads_is_within_the_range() =>
        Gen.String[Gen.Char["0123456789-/年月日 :０９：　x"], 0, 20]
            .Sample(text =>
                !LegalDate.TryParse(text, out var date, out _)
                || date.Year is >= LegalDate.FirstYear and <= LegalDate.LastYear
            );

    [Fact]
    public void Reading_allocates_nothing()
    {
        const int Times = 1000;
        var read = 0;
        var allocated = Allocations.Least(() => read = Read(Times));
        (read, allocated).ShouldBe((Times, 0));
    }

    private static int Read(int times)
    {
        var read = 0;
        for (var i = 0; i < times; i++)
            read += LegalDate.TryParse("2026年2月12日 09:30", out _, out _) ? 1 : 0;
        return read;
    }
}
