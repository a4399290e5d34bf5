using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Tests.Platform.Documents;

public sealed class PaperPhrasesTests
{
    [Fact]
    public void A_due_day_is_written_as_the_rule_and_as_a_date()
    {
        PaperPhrases
            .Due(TermLength.Days(30), new DateOnly(2026, 12, 23))
            .ShouldBe("自收到之日起30日内，即2026年12月23日前");
        PaperPhrases
            .Due(TermLength.WorkingDays(7), new DateOnly(2027, 1, 5))
            .ShouldBe("自收到之日起7个工作日内，即2027年1月5日前");
    }

    [Fact]
    public void A_written_date_is_read_as_the_same_day()
    {
        for (var day = new DateOnly(2024, 1, 1); day < new DateOnly(2025, 1, 1); day = day.AddDays(1))
        {
            LegalDate.TryParse(LegalDate.Written(day), out var read).ShouldBeTrue();
            read.ShouldBe(day);
        }
    }
}
