using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Core.Registers;

namespace Mingjing.Testing.Intake;

/// <summary>
/// The oracle of the store: every stored act screened at once in memory, as <c>screen</c> screens a file, and compared with answers,
/// findings, groups and counts that the store has kept batch by batch.
/// </summary>
public static class FromScratch
{
    /// <summary>What the store says otherwise than a screening of everything; empty where it is right.</summary>
    public static async Task<IReadOnlyList<string>> Differences(ActStore store)
    {
        var rows = await store.Rows<StoredAct>();
        var findings = await store.Rows<ScreeningFinding>();
        var judged = await Judge(store, rows);
        var differences = new List<string>();
        foreach (var row in rows)
        {
            var answers = judged[row.Id];
            CompareAnswers(row, answers, differences);
            CompareFindings(row, answers, [.. findings.Where(f => f.ActId == row.Id)], differences);
        }

        await CompareTallies(store, rows, differences);
        differences.AddRange(await Faults(store));
        return differences;
    }

    // Whatever was done to the store through the product, its verification finds nothing.
    private static async Task<IEnumerable<string>> Faults(ActStore store)
    {
        var verification = new StoreVerification(store.Database, store.Keys.CreateCheckpointSigner().Key);
        var report = await verification.Run(since: null, CancellationToken.None);
        return report.Ledger.Faults.Select(f => $"{f.Code}: {f.Message}");
    }

    private static async Task<Dictionary<ActId, Dictionary<string, Expected>>> Judge(
        ActStore store,
        IReadOnlyList<StoredAct> rows
    )
    {
        var declarations = (await store.Rows<CompletenessDeclaration>()).Where(d => d.EndedOn is null).ToList();
        var registers = await RegisterSnapshot.Load(store.Database, CancellationToken.None);
        var context = new ScreeningContext(PublishedCalendar.Calendar, Packs.City, registers, store.Clock.Today);
        var acts = new Dictionary<Act, StoredAct>();
        foreach (var row in rows.Where(r => r.Withdrawn is null))
        {
            var act = ActRecord.Read(row.Facts);
            if (!row.Source.IsDisclosure())
            {
                if (row.IsComplete)
                    new Completeness().Apply(act);
                foreach (
                    var d in declarations.Where(d => d.OrganizationId == row.OrganizationId && d.Source == row.Source)
                )
                    d.Declared().Apply(act);
            }

            acts[act] = row;
        }

        var judged = rows.ToDictionary(r => r.Id, _ => new Dictionary<string, Expected>(StringComparer.Ordinal));
        new Screening(context).Run(
            acts.Keys.OrderBy(a => a.SubjectCode, StringComparer.Ordinal)
                .ThenBy(a => a.RecordNo, StringComparer.Ordinal),
            [],
            j =>
                judged[acts[j.Act!].Id][j.Check.Info.Code] = new Expected(
                    j.Answer,
                    j.Twin is { } twin ? acts[twin].Id : null,
                    j.Position,
                    j.Check.IsSignal(j.Answer)
                )
        );
        return judged;
    }

    private static void CompareAnswers(StoredAct row, Dictionary<string, Expected> answers, List<string> differences)
    {
        foreach (var code in CheckList.All.Select(c => c.Info.Code))
        {
            var stored = AnswerSlots.Read(row.AnswersLow, row.AnswersHigh, AnswerSlots.Of(code));
            var expected = answers.TryGetValue(code, out var one) ? one.Answer.Outcome : Outcome.NotApplicable;
            if (stored != expected)
                differences.Add($"{row.RecordNo} {code}: stored {stored}, should be {expected}");
        }
    }

    private static void CompareFindings(
        StoredAct row,
        Dictionary<string, Expected> answers,
        List<ScreeningFinding> findings,
        List<string> differences
    )
    {
        var expected = answers.Where(a => a.Value.Answer.Outcome == Outcome.Violated).ToDictionary();
        if (row.Findings != expected.Count)
            differences.Add($"{row.RecordNo}: {row.Findings} findings counted, should be {expected.Count}");
        foreach (var finding in findings)
        {
            if ((finding.State == FindingState.Standing) != expected.ContainsKey(finding.Check))
                differences.Add($"{row.RecordNo} {finding.Check}: {finding.State}");
        }

        foreach (var (code, one) in expected)
        {
            var stored = findings.Find(f => Same(f.Check, code));
            if (stored is null || !Same(Text(stored), Text(one)) || stored.ActVersionNo > row.VersionNo)
                differences.Add(
                    $"{row.RecordNo} {code}: {(stored is null ? "no finding" : Text(stored))}, should be {Text(one)}"
                );
        }
    }

    private static async Task CompareTallies(ActStore store, IReadOnlyList<StoredAct> rows, List<string> differences)
    {
        var counts = await new DataQualityQueries(store.Database).Of(
            Principal.System("test"),
            organization: null,
            fromYear: null,
            toYear: null,
            CancellationToken.None
        );
        foreach (var group in rows.Where(r => r.Withdrawn is null).GroupBy(r => r.OrganizationId))
        {
            var quality = counts.SingleOrDefault(q => q.OrganizationId == group.Key);
            if (quality?.Acts != group.Count())
                differences.Add($"{quality?.Name}: {quality?.Acts} acts counted, should be {group.Count()}");
            foreach (var code in CheckList.All.Select(c => c.Info.Code))
            {
                var counted = quality?.Checks.SingleOrDefault(c => Same(c.Check, code));
                var expected = group
                    .Select(r => AnswerSlots.Read(r.AnswersLow, r.AnswersHigh, AnswerSlots.Of(code)))
                    .ToList();
                var is3 = (counted?.Satisfied ?? 0, counted?.Violated ?? 0, counted?.NotEvaluable ?? 0);
                var should = (
                    expected.Count(o => o == Outcome.Satisfied),
                    expected.Count(o => o == Outcome.Violated),
                    expected.Count(o => o == Outcome.NotEvaluable)
                );
                if (is3 != should)
                    differences.Add($"{quality?.Name} {code}: counted {is3}, should be {should}");
            }
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static string Text(ScreeningFinding f) =>
        $"{f.PlainDueOn:yyyy-MM-dd} {f.DueOn:yyyy-MM-dd} {f.IsProvisional} {f.ToVerify} {f.IsSignal} {f.Limb} {f.Exceptions} {f.TwinId} {f.Position}";

    private static string Text(Expected e)
    {
        var a = e.Answer;
        DateOnly? plain = a.HasDue ? a.Due.Plain : null;
        DateOnly? rolled = a.HasDue ? a.Due.Rolled : null;
        return $"{plain:yyyy-MM-dd} {rolled:yyyy-MM-dd} {a.HasDue && a.Due.Provisional} {a.ToVerify} {e.IsSignal} {a.Limb} {(long)(uint)a.Exceptions} {e.Twin} {e.Position}";
    }

    private sealed record Expected(Answer Answer, ActId? Twin, int Position, bool IsSignal);
}
