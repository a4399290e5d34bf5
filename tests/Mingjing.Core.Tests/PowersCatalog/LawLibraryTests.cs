using Mingjing.Core.Platform;
using Mingjing.Core.PowersCatalog;
using Mingjing.Testing;

namespace Mingjing.Core.Tests.PowersCatalog;

public sealed class LawLibraryTests
{
    private static LawLibrary Laws => Packs.City.Laws;

    [Fact]
    public void A_citation_names_law_article_and_the_day_since_when_it_is_in_force() =>
        Laws.Resolve(Law.Cite("penalty-law", 60), new DateOnly(2024, 9, 9))
            .ShouldBe(new CitedArticle("中华人民共和国行政处罚法", "第六十条", new DateOnly(2021, 7, 15), true));

    [Fact]
    public void The_first_day_is_in_force_and_the_day_before_is_not()
    {
        var article = Law.Cite("supervision-regulation", 28);
        Laws.Resolve(article, new DateOnly(2026, 1, 31)).ShouldBeNull();
        Laws.Resolve(article, new DateOnly(2026, 2, 1))
            .ShouldNotBeNull()
            .InForceFrom.ShouldBe(new DateOnly(2026, 2, 1));
    }

    [Fact]
    public void Numbers_of_today_never_resolve_to_the_text_before_the_renumbering()
    {
        Laws.Resolve(Law.Cite("penalty-law", 42), new DateOnly(2021, 7, 14)).ShouldBeNull();
        Laws.Resolve(Law.Cite("penalty-law", 42), new DateOnly(2021, 7, 15)).ShouldNotBeNull();
        Laws.Resolve(Law.Cite("cultural-relics-law", 83), new DateOnly(2025, 2, 28)).ShouldBeNull();
        Laws.Resolve(Law.Cite("cultural-relics-law", 83), new DateOnly(2025, 3, 1)).ShouldNotBeNull();
    }

    [Fact]
    public void An_instrument_whose_day_was_not_found_is_cited_without_a_day() =>
        Laws.Resolve(Law.Cite("city-supervision-measures", 9), new DateOnly(2024, 9, 9))
            .ShouldBe(new CitedArticle("洛阳市行政执法监督办法", "第九条", null, false));

    [Fact]
    public void The_repealed_article_of_an_instrument_resolves_until_its_last_day()
    {
        var article = Law.Cite("public-security-penalty-law", 99, 1);
        Laws.Resolve(article, new DateOnly(2025, 12, 31)).ShouldNotBeNull().InForceFrom.ShouldBeNull();
        Laws.Resolve(article, new DateOnly(2026, 1, 1)).ShouldBeNull();
    }

    [Theory]
    [InlineData("penalty-law", 10, 0, 0, "第十条")]
    [InlineData("penalty-law", 20, 0, 0, "第二十条")]
    [InlineData("penalty-law", 76, 1, 5, "第七十六条第一款第五项")]
    [InlineData("penalty-law", 76, 0, 5, "第七十六条第一款第五项")]
    [InlineData("penalty-law", 48, 2, 0, "第四十八条第二款")]
    [InlineData("coercion-law", 18, 0, 2, "第十八条第二项")]
    [InlineData("coercion-law", 18, 0, 10, "第十八条第十项")]
    [InlineData("supervision-regulation", 11, 0, 4, "第十一条第二款第四项")]
    [InlineData("civil-code", 203, 0, 0, "第二百零三条")]
    [InlineData("civil-code", 1260, 0, 0, "第一千二百六十条")]
    [InlineData("cultural-relics-law", 101, 0, 0, "第一百零一条")]
    [InlineData("three-systems-opinion", 6, 0, 0, "（六）")]
    [InlineData("three-systems-opinion", 23, 0, 0, "（二十三）")]
    [InlineData("enterprise-inspection-opinion", 0, 0, 0, "全文")]
    public void Labels_are_written_as_lawyers_write_them(
        string id,
        int article,
        int paragraph,
        int item,
        string label
    ) => Laws.ResolveAny(Law.Cite(id, article, paragraph, item)).Article.ShouldBe(label);

