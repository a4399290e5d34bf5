using static Mingjing.Core.Tests.Platform.Documents.Measured;

namespace Mingjing.Core.Tests.Platform.Documents;

/// <summary>What every printed paper has to show, whatever its layout.</summary>
[Collection(PaperPrints.Collection)]
public sealed class PaperPrintTests(PaperPrints prints)
{
    [Theory]
    [InlineData("opinion")]
    [InlineData("letter")]
    [InlineData("form")]
    [InlineData("record")]
    public void Every_page_of_a_draft_is_marked_and_no_page_of_another(string paper)
    {
        prints.Pages(paper + "-draft").ShouldAllBe(p => Marks(p).Length >= 1);
        foreach (var page in prints.Pages(paper + "-draft"))
        {
            var marks = Marks(page);
            marks.Min(b => b.Left).ShouldBeLessThan(80);
            marks.Max(b => b.Right).ShouldBeGreaterThan(130);
            marks.Min(b => b.Top).ShouldBeLessThan(130);
            marks.Max(b => b.Bottom).ShouldBeGreaterThan(170);
        }

        prints.Pages(paper).SelectMany(Marks).ShouldBeEmpty();
    }

    [Fact]
    public void The_text_can_be_read_out_of_the_file()
    {
        var text = string.Concat(prints.Pages("opinion").Select(p => p.PlainText()));
        text.ShouldContain("关于河洛市交通运输局行政处罚程序问题的行政执法监督意见书");
        text.ShouldContain("违反了《中华人民共和国行政处罚法》第五十八条第一款、第六十条的规定");
        text.ShouldContain("附件：1.证据目录2.河交罚〔2026〕118号行政处罚决定办理期限计算书");
        prints.Document("opinion").Information.Title.ShouldBe(SamplePapers.Opinion.Title);
    }

    [Fact]
    public void A_rare_character_has_a_shape_of_its_own()
    {
        var page = prints
            .Pages("hostile")
            .Single(p => p.PlainText().Contains(HostileText.Nowhere, StringComparison.Ordinal));
        var missing = page.Letters.Single(l => Is(l, HostileText.Nowhere));
        var rare = page.Letters.Single(l => Is(l, SamplePapers.Rare));
        rare.PointSize.ShouldBe(missing.PointSize);
        var (shape, empty) = (page.BoxOf(rare), page.BoxOf(missing));
        shape.Width.ShouldBeGreaterThan(4.5);
        shape.Height.ShouldBeGreaterThan(4.5);
        (Math.Abs(shape.Width - empty.Width) + Math.Abs(shape.Height - empty.Height)).ShouldBeGreaterThan(0.05);
    }

    [Fact]
    public void A_form_is_a_table_with_its_title_and_the_number_of_the_case()
    {
        var page = prints.Pages("form")[0];
        page.Find("案号：河执监案〔2026〕9号").Count.ShouldBe(15);
        page.Around(page.Find("立案审批表")).Middle.ShouldBe(106, 1);
        page.Drawn(c => c.R < 0.1).Length.ShouldBeGreaterThan(20);
        page.Drawn(IsRed).ShouldBeEmpty();
        var cells = new[] { "收到线索日期", "案由", "初步事实", "承办意见" };
        cells.Select(c => page.Around(page.Find(c)).Middle).ShouldAllBe(x => x > 28 && x < 28 + 34);
    }

    [Fact]
    public void Everybody_signs_each_page_of_a_record()
    {
        var pages = prints.Pages("record");
        pages.Count.ShouldBeGreaterThan(2);
        foreach (var page in pages)
        {
            foreach (var label in new[] { "被询问人：_", "询问人：_", "记录人：_" })
                page.Around(page.Find(label)).Top.ShouldBeGreaterThan(262);
            page.Find($"第{page.Number}页共{pages.Count}页").ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void Hostile_text_is_printed_whole()
    {
        var text = string.Concat(prints.Pages("hostile").Select(p => p.PlainText()));
        text.ShouldContain(HostileText.Markup);
        text.ShouldContain(HostileText.Pair);
        text.Split(HostileText.Word[..60]).Length.ShouldBeGreaterThan(1);
        foreach (var letter in HostileText.BrokenLetters)
            text.Count(c => c == letter).ShouldBeGreaterThan(8);
    }

    private static Box[] Marks(UglyToad.PdfPig.Content.Page page) => page.Drawn(IsPaleGrey);
}
