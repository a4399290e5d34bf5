using Mingjing.Core.Platform.Files;

namespace Mingjing.Core.Tests.Platform.Files;

public sealed class FileNameTests
{
    [Theory]
    [InlineData("延期审批表.pdf", "延期审批表.pdf")]
    [InlineData("C:\\案卷\\审批 表.pdf", "审批 表.pdf")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\u0000b\r\n\u0085c.pdf", "abc.pdf")]
    [InlineData("审批\u202Efdp.exe", "审批fdp.exe")]
    [InlineData("a\u200Bb\uFEFF.png", "ab.png")]
    [InlineData("a:b*c?\"<d>|.txt", "a_b_c___d__.txt")]
    [InlineData("  .审批表.pdf. ", "审批表.pdf")]
    [InlineData("𠮷田.pdf", "𠮷田.pdf")]
    [InlineData("\uD842.pdf", "pdf")]
    [InlineData("", "未命名文件")]
    [InlineData(null, "未命名文件")]
    [InlineData("..", "未命名文件")]
    [InlineData("a/", "未命名文件")]
    public void A_name_keeps_what_can_be_read_and_nothing_that_leads_or_misleads(string? name, string clean) =>
        FileName.Clean(name).ShouldBe(clean);

    [Fact]
    public void A_long_name_is_cut_before_its_ending_and_never_within_a_character()
    {
        var cut = FileName.Clean(string.Concat(Enumerable.Repeat("𠮷", 100)) + ".docx");
        cut.Length.ShouldBeInRange(FileName.Longest - 1, FileName.Longest);
        cut.ShouldEndWith("𠮷.docx");
    }

    [Theory]
    [InlineData("照片.JPG", FileFormat.Jpeg, "照片.JPG")]
    [InlineData("照片.pdf", FileFormat.Jpeg, "照片.pdf.jpg")]
    [InlineData("说明.html", FileFormat.Text, "说明.html.txt")]
    [InlineData("表.csv", FileFormat.Text, "表.csv")]
    [InlineData("审批表", FileFormat.Document, "审批表.docx")]
    public void A_download_ends_as_its_content_is(string name, FileFormat format, string shown) =>
        FileName.Of(name, format).ShouldBe(shown);
}
