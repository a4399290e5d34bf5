using Mingjing.Core.Organizations;
using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Documents;
using Mingjing.Testing;
using Mingjing.Testing.Papers;

namespace Mingjing.Core.Tests.Papers;

/// <summary>签发前检查, with both sides of each boundary.</summary>
public sealed class PaperChecksTests
{
    private const string Code = "supervision-opinion";

    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_paper_without_a_fault_has_none() => Faults("请按要求办理。").ShouldBeEmpty();

    [Theory]
    [InlineData("违反了《中华人民共和国行政处罚法》第六十条的规定。", null)]
    [InlineData("违反了《中华人民共和国行政处罚法》第八十六条的规定。", null)]
    [InlineData("违反了《中华人民共和国行政处罚法》第八十七条的规定。", "!citation-not-in-force")]
    [InlineData("依照《行政执法监督条例》第四十四条办理。", null)]
    [InlineData("依照《行政执法监督条例》第四十五条办理。", "!citation-not-in-force")]
    [InlineData("依照《行政执法监督条例》第二十二条第（五）项办理。", null)]
    [InlineData("依照《行政执法监督条例》第二十二条第（九）项办理。", "citation-part-unknown")]
    [InlineData("违反了《演示管理办法》第三条的规定。", "citation-not-in-library")]
    [InlineData("请对照《行政处罚决定书》逐项核对。", null)]
    public void A_cited_article_exists_and_is_in_force(string sentence, string? fault) => Expect(sentence, fault);

    [Fact]
    public void An_article_that_was_in_force_on_the_day_of_the_act_is_cited_rightly()
    {
        var sentence = "违反了《中华人民共和国文物保护法》（2017年修正）第八十条的规定。";
        Coded(Faults(sentence)).ShouldBe(["!citation-not-in-force"]);
        var days = new PaperRecord { ActDays = [new DateOnly(2025, 2, 28)] };
        Coded(Faults(sentence, days))
            .ShouldBe(["citation-not-in-library"], "the beginning of that edition is not known");
        Coded(Faults(sentence, new PaperRecord { ActDays = [new DateOnly(2025, 3, 1)] }))
            .ShouldBe(["!citation-not-in-force"]);
    }

    [Theory]
    [InlineData("2026-01-31", "!basis-missing")]
    [InlineData("2026-02-01", null)]
    public void The_basis_is_that_of_the_day(string day, string? fault)
    {
        var kind = PaperRound.Kinds["investigation-notice"];
        var content = PaperSamples.Of(kind, day: new DateOnly(2026, 2, 1));
        var old = content with
        {
            Body = [new PaperParagraph("依照《行政执法监督条例》第二十二条、《河南省行政执法条例》第四十二条办理。")],
        };
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var coded = Coded(PaperChecks.Of(old, Context(kind, on), Packs.City.Laws));
        coded.ShouldBe(fault is null ? [] : ["!citation-not-in-force"], "the regulation was not in force in January");
        var bare = content with { Body = [new PaperParagraph("请予配合。")] };
        var missing = Coded(PaperChecks.Of(bare, Context(kind, on), Packs.City.Laws));
        missing.ShouldBe(fault is null ? ["!basis-missing", "!basis-missing"] : ["!basis-missing"]);
    }

    [Theory]
    [InlineData("2026-01-31", "!kind-not-in-use")]
    [InlineData("2026-02-01", null)]
    public void A_kind_is_used_from_its_first_day_on(string day, string? fault)
    {
        var kind = PaperRound.Kinds["urging-letter"];
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        var coded = Coded(PaperChecks.Of(PaperSamples.Of(kind), Context(kind, on), Packs.City.Laws));
        coded.Contains("!kind-not-in-use").ShouldBe(fault is not null);
    }

    [Theory]
    [InlineData(OrganizationKind.SupervisionBody, null)]
    [InlineData(OrganizationKind.Government, "!issuer-without-power")]
    [InlineData(OrganizationKind.Department, "!issuer-without-power")]
    public void The_issuer_has_the_power(OrganizationKind issuer, string? fault)
    {
        var kind = PaperRound.Kinds[Code];
        var context = Context(kind, Today) with { Issuer = issuer };
        Coded(PaperChecks.Of(PaperSamples.Of(kind), context, Packs.City.Laws)).ShouldBe(fault is null ? [] : [fault]);
    }

