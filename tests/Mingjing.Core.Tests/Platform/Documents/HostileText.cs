using Mingjing.Core.Platform.Documents;

namespace Mingjing.Core.Tests.Platform.Documents;

/// <summary>Texts that break careless files.</summary>
internal static class HostileText
{
    public const string Markup = "</w:t></w:p>&amp;<script>'\"]]>&#x0;";

    /// <summary>Half pairs, controls, no characters; between them letters that must not be lost.</summary>
    public const string Broken = "甲\uD800乙\uDC00丙\u0000丁\u0007戊\uFFFE己\u001B庚\u007F辛\u0085壬";

    public const string BrokenLetters = "甲乙丙丁戊己庚辛壬";

    /// <summary>Longer than a line and than a column.</summary>
    public static readonly string Word = string.Concat(Enumerable.Range(0, 200).Select(i => (char)('A' + (i % 26))));

    /// <summary>In private use: no font has it.</summary>
    public const string Nowhere = "\uF8FE";

    /// <summary>Outside the basic plane.</summary>
    public const string Pair = "𠮷";

    public static readonly string All = $"{Markup}\n{Broken}\r\n{Word}\t{Pair}";

    public static PaperContent Paper { get; } =
        new(
            PaperLayout.RedHead,
            Markup + Broken,
            [
                new PaperHeading(1, Markup),
                new PaperHeading(2, Broken),
                new PaperHeading(9, Word),
                new PaperParagraph(All),
                new PaperParagraph(""),
                new PaperParagraph(Nowhere + SamplePapers.Rare),
                new PaperTable(
                    [new(Markup, 1), new(Word, 3)],
                    [
                        [All, ""],
                        [Broken, Word],
                    ]
                ),
                new PaperTable([new("无行", 1)], []),
                new PaperFields([new(Markup, All), new(Word, Broken), new("", "")]),
                new PaperFields([]),
                new PaperUtterance(Broken, All),
                new PaperSignatures([Markup, Broken]),
                new PaperSignatures([]),
            ]
        )
        {
            Issuer = Markup,
            Number = Broken,
            Signatory = All,
            Addressee = All,
            DatedOn = new DateOnly(2026, 11, 23),
            Attachments = [Markup, Word],
            Contact = All,
            CopiesTo = [Broken, Word],
        };
}
