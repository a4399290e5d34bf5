using Mingjing.Core.Papers;
using Mingjing.Core.Platform.Documents;

namespace Mingjing.Core.Tests.Papers;

public sealed class PaperComparisonTests
{
    [Fact]
    public void A_changed_sentence_stands_removed_and_added_and_the_others_stay()
    {
        Marked(["甲。乙。丙。"], ["甲。乙一。丙。"]).ShouldBe([" 标题", " 甲。", "-乙。", "+乙一。", " 丙。"]);
    }

    [Theory]
    [InlineData("甲。乙。", "甲。乙。", " 甲。| 乙。")]
    [InlineData("甲。", "甲。乙。", " 甲。|+乙。")]
    [InlineData("甲。乙。", "乙。", "-甲。| 乙。")]
    [InlineData("甲。乙。丙。丁。", "丁。甲。乙。", "+丁。| 甲。| 乙。|-丙。|-丁。")]
    [InlineData("甲；乙！丙？丁", "甲；乙！丁", " 甲；| 乙！|-丙？| 丁")]
    [InlineData("甲。\n乙。", "甲。乙。", " 甲。| 乙。")]
    public void Sentences_end_at_their_marks_and_at_lines(string before, string after, string expected) =>
        Marked([before], [after]).Skip(1).ShouldBe(expected.Split('|'));

    [Fact]
    public void Every_kind_of_block_is_compared_and_named_by_its_place()
    {
        var before = Content(
            new PaperHeading(1, "一、事实"),
            new PaperTable(
                [new PaperColumn("要求", 2), new PaperColumn("完成日期", 1)],
                [
                    ["补办", "2026年12月1日"],
                ]
            ),
            new PaperFields([new PaperField("承办意见", "建议立案。")]),
            new PaperUtterance("答", "不知道。")
        );
        var after = Content(
            new PaperHeading(1, "一、事实"),
            new PaperTable(
                [new PaperColumn("要求", 2), new PaperColumn("完成日期", 1)],
                [
                    ["补办", "2026年12月2日"],
                ]
            ),
            new PaperFields([new PaperField("承办意见", "建议不予立案。")]),
            new PaperUtterance("答", "知道。")
        );
        PaperComparison
            .Of(before, after)
            .Where(s => s.Change == SentenceChange.Added)
            .Select(s => (s.Place, s.Text))
            .ShouldBe([
                ("表 1 第 1 行“完成日期”", "2026年12月2日"),
                ("栏目“承办意见”", "建议不予立案。"),
                ("第 1 句问答", "答：知道。"),
            ]);
    }

    [Fact]
    public void Whatever_is_compared_gives_back_both_drafts()
    {
        var random = new Random(20261123);
        for (var round = 0; round < 300; round++)
        {
            var (before, after) = (Sentences(random), Sentences(random));
            var compared = PaperComparison.Of(Paragraphs(before), Paragraphs(after));
            compared.Where(s => s.Change != SentenceChange.Added).Select(s => s.Text).Skip(1).ShouldBe(before);
            compared.Where(s => s.Change != SentenceChange.Removed).Select(s => s.Text).Skip(1).ShouldBe(after);
        }
    }

    private static string[] Sentences(Random random) =>
        [.. Enumerable.Range(0, random.Next(12)).Select(_ => $"{"甲乙丙丁戊"[random.Next(5)]}。")];

    private static IEnumerable<string> Marked(string[] before, string[] after) =>
        PaperComparison
            .Of(Paragraphs(before), Paragraphs(after))
            .Select(s =>
                s.Change switch
                {
                    SentenceChange.Added => "+",
                    SentenceChange.Removed => "-",
                    _ => " ",
                } + s.Text
            );

    private static PaperContent Paragraphs(params string[] texts) =>
        Content([.. texts.Select(t => (PaperBlock)new PaperParagraph(t))]);

    private static PaperContent Content(params PaperBlock[] body) => new(PaperLayout.Form, "标题", body);
}
