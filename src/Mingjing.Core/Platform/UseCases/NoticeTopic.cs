using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Mingjing.Core.Platform.UseCases;

/// <summary>
/// 提醒事由: why somebody is told that something waits for him. Each capability lists its own as static fields in <c>…Notices.cs</c>.
/// What a notice says is one fixed sentence with blanks for a number, a day and counts: no name, nothing that a complainant or a paper
/// says can get into it.
/// </summary>
public sealed partial record NoticeTopic
{
    /// <summary>Characters of the longest sentence.</summary>
    public const int LongestSentence = 80;

    /// <summary>Characters of the longest number.</summary>
    public const int LongestNumber = 40;

    private static readonly Lazy<FrozenDictionary<string, NoticeTopic>> Known = new(() =>
        typeof(NoticeTopic)
            .Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(NoticeTopic))
            .Select(f => (NoticeTopic)f.GetValue(null)!)
            .ToFrozenDictionary(t => t.Code, StringComparer.Ordinal)
    );

    /// <param name="code">Stable code: “verification.sent”.</param>
    /// <param name="term">中文名称.</param>
    /// <param name="sentence">With the blanks {number} for a 文号, {day} for a day, and any other name for a count.</param>
    /// <exception cref="ArgumentException">The code is none, or the sentence is too long.</exception>
    public NoticeTopic(string code, string term, string sentence)
    {
        if (code.Length == 0 || !code.All(c => char.IsAsciiLetterLower(c) || c is '-' or '.'))
            throw new ArgumentException($"{code}: 提醒事由的代码由小写字母、点和连字符组成", nameof(code));
        if (sentence.Length is 0 or > LongestSentence)
            throw new ArgumentException($"{code}: 提醒的文字应为 1 至 {LongestSentence} 字", nameof(sentence));
        (Code, Term, Sentence) = (code, term, sentence);
    }

    public string Code { get; }

    /// <summary>中文名称.</summary>
    public string Term { get; }

    public string Sentence { get; }

    /// <summary>Every topic of the product, by code.</summary>
    public static IReadOnlyDictionary<string, NoticeTopic> All => Known.Value;

    /// <summary>The sentence with its blanks filled.</summary>
    /// <exception cref="ArgumentException">A blank stays empty, or the number could be somebody's.</exception>
    public string Say(string? number, DateOnly? day, params (string Blank, int Count)[] counts)
    {
        if (number is { Length: > LongestNumber } || (number is not null && LongDigits().IsMatch(number)))
            throw new ArgumentException($"{Code}: 提醒只写文号，不写证件号码和电话", nameof(number));
        return Blank().Replace(Sentence, blank => Fill(blank.Groups["name"].Value, number, day, counts));
    }

    private string Fill(string blank, string? number, DateOnly? day, (string Blank, int Count)[] counts) =>
        blank switch
        {
            "number" => number,
            "day" => day?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
            _ => counts
                .Where(c => string.Equals(c.Blank, blank, StringComparison.Ordinal))
                .Select(c => c.Count.ToString(CultureInfo.InvariantCulture))
                .FirstOrDefault(),
        } ?? throw new ArgumentException($"{Code}: 没有填写 {blank}", nameof(blank));

    [GeneratedRegex(@"\{(?<name>[a-z]+)\}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Blank();

    // An identity number has eighteen characters, a telephone eleven digits; no 文号 has so many in a row.
    [GeneratedRegex(@"\d{11}", RegexOptions.NonBacktracking)]
    private static partial Regex LongDigits();
}
