using System.IO.Compression;
using System.Xml.Linq;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Mingjing.Core.Platform.Documents;

namespace Mingjing.Core.Tests.Platform.Documents;

/// <summary>The file itself, judged by a library that shares no code with its writer.</summary>
public sealed class DocxTests
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static TheoryData<PaperLayout> Layouts() => [.. Enum.GetValues<PaperLayout>()];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void A_paper_of_every_layout_follows_the_schema(PaperLayout layout)
    {
        foreach (var content in All().Select(c => c with { Layout = layout }))
        {
            foreach (var marks in new[] { new PaperMarks(), PaperPrints.Draft, PaperPrints.Sealed })
                Faults(Docx.Write(content, marks)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_same_paper_has_the_same_bytes()
    {
        foreach (var content in All())
            Docx.Write(content, PaperPrints.Sealed).ShouldBe(Docx.Write(Copy(content), PaperPrints.Sealed));
        var other = SamplePapers.Opinion with { Title = "另一件" };
        Docx.Write(other, PaperPrints.Sealed).ShouldNotBe(Docx.Write(SamplePapers.Opinion, PaperPrints.Sealed));
    }

    [Fact]
    public void No_part_tells_when_it_was_written()
    {
        using var zip = new ZipArchive(new MemoryStream(Docx.Write(SamplePapers.Opinion, PaperPrints.Sealed)));
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.DateTime == new DateTime(1980, 1, 1));
        zip.GetEntry("word/media/seal.png").ShouldNotBeNull();
        zip.GetEntry("word/media/code.png").ShouldNotBeNull();
    }

    [Fact]
    public void Typefaces_are_those_of_the_standard()
    {
        var fonts = Part(SamplePapers.Opinion, "word/document.xml")
            .Descendants(W + "rFonts")
            .Select(f => (string)f.Attribute(W + "eastAsia")!)
            .Distinct(StringComparer.Ordinal);
        fonts.ShouldBe(["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"], ignoreOrder: true);
    }

    [Fact]
    public void An_indent_stands_in_characters_and_in_points()
    {
        var indents = Part(SamplePapers.Opinion, "word/document.xml").Descendants(W + "ind").ToArray();
        var first = indents.Where(i => i.Attribute(W + "firstLine") is not null).ToArray();
        first.Length.ShouldBeGreaterThan(5);
        first.ShouldAllBe(i => (int)i.Attribute(W + "firstLineChars")! == 200);
        indents.ShouldAllBe(i => i.Attribute(W + "firstLineChars") == null || i.Attribute(W + "firstLine") != null);
    }

    [Fact]
    public void Hostile_text_loses_no_letter()
    {
        var text = Part(HostileText.Paper, "word/document.xml").Value;
        text.ShouldContain(HostileText.Markup);
        text.ShouldContain(HostileText.Word);
        text.ShouldContain(HostileText.Pair);
        text.ShouldContain("甲\uFFFD乙\uFFFD丙\u2400丁\u2407戊\uFFFD己\u241B庚\u2421辛");
    }

    [Fact]
    public void Any_text_gives_a_file_that_can_be_read()
    {
        Gen.Char.Array[0, 40]
            .Select(chars => new string(chars))
            .Sample(
                text =>
                {
                    var content = HostileText.Paper with { Title = text, Body = [new PaperParagraph(text)] };
                    return Part(content, "word/document.xml").Descendants(W + "t").Any();
                },
                iter: 300
            );
    }

    [Fact]
    public void A_form_without_a_number_shows_that_of_its_case_and_a_red_headed_paper_never_does()
    {
        var marks = new PaperMarks { CaseNumber = "河执监案〔2026〕7号" };
        Text(SamplePapers.Form with { Number = null }, marks).ShouldContain("案号：河执监案〔2026〕7号");
        Text(SamplePapers.Form, marks).ShouldContain("案号：河执监案〔2026〕9号");
        Text(SamplePapers.Opinion with { Number = null }, marks).ShouldNotContain("〕7号");
    }

    [Fact]
    public void A_draft_leaves_the_day_open() =>
        Text(SamplePapers.Opinion with { DatedOn = null }, PaperPrints.Draft)
            .ShouldContain("\u3000\u3000年\u3000月\u3000日");

    [Fact]
    public void A_seal_that_is_no_image_is_refused()
    {
        byte[] html = [.. "<html>this is longer than the head of a picture</html>"u8];
        Should.Throw<ArgumentException>(() => With(html));
        Should.Throw<ArgumentException>(() => With([]));
        Should.Throw<ArgumentException>(() => With(SamplePapers.SealImage()[..20]));

        static byte[] With(byte[] image) =>
            Docx.Write(SamplePapers.Opinion, new PaperMarks { Seal = new SealImage(image) });
    }

    [Fact]
    public void A_table_whose_rows_do_not_fit_its_header_is_refused()
    {
        var ragged = new PaperTable(
            [new("甲", 1), new("乙", 1)],
            [
                ["一", "二"],
                ["三"],
            ]
        );
        var error = Should.Throw<ArgumentException>(() =>
            Docx.Write(SamplePapers.Opinion with { Body = [ragged] }, new PaperMarks())
        );
        error.Message.ShouldContain("列数相同");
    }

    private static PaperContent[] All() =>
        [
            SamplePapers.Opinion,
            SamplePapers.Letter,
            SamplePapers.Form,
            SamplePapers.Record,
            HostileText.Paper,
            new(PaperLayout.Form, "", []),
        ];

    // Equal and made of other objects.
    private static PaperContent Copy(PaperContent content) =>
        content with
        {
            Body = [.. content.Body.Select(b => b with { })],
            Attachments = [.. content.Attachments],
            CopiesTo = [.. content.CopiesTo],
        };

    private static string[] Faults(byte[] docx)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        file.MainDocumentPart!.Document!.Body!.ChildElements.Count.ShouldBeGreaterThan(1);
        return
        [
            .. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019)
                .Validate(file)
                .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"),
        ];
    }

    private static string Text(PaperContent content, PaperMarks marks) =>
        Part(content, "word/document.xml", marks).Value;

    private static XElement Part(PaperContent content, string path, PaperMarks? marks = null)
    {
        using var zip = new ZipArchive(new MemoryStream(Docx.Write(content, marks ?? new PaperMarks())));
        using var part = zip.GetEntry(path)!.Open();
        return XElement.Load(part);
    }
}
