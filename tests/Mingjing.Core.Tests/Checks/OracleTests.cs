using System.Globalization;
using System.Text;
using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.Checks;
using Mingjing.Testing.TableReading;

namespace Mingjing.Core.Tests.Checks;

/// <summary>Every check against the oracle that was written from the tables alone.</summary>
public sealed class OracleTests
{
    private const int Seed = 20260201;
    private const int Worlds = 400;
    private const int ActsOfOneWorld = 500;

    private static readonly HashSet<string> OfOtherTests = new(StringComparer.Ordinal) { "basis-in-force" };

    private static readonly ActCheck[] Checks = [.. CheckList.OfActs.Where(c => !OfOtherTests.Contains(c.Info.Code))];

    private readonly SortedDictionary<string, List<string>> _differences = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Code, string Outcome), int> _reached = [];
    private int _compared;

    [Fact]
    public void Every_check_of_an_act_answers_as_the_tables_read()
    {
        Parallel.For(0, Worlds, Compare);

        TestContext.Current.TestOutputHelper?.WriteLine($"{_compared} answers compared, seed {Seed}");
        _differences.ShouldBeEmpty(Report());
        var rare = Checks
            .SelectMany(c => Outcomes(c.Info.Code).Select(outcome => (c.Info.Code, outcome)))
            .Where(key => _reached.GetValueOrDefault(key) < 200)
            .Select(key => $"{key.Code} {key.outcome}: {_reached.GetValueOrDefault(key)}");
        rare.ShouldBeEmpty();
    }

    /// <summary>The outcomes that the row of a check has.</summary>
    private static string[] Outcomes(string code) =>
        code is "entrusted-coercion" ? ["violated", "not-evaluable"] : ["violated", "satisfied", "not-evaluable"];

    private void Compare(int world)
    {
        var random = new BoundaryActs(Seed + world);
        var registers = random.Registers();
        var asOf = new DateOnly(2025, 6, 1).AddDays(world % 60 == 0 ? 900 : world * 3 % 640);
        var context = new ScreeningContext(World.Calendar, World.Pack, registers.ForScreening(), asOf);
        var reached = new Dictionary<(string Code, string Outcome), int>();
        for (var i = 0; i < ActsOfOneWorld; i++)
        {
            var act = random.Next();
            foreach (var check in Checks)
            {
                var expected = TableOracle.Judge(act, registers, asOf, check.Info.Code);
                var actual = check.Info.Kinds.HasFlag((ActKinds)(1 << (int)act.Kind))
                    ? check.Judge(act, context)
                    : Answer.NotApplicable;
                Note(check, act, asOf, expected, actual);
                var key = (check.Info.Code, expected.Outcome);
                reached[key] = reached.GetValueOrDefault(key) + 1;
            }
        }

        lock (_differences)
        {
            foreach (var (key, count) in reached)
            {
                _reached[key] = _reached.GetValueOrDefault(key) + count;
                _compared += count;
            }
        }
    }

    private void Note(ActCheck check, Act act, DateOnly asOf, OracleAnswer expected, in Answer actual)
    {
        if (Agree(expected, actual))
            return;
        lock (_differences)
        {
            var list = _differences.TryGetValue(check.Info.Code, out var found)
                ? found
                : _differences[check.Info.Code] = [];
            _counts[check.Info.Code] = _counts.GetValueOrDefault(check.Info.Code) + 1;
            if (list.Count < 4)
                list.Add(
                    $"  oracle {Words(expected)}\n  check  {Words(actual)}\n    as of {asOf:yyyy-MM-dd} {act.Kind} {Facts(check, act)}"
                );
        }
    }

    /// <summary>
    /// Both find the same: a violation with its strength and its two days, or none. Which fact an answer without a finding lacks is
    /// the business of each check's own tests. Where the oracle finds no calendar the check may still be able to answer.
    /// </summary>
    private static bool Agree(OracleAnswer expected, in Answer answer)
    {
        var found = answer.Outcome == Outcome.Violated;
        if (!string.Equals(expected.Outcome, "violated", StringComparison.Ordinal))
            return !found || expected.Reason is "calendar-missing";
        var actual = Read(answer);
        return found
            && string.Equals(expected.Strength, actual.Strength, StringComparison.Ordinal)
            && (
                expected.Due is null
                || actual.Due is null
                || expected.Due == actual.Due && expected.PlainDue == actual.PlainDue
            );
    }

    private static string Words(OracleAnswer answer) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{answer.Outcome} {answer.Reason} {answer.Strength} [{string.Join(' ', answer.Missing.Order(StringComparer.Ordinal))}] {answer.PlainDue:yyyy-MM-dd} {answer.Due:yyyy-MM-dd}"
        );

    private static string Words(in Answer answer) => Words(Read(answer));

    private static OracleAnswer Read(in Answer answer)
    {
        var missing = answer.Missing.Members().Select(f => ActColumns.Of(f).Name).ToHashSet(StringComparer.Ordinal);
        return new OracleAnswer(
            answer.Outcome == Outcome.NotApplicable ? "not-applicable" : answer.Outcome.Code(),
            answer.Reason.Code(),
            answer.HasDue ? answer.Due.Plain : null,
            answer.HasDue ? answer.Due.Rolled : null,
            missing,
            answer.Outcome != Outcome.Violated ? null
                : answer.ToVerify ? "to-verify"
                : "firm"
        );
    }

    private static string Facts(ActCheck check, Act act) =>
        string.Join(
            ", ",
            check
                .Info.Facts.Select(ActColumns.Of)
                .Concat([
                    ActColumns.Of(ActField.Result),
                    ActColumns.Of(ActField.Status),
                    ActColumns.Of(ActField.Procedure),
                    ActColumns.Of(ActField.Field),
                    ActColumns.Of(ActField.DecidedOn),
                ])
                .Distinct()
                .Select(c => $"{c.Name}={c.Format(act) ?? "?"}")
        );

    private string Report()
    {
        var text = new StringBuilder().AppendLine(CultureInfo.InvariantCulture, $"seed {Seed}, {_compared} compared");
        foreach (var (code, list) in _differences)
            text.AppendLine(CultureInfo.InvariantCulture, $"{code}: {_counts[code]}")
                .AppendJoin('\n', list)
                .AppendLine();
        return text.ToString();
    }
}
