using System.Threading.Channels;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.Intake;

/// <summary>
/// 合批入库: single records that are posted at about the same time share a batch, a transaction and an entry. Each waits at most a
/// few milliseconds for others and has its own answer; what refuses one does not touch the others.
/// </summary>
public sealed class SharedIntake : IAsyncDisposable
{
    private const int MostWaiting = 20_000;

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(5);

    private static readonly Principal Shared = Principal.System("shared-intake");

    private readonly ActIntake _intake;
    private readonly TimeProvider _time;
    private readonly Channel<Posted> _posted = Channel.CreateBounded<Posted>(
        new BoundedChannelOptions(MostWaiting) { SingleReader = true }
    );
    private readonly Task _work;

    public SharedIntake(ActIntake intake, TimeProvider time)
    {
        (_intake, _time) = (intake, time);
        _work = Task.Run(Work);
    }

    /// <summary>Takes one record in and answers when it is durable.</summary>
    /// <returns>The result with its receipt, or why nothing could be written.</returns>
    public async Task<Settled<IntakeResult>> Receive(IncomingAct act, Principal principal, CancellationToken cancel)
    {
        if (ActIntake.RefusalOf(principal) is { } refusal)
            return Settled<IntakeResult>.Refuse(refusal);
        var prepared = await _intake.Prepare([act], principal, cancel);
        var posted = new Posted(
            prepared[0],
            new TaskCompletionSource<Settled<IntakeResult>>(TaskCreationOptions.RunContinuationsAsynchronously)
        );
        await _posted.Writer.WriteAsync(posted, cancel);
        // From here on the record may be written whatever the caller does: it is told what became of it.
        return await posted.Answer.Task;
    }

    /// <summary>Writes what has been posted and ends.</summary>
    public async ValueTask DisposeAsync()
    {
        _posted.Writer.TryComplete();
        await _work;
    }

    private async Task Work()
    {
        var batch = new List<Posted>();
        while (await _posted.Reader.WaitToReadAsync())
        {
            await Collect(batch);
            await Write(batch);
            batch.Clear();
        }
    }

    private async Task Collect(List<Posted> batch)
    {
        Take(batch);
        // While the last batch was written others have come: only a lonely record waits for company.
        if (batch.Count > 1)
            return;
        await Task.Delay(Wait, _time);
        Take(batch);
    }

    private void Take(List<Posted> batch)
    {
        while (batch.Count < ActIntake.BatchSize && _posted.Reader.TryRead(out var next))
            batch.Add(next);
    }

    private async Task Write(IReadOnlyList<Posted> batch)
    {
        try
        {
            var senders = batch.Select(p => p.Record.Sender).DistinctBy(p => (p.Actor, p.Appointment)).ToList();
            var written = await _intake.Writer.Write(
                [.. batch.Select(p => p.Record)],
                senders is [var alone] ? alone : Shared,
                run: null,
                CancellationToken.None
            );
            for (var i = 0; i < batch.Count; i++)
                batch[i]
                    .Answer.SetResult(
                        Settled<IntakeResult>.Done(written.Results[i] with { Receipt = written.Receipts(i) })
                    );
        }
        catch (Refused e)
        {
            foreach (var posted in batch)
                posted.Answer.SetResult(Settled<IntakeResult>.Refuse(e.Refusal));
        }
        catch (Exception e) when (batch.Count == 1)
        {
            batch[0].Answer.SetException(e);
        }
        catch (Exception)
        {
            // One of them is a defect: each by itself, so that the others come in.
            foreach (var posted in batch)
                await Write([posted]);
        }
    }

    private sealed record Posted(PreparedAct Record, TaskCompletionSource<Settled<IntakeResult>> Answer);
}
