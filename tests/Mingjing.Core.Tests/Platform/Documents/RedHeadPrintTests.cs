using UglyToad.PdfPig.Content;
using static Mingjing.Core.Tests.Platform.Documents.Measured;

namespace Mingjing.Core.Tests.Platform.Documents;

/// <summary>公文格式 and 信函格式 as they come out of the printer, measured against GB/T 9704-2012.</summary>
[Collection(PaperPrints.Collection)]
public sealed class RedHeadPrintTests(PaperPrints prints)
{
    private const double Left = 28;
    private const double Right = 184;
    private const double Top = 37;
    private const double Bottom = 262;
    private const double Near = 1;

    [Fact]
    public void A_page_has_22_lines_of_28_characters_between_the_margins()
    {
        var page = prints.Pages("grid")[1];
        page.BoxOf(page.MediaBox.Bounds).Width.ShouldBe(210, 0.1);
        page.BoxOf(page.MediaBox.Bounds).Height.ShouldBe(297, 0.1);
        var lines = page
            .Letters.Where(l => Is(l, "国"))
            .GroupBy(l => Math.Round(l.StartBaseLine.Y))
            .OrderByDescending(g => g.Key)
            .Select(g => g.OrderBy(l => l.StartBaseLine.X).ToArray())
            .ToArray();
        lines.Length.ShouldBe(22);
        lines.ShouldAllBe(line => line.Length == 28);
        foreach (var line in lines)
        {
            var pitch = (line[^1].StartBaseLine.X - line[0].StartBaseLine.X) / 27;
            pitch.ShouldBe(156 * 72 / 25.4 / 28, 0.01 * 156 * 72 / 25.4 / 28);
            page.Around(line).Left.ShouldBe(Left, Near);
            page.Around(line).Right.ShouldBe(Right, Near);
        }

        page.Around(lines[0]).Top.ShouldBeInRange(Top, Top + 5);
        page.Around(lines[^1]).Bottom.ShouldBeInRange(Bottom - 5, Bottom);
    }

    [Fact]
    public void Nothing_but_page_numbers_stands_outside_the_type_area()
    {
        foreach (var page in prints.Pages("opinion"))
        {
            var text = page.Letters.Where(l => !string.IsNullOrWhiteSpace(l.Value)).Select(page.BoxOf).ToArray();
            text.Min(b => b.Left).ShouldBeGreaterThan(Left - Near);
            text.Max(b => b.Right).ShouldBeLessThan(Right + Near);
            text.Min(b => b.Top).ShouldBeGreaterThan(Top);
            var number = page.Find($"—{page.Number}—");
            page.Letters.Except(number)
                .Where(l => !string.IsNullOrWhiteSpace(l.Value))
                .Max(l => page.BoxOf(l).Bottom)
                .ShouldBeLessThan(Bottom);
        }
    }

    [Fact]
    public void The_heading_is_red_and_35_mm_under_the_edge_of_the_type_area()
    {
        var page = prints.Pages("opinion")[0];
        var heading = page.Find("河洛市司法局");
        heading.ShouldAllBe(l => Has(l.FillColor, IsRed));
        var box = page.Around(heading);
        box.Top.ShouldBe(Top + 35, Near);
        box.Middle.ShouldBe((Left + Right) / 2, Near);
        page.Letters.Count(l => Has(l.FillColor, IsRed)).ShouldBe(heading.Count);
    }

    [Fact]
    public void A_red_rule_of_156_mm_stands_4_mm_under_the_number()
    {
        var page = prints.Pages("opinion")[0];
        var number = page.Around(page.Find("河执监意〔2026〕12号"));
        number.Middle.ShouldBe((Left + Right) / 2, Near);
        var rule = page.Drawn(IsRed).ShouldHaveSingleItem();
        rule.Left.ShouldBe(Left, Near);
        rule.Right.ShouldBe(Right, Near);
        (rule.Top - number.Bottom).ShouldBe(4, Near);
        prints.Pages("opinion").Skip(1).SelectMany(p => p.Drawn(IsRed)).ShouldBeEmpty();
    }

