using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.Checks;

namespace Mingjing.Core.Tests.Checks;

/// <summary>A finding can be derived again from its own trace: what it names as facts, and nothing else of the act.</summary>
public sealed class TraceTests
{
    private const int Acts = 6000;
    private const int Reports = 1000;

    private static readonly ScreeningContext Context = World.Context(RandomActs.Registers);

    private static readonly Lazy<IReadOnlyList<Judgement>> Screened = new(() =>
        World.Screen(
            Enumerable.Range(0, Acts).Select(RandomActs.Of),
            Enumerable.Range(0, Reports).Select(RandomActs.Report),
            RandomActs.Registers
        )
    );

    public static TheoryData<string> Codes => [.. CheckList.All.Select(c => c.Info.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_finding_is_derived_again_from_its_own_facts(string code)
    {
        var renderer = new FindingRenderer(Context);
        var findings = Screened
            .Value.Where(j => j.Check == CheckList.ByCode[code])
            .Select(j => (Kind: j.Act?.Kind, Finding: renderer.Render(j)))
            .ToArray();
        var again = Judge(code, findings)
            .ToDictionary(j => j.RecordNo, j => renderer.Render(j), StringComparer.Ordinal);

        again.Count.ShouldBe(findings.Length);
        foreach (var (_, first) in findings)
        {
            var second = again[first.RecordNo];
            Trace(second).ShouldBe(Trace(first), first.RecordNo);
        }
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_random_acts_reach_every_outcome(string code) =>
        Screened
            .Value.Where(j => j.Check == CheckList.ByCode[code])
            .Select(j => j.Answer.Outcome)
            .Distinct()
            .Order()
            .ShouldBe(
                code is "entrusted-coercion"
                    ? [Outcome.Violated, Outcome.NotEvaluable]
                    : [Outcome.Satisfied, Outcome.Violated, Outcome.NotEvaluable]
            );

    /// <summary>Judges anew what the findings say of their acts, all of one check at once, since some compare acts.</summary>
    private static IEnumerable<Judgement> Judge(string code, IEnumerable<(ActKind? Kind, Finding Finding)> findings)
    {
        var acts = new List<Act>();
        var reports = new List<ReportRecord>();
        foreach (var (kind, finding) in findings)
        {
            if (kind is { } of)
                acts.Add(Rebuild(of, finding));
            else
                reports.Add(Rebuild(finding));
        }

        return World.Screen(acts, reports, RandomActs.Registers).Where(j => j.Check == CheckList.ByCode[code]);
    }

    private static Act Rebuild(ActKind kind, Finding finding)
    {
        var act = new Act
        {
            RecordNo = finding.RecordNo,
            Kind = kind,
            SubjectCode = finding.SubjectCode,
        };
        foreach (var (name, value) in finding.Facts)
            ActColumns.ByName[name].Take(act, value).ShouldBeNull($"{finding.RecordNo} {name} {value}");
        return act;
    }

    private static ReportRecord Rebuild(Finding finding)
    {
        var report = ActText.Report(string.Join(", ", finding.Facts.Select(f => $"{f.Key}={f.Value}")));
        report.ReportNo = finding.RecordNo;
        report.SubjectCode = finding.SubjectCode;
        return report;
    }

    private static string Trace(Finding finding) =>
        $"{finding.Outcome} {finding.Reason} {finding.Strength} {finding.PlainDueOn:O} {finding.DueOn:O} "
        + $"{string.Join(',', finding.ExceptionsOpen)} {string.Join(',', finding.Missing)}";
}
