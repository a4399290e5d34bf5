using System.Security.Cryptography;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Persistence.Bulk;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Intake;

/// <summary>导入已被他处接手: another process goes on with the file; this one has to stop.</summary>
public sealed class ImportTakenOverException() : Exception("这个文件的导入已由另一进程接手");

/// <summary>
/// 导入进度: the counts of a run and the row from which it goes on, written in the transaction of each batch, so that neither is ever
/// ahead of the other.
/// </summary>
internal sealed class RunProgress(ImportRun run, int errors)
{
    private readonly List<ImportRunError> _noted = [];
    private List<ImportRunError> _written = [];
    private ImportRun _next = run;
    private int _errors = errors;

    public ImportRunId Run => State.Id;

    /// <summary>As of the last batch that was committed.</summary>
    public ImportRun State { get; private set; } = run;

    /// <summary>Rows read since the last batch.</summary>
    public long Read { get; set; }

    /// <summary>待核行 since the last batch.</summary>
    public long Unclear { get; set; }

    /// <summary>Rows that the reader could not use, since the last batch.</summary>
    public long Unread { get; set; }

    /// <summary>The last row that the next batch settles.</summary>
    public long Position { get; set; } = run.Position;

    public string? Layout { get; set; }

    /// <summary>Keeps a problem for the next batch.</summary>
    public void Note(long line, string column, string value, string rule, bool isNotice) =>
        _noted.Add(ErrorOf(line, column, value, rule, isNotice));

    /// <summary>Writes counts, problems and position of a batch.</summary>
    /// <exception cref="ImportTakenOverException">Another process owns the run now.</exception>
    public Task Settle(
        BulkTransaction bulk,
        IReadOnlyList<IntakeResult> results,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        _written = [.. _noted, .. results.SelectMany(RemarksOf)];
        _next = Next(results, now, ImportStatus.Running, fault: null);
        return Save(bulk, cancel);
    }

    /// <summary>Closes the run.</summary>
    public Task Finish(
        BulkTransaction bulk,
        ImportStatus status,
        string? fault,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        _written = [.. _noted];
        _next = Next([], now, status, fault);
        return Save(bulk, cancel);
    }

    /// <summary>What was written is committed: the next batch begins.</summary>
    public void Confirm()
    {
        State = _next;
        _errors += _written.Count;
        _noted.Clear();
        (Read, Unclear, Unread) = (0, 0, 0);
    }

    /// <summary>Forgets a batch that was not committed: its rows will be read again.</summary>
    public void Restart()
    {
        _noted.Clear();
        (Read, Unclear, Unread, Position) = (0, 0, 0, State.Position);
    }

    /// <summary>A token of its own for each process that works on a run.</summary>
    public static byte[] NewOwner() => RandomNumberGenerator.GetBytes(16);

    private IEnumerable<ImportRunError> RemarksOf(IntakeResult result)
    {
        if (result.Refusal is { } refusal)
            yield return ErrorOf(
                result.Line,
                refusal.Field is { } field ? HeaderOf(field) : "整行",
                "",
                refusal.Message + refusal.WayOut,
                isNotice: false
            );
        foreach (var lost in result.Lost ?? [])
            yield return ErrorOf(
                result.Line,
                ActColumns.Of(lost.Field).Header,
                "",
                "上一版本已报送这一栏，本次为空；以本次为准，如系漏填请补报",
                isNotice: true
            );
        foreach (var conflict in result.Conflicts ?? [])
            yield return ErrorOf(
                result.Line,
                ActColumns.Of(conflict.Field).Header,
                "",
                $"两个来源不一致：保留“{Masking.Of(conflict.Primary, isPersonal: false)}”，另一来源为“{Masking.Of(conflict.Other, isPersonal: false)}”",
                isNotice: true
            );
    }

    private static string HeaderOf(string name) =>
        ActColumns.All.FirstOrDefault(c => string.Equals(c.Name, name, StringComparison.Ordinal))?.Header ?? name;

    private ImportRunError ErrorOf(long line, string column, string value, string rule, bool isNotice) =>
        new()
        {
            OrganizationId = State.OrganizationId,
            RunId = State.Id,
            No = 0,
            RegionCode = State.RegionCode,
            Line = line,
            Column = column,
            Value = value,
            Rule = rule,
            IsNotice = isNotice,
        };

    private ImportRun Next(IReadOnlyList<IntakeResult> results, DateTimeOffset now, ImportStatus status, string? fault)
    {
        var was = State;
        return new ImportRun
        {
            OrganizationId = was.OrganizationId,
            Id = was.Id,
            RegionCode = was.RegionCode,
            Sender = was.Sender,
            FileName = was.FileName,
            Sha256 = was.Sha256,
            Size = was.Size,
            SourceName = was.SourceName,
            Layout = Layout ?? was.Layout,
            IsComplete = was.IsComplete,
            Status = status,
            Owner = was.Owner,
            Position = Position,
            Read = was.Read + Read,
            Created = was.Created + Count(IntakeOutcome.Created),
            Replaced = was.Replaced + Count(IntakeOutcome.Replaced),
            Identical = was.Identical + Count(IntakeOutcome.Identical),
            Joined = was.Joined + Count(IntakeOutcome.Joined),
            Rejected = was.Rejected + Unread + Count(IntakeOutcome.Rejected),
            Unclear = was.Unclear + Unclear,
            StartedAt = was.StartedAt,
            ChangedAt = now,
            FinishedAt = status is ImportStatus.Running ? null : now,
            Fault = fault,
        };

        int Count(IntakeOutcome outcome) => results.Count(r => r.Outcome == outcome);
    }

    private async Task Save(BulkTransaction bulk, CancellationToken cancel)
    {
        if (await bulk.Update(RunTables.Update, [_next], cancel) == 0)
            throw new ImportTakenOverException();
        var numbered = _written.ConvertAll(e => (e, No: 0));
        for (var i = 0; i < numbered.Count; i++)
            numbered[i] = (numbered[i].e, _errors + i + 1);
        await bulk.Insert(RunTables.InsertErrors, numbered, cancel);
    }
}