    [Fact]
    public void A_paper_that_goes_upwards_names_who_signs_beside_the_number()
    {
        var page = prints.Pages("opinion-draft")[0];
        var signatory = page.Around(page.Find("签发人：周某"));
        signatory.Right.ShouldBe(Right - 5.6, Near);
        page.Drawn(IsRed).ShouldHaveSingleItem().Top.ShouldBe(signatory.Bottom + 4, Near);
    }

    [Fact]
    public void Title_and_text_have_the_sizes_and_typefaces_of_the_standard()
    {
        var page = prints.Pages("opinion")[0];
        string[] typefaces =
        [
            Typeface("关于河洛市交通运输局", 22),
            Typeface("一、案件来源和调查经过", 16),
            Typeface("本机关在对你单位", 16),
        ];
        typefaces.Distinct(StringComparer.Ordinal).Count().ShouldBe(3);
        Typeface("河洛市交通运输局：", 16).ShouldBe(typefaces[2]);
        page.Around(page.Find("河洛市交通运输局：")).Left.ShouldBe(Left, Near);
        page.Around(page.Find("本机关在对")).Left.ShouldBe(Left + (2 * 156.0 / 28), Near);

        string Typeface(string text, double size)
        {
            var letters = page.Find(text);
            letters.ShouldAllBe(l => Math.Abs(l.PointSize - size) < 0.1);
            return letters.Select(l => l.FontName!).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void Page_numbers_are_outside_right_on_odd_and_left_on_even_pages_7_mm_under_the_type_area()
    {
        var pages = prints.Pages("opinion");
        pages.Count.ShouldBeGreaterThan(3);
        foreach (var page in pages)
        {
            var letters = page.Find($"—{page.Number}—");
            letters.ShouldAllBe(l => Math.Abs(l.PointSize - 14) < 0.1);
            var box = page.Around(letters);
            if (page.Number % 2 == 1)
                box.Right.ShouldBe(Right - 4.9, Near);
            else
                box.Left.ShouldBe(Left + 4.9, Near);
            box.Top.ShouldBe(Bottom + 7, Near + 1);
        }
    }

    [Fact]
    public void A_table_goes_on_over_the_page_with_its_header_and_without_breaking_a_row()
    {
        var pages = prints
            .Pages("opinion")
            .Where(p => p.PlainText().Contains("完成日期", StringComparison.Ordinal))
            .ToArray();
        pages.Length.ShouldBeGreaterThan(1);
        foreach (var page in pages)
            page.Find("序号事项要求完成日期证明材料").Count.ShouldBe(14);
        pages.Sum(p => Count(p, "2026年12月23日")).ShouldBe(9);
        foreach (var page in pages)
            Count(page, "复核意见").ShouldBe(Count(page, "内部办法文本"));
        var second = pages[1];
        second.Drawn(c => c.R < 0.1).Min(b => b.Top).ShouldBe(Top, Near);
    }

    [Fact]
    public void The_seal_covers_issuer_and_day()
    {
        var page = prints.Pages("opinion")[^1];
        var seal = page.GetImages().Select(i => page.BoxOf(i.BoundingBox)).Single(b => b.Width > 30);
        seal.Width.ShouldBe(42, Near);
        seal.Height.ShouldBe(42, Near);
        var day = page.Around(page.Find("2026年11月23日"));
        var issuer = page.Around(page.Find("河洛市司法局"));
        day.Middle.ShouldBe(seal.Middle, Near);
        issuer.Middle.ShouldBe(seal.Middle, Near);
        seal.Holds(day.Middle, (day.Top + day.Bottom) / 2).ShouldBeTrue();
        seal.Holds(issuer.Middle, (issuer.Top + issuer.Bottom) / 2).ShouldBeTrue();
        // 成文日期 is four characters in from the right.
        day.Right.ShouldBe(Right - (4 * 156.0 / 28), 5);
        // Its upper edge is within a line of what stands above.
        var above = page.Around(page.Find("算书"));
        (seal.Top - above.Bottom).ShouldBeInRange(0, 29 / 72.0 * 25.4);
        page.Around(page.Find("（联系人：")).Top.ShouldBeGreaterThan(seal.Bottom - 1);
    }

    [Fact]
    public void The_code_stands_on_the_last_page_beside_its_caption()
    {
        var page = prints.Pages("opinion")[^1];
        var code = page.GetImages().Select(i => page.BoxOf(i.BoundingBox)).Single(b => b.Width < 30);
        code.Width.ShouldBe(21, Near);
        code.Height.ShouldBe(21, Near);
        var caption = page.Around(page.Find("扫描二维码核验本文书"));
        caption.Left.ShouldBeGreaterThan(code.Right);
        caption.Top.ShouldBeInRange(code.Top, code.Bottom);
        prints.Pages("opinion").SkipLast(1).ShouldAllBe(p => !p.GetImages().Any());
    }

    [Fact]
    public void Copies_stand_at_the_foot_of_the_last_page_and_touch_no_text_however_long_the_paper_is()
    {
        var counts = new HashSet<int>();
        foreach (var lines in PaperPrints.Lengths)
        {
            var pages = prints.Pages($"foot-{lines}");
            counts.Add(pages.Count);
            var page = pages[^1];
            pages.SkipLast(1).ShouldAllBe(p => !p.PlainText().Contains("抄送", StringComparison.Ordinal));
            page.Drawn(c => c.R < 0.1).Max(b => b.Bottom).ShouldBe(Bottom, Near);
            var copies = page.Find("抄送：河洛市人民政府办公室");
            var first = page.Around(copies);
            var above = page
                .Letters.Where(l =>
                    !string.IsNullOrWhiteSpace(l.Value) && l.StartBaseLine.Y > copies[0].StartBaseLine.Y + 1
                )
                .ToArray();
            above.ShouldAllBe(l => page.BoxOf(l).Bottom < first.Top);
            Count(pages, "一行。").ShouldBe(lines);
            Count(page, "2026年11月23日").ShouldBe(1, $"{lines} lines");
        }

        counts.Order().ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_letter_has_its_issuer_30_mm_under_the_edge_and_double_red_rules_of_170_mm()
    {
        var page = prints.Pages("letter")[0];
        var heading = page.Find("河洛市司法局");
        heading.ShouldAllBe(l => Has(l.FillColor, IsRed));
        var box = page.Around(heading);
        box.Top.ShouldBe(30, Near + 0.5);
        box.Middle.ShouldBe(105, Near + 0.5);
        var rules = page.Drawn(IsRed).OrderBy(b => b.Top).ToArray();
        rules.Length.ShouldBe(4);
        rules.ShouldAllBe(b => Math.Abs(b.Width - 170) < Near && Math.Abs(b.Middle - 105) < Near);
        (rules[0].Top - box.Bottom).ShouldBe(4, Near);
        rules[3].Bottom.ShouldBe(277, Near);
        var number = page.Around(page.Find("河执监查〔2026〕9号"));
        number.Right.ShouldBe(Right, Near);
        (number.Top - rules[1].Bottom).ShouldBe(4.9, Near);
    }

    [Fact]
    public void A_letter_has_no_number_on_its_first_page_and_no_rule_on_the_others()
    {
        var pages = prints.Pages("letter");
        pages.Count.ShouldBe(2);
        pages[0].PlainText().ShouldNotContain("—1—");
        pages[1].Find("—2—").Count.ShouldBe(3);
        pages[1].Drawn(IsRed).ShouldBeEmpty();
    }

    private static int Count(Page page, string text) => Count([page], text);

    private static int Count(IEnumerable<Page> pages, string text) =>
        pages.Sum(p => p.PlainText().Split(text).Length - 1);
}
