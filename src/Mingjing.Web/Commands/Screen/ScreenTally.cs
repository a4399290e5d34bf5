using System.Runtime.InteropServices;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Subjects;

namespace Mingjing.Web.Commands.Screen;

/// <summary>汇总: counts every answer, gathers patterns, and sums what is lacking by column instead of act by act.</summary>
/// <param name="subjects">Names departments that no act names; null where it was not given.</param>
internal sealed class ScreenTally(SubjectRegister? subjects)
{
    private readonly Dictionary<PatternKey, Pattern> _patterns = [];
    private readonly Dictionary<Check, CheckCounts> _checks = [];
    private readonly Dictionary<string, MissingColumn> _missing = new(StringComparer.Ordinal);
    private readonly Dictionary<(Reason Reason, Check Check), int> _reasons = [];
    private readonly HashSet<object> _suspected = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Distinct acts and reports with at least one finding that is no signal.</summary>
    public int SuspectedRecords => _suspected.Count;

    public int Count(PatternClass of) => _checks.Values.Sum(c => c[of]);

    /// <summary>The patterns of one class: departments in the order of their codes, checks in the order of the list.</summary>
    public IEnumerable<Pattern> Patterns(PatternClass of) =>
        _patterns
            .Values.Where(p => p.Key.Class == of)
            .OrderBy(p => p.Key.SubjectCode, StringComparer.Ordinal)
            .ThenBy(p => CheckOrder.Of(p.Key.Check))
            .ThenBy(p => p.Key.Reason);

    /// <summary>The counts of each check that answered, in the order of the list.</summary>
    public IEnumerable<CheckCounts> Checks => _checks.Values.OrderBy(c => CheckOrder.Of(c.Check));

    /// <summary>The columns whose values are lacking, the one that most records lack first.</summary>
    public IEnumerable<MissingColumn> Missing =>
        _missing
            .Values.OrderByDescending(m => m.Records)
            .ThenByDescending(m => m.Checks.Sum(c => c.Count))
            .ThenBy(m => ActColumns.ByName.TryGetValue(m.Name, out var column) ? (int)column.Field : int.MaxValue);

    /// <summary>Reasons other than a lacking value, with the answers of each check.</summary>
    public IEnumerable<(Reason Reason, IReadOnlyList<(Check Check, int Count)> Checks)> OtherReasons =>
        _reasons
            .GroupBy(r => r.Key.Reason)
            .OrderBy(g => g.Key)
            .Select(g =>
                (
                    g.Key,
                    (IReadOnlyList<(Check, int)>)
                        [.. g.OrderBy(r => CheckOrder.Of(r.Key.Check)).Select(r => (r.Key.Check, r.Value))]
                )
            );

    /// <summary>The name of a department as its first act has it, else the register; null where neither has one.</summary>
    public string? NameOf(string subjectCode)
    {
        if (_names.TryGetValue(subjectCode, out var name))
            return name;
        return subjects is not null && subjects.Of(subjectCode) is [{ Name.Length: > 0 } first, ..] ? first.Name : null;
    }

    /// <summary>What the columns of missing values are called.</summary>
    public static string HeaderOf(string name) =>
        ActColumns.ByName.TryGetValue(name, out var column) ? column.Header : ReportFacts.HeaderOf(name) ?? name;

    public void Add(in Judgement judgement)
    {
        var key = PatternKey.Of(judgement);
        (CollectionsMarshal.GetValueRefOrAddDefault(_patterns, key, out _) ??= new Pattern(key)).Add(judgement);
        (CollectionsMarshal.GetValueRefOrAddDefault(_checks, judgement.Check, out _) ??= new(judgement.Check)).Add(
            key.Class
        );
        if (judgement.Act?.SubjectName is { IsKnown: true } name)
            _names.TryAdd(judgement.SubjectCode, name.Value);
        if (key.Class is PatternClass.Firm or PatternClass.ToVerify)
            _suspected.Add(Record(judgement));
        else if (key.Class == PatternClass.NotEvaluable)
            AddUnknown(judgement);
    }

    private void AddUnknown(in Judgement judgement)
    {
        if (judgement.Answer.Reason is not (Reason.FactUnknown or Reason.EventUnknown))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_reasons, (judgement.Answer.Reason, judgement.Check), out _)++;
            return;
        }

        foreach (var name in judgement.Missing)
            (CollectionsMarshal.GetValueRefOrAddDefault(_missing, name, out _) ??= new(name)).Add(
                Record(judgement),
                judgement.Check
            );
    }

    private static object Record(in Judgement judgement) => (object?)judgement.Act ?? judgement.Report!;
}

/// <summary>How often each class of answer was given by one check.</summary>
internal sealed class CheckCounts(Check check)
{
    private readonly int[] _counts = new int[Enum.GetValues<PatternClass>().Length];

    public Check Check { get; } = check;

    public int this[PatternClass of] => _counts[(int)of];

    public void Add(PatternClass of, int count = 1) => _counts[(int)of] += count;
}

/// <summary>缺少的栏目: how many records lack it and which checks it would let answer.</summary>
internal sealed class MissingColumn(string name)
{
    private readonly Dictionary<Check, int> _checks = [];

    // The answers about one record come one after the other; a set of a million records is not held for each column. The
    // checks across acts answer later, and the columns that decide them are nobody else's.
    private object? _last;

    /// <summary>The JSON name.</summary>
    public string Name { get; } = name;

    public int Records { get; private set; }

    public IEnumerable<(Check Check, int Count)> Checks =>
        _checks.OrderBy(c => CheckOrder.Of(c.Key)).Select(c => (c.Key, c.Value));

    public void Add(object record, Check check)
    {
        if (!ReferenceEquals(_last, record))
            Records++;
        _last = record;
        CollectionsMarshal.GetValueRefOrAddDefault(_checks, check, out _)++;
    }
}

/// <summary>The place of a check in the list of checks.</summary>
internal static class CheckOrder
{
    private static readonly Dictionary<Check, int> Places = CheckList
        .All.Index()
        .ToDictionary(c => c.Item, c => c.Index);

    public static int Of(Check check) => Places[check];
}
