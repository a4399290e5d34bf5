using System.Threading.Channels;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Intake;

/// <summary>A thousand rows of a file, prepared, with what the reader said about them.</summary>
internal sealed record ImportBatch(
    long Position,
    long Rows,
    string? Layout,
    IReadOnlyList<RowError> Errors,
    long Unread,
    IReadOnlyList<ReadNotice> Notices,
    long Unclear,
    List<PreparedAct> Prepared
)
{
    /// <summary>Hands the reader's part to the run, before the batch is written.</summary>
    public void Tell(RunProgress run)
    {
        (run.Position, run.Layout) = (Position, Layout);
        (run.Read, run.Unread, run.Unclear) = (Rows, Unread, Unclear);
        foreach (var error in Errors)
            run.Note(error.Line, error.Column, error.Value, error.Rule, isNotice: false);
        foreach (var notice in Notices)
            run.Note(notice.Line, notice.Column, notice.Value, notice.Text, isNotice: true);
    }
}

/// <summary>读取一份文件: rows in order into batches; each batch is prepared on a thread of its own.</summary>
internal sealed class ImportReading(
    ActIntake intake,
    RecordReader<Act> reader,
    ImportFile file,
    Principal principal,
    long settled
)
{
    private List<IncomingAct> _acts = [];
    private List<RowError> _errors = [];
    private List<ReadNotice> _notices = [];
    private long _position;
    private long _rows;
    private long _unread;
    private long _unclear;

    /// <summary>Reads to the end; closes the channel, with the fault where there was one.</summary>
    public async Task Run(ChannelWriter<Task<ImportBatch>> batches, CancellationToken cancel)
    {
        try
        {
            foreach (var row in reader.Rows())
            {
                cancel.ThrowIfCancellationRequested();
                _position++;
                if (_position <= settled)
                    continue;
                Take(row);
                if (_rows == ActIntake.BatchSize)
                    await batches.WriteAsync(Cut(await intake.Desk.Likely(cancel), cancel), cancel);
            }

            if (_rows > 0)
                await batches.WriteAsync(Cut(await intake.Desk.Likely(cancel), cancel), cancel);
            batches.Complete();
        }
        catch (Exception e)
        {
            batches.Complete(e);
        }
    }

    private void Take(in ReadRow<Act> row)
    {
        _rows++;
        if (row.Record is { } act)
            _acts.Add(new IncomingAct(act, ActSourceKinds.Of(reader.Layout!), row.Line, file.IsComplete));
        else
            _unread++;
        _errors.AddRange(row.Errors);
        _notices.AddRange(row.Notices);
        if (row.Record is not null && row.Notices.Count > 0)
            _unclear++;
    }

    private Task<ImportBatch> Cut(ScreeningConditions conditions, CancellationToken cancel)
    {
        var (acts, errors, notices) = (_acts, _errors, _notices);
        var (position, rows, unread, unclear, layout) = (_position, _rows, _unread, _unclear, reader.Layout?.Name);
        (_acts, _errors, _notices) = ([], [], []);
        (_rows, _unread, _unclear) = (0, 0, 0);
        // Not on the shared threads: the writer's answers from a server, and everybody's pages, would wait for one.
        return Task.Factory.StartNew(
            () =>
                new ImportBatch(
                    position,
                    rows,
                    layout,
                    errors,
                    unread,
                    notices,
                    unclear,
                    intake.Prepare(acts, principal, conditions, cancel)
                ),
            cancel,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );
    }
}
