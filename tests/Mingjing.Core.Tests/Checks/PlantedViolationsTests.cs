using System.Globalization;
using System.Text;
using Mingjing.Core.Checks;
using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.Checks;
using Mingjing.Testing.Planted;
using Mingjing.Testing.TableReading;

namespace Mingjing.Core.Tests.Checks;

/// <summary>
/// Planted violations: what the generator planted is found, what it did not plant is not, check by check; and on every act, planted
/// or not, the checks answer what the naive oracle answers. Neither the generator nor the oracle uses Terms or Checks.
/// </summary>
public sealed class PlantedViolationsTests(PlantedViolationsTests.Screened screened)
    : IClassFixture<PlantedViolationsTests.Screened>
{
    /// <summary>One screening of the planted set, shared by the tests.</summary>
    public sealed class Screened
    {
        public Screened()
        {
            Set = PlantedSet.Create(2026);
            Answers = World
                .Screen(
                    Set.Acts,
                    Set.Reports,
                    PlantedSet.Register(Set.Registers),
                    Set.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
                )
                .ToDictionary(j => (j.SubjectCode, j.RecordNo, j.Check.Info.Code));
        }

        public PlantedSet Set { get; }

        public IReadOnlyDictionary<(string Subject, string Record, string Check), Judgement> Answers { get; }

        public Judgement? Of(string subject, string record, string check) =>
            Answers.TryGetValue((subject, record, check), out var judgement) ? judgement : null;
    }

    public static TheoryData<string> Codes => [.. CheckList.All.Select(c => c.Info.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_plant_is_answered_as_expected(string check)
    {
        var wrong = new StringBuilder();
        var plants = screened.Set.Plants.Where(p => string.Equals(p.Check, check, StringComparison.Ordinal)).ToArray();
        foreach (var plant in plants)
        {
            foreach (var expected in plant.Expectations)
            {
                var found = Text(screened.Of(expected.SubjectCode, expected.RecordNo, check), expected);
                var wanted = Text(expected);
                if (!string.Equals(found, wanted, StringComparison.Ordinal))
                    wrong.AppendLine($"{plant.Recipe} {expected.RecordNo}: expected {wanted}, found {found}");
            }
        }

        plants.Length.ShouldBeGreaterThanOrEqualTo(60);
        wrong.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_found_on_complete_lawful_acts()
    {
        var unplanted = screened
            .Set.Unplanted.Select(a => (a.SubjectCode, a.RecordNo))
            .Concat(screened.Set.UnplantedReports.Select(r => (r.SubjectCode, RecordNo: r.ReportNo)))
            .ToHashSet();

        screened
            .Answers.Where(a => unplanted.Contains((a.Key.Subject, a.Key.Record)))
            .Where(a => a.Value.Answer.Outcome == Outcome.Violated)
            .Select(a => a.Key.ToString())
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_planted_breach_breaks_its_rule_and_no_other()
    {
        var others =
            from plant in screened.Set.Plants
            where plant.Side == PlantSide.Unlawful
            from act in plant.Acts
            from code in Violated(act.SubjectCode, act.RecordNo)
            where !string.Equals(code, plant.Check, StringComparison.Ordinal)
            // A right told after the decision is also one that left no days to use it.
            where (plant.Check, code) is not ("hearing-offered", "hearing-window")
            select $"{plant.Check}/{plant.Recipe} also breaks {code}";

        others.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void A_look_alike_breaks_no_rule()
    {
        var breaches =
            from plant in screened.Set.Plants
            where plant.Side != PlantSide.Unlawful
            from act in plant.Acts
            from code in Violated(act.SubjectCode, act.RecordNo)
            select $"{plant.Check}/{plant.Recipe} breaks {code}";

        breaches.Distinct(StringComparer.Ordinal).ShouldBeEmpty();
    }

    private IEnumerable<string> Violated(string subject, string record) =>
        CheckList
            .All.Select(c => c.Info.Code)
            .Where(code => screened.Of(subject, record, code)?.Answer.Outcome == Outcome.Violated);

    public static TheoryData<string> ActCodes =>
        [.. CheckList.OfActs.Select(c => c.Info.Code).Where(c => c is not "basis-in-force")];

    [Theory]
    [MemberData(nameof(ActCodes))]
    public void What_is_found_on_the_whole_file_is_what_the_oracle_finds(string check)
    {
        var set = screened.Set;
        var registers = new OracleRegisters(
            [.. set.Registers.Subjects],
            [.. set.Registers.Certificates],
            [.. set.Registers.Entrustments],
            [.. set.Registers.Powers],
            [.. set.Registers.InspectionCaps],
            [.. set.Registers.Benchmarks],
            Complete: true
        );
        var wrong = new List<string>();
        foreach (var act in set.Acts)
        {
            var wanted = Found(TableOracle.Judge(act, registers, set.AsOf, check));
            var found = Found(screened.Of(act.SubjectCode, act.RecordNo, check));
            if (!string.Equals(found, wanted, StringComparison.Ordinal))
                wrong.Add($"{act.RecordNo}: oracle {wanted}, check {found} · {Known(act, check)}");
        }

        set.Acts.Count.ShouldBeGreaterThan(20_000);
        wrong.Count.ShouldBe(0, $"{wrong.Count} answers differ:\n{string.Join('\n', wrong.Take(12))}");
    }

    private static string Known(Act act, string check) =>
        string.Join(
            ' ',
            CheckList
                .ByCode[check]
                .Info.Facts.Prepend(ActField.Kind)
                .Select(f => (ActColumns.Of(f).Name, Value: ActColumns.Of(f).Format(act)))
                .Where(f => f.Value is not null)
                .Select(f => $"{f.Name}={f.Value}")
        );

    private static string Text(Expectation expected) =>
        string.Join(
            ' ',
            [
                Name(expected.Outcome),
                expected.Reason ?? "-",
                expected.Missing is null ? "-" : string.Join(',', expected.Missing.Order(StringComparer.Ordinal)),
                Day(expected.PlainDueOn),
                Day(expected.DueOn),
                expected.ToVerify is { } verify ? Strength(verify) : "-",
            ]
        );

    private static string Text(Judgement? found, Expectation expected)
    {
        var answer = found?.Answer ?? Answer.NotApplicable;
        return string.Join(
            ' ',
            [
                Name(answer.Outcome),
                expected.Reason is null ? "-" : answer.Reason.Code() ?? "-",
                expected.Missing is null ? "-" : string.Join(',', found!.Value.Missing.Order(StringComparer.Ordinal)),
                expected.PlainDueOn is null ? "-" : Day(answer.HasDue ? answer.Due.Plain : null),
                expected.DueOn is null ? "-" : Day(answer.HasDue ? answer.Due.Rolled : null),
                expected.ToVerify is null ? "-" : Strength(answer.ToVerify),
            ]
        );
    }

    private static string Found(OracleAnswer expected) =>
        string.Equals(expected.Outcome, "violated", StringComparison.Ordinal)
            ? $"violated {expected.Strength}"
            : "nothing";

    private static string Found(Judgement? found) =>
        found is { Answer.Outcome: Outcome.Violated } ? $"violated {Strength(found.Value.Answer.ToVerify)}" : "nothing";

    private static string Name(Outcome outcome) => outcome == Outcome.NotApplicable ? "not-applicable" : outcome.Code();

    private static string Name(ExpectedOutcome outcome) => Name((Outcome)(byte)outcome);

    private static string Strength(bool toVerify) => toVerify ? "to-verify" : "firm";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
