using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Web.EnforcementActs;

/// <summary>
/// 报送结果 of many records: counts of all, and the first thousand of each list, so that a stream of any length is answered in one
/// text of bounded size.
/// </summary>
public sealed class IntakeSummary
{
    /// <summary>Lines of each list at most.</summary>
    public const int MostListed = 1_000;

    private readonly List<ReceivedLine> _records = [];
    private readonly List<RecordProblem> _rejections = [];
    private readonly List<RecordProblem> _unclear = [];
    private readonly List<BatchAnswer> _batches = [];
    private readonly List<RecordProblem> _faults = [];

    /// <summary>Records of the text that was read.</summary>
    public long Received { get; private set; }

    public long Created { get; private set; }

    public long Replaced { get; private set; }

    public long Identical { get; private set; }

    public long Joined { get; private set; }

    public long Rejected { get; private set; }

    /// <summary>待核: taken in, and something in them should be looked at.</summary>
    public long Unclear { get; private set; }

    /// <summary>What became of the first records that came in.</summary>
    public IReadOnlyList<ReceivedLine> Records => _records;

    /// <summary>拒收的记录 with their reasons.</summary>
    public IReadOnlyList<RecordProblem> Rejections => _rejections;

    /// <summary>待核的记录 with what is unclear.</summary>
    public IReadOnlyList<RecordProblem> UnclearRecords => _unclear;

    /// <summary>Whether a list has been cut at its greatest length.</summary>
    public bool IsCut { get; private set; }

    /// <summary>批次回执.</summary>
    public IReadOnlyList<BatchAnswer> Batches => _batches;

    /// <summary>Why the text as a whole could not be read to its end; empty where it could.</summary>
    public IReadOnlyList<RecordProblem> Faults => _faults;

    internal long Accepted => Created + Replaced + Identical + Joined;

    internal void Take(IReadOnlyList<ReadRow<Act>> rows)
    {
        foreach (var row in rows)
        {
            Received++;
            if (row.Record is null)
                Rejected++;
            else if (row.Notices.Count > 0)
                Unclear++;
            foreach (var error in row.Errors)
                Keep(_rejections, ProblemOf(error));
            foreach (var notice in row.Notices)
                Keep(_unclear, ProblemOf(notice));
        }
    }

    internal void Take(IReadOnlyList<IntakeResult> results)
    {
        foreach (var result in results)
        {
            Count(result.Outcome);
            if (result.Refusal is { } refusal)
                Keep(_rejections, ProblemOf(result.Line, refusal));
            else
                Keep(_records, new ReceivedLine(result.Line, result.Outcome, ReferenceOf(result), result.VersionNo));
            foreach (var problem in RemarksOf(result))
                Keep(_unclear, problem);
        }

        foreach (var batch in results.Where(r => r.Receipt is not null).GroupBy(r => r.Receipt!.Batch))
        {
            var receipt = batch.First().Receipt!;
            Keep(
                _batches,
                new BatchAnswer(
                    receipt.Batch,
                    receipt.LedgerSequence,
                    receipt.BatchSize,
                    receipt.Root.ToHex(),
                    batch.Min(r => r.Line),
                    batch.Max(r => r.Line)
                )
            );
        }
    }

    internal void Fail(IEnumerable<RowError> errors) => _faults.AddRange(errors.Select(ProblemOf));

    internal void Fail(string rule) => _faults.Add(new RecordProblem(0, "整个报文", "", rule));

    internal static string ReferenceOf(IntakeResult result) =>
        result.Act is { } act ? new ActRef(result.Organization, act).ToString() : "";

    internal static RecordProblem ProblemOf(RowError error) => new(error.Line, error.Column, error.Value, error.Rule);

    internal static RecordProblem ProblemOf(ReadNotice notice) =>
        new(notice.Line, notice.Column, notice.Value, notice.Text);

    /// <summary>已知变未知 and 来源冲突 of a record that came in.</summary>
    internal static IEnumerable<RecordProblem> RemarksOf(IntakeResult result)
    {
        foreach (var lost in result.Lost ?? [])
            yield return new RecordProblem(
                result.Line,
                ActColumns.Of(lost.Field).Header,
                "",
                "上一版本已报送这一栏，本次为空；以本次为准，如系漏填请补报"
            );
        foreach (var conflict in result.Conflicts ?? [])
            yield return new RecordProblem(
                result.Line,
                ActColumns.Of(conflict.Field).Header,
                "",
                $"两个来源不一致：保留“{conflict.Primary}”，另一来源为“{conflict.Other}”"
            );
    }

    private static RecordProblem ProblemOf(long line, Refusal refusal)
    {
        var column =
            refusal.Field is { } name && ActColumns.ByName.TryGetValue(name, out var known) ? known.Header : "整条";
        return new RecordProblem(line, column, "", refusal.Message + refusal.WayOut);
    }

    private void Count(IntakeOutcome outcome)
    {
        switch (outcome)
        {
            case IntakeOutcome.Created:
                Created++;
                break;
            case IntakeOutcome.Replaced:
                Replaced++;
                break;
            case IntakeOutcome.Identical:
                Identical++;
                break;
            case IntakeOutcome.Joined:
                Joined++;
                break;
            default:
                Rejected++;
                break;
        }
    }

    private void Keep<T>(List<T> list, T item)
    {
        if (list.Count < MostListed)
            list.Add(item);
        else
            IsCut = true;
    }
}
