namespace Mingjing.Core.PowersCatalog;

/// <summary>
/// 清单体检: everything in a published list that can be doubted mechanically. No rule knows an item, a city or a law: the same
/// rules read another city's list. What takes the wording of a law, or judgement, is left to the annotations.
/// </summary>
public static class ListExamination
{
    /// <summary>Every rule, in the order in which results are listed.</summary>
    public static IReadOnlyList<ExaminationRule> Rules { get; } =
    [.. BasisRules.All, .. UnitRules.All, .. StepRules.All, .. ConsistencyRules.All, .. WordingRules.All];

    /// <summary>Examines a list; words found the same in several items are one result.</summary>
    /// <param name="list">The list.</param>
    /// <param name="laws">The law library.</param>
    /// <param name="today">The legal date on which the law's standing is asked.</param>
    public static IReadOnlyList<ExaminationResult> Of(PowersList list, LawLibrary laws, DateOnly today) =>
        [
            .. BasisRules
                .Examine(list, laws, today)
                .Concat(UnitRules.Examine(list))
                .Concat(StepRules.Examine(list))
                .Concat(ConsistencyRules.Examine(list))
                .Concat(WordingRules.Examine(list))
                .GroupBy(s => (s.Rule, s.Field, s.Quote, s.Detail))
                .Select(g => new ExaminationResult(
                    g.Key.Rule,
                    [.. g.Select(s => s.Item).Where(n => n > 0).Distinct().Order()],
                    g.Key.Field,
                    g.Key.Quote,
                    g.Key.Detail
                )),
        ];

    /// <summary>
    /// Whether an annotation's doubt was found mechanically: for each of its items a result of its kind in the same field, about
    /// the same words or about something absent.
    /// </summary>
    public static bool HasFound(IReadOnlyList<ExaminationResult> results, Annotation annotation, PowersList list)
    {
        var candidates = results.Where(r => IsAbout(r, annotation)).ToArray();
        return (annotation.Items ?? [.. list.Items.Select(i => i.Number)]).All(item =>
            candidates.Any(r => r.Concerns(item))
        );
    }

    private static bool IsAbout(ExaminationResult result, Annotation annotation)
    {
        if (
            !result.Rule.Answers.Contains(annotation.Kind)
            || !string.Equals(result.Field, annotation.Field, StringComparison.Ordinal)
        )
            return false;
        // What is absent cannot be quoted: an annotation names the words beside which it is missing.
        if (result.Quote.Length == 0)
            return annotation.Original is null || annotation.Kind == AnnotationKind.AddedBasis;
        return annotation.Original is { } original
            && (
                result.Quote.Contains(original, StringComparison.Ordinal)
                || original.Contains(result.Quote, StringComparison.Ordinal)
            );
    }
}

/// <summary>A place before the same words of several items are put together; item 0 is the list as a whole.</summary>
internal readonly record struct Spot(ExaminationRule Rule, int Item, string Field, string Quote, string Detail = "");

/// <summary>The texts of an item, by field, and how they are cut.</summary>
internal static class ListText
{
    public const string Title = "title";
    public const string Category = "category";
    public const string Bases = "legalBases";
    public const string Steps = "steps";
    public const string Accountability = "accountability";
    public const string Units = "responsibleUnits";
    public const string ListTitle = "list/title";

    private static readonly char[] ClauseEnds = ['，', '。', '；', '：', ',', ';'];

    /// <summary>Every text of an item with its field, in the order in which the list prints them.</summary>
    public static IEnumerable<(string Field, string Text)> Of(PowersItem item) =>
        item.PassagesOf(Title)
            .Select(t => (Title, t))
            .Concat(item.PassagesOf(Bases).Select(t => (Bases, t)))
            .Concat(item.Steps.Select(s => (FieldOf(s), s.Text)))
            .Concat(item.PassagesOf(Accountability).Select(t => (Accountability, t)));

    public static string FieldOf(ProcedureStep step) => $"{Steps}/{step.Name}";

    /// <summary>The clause in which a position lies, without the mark that ends it.</summary>
    public static string ClauseAt(string text, int position)
    {
        var start = position == 0 ? 0 : text.LastIndexOfAny(ClauseEnds, position - 1) + 1;
        var end = text.IndexOfAny(ClauseEnds, position);
        return text[start..(end < 0 ? text.Length : end)];
    }

    /// <summary>The clauses of a text in which a word stands.</summary>
    public static IEnumerable<string> ClausesWith(string text, string word)
    {
        for (
            var i = text.IndexOf(word, StringComparison.Ordinal);
            i >= 0;
            i = text.IndexOf(word, i + word.Length, StringComparison.Ordinal)
        )
            yield return ClauseAt(text, i);
    }
}
