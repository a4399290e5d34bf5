using CsCheck;
using Mingjing.Core.Platform;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.PowersCatalog;

public sealed class BasisParsingTests
{
    private static LawLibrary Laws => Packs.City.Laws;

    [Theory]
    [InlineData("《中华人民共和国行政处罚法》第五十一条", "penalty-law:51")]
    [InlineData("《行政处罚法》第七十六条第一款第（五）项", "penalty-law:76.1(5)")]
    [InlineData("《行政处罚法》第七十六条第一款第五项", "penalty-law:76.1(5)")]
    [InlineData("《行政处罚法》第76条第1款第5项", "penalty-law:76.1(5)")]
    [InlineData("《行政处罚法》第７６条第１款第(5)项", "penalty-law:76.1(5)")]
    [InlineData("《行政处罚法》第七十六条（五）项", "penalty-law:76(5)")]
    [InlineData("《 中华人民共和国 行政处罚法 》 第 五十一 条", "penalty-law:51")]
    [InlineData("处罚法第51条", "penalty-law:51")]
    [InlineData("依据行政处罚法第五十一条", "penalty-law:51")]
    [InlineData("根据《中华人民共和国民法典》第一千二百六十条之规定", "civil-code:1260")]
    [InlineData("违反了道路交通安全法第一百零七条", "road-traffic-safety-law:107")]
    [InlineData("治安管理处罚法第二十二条", "public-security-penalty-law:22")]
    [InlineData("《行政强制法》第十八条第二项、第二十四条第二款", "coercion-law:18(2)", "coercion-law:24.2")]
    [InlineData(
        "《行政处罚法》第四十四条、第四十五条和第六十二条",
        "penalty-law:44",
        "penalty-law:45",
        "penalty-law:62"
    )]
    [InlineData(
        "《行政处罚法》第六十条；《行政许可法》第四十二条第一款，《洛阳市行政执法监督办法》第九条",
        "penalty-law:60",
        "license-law:42.1",
        "city-supervision-measures:9"
    )]
    [InlineData("民事诉讼法第八十八条至第九十五条", "civil-procedure-law:88", "civil-procedure-law:95")]
    [InlineData("《行政处罚法》第五十一条的规定，参照本法第五十二条", "penalty-law:51", "penalty-law:52")]
    [InlineData("国办发〔2018〕118号（六）", "three-systems-opinion:6")]
    [InlineData("国办发[2018]118号第（六）项", "three-systems-opinion:6")]
    [InlineData(
        "《关于进一步规范行政裁量权基准制定和管理工作的意见》（国办发〔2022〕27号）第（十二）项",
        "discretion-opinion:12"
    )]
    public void The_articles_of_a_basis_are_read_as_written(string basis, params string[] expected) =>
        Laws.Parse(basis).Select(c => c.Article.ToString()).ShouldBe(expected);

    [Theory]
    [InlineData("《中华人民共和国文物保护法》（2017年修正）第六十六条")]
    [InlineData("《中华人民共和国文物保护法（2017年修正）》第六十六条")]
    [InlineData("《文物保护法》(2017修正版)第66条")]
    [InlineData("文物保护法（2017年修正）第六十六条")]
    public void An_edition_mark_names_the_edition(string basis)
    {
        var citation = Laws.Parse(basis).ShouldHaveSingleItem();
        citation.Law.ShouldNotBeNull().Edition.ShouldNotBeNull().Label.ShouldBe("2017年修正");
        citation.Article.ShouldBe(Law.Cite("cultural-relics-law", 66));
    }

    [Theory]
    [InlineData("《中华人民共和国食品安全法》第一百二十四条第一款第五项", "中华人民共和国食品安全法")]
    [InlineData("食品安全法第一百二十四条", "食品安全法")]
    [InlineData("某某处罚法第五条", "某某处罚法")]
    [InlineData("依据XX市市容条例第二十条", "XX市市容条例")]
    [InlineData("第二十条", "")]
    public void A_law_outside_the_library_stays_unknown_and_is_never_taken_for_another(string basis, string name)
    {
        var citation = Laws.Parse(basis).ShouldHaveSingleItem();
        citation.Law.ShouldBeNull();
        citation.Article.ShouldBeNull();
        citation.Name.ShouldBe(name);
    }

