using System.Collections.Concurrent;
using System.Threading.Channels;
using Mingjing.Core.Accounts;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Web.EnforcementActs;

/// <summary>
/// 导入队列 of this process: files that have been received are read into the store in the background, whoever waits or goes away. What
/// was broken off by the end of a process goes on by itself when the next one starts, in the name of whoever sent it; where that
/// person may not report any more, it waits for a colleague.
/// </summary>
public sealed partial class ImportQueue(IServiceProvider services, ILogger<ImportQueue> log) : BackgroundService
{
    // Reading uses several threads already; the second keeps a small file from waiting for a large one.
    private const int Together = 2;

    private static readonly Principal Starter = Principal.System("import");

    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>();
    private readonly ConcurrentDictionary<ImportRunRef, Work> _inHand = [];
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Ends when everything that was left over has been looked at.</summary>
    public Task Begun => _begun.Task;

    /// <summary>One submission after the other looks for its run, so that the same file makes one.</summary>
    public async Task<IDisposable> Turn(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        return new Leave(_turn);
    }

    /// <summary>Puts a file behind those that wait; one that is in hand already, here or in another process, stays where it is.</summary>
    public void Add(ImportRunRef run, ImportFile file, Principal principal)
    {
        var work = new Work(run, file, principal);
        if (!_inHand.TryAdd(run, work))
            return;
        if (services.GetRequiredService<ImportInbox>().Hold(run.Run) is { } hold)
        {
            work.Hold = hold;
            _waiting.Writer.TryWrite(work);
        }
        else
        {
            _inHand.TryRemove(run, out _);
        }
    }

    /// <summary>Whether this process works on a run, or has it waiting.</summary>
    public bool Holds(ImportRunRef run) => _inHand.ContainsKey(run);

    /// <summary>The share of a file that has been read, in percent; null where this process does not work on it.</summary>
    public int? PercentOf(ImportRunRef run) =>
        _inHand.TryGetValue(run, out var work) && work.File.Size > 0
            ? (int)Math.Min(100, 100 * work.BytesRead / work.File.Size)
            : null;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            services.GetRequiredService<ImportInbox>().SweepRemains();
            await GoOn(stoppingToken);
            _begun.TrySetResult();
            await Task.WhenAll(
                Enumerable.Range(0, Together).Select(_ => Task.Run(() => Serve(stoppingToken), stoppingToken))
            );
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was in hand stands as interrupted.
        }
    }

    private async Task GoOn(CancellationToken stop)
    {
        var inbox = services.GetRequiredService<ImportInbox>();
        var resolver = services.GetRequiredService<PrincipalResolver>();
        foreach (var run in await services.GetRequiredService<ImportRunQueries>().Unfinished(Starter, stop))
        {
            if (
                inbox.Has(run.OrganizationId, run.Sha256)
                && await resolver.OfActor(run.Sender, run.OrganizationId, ActAccess.Report, stop) is { } sender
            )
                Add(run.Ref, ImportFile.Of(run), sender);
        }
    }

    private async Task Serve(CancellationToken stop)
    {
        await foreach (var work in _waiting.Reader.ReadAllAsync(stop))
        {
            try
            {
                await Import(work, stop);
            }
            catch (Exception e) when (!stop.IsCancellationRequested)
            {
                LogBroken(log, e, work.Run.Run.Value);
            }
            finally
            {
                work.Hold?.Dispose();
                _inHand.TryRemove(work.Run, out _);
            }
        }
    }

    // The keys and the inbox are asked for once the store has opened them.
    private async Task Import(Work work, CancellationToken stop)
    {
        var runs = services.GetRequiredService<ImportRunQueries>();
        // It may have come to its end between the moment when it was looked up and the moment when it was taken in hand.
        if (await runs.Find(Starter, work.Run.Organization, work.Run.Run, stop) is not { IsEnded: false })
            return;
        await using var stream = services
            .GetRequiredService<ImportInbox>()
            .Open(work.Run.Organization, work.File.Sha256);
        var imports = services.GetRequiredService<ImportFiles>();
        var settled = await imports.Import(work.File, stream, work.Principal, work, stop);
        if (settled.Refusal is { } refusal)
            LogRefused(log, work.Run.Run.Value, refusal.Code);
    }

    [LoggerMessage(1, LogLevel.Error, "import {Run} broke off")]
    private static partial void LogBroken(ILogger logger, Exception e, Guid run);

    [LoggerMessage(2, LogLevel.Warning, "import {Run} was refused: {Code}")]
    private static partial void LogRefused(ILogger logger, Guid run, string code);

    public override void Dispose()
    {
        base.Dispose();
        foreach (var work in _inHand.Values)
            work.Hold?.Dispose();
        _turn.Dispose();
    }

    private sealed record Leave(SemaphoreSlim Turn) : IDisposable
    {
        public void Dispose() => Turn.Release();
    }

    private sealed record Work(ImportRunRef Run, ImportFile File, Principal Principal) : IProgress<long>
    {
        private long _bytesRead;

        /// <summary>Keeps other processes from the run.</summary>
        public IDisposable? Hold { get; set; }

        public long BytesRead => Volatile.Read(ref _bytesRead);

        public void Report(long value) => Volatile.Write(ref _bytesRead, value);
    }
}
