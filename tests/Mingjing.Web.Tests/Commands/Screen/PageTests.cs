using CsCheck;
using Mingjing.Web.Commands;
using Mingjing.Web.Commands.Screen;

namespace Mingjing.Web.Tests.Commands.Screen;

/// <summary>Widths and line breaks of Chinese text.</summary>
public sealed class PageTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
            Gen.Const("第"),
            Gen.Const("，"),
            Gen.Const("（"),
            Gen.Const("）"),
            Gen.Const("2026-02-12"),
            Gen.Const("penalty-decision-term"),
            Gen.Const(" "),
            Gen.Const("𠮷"),
            Gen.Const("e\u0301")
        )
        .Array[0, 60]
        .Select(string.Concat);

    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("明镜", 4)]
    [InlineData("（一）", 6)]
    [InlineData("，。；：", 8)]
    [InlineData("“”…·", 4)]
    [InlineData("瀍𠮷", 4)]
    [InlineData("ｆｕｌｌ", 8)]
    [InlineData("한글", 4)]
    [InlineData("e\u0301", 1)]
    [InlineData("a\u200Bb", 2)]
    [InlineData("🙂", 2)]
    public void A_text_takes_as_many_columns_as_a_terminal_gives_it(string text, int width) =>
        DisplayWidth.Of(text).ShouldBe(width);

    [Fact]
    public void Padding_is_by_columns()
    {
        DisplayWidth.Pad("明镜", 6).ShouldBe("明镜  ");
        DisplayWidth.PadLeft("明镜", 6).ShouldBe("  明镜");
        DisplayWidth.Pad("明镜", 3).ShouldBe("明镜");
    }

    [Theory]
    [InlineData("自2024-09-09起", 10, "自|2024-09-09|起")]
    [InlineData("甲乙丙，丁", 6, "甲乙|丙，丁")]
    [InlineData("甲乙（丙）丁", 6, "甲乙|（丙）|丁")]
    [InlineData("abc def", 4, "abc|def")]
    [InlineData("abcdefgh", 3, "abc|def|gh")]
    [InlineData("甲 乙", 4, "甲|乙")]
    [InlineData("甲\n乙", 10, "甲 乙")]
    public void Lines_break_as_Chinese_is_set(string text, int width, string lines) =>
        string.Join('|', LineBreaker.Break(text, width)).ShouldBe(lines);

    [Fact]
    public void Whatever_the_text_no_line_is_too_wide_and_nothing_but_blanks_is_lost() =>
        Gen.Select(Texts, Gen.Int[6, 40])
            .Sample(
                (text, width) =>
                {
                    var lines = LineBreaker.Break(text, width).ToArray();
                    return lines.All(l => DisplayWidth.Of(l) <= width)
                        && Ink(string.Concat(lines)).Equals(Ink(text), StringComparison.Ordinal);
                }
            );

    private static string Ink(string text) => text.Replace(" ", "", StringComparison.Ordinal);
}
