using System.Collections.Concurrent;
using System.Threading.Channels;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Intake;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Web.EnforcementActs;

/// <summary>
/// 导入队列 of this process: files that have been received are read into the store in the background, whoever waits or goes away. What
/// is broken off by the end of the process stands as interrupted and goes on when somebody says so.
/// </summary>
internal sealed partial class ImportQueue(IServiceProvider services, ILogger<ImportQueue> log) : BackgroundService
{
    // Reading uses several threads already; the second keeps a small file from waiting for a large one.
    private const int Together = 2;

    private const int MostKnown = 10_000;

    private readonly Channel<Work> _waiting = Channel.CreateUnbounded<Work>();
    private readonly ConcurrentDictionary<ImportRunRef, Work> _inHand = [];
    private readonly Dictionary<(string Actor, string Key), ImportRunRef> _known = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>One submission after the other looks for its run, so that the same file makes one.</summary>
    public async Task<IDisposable> Turn(CancellationToken cancel)
    {
        await _turn.WaitAsync(cancel);
        return new Leave(_turn);
    }

    /// <summary>The run that a key has led to; null where it is new.</summary>
    public ImportRunRef? Known(Principal principal, string? key) =>
        key is not null && _known.TryGetValue((principal.Actor, key), out var run) ? run : null;

    /// <summary>Remembers the run of a key while this process lives; after that the same file goes on with its run or finds nothing new.</summary>
    public void Remember(Principal principal, string? key, ImportRunRef run)
    {
        if (key is null)
            return;
        if (_known.Count >= MostKnown)
            _known.Clear();
        _known[(principal.Actor, key)] = run;
    }

    /// <summary>Puts a file behind those that wait; one that is in hand already stays where it is.</summary>
    public void Add(ImportRunRef run, ImportFile file, Principal principal)
    {
        var work = new Work(run, file, principal);
        if (_inHand.TryAdd(run, work))
            _waiting.Writer.TryWrite(work);
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
        services.GetRequiredService<ImportInbox>().SweepRemains();
        try
        {
            await Task.WhenAll(
                Enumerable.Range(0, Together).Select(_ => Task.Run(() => Serve(stoppingToken), stoppingToken))
            );
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What was in hand stands as interrupted.
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
                _inHand.TryRemove(work.Run, out _);
            }
        }
    }

    // The keys and the inbox are asked for once the store has opened them.
    private async Task Import(Work work, CancellationToken stop)
    {
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
        _turn.Dispose();
    }

    private sealed record Leave(SemaphoreSlim Turn) : IDisposable
    {
        public void Dispose() => Turn.Release();
    }

    private sealed record Work(ImportRunRef Run, ImportFile File, Principal Principal) : IProgress<long>
    {
        private long _bytesRead;

        public long BytesRead => Volatile.Read(ref _bytesRead);

        public void Report(long value) => Volatile.Write(ref _bytesRead, value);
    }
}
