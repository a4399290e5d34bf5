using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Mingjing.Core.Platform.Documents;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Papers;

/// <summary>与案卷核对: names, numbers and days of a paper against those of its matter, and what may not stand in it.</summary>
internal static partial class PaperRecordChecks
{
    private const string Everywhere = "全文";

    public static IEnumerable<PaperFault> Faults(
        PaperContent content,
        IReadOnlyList<PaperPassage> passages,
        PaperCheckContext context,
        LawLibrary laws
    )
    {
        var record = context.Record;
        var whole = string.Join('\n', passages.Select(p => Squeezed(p.Text)));
        return Missing("name-missing", record.Names, whole)
            .Concat(Missing("number-missing", record.Numbers, whole))
            .Concat(UnknownNumbers(passages, record, content, laws))
            .Concat(Days(passages, context))
            .Concat(DueDays(passages, record))
            .Concat(Hidden(passages, record));
    }

    private static IEnumerable<PaperFault> Missing(string code, IReadOnlyList<RecordedText> recorded, string whole) =>
        recorded
            .Where(r => !whole.Contains(Squeezed(r.Text), StringComparison.Ordinal))
            .Select(r => new PaperFault(code, Everywhere, $"文书中没有{r.Label}“{r.Text}”", IsHard: true));

    private static IEnumerable<PaperFault> UnknownNumbers(
        IReadOnlyList<PaperPassage> passages,
        PaperRecord record,
        PaperContent content,
        LawLibrary laws
    )
    {
        string[] known =
        [
            .. record
                .Numbers.Select(n => n.Text)
                .Concat(record.OtherNumbers)
                .Concat(laws.Instruments.Select(i => i.DocumentNumber).OfType<string>())
                .Append(content.Number ?? "")
                .Where(n => n.Length > 0)
                .Select(Squeezed),
        ];
        return from passage in passages
            let text = Squeezed(passage.Text)
            from Match match in DocumentNumber().Matches(text)
            where !Array.Exists(known, k => text[..(match.Index + match.Length)].EndsWith(k, StringComparison.Ordinal))
            select new PaperFault(
                "number-unknown",
                passage.Place,
                $"“……{match.Value}”不是案卷中的文号，请核对",
                IsHard: false
            );
    }

    private static IEnumerable<PaperFault> Days(IReadOnlyList<PaperPassage> passages, PaperCheckContext context)
    {
        var record = context.Record;
        var written = passages.SelectMany(p => DaysOf(p).Select(d => (p.Place, Day: d.Day))).ToList();
        foreach (var (place, text) in passages.SelectMany(NoDays))
            yield return new PaperFault("day-impossible", place, $"“{text}”不是日期", IsHard: true);
        foreach (var day in record.Days.Where(r => !written.Exists(w => w.Day == r.Day)))
            yield return new PaperFault(
                "day-missing",
                Everywhere,
                $"文书中没有{day.Label}“{Text(day.Day)}”",
                IsHard: true
            );
        if (record.OtherDays is not { } others)
            yield break;
        var known = others
            .Concat(record.Days.Concat(record.DueDays).Select(d => d.Day))
            .Append(context.Day)
            .ToHashSet();
        foreach (var (place, day) in written.Where(w => !known.Contains(w.Day)))
            yield return new PaperFault("day-unknown", place, $"“{Text(day)}”不是案卷中的日期，请核对", IsHard: false);
    }

    private static IEnumerable<PaperFault> DueDays(IReadOnlyList<PaperPassage> passages, PaperRecord record)
    {
        var printed = passages
            .SelectMany(p => DaysOf(p).Where(d => d.IsLimit || IsDueColumn(p)).Select(d => (p.Place, d.Day)))
            .ToList();
        foreach (var due in record.DueDays.Where(r => !printed.Exists(p => p.Day == r.Day)))
            yield return new PaperFault(
                "due-missing",
                Everywhere,
                $"文书中没有{due.Label}“{Text(due.Day)}前”",
                IsHard: true
            );
        if (record.DueDays.Count == 0)
            yield break;
        foreach (var (place, day) in printed.Where(p => !record.DueDays.Any(r => r.Day == p.Day)))
            yield return new PaperFault(
                "due-differs",
                place,
                $"“{Text(day)}”与计算的期限届满日（{string.Join('、', record.DueDays.Select(r => Text(r.Day)))}）不符",
                IsHard: true
            );
    }

    // The message names the place alone: it is shown to people who may not know who complained.
    private static IEnumerable<PaperFault> Hidden(IReadOnlyList<PaperPassage> passages, PaperRecord record) =>
        passages
            .Where(p =>
                record.Hidden.Any(h => h.Length > 0 && Squeezed(p.Text).Contains(Squeezed(h), StringComparison.Ordinal))
                || record.HiddenByCommitment.Any(h => h.IsIn(Squeezed(p.Text)))
            )
            .Select(p => new PaperFault(
                "names-informant",
                p.Place,
                "出现了反映人的姓名或者联系方式，文书不得载明反映人",
                IsHard: true
            ));

    private static IEnumerable<(DateOnly Day, bool IsLimit)> DaysOf(PaperPassage passage)
    {
        foreach (Match match in WrittenDay().Matches(Squeezed(passage.Text)))
        {
            if (TryDay(match, out var day))
                yield return (day, match.Groups["limit"].Success);
        }
    }

    private static IEnumerable<(string Place, string Text)> NoDays(PaperPassage passage) =>
        WrittenDay()
            .Matches(Squeezed(passage.Text))
            .Where(m => !TryDay(m, out _))
            .Select(m => (passage.Place, m.Groups["day"].Value));

    private static bool TryDay(Match match, out DateOnly day) =>
        DateOnly.TryParseExact(
            match.Groups["day"].Value,
            "yyyy年M月d日",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out day
        );

    private static bool IsDueColumn(PaperPassage passage) =>
        passage.Column?.Contains("完成日期", StringComparison.Ordinal) == true;

    private static string Text(DateOnly day) => day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);

    // Blanks between characters hide nothing and mean nothing.
    internal static string Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => !char.IsWhiteSpace(c)))
            squeezed.Append(c);
        return squeezed.ToString().Normalize(NormalizationForm.FormKC).Replace('(', '（').Replace(')', '）');
    }

    [GeneratedRegex(
        "(?<day>[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)(?<limit>(之|以)?前)?",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex WrittenDay();

    [GeneratedRegex(@"〔[0-9]{4}〕[0-9]+号", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DocumentNumber();
}
