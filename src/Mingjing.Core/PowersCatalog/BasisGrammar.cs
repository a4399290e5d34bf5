namespace Mingjing.Core.PowersCatalog;

/// <summary>条文读数: an article, paragraph and item as read, and where they end in the text.</summary>
/// <param name="Article">条, from 1.</param>
/// <param name="Paragraph">款; 0 where none is written.</param>
/// <param name="Item">项; 0 where none is written.</param>
/// <param name="End">The position after the last character read.</param>
/// <param name="IsPlain">False for 第N条之一, which the index does not number.</param>
internal readonly record struct ArticleReading(int Article, int Paragraph, int Item, int End, bool IsPlain);

/// <summary>引用文法: the small pieces of a citation: 《…》, （…）, 第N条第N款第（N）项. All brackets are round ones.</summary>
internal static class BasisGrammar
{
    /// <summary>What is longer is no title: an unclosed mark must not cost a look at the rest of the text.</summary>
    private const int LongestTitle = 200;

    private static readonly string[] KindsOfLaw =
    [
        "法",
        "条例",
        "规定",
        "办法",
        "细则",
        "规则",
        "决定",
        "解释",
        "意见",
        "规范",
        "标准",
        "通知",
        "公告",
        "规程",
        "基准",
    ];

    private static readonly string[] PointersBack = ["本", "该", "此", "其", "同", "前", "上述", "上", "的", "之"];

    /// <summary>The end of a title that starts with 《 at a position, nested titles included.</summary>
    public static int? EndOfTitle(string text, int start) => EndOf(text, start, '《', '》');

    /// <summary>The end of a remark in brackets that follows a position, blanks allowed before it.</summary>
    public static int? EndOfRemark(string text, int start)
    {
        var i = SkipBlanks(text, start);
        return i < text.Length && text[i] == '（' ? EndOf(text, i, '（', '）') : null;
    }

    /// <summary>Where the remark in brackets starts with which a text ends, nested brackets included.</summary>
    public static int? StartOfRemark(ReadOnlySpan<char> text)
    {
        var depth = 0;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            depth += text[i] switch
            {
                '）' => 1,
                '（' => -1,
                _ => 0,
            };
            if (depth <= 0)
                return i < text.Length - 1 ? i : null;
        }

        return null;
    }

    /// <summary>Whether a remark is a section's number, （六）, and not an edition mark.</summary>
    public static bool IsSectionNumber(ReadOnlySpan<char> remark)
    {
        var inside = remark.Trim().Trim("（）");
        return ChineseNumerals.Read(inside, out var number) == inside.Length && number is > 0 and < 100;
    }

    /// <summary>Reads 第N条, with 第N款 and 第（N）项 where they follow.</summary>
    public static ArticleReading? ReadArticle(string text, int start)
    {
        if (ReadPart(text, start, '条') is not { } article)
            return null;
        var plain = true;
        if (
            article.End < text.Length
            && text[article.End] == '之'
            && ChineseNumerals.Read(text.AsSpan(article.End + 1), out _) is var branch and > 0
        )
        {
            plain = false;
            article.End += 1 + branch;
        }

        var paragraph = ReadPart(text, article.End, '款') ?? (0, article.End);
        var item = ReadPart(text, paragraph.End, '项') ?? (0, paragraph.End);
        return new ArticleReading(article.Number, paragraph.Number, item.Number, item.End, plain);
    }

    /// <summary>Reads the section of a policy paper: （六）, 第（六）项.</summary>
    public static ArticleReading? ReadSection(string text, int start)
    {
        var i = text[start] == '第' ? start + 1 : start;
        if (i >= text.Length || text[i] is not '（' || ReadNumber(text, i) is not { } section)
            return null;
        var end = section.End < text.Length && text[section.End] is '项' or '条' ? section.End + 1 : section.End;
        return new ArticleReading(section.Number, 0, 0, end, true);
    }

    /// <summary>Where the name of a law unknown to the library starts with which a text ends.</summary>
    public static int? UnknownLawAtEndOf(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && char.IsLetter(text[start - 1]) && !InstrumentNames.EndsWithLeadWord(text[..start]))
            start--;
        var name = text[start..];
        if (name.Length < 3 || !EndsWithAny(name, KindsOfLaw))
            return null;
        foreach (var pointer in PointersBack)
            if (name.StartsWith(pointer, StringComparison.Ordinal))
                return null;
        return start;
    }

    private static int? EndOf(string text, int start, char open, char close)
    {
        var depth = 0;
        for (var i = start; i < Math.Min(text.Length, start + LongestTitle); i++)
        {
            if (text[i] == open)
                depth++;
            else if (text[i] == close && --depth == 0)
                return i + 1;
        }

        return null;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] endings)
    {
        foreach (var ending in endings)
            if (text.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }

    /// <summary>第N款, 第（N）项, （N）项: a number and its unit; 第 may be missing only before 款 and 项.</summary>
    private static (int Number, int End)? ReadPart(string text, int start, char unit)
    {
        var i = SkipBlanks(text, start);
        var ordinal = i < text.Length && text[i] == '第';
        if (ordinal)
            i = SkipBlanks(text, i + 1);
        else if (unit == '条')
            return null;
        if (ReadNumber(text, i) is not { } number)
            return null;
        var end = SkipBlanks(text, number.End);
        return end < text.Length && text[end] == unit ? (number.Number, end + 1) : null;
    }

    private static (int Number, int End)? ReadNumber(string text, int start)
    {
        var bracketed = start < text.Length && text[start] == '（';
        var i = bracketed ? start + 1 : start;
        if (i >= text.Length || ChineseNumerals.Read(text.AsSpan(i), out var number) is not (var length and > 0))
            return null;
        i += length;
        if (!bracketed)
            return (number, i);
        return i < text.Length && text[i] is '）' ? (number, i + 1) : null;
    }

    private static int SkipBlanks(string text, int i)
    {
        while (i < text.Length && char.IsWhiteSpace(text[i]))
            i++;
        return i;
    }
}
