using System.Text;
using CsCheck;
using Mingjing.Core.Platform.Documents;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Platform.Documents;

/// <summary>What signing freezes: one content, one text, one digest.</summary>
public sealed class CanonicalPaperTests
{
    private static readonly Gen<string> Text = Gen.String[
        Gen.OneOf(Gen.Char['一', '鿿'], Gen.Char[' ', '~'], Gen.Const('\n'))
    ];

    private static readonly Gen<PaperBlock> Block = Gen.OneOf<PaperBlock>(
        Gen.Select(Gen.Int[0, 9], Text, (level, text) => (PaperBlock)new PaperHeading(level, text)),
        Text.Select(text => (PaperBlock)new PaperParagraph(text)),
        Gen.Select(Text.Array[1, 3], Gen.Int[0, 3]).Select((names, rows) => (PaperBlock)TableOf(names, rows)),
        Gen.Select(
            Text,
            Text,
            Gen.Int[1, 9],
            (label, text, lines) => (PaperBlock)new PaperFields([new(label, text, lines)])
        ),
        Gen.Select(Text, Text, (who, what) => (PaperBlock)new PaperUtterance(who, what)),
        Text.Array[0, 3].Select(labels => (PaperBlock)new PaperSignatures(labels))
    );

    private static readonly Gen<PaperContent> Content = Gen.Select(
        Gen.Enum<PaperLayout>(),
        Text,
        Block.Array[0, 6],
        Gen.Select(Text.Null(), Text.Null(), Text.Null()),
        Gen.DateOnly.Nullable(),
        Text.Array[0, 3],
        (layout, title, body, texts, day, names) =>
            new PaperContent(layout, title, body)
            {
                Issuer = texts.Item1,
                Number = texts.Item2,
                Contact = texts.Item3,
                DatedOn = day,
                Attachments = names,
                CopiesTo = names,
            }
    );

    [Fact]
    public void A_content_comes_back_from_its_canonical_form_as_it_was() =>
        Content.Sample(content =>
            PaperEquality.AreEqual(content, CanonicalPaper.Decode(CanonicalPaper.Encode(content)))
        );

    [Fact]
    public void Two_contents_have_one_form_only_when_they_are_equal() =>
        Gen.Select(Content, Content)
            .Sample(
                (a, b) =>
                    PaperEquality.AreEqual(a, b)
                    == CanonicalPaper.Encode(a).AsSpan().SequenceEqual(CanonicalPaper.Encode(b))
            );

    [Fact]
    public void The_form_is_the_one_of_RFC_8785()
    {
        var content = new PaperContent(
            PaperLayout.Letter,
            "通知",
            [
                new PaperHeading(1, "一、\"题\""),
                new PaperTable(
                    [new("序号", 1)],
                    [
                        ["1"],
                    ]
                ),
                new PaperFields([new("案由", "某")]),
            ]
        )
        {
            Number = "河执监查〔2026〕9号",
            DatedOn = new DateOnly(2026, 11, 23),
        };
        var bytes = CanonicalPaper.Encode(content);
        CanonicalJson.IsCanonical(bytes).ShouldBeTrue();
        Encoding
            .UTF8.GetString(bytes)
            .ShouldBe(
                """{"attachments":[],"body":[{"block":"heading","level":1,"text":"一、\"题\""},"""
                    + """{"block":"table","columns":[{"header":"序号","share":1}],"rows":[["1"]]},"""
                    + """{"block":"fields","fields":[{"label":"案由","lines":1,"text":"某"}]}],"copiesTo":[],"datedOn":"2026-11-23","layout":"Letter","number":"河执监查〔2026〕9号","title":"通知"}"""
            );
        CanonicalPaper.DigestOf(content).ShouldBe(Digest256.Of(bytes));
    }

    [Fact]
    public void Every_member_is_in_the_digest()
    {
        var paper = SamplePapers.Opinion;
        PaperContent[] others =
        [
            paper with
            {
                Layout = PaperLayout.Letter,
            },
            paper with
            {
                Title = paper.Title + "。",
            },
            paper with
            {
                Body = [.. paper.Body.Skip(1)],
            },
            paper with
            {
                Issuer = null,
            },
            paper with
            {
                Number = "河执监意〔2026〕120号",
            },
            paper with
            {
                Signatory = "某",
            },
            paper with
            {
                Addressee = "河洛市公安局",
            },
            paper with
            {
                DatedOn = new DateOnly(2026, 11, 24),
            },
            paper with
            {
                Attachments = [.. paper.Attachments.Reverse()],
            },
            paper with
            {
                Contact = null,
            },
            paper with
            {
                CopiesTo = [],
            },
        ];
        others.Length.ShouldBe(typeof(PaperContent).GetProperties().Length);
        others.Append(paper).Select(CanonicalPaper.DigestOf).Distinct().Count().ShouldBe(others.Length + 1);
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused_and_a_whole_one_is_not()
    {
        Should.Throw<CanonicalJsonException>(() =>
            CanonicalPaper.Encode(SamplePapers.Letter with { Title = "甲\uD800乙" })
        );
        Should.Throw<CanonicalJsonException>(() =>
            CanonicalPaper.Encode(SamplePapers.Letter with { Body = [new PaperParagraph("\uDC00")] })
        );
        CanonicalPaper
            .Decode(CanonicalPaper.Encode(SamplePapers.Letter with { Title = HostileText.Pair }))
            .Title.ShouldBe(HostileText.Pair);
    }

    [Theory]
    [InlineData("""{"attachments":[],"body":[],"copiesTo":[],"layout":"Letter"}""")]
    [InlineData("""{"attachments":[],"body":[],"copiesTo":[],"layout":"Letter","title":"a","unknown":1}""")]
    [InlineData("""{"attachments":[],"body":[{"block":"script"}],"copiesTo":[],"layout":"Letter","title":"a"}""")]
    [InlineData("""{"attachments":[],"body":[],"copiesTo":[],"layout":"Letter","title":null}""")]
    [InlineData("""{"attachments":[],"body":[],"copiesTo":[],"layout":"Scroll","title":"a"}""")]
    [InlineData("""{"body":[], "attachments":[],"copiesTo":[],"layout":"Letter","title":"a"}""")]
    [InlineData("null")]
    [InlineData("")]
    public void What_is_not_a_paper_is_refused(string text) =>
        Should.Throw<CanonicalJsonException>(() => CanonicalPaper.Decode(Encoding.UTF8.GetBytes(text)));

    private static PaperTable TableOf(string[] names, int rows) =>
        new(
            [.. names.Select((n, i) => new PaperColumn(n, i + 1))],
            [.. Enumerable.Repeat<IReadOnlyList<string>>(names, rows)]
        );
}
