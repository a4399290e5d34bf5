using System.Globalization;
using System.Text;
using Mingjing.Core.Checks;
using Mingjing.Core.Demonstration.Plants;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.Checks;
using Mingjing.Testing.Planted;

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
            var registers = new ScreeningRegisters(
                Set.Registers.SubjectRegister(),
                Set.Registers.CertificateRegister(),
                Set.Registers.EntrustmentRegister(),
                Set.Registers.PowersRegister(),
                Set.Registers.InspectionCapRegister(),
                Set.Registers.BenchmarkRegister()
            );
            Answers = World
                .Screen(Set.Acts, Set.Reports, registers, Set.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
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

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_answer_on_the_whole_file_is_the_naive_oracles(string check)
    {
        var oracle = screened.Set.Oracle();
        var wrong = new List<string>();
        var compared = 0;
        if (string.Equals(check, NaiveOracle.ReportCheck, StringComparison.Ordinal))
        {
            foreach (var report in screened.Set.Reports)
                Compare(oracle.Judge(report), report.SubjectCode, report.ReportNo, null);
        }
        else
        {
            var kinds = CheckList.ByCode[check].Info.Kinds;
            foreach (var act in screened.Set.Acts)
                Compare(oracle.Judge(act, check), act.SubjectCode, act.RecordNo, act);
            kinds.ShouldNotBe(ActKinds.None);
        }

        compared.ShouldBeGreaterThan(1000);
        wrong.Count.ShouldBe(0, $"{wrong.Count} of {compared} answers differ:\n{string.Join('\n', wrong.Take(12))}");

        void Compare(OracleVerdict expected, string subject, string record, Act? act)
        {
            compared++;
            var wanted = Text(expected);
            var found = Text(screened.Of(subject, record, check), expected);
            if (!string.Equals(found, wanted, StringComparison.Ordinal))
                wrong.Add($"{record}: oracle {wanted}, check {found}{(act is null ? "" : $" · {Known(act, check)}")}");
        }
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

    private static string Text(OracleVerdict expected) =>
        string.Join(
            ' ',
            [
                Name(expected.Outcome),
                expected.Reason ?? "-",
                string.Join(',', expected.Missing),
                expected.Outcome == ExpectedOutcome.Violated ? Strength(expected.ToVerify) : "-",
                expected is { Outcome: ExpectedOutcome.Violated, Limit: { } limit } ? Day(limit.Plain) : "-",
            ]
        );

    private static string Text(Judgement? found, OracleVerdict expected)
    {
        var answer = found?.Answer ?? Answer.NotApplicable;
        var violated = answer.Outcome == Outcome.Violated;
        return string.Join(
            ' ',
            [
                Name(answer.Outcome),
                answer.Reason.Code() ?? "-",
                found is null ? "" : string.Join(',', found.Value.Missing.Order(StringComparer.Ordinal)),
                violated ? Strength(answer.ToVerify) : "-",
                violated && expected.Limit is not null ? Day(answer.HasDue ? answer.Due.Plain : null) : "-",
            ]
        );
    }

    private static string Name(Outcome outcome) => outcome == Outcome.NotApplicable ? "not-applicable" : outcome.Code();

    private static string Name(ExpectedOutcome outcome) => Name((Outcome)(byte)outcome);

    private static string Strength(bool toVerify) => toVerify ? "to-verify" : "firm";

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
}