    [Theory]
    [InlineData("penalty-law", 87, 0, 0)]
    [InlineData("penalty-law", 76, 3, 0)]
    [InlineData("penalty-law", 76, 0, 6)]
    [InlineData("penalty-law", 60, 1, 0)]
    [InlineData("city-supervision-measures", 24, 0, 3)]
    [InlineData("license-law", 84, 0, 0)]
    [InlineData("three-systems-opinion", 24, 0, 0)]
    [InlineData("no-such-law", 1, 0, 0)]
    public void What_is_not_in_the_index_cannot_be_cited(string id, int article, int paragraph, int item)
    {
        var cited = Law.Cite(id, article, paragraph, item);
        Laws.Contains(cited).ShouldBeFalse();
        Laws.Resolve(cited, new DateOnly(2026, 3, 1)).ShouldBeNull();
        Should.Throw<CatalogException>(() => Laws.ResolveAny(cited)).Message.ShouldContain(cited.ToString());
    }

    [Fact]
    public void The_proof_of_citations_names_every_missing_one() =>
        Should
            .Throw<CatalogException>(() =>
                Laws.Prove([Law.Cite("penalty-law", 60), Law.Cite("penalty-law", 99), Law.Cite("license-law", 42, 9)])
            )
            .Message.ShouldBe("条文索引没有：penalty-law:99、license-law:42.9");

    [Fact]
    public void An_unknown_role_is_named() =>
        Should.Throw<CatalogException>(() => Laws["city-law"]).Message.ShouldContain("city-law");

    [Theory]
    [InlineData("supervision-regulation", 44)]
    [InlineData("provincial-enforcement-regulation", 48)]
    [InlineData("penalty-law", 86)]
    [InlineData("license-law", 83)]
    [InlineData("coercion-law", 71)]
    [InlineData("three-systems-opinion", 23)]
    [InlineData("discretion-opinion", 16)]
    [InlineData("transfer-regulation", 20)]
    public void The_texts_that_were_read_are_indexed_whole(string id, int articles)
    {
        var index = Laws[id].Current.Articles;
        index.IsComplete.ShouldBeTrue();
        index.Articles.ShouldBe(Enumerable.Range(1, articles));
    }

    [Theory]
    [InlineData("penalty-law", "2021-07-15")]
    [InlineData("license-law", "2019-04-23")]
    [InlineData("coercion-law", "2012-01-01")]
    [InlineData("supervision-regulation", "2026-02-01")]
    [InlineData("provincial-enforcement-regulation", "2016-06-01")]
    [InlineData("provincial-certificate-measures", "2017-08-01")]
    [InlineData("provincial-hearing-measures", "2021-12-01")]
    [InlineData("provincial-major-penalty-measures", "2015-07-01")]
    [InlineData("discretion-opinion", "2022-07-29")]
    [InlineData("enterprise-inspection-opinion", "2025-01-03")]
    [InlineData("holidays-regulation", "2025-01-01")]
    [InlineData("cultural-relics-law", "2025-03-01")]
    public void The_confirmed_days_are_those_of_the_sources(string id, string from)
    {
        Laws[id].Current.InForceFrom.ShouldBe(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture));
        Laws[id].Current.DateConfirmed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("city-supervision-measures")]
    [InlineData("civil-procedure-law")]
    [InlineData("market-regulation-penalty-procedure")]
    [InlineData("night-execution-reply")]
    public void A_day_that_was_not_found_is_no_day(string id)
    {
        Laws[id].Current.InForceFrom.ShouldBeNull();
        Laws[id].Current.DateConfirmed.ShouldBeFalse();
    }

    [Fact]
    public void Resolving_allocates_nothing()
    {
        LawArticle[] cited =
        [
            Law.Cite("penalty-law", 60),
            Law.Cite("penalty-law", 76, 1, 5),
            Law.Cite("city-supervision-measures", 9),
            Law.Cite("three-systems-opinion", 6),
        ];
        var day = new DateOnly(2026, 3, 1);
        var found = 0;
        var allocated = Allocations.Least(() => found = Ask(10_000));
        (found, allocated).ShouldBe((10_000, 0));

        int Ask(int times)
        {
            var answers = 0;
            for (var i = 0; i < times; i++)
                if (Laws.Resolve(cited[i & 3], day) is not null && Laws.ResolveAny(cited[i & 3]) is not null)
                    answers++;
            return answers;
        }
    }
}