    [Fact]
    public void An_unknown_law_does_not_inherit_the_law_before_it()
    {
        var citations = Laws.Parse(
            "《行政处罚法》第六十条、《食品安全法》第一百二十四条、第一百二十五条和《行政强制法》第二十五条"
        );
        citations.Select(c => c.Law?.Instrument.Id).ShouldBe(["penalty-law", null, null, "coercion-law"]);
        citations
            .Select(c => c.AsWritten)
            .ShouldBe([
                "《行政处罚法》第六十条",
                "《食品安全法》第一百二十四条",
                "第一百二十五条",
                "《行政强制法》第二十五条",
            ]);
    }

    [Theory]
    [InlineData("《行政处罚法》", "penalty-law")]
    [InlineData("行政处罚法", "penalty-law")]
    [InlineData("国务院令第825号", "supervision-regulation")]
    public void A_law_without_an_article_is_a_citation_too(string basis, string id)
    {
        var citation = Laws.Parse(basis).ShouldHaveSingleItem();
        citation.Law.ShouldNotBeNull().Instrument.Id.ShouldBe(id);
        citation.Article.ShouldBeNull();
    }

    [Fact]
    public void An_article_of_a_branch_number_is_kept_apart() =>
        Laws.Parse("《行政处罚法》第六十条之一").ShouldHaveSingleItem().Article.ShouldBeNull();

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("当事人违法事实清楚，证据确凿")]
    [InlineData("《未闭合的书名第")]
    [InlineData("第条第款第项")]
    public void A_text_without_a_citation_gives_none(string basis) => Laws.Parse(basis).ShouldBeEmpty();

    [Theory]
    [InlineData("中华人民共和国行政处罚法", "penalty-law", null)]
    [InlineData("《行政处罚法（2021年修订）》", "penalty-law", "2021年修订")]
    [InlineData("行政许可法(2019年修正)", "license-law", "2019年修正")]
    [InlineData("国办发〔2024〕54号", "enterprise-inspection-opinion", null)]
    [InlineData("国办发（2024）54号", "enterprise-inspection-opinion", null)]
    [InlineData("行政执法监督条例（国务院令第825号）", "supervision-regulation", null)]
    public void Names_are_found_however_departments_write_them(string name, string id, string? edition)
    {
        var match = Laws.Find(name).ShouldNotBeNull();
        match.Instrument.Id.ShouldBe(id);
        match.Edition?.Label.ShouldBe(edition);
    }

    [Theory]
    [InlineData("条例")]
    [InlineData("办法")]
    [InlineData("执法监督办法")]
    public void A_part_of_a_name_is_not_a_name(string name) => Laws.Find(name).ShouldBeNull();

    [Theory]
    // Edition marked: the text of 2017 ended for certain on 2025-03-01; since when it applied is not known.
    [InlineData("《文物保护法》（2017年修正）第六十六条", "2025-02-28", BasisStanding.DateUnknown)]
    [InlineData("《文物保护法》（2017年修正）第六十六条", "2025-03-01", BasisStanding.NotInForce)]
    [InlineData("《文物保护法》（2017年修正）第八十一条", "2025-02-28", BasisStanding.NotInForce)]
    [InlineData("《文物保护法》（2024年修订）第八十三条", "2025-02-28", BasisStanding.NotInForce)]
    [InlineData("《文物保护法》（2024年修订）第八十三条", "2025-03-01", BasisStanding.InForce)]
    // No mark: any edition will do, and an article that none has does not exist.
    [InlineData("《文物保护法》第六十六条", "2025-03-01", BasisStanding.InForce)]
    [InlineData("《文物保护法》第九十条", "2025-02-28", BasisStanding.NotInForce)]
    [InlineData("《文物保护法》第九十条", "2025-03-01", BasisStanding.InForce)]
    [InlineData("《文物保护法》第一百零二条", "2025-03-01", BasisStanding.NotInForce)]
    [InlineData("《行政处罚法》第六十条", "2021-07-15", BasisStanding.InForce)]
    [InlineData("《行政处罚法》第六十条", "2021-07-14", BasisStanding.DateUnknown)]
    [InlineData("《行政处罚法》（2017年修正）第六十条", "2021-07-15", BasisStanding.NotInForce)]
    [InlineData("《行政处罚法》（1996年）第三十条", "2024-01-01", BasisStanding.NotInLibrary)]
    [InlineData("《行政执法监督条例》第二十八条", "2026-01-31", BasisStanding.NotInForce)]
    [InlineData("《洛阳市行政执法监督办法》第九条", "2026-03-01", BasisStanding.DateUnknown)]
    // An unconfirmed day decides nothing.
    [InlineData("《治安管理处罚法》（2012年修正）第二十二条", "2026-03-01", BasisStanding.DateUnknown)]
    [InlineData("《河南省行政处罚听证办法》第四条", "2022-01-01", BasisStanding.InForce)]
    [InlineData("《河南省行政处罚听证办法》第九条", "2022-01-01", BasisStanding.NotInLibrary)]
    [InlineData("《食品安全法》第一百二十四条", "2024-01-01", BasisStanding.NotInLibrary)]
    public void A_citation_stands_as_its_edition_does_on_the_day(string basis, string day, BasisStanding expected) =>
        Laws.StandingOn(
                Laws.Parse(basis).ShouldHaveSingleItem(),
                DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)
            )
            .ShouldBe(expected);

    [Theory]
    [InlineData("《行政处罚法》第八十六条", true)]
    [InlineData("《行政处罚法》（2021年修订）第八十七条", false)]
    // The text before 2021 is not indexed, so that an unmarked number may still be one of its articles.
    [InlineData("《行政处罚法》第八十七条", null)]
    [InlineData("《文物保护法》（2017年修正）第八十条", true)]
    [InlineData("《文物保护法》（2017年修正）第八十一条", false)]
    [InlineData("《文物保护法》第八十一条", true)]
    [InlineData("《文物保护法》第一百零二条", false)]
    [InlineData("《河南省行政处罚听证办法》第九条", null)]
    [InlineData("《食品安全法》第一条", null)]
    public void Whether_an_article_exists_is_known_only_where_the_text_was_read(string basis, bool? exists) =>
        Laws.HasArticle(Laws.Parse(basis).ShouldHaveSingleItem()).ShouldBe(exists);

    [Fact]
    public void Every_label_of_the_library_is_read_back_as_the_article_it_labels()
    {
        foreach (var instrument in Laws.Instruments)
        foreach (var article in instrument.Current.Articles.Articles)
        {
            var cited = Law.Cite(instrument.Id, article);
            Laws.Parse($"《{instrument.Name}》{Laws.ResolveAny(cited).Article}")
                .ShouldHaveSingleItem()
                .Article.ShouldBe(cited);
        }
    }

    [Theory]
    [InlineData("《")]
    [InlineData("（")]
    [InlineData("第")]
    [InlineData("行政处罚法（")]
    public void A_very_long_text_of_nothing_costs_one_look_at_each_character(string piece) =>
        Laws.Parse(string.Concat(Enumerable.Repeat(piece, 200_000))).ShouldBeEmpty();

    [Fact]
    public void No_text_makes_the_parser_fail_or_cite_an_article_outside_its_words()
    {
        string[] pieces =
        [
            "《",
            "》",
            "（",
            "）",
            "第",
            "条",
            "款",
            "项",
            "之",
            "一",
            "百",
            "零",
            "十",
            "5",
            "９",
            "2017年修正",
            "行政处罚法",
            "处罚法",
            "国办发〔2018〕118号",
            "、",
            " ",
            "依据",
            "规定",
            "办法",
            "〇",
        ];
        Gen.Int[0, pieces.Length - 1]
            .List[0, 40]
            .Sample(
                chosen =>
                {
                    var text = string.Concat(chosen.Select(i => pieces[i]));
                    foreach (var citation in Laws.Parse(text))
                        text.ShouldContain(citation.AsWritten);
                },
                iter: 20_000
            );
    }
}
