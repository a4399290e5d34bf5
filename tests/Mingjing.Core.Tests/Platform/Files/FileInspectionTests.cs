using System.Text;
using Mingjing.Core.Platform.Files;
using Mingjing.Testing.Files;

namespace Mingjing.Core.Tests.Platform.Files;

/// <summary>文件检查: what a file is by its content, and what is not taken, each with the rule that says so.</summary>
public sealed class FileInspectionTests
{
    private const string Macro = "含有宏";
    private const string Embedded = "嵌入";
    private const string External = "引用了外部";
    private const string Bomb = "压缩炸弹";

    private static readonly byte[] Some = [1, 2, 3];

    public static TheoryData<string, byte[], FileFormat> Taken =>
        new()
        {
            { "pdf", SampleDocuments.Pdf(), FileFormat.Pdf },
            { "pdf that opens at a page", SampleDocuments.Pdf("/OpenAction[3 0 R/Fit]"), FileFormat.Pdf },
            { "packed pdf", SampleDocuments.PackedPdf("<</Type/Font>>"), FileFormat.Pdf },
            { "jpeg", SampleDocuments.Jpeg, FileFormat.Jpeg },
            { "png", SampleDocuments.Png, FileFormat.Png },
            { "docx", SampleDocuments.Docx(), FileFormat.Document },
            {
                "docx with a page number",
                SampleDocuments.Docx(SampleDocuments.Field(" PA", "GE ")),
                FileFormat.Document
            },
            {
                "docx with a link to click on",
                SampleDocuments.Docx(relations: SampleDocuments.Relation("hyperlink", "https://www.gov.cn", true)),
                FileFormat.Document
            },
            { "xlsx", SampleDocuments.Xlsx(), FileFormat.Workbook },
            { "ofd", SampleDocuments.Ofd(("Doc_0/Res/seal.esl", Some)), FileFormat.Ofd },
            { "utf-8", Encoding.UTF8.GetBytes("案号,当事人\n1,某商行\n"), FileFormat.Text },
            { "marked utf-8", [0xEF, 0xBB, 0xBF, .. "说明"u8], FileFormat.Text },
            { "gb18030", [0xD6, 0xA4, 0xBE, 0xDD, 0x0D, 0x0A], FileFormat.Text },
            { "a list", "- a | b\n- c!\n"u8.ToArray(), FileFormat.Text },
            { "a sum", "=A1+B1,-3\n"u8.ToArray(), FileFormat.Text },
        };