    [Fact]
    public void Names_and_numbers_of_the_record_stand_in_the_paper()
    {
        var record = new PaperRecord
        {
            Names = [new RecordedText("当事人", "演示商行")],
            Numbers = [new RecordedText("处罚决定书", "甲综执罚〔2026〕12号")],
        };
        Coded(Faults("涉及甲综执罚〔2026〕12号决定。", record)).ShouldBeEmpty();
        Coded(Faults("涉及甲综执罚 〔2026〕12号决定。", record)).ShouldBeEmpty("blanks mean nothing");
        Coded(Faults("涉及甲综执罚〔2026〕13号决定。", record)).ShouldBe(["!number-missing", "number-unknown"]);
        Coded(Faults("涉及乙综执罚〔2026〕12号决定。", record)).ShouldBe(["!number-missing", "number-unknown"]);
        var other = record with { Names = [new RecordedText("当事人", "另一商行")], Numbers = [] };
        Coded(Faults("没有文号。", other)).ShouldBe(["!name-missing"]);
        Coded(Faults("见国办发〔2018〕118号。")).ShouldBeEmpty("numbers of the library are known");
    }

    [Fact]
    public void Days_of_the_record_stand_in_the_paper_and_others_are_shown()
    {
        var record = new PaperRecord
        {
            Days = [new RecordedDay("处罚决定日期", new DateOnly(2026, 9, 1))],
            OtherDays = [new DateOnly(2026, 12, 23)],
        };
        Coded(Faults("2026年9月1日作出决定。", record)).ShouldBeEmpty();
        Coded(Faults("2026年09月01日作出决定。", record)).ShouldBeEmpty();
        Coded(Faults("2026年9月2日作出决定。", record)).ShouldBe(["!day-missing", "day-unknown"]);
        Coded(Faults("2026年9月1日作出、2026年2月30日送达。", record)).ShouldBe(["!day-impossible"]);
    }

    [Fact]
    public void Due_days_that_are_printed_are_those_that_were_computed()
    {
        var record = new PaperRecord { DueDays = [new RecordedDay("整改期限", new DateOnly(2026, 12, 23))] };
        Coded(Faults("请于2026年12月23日前书面报送。", record)).ShouldBeEmpty();
        Coded(Faults("请于2026年12月24日前书面报送。", record)).ShouldBe(["!due-differs"]);
        Coded(Faults("请于2026年12月22日以前书面报送。", record)).ShouldBe(["!due-differs"]);
        Coded(Faults("2026年9月1日作出决定。", record)).ShouldBeEmpty("only limits are compared");
        var later = new PaperRecord { DueDays = [new RecordedDay("整改期限", new DateOnly(2026, 12, 24))] };
        var fault = Faults("请尽快报送。", later).First(f => f.Code.EndsWith("differs", StringComparison.Ordinal));
        fault.Place.ShouldBe("表 1 第 1 行“完成日期”");
        Coded(Faults("请尽快报送。", later)).ShouldBe(["!due-missing", "!due-differs"]);
    }

    [Fact]
    public void Who_complained_does_not_occur_and_the_fault_does_not_say_who()
    {
        var record = new PaperRecord
        {
            Hidden = ["赵某甲", "138 0000 0001"],
            HiddenByCommitment = [HiddenText.Of("钱某乙")],
        };
        Faults("经赵某申请。", record).ShouldBeEmpty();
        foreach (
            var sentence in new[]
            {
                "据赵某甲反映。",
                "据赵 某甲反映。",
                "电话13800000001。",
                "据钱某乙反映。",
                "据钱 某 乙反映。",
            }
        )
        {
            var fault = Faults(sentence, record).ShouldHaveSingleItem(sentence);
            (fault.Code, fault.Place, fault.IsHard).ShouldBe(("names-informant", "正文第 2 段", true));
            fault.Message.ShouldNotContain("某");
            fault.Message.ShouldNotContain("138");
        }
    }

    private static PaperCheckContext Context(PaperKind kind, DateOnly day, PaperRecord? record = null) =>
        new(kind, OrganizationKind.SupervisionBody, day, record ?? PaperRecord.Empty);

    private static IReadOnlyList<PaperFault> Faults(string sentence, PaperRecord? record = null)
    {
        var kind = PaperRound.Kinds[Code];
        return PaperChecks.Of(PaperSamples.Of(kind, sentence), Context(kind, Today, record), Packs.City.Laws);
    }

    private static void Expect(string sentence, string? fault) =>
        Coded(Faults(sentence)).ShouldBe(fault is null ? [] : [fault]);

    private static string[] Coded(IReadOnlyList<PaperFault> faults) =>
        [.. faults.Select(f => f.IsHard ? "!" + f.Code : f.Code)];
}