    public static TheoryData<string, byte[], string> Refused =>
        new()
        {
            { "empty", [], "空文件" },
            { "old word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "旧版 Office" },
            { "rtf", "{\\rtf1\\ansi}"u8.ToArray(), "RTF" },
            { "page", "  <html><script>alert(1)</script></html>"u8.ToArray(), "网页" },
            { "utf-16", [0xFF, 0xFE, 0x61, 0x00], "UTF-16" },
            { "program", [0x4D, 0x5A, 0x90, 0, 3, 0, 0, 0], "不是可以收存的类型" },
            { "zip", SampleDocuments.Package(("a.txt", Some)), "压缩包" },
            { "cut zip", SampleDocuments.Docx()[..^30], "不完整" },
            { "zip with a tail", [.. SampleDocuments.Docx(), 1], "异常" },
            { "dde in a cell", "1,\"=cmd|' /C calc'!A0\"\n"u8.ToArray(), "DDE" },
            { "dde after a bar", "=a|b\n,@SUM(1)*cmd|'/c'!A1"u8.ToArray(), "DDE" },
            { "script", SampleDocuments.Pdf("/OpenAction<</S/JavaScript/JS(app.alert)>>"), "JavaScript" },
            { "escaped script", SampleDocuments.Pdf("/OpenAction<</S/J#61vaScrip#74/JS(1)>>"), "JavaScript" },
            { "launch", SampleDocuments.Pdf("/AA<</O<</S/Launch/F(cmd)>>>>"), "Launch" },
            { "file in pdf", SampleDocuments.Pdf("/Names<</EmbeddedFiles 5 0 R>>"), Embedded },
            { "locked pdf", SampleDocuments.Pdf("/Encrypt 8 0 R"), "加密" },
            { "form", SampleDocuments.Pdf("/AcroForm<</XFA 7 0 R>>"), "XFA" },
            { "packed script", SampleDocuments.PackedPdf("<</S/JavaScript/JS(1)>>"), "JavaScript" },
            {
                "packed twice",
                SampleDocuments.PackedPdf("<<>>", "/Filter[/ASCIIHexDecode/FlateDecode]"),
                "不能检查的方式压缩"
            },
            {
                "predicted",
                SampleDocuments.PackedPdf("<<>>", "/Filter/FlateDecode/DecodeParms<</Predictor 12>>"),
                "压缩"
            },
        };

    public static TheoryData<string, byte[], string> RefusedPackages =>
        new()
        {
            { "docm", SampleDocuments.Docx(main: "application/vnd.ms-word.document.macroEnabled.main+xml"), Macro },
            { "macro part", SampleDocuments.Docx(more: ("word/vbaProject.bin", Some)), Macro },
            { "macro by its type", SampleDocuments.Docx(more: ("word/hidden.bin", Some)), Macro },
            { "macro sheet", SampleDocuments.Xlsx(more: ("xl/macrosheets/sheet1.xml", "<a/>"u8.ToArray())), Macro },
            { "ole part", SampleDocuments.Docx(more: ("word/embeddings/oleObject1.obj", Some)), Embedded },
            { "ole", SampleDocuments.Docx(relations: SampleDocuments.Relation("oleObject", "x.obj")), Embedded },
            { "chunk", SampleDocuments.Docx(relations: SampleDocuments.Relation("aFChunk", "a.htm")), Embedded },
            { "control", SampleDocuments.Xlsx(more: ("xl/activeX/activeX1.xml", "<a/>"u8.ToArray())), Embedded },
            {
                "template from elsewhere",
                SampleDocuments.Docx(relations: SampleDocuments.Relation("attachedTemplate", "http://a/b.dotm", true)),
                External
            },
            {
                "picture from elsewhere",
                SampleDocuments.Docx(relations: SampleDocuments.Relation("image", "\\\\server\\share\\a.png")),
                External
            },
            {
                "link to a program",
                SampleDocuments.Xlsx(SampleDocuments.Relation("hyperlink", "file:///c:/windows/calc.exe", true)),
                External
            },
            { "dde link", SampleDocuments.Xlsx(SampleDocuments.Relation("externalLink", "links/l1.xml")), External },
            { "query", SampleDocuments.Xlsx(SampleDocuments.Relation("connections", "connections.xml")), External },
            { "dde field", SampleDocuments.Docx(SampleDocuments.Field(" DD", "EAUTO c:\\\\cmd.exe ")), "DDE" },
            { "simple dde field", SampleDocuments.Docx("<w:fldSimple w:instr=\" DDE cmd \"/>"), "DDE" },
            { "entity", SampleDocuments.Package(("[Content_Types].xml", "<!DOCTYPE a><a/>"u8.ToArray())), "损坏" },
            { "program in ofd", SampleDocuments.Ofd(("Doc_0/Attachs/a.exe", Some)), Embedded },
            { "bomb", SampleDocuments.Docx(more: ("word/media/a.png", new byte[64 << 20])), Bomb },
            { "way out", SampleDocuments.Docx(more: ("../a.png", Some)), "名称异常" },
            { "doubled part", SampleDocuments.Docx(more: ("WORD/document.xml", Some)), "名称异常" },
        };

    [Theory]
    [MemberData(nameof(Taken))]
    public void What_may_be_kept_is_known_by_its_content(string what, byte[] file, FileFormat format)
    {
        using var stream = new MemoryStream(file);
        FileInspection.Inspect(stream).ShouldBe(format, what);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    [MemberData(nameof(RefusedPackages))]
    public void What_could_start_something_or_hides_something_is_refused(string what, byte[] file, string rule)
    {
        using var stream = new MemoryStream(file);
        Should
            .Throw<FileNotAcceptedException>(() => FileInspection.Inspect(stream), what)
            .Message.ShouldContain(rule, Case.Sensitive, what);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(12)]
    public void A_name_is_found_across_two_pieces_of_a_file(int before)
    {
        var start = SampleDocuments.Pdf();
        byte[] file = [.. start, .. new byte[(1 << 16) - start.Length - before], .. "/JavaScript "u8];
        using var stream = new MemoryStream(file);
        Should
            .Throw<FileNotAcceptedException>(() => FileInspection.Inspect(stream))
            .Message.ShouldContain("JavaScript");
    }

    [Fact]
    public void No_cut_of_a_sound_file_is_anything_but_taken_or_refused()
    {
        foreach (
            var whole in new[] { SampleDocuments.Pdf(), SampleDocuments.Docx(), SampleDocuments.PackedPdf("<<>>") }
        )
        {
            for (var length = 0; length < whole.Length; length++)
            {
                using var stream = new MemoryStream(whole[..length]);
                try
                {
                    Enum.IsDefined(FileInspection.Inspect(stream)).ShouldBeTrue();
                }
                catch (FileNotAcceptedException e)
                {
                    e.Message.ShouldNotBeEmpty();
                }
            }
        }
    }
}
