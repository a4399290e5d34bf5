using Microsoft.Extensions.Logging;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.Jobs;

/// <summary>
/// 发件箱泵: does promised work after its act, at least once. Any number of processes may run one: a message is leased to one of
/// them, and comes back where that one dies.
/// </summary>
public sealed partial class OutboxPump
{
    /// <summary>How long a message stays with whoever took it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>A handler that takes longer is cancelled, well before another takes its message over.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    /// <summary>After so many attempts it is given up and shown to the system administrator.</summary>
    public const int MostAttempts = 12;

    private const int Together = 4;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    private readonly Database _database;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxPump> _log;
    private readonly OutboxClaims _claims;
    private readonly Dictionary<string, IOutboxHandler> _handlers;

    public OutboxPump(
        Database database,
        TimeProvider time,
        IEnumerable<IOutboxHandler> handlers,
        ILogger<OutboxPump> log
    )
    {
        (_database, _time, _log) = (database, time, log);
        _claims = new OutboxClaims(database, new Clock(time));
        _handlers = handlers.ToDictionary(h => h.Kind, StringComparer.Ordinal);
    }

    /// <summary>The wait before the next attempt after this many: 10 seconds, doubled each time, at most an hour.</summary>
    public static TimeSpan WaitAfter(int attempts) =>
        attempts >= 10 ? LongestWait : TimeSpan.FromTicks(Math.Min(FirstWait.Ticks << attempts, LongestWait.Ticks));

    /// <summary>Works until it is stopped: at once where this process promised something, every few seconds for what others did.</summary>
    public async Task Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                while (await RunOnce(stop) > 0) { }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogStoreAway(_log, e);
            }

            await _database.Promises.Wait(Poll, _time, stop);
        }
    }

    /// <summary>Does a few messages that are due now; answers with how many it took.</summary>
    public async Task<int> RunOnce(CancellationToken cancel)
    {
        if (_handlers.Count == 0)
            return 0;
        var messages = await _claims.Take([.. _handlers.Keys], Together, Lease, cancel);
        await Task.WhenAll(messages.Select(m => Handle(m, cancel)));
        return messages.Count;
    }

    private async Task Handle(OutboxMessage message, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Limit, _time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            await _handlers[message.Kind].Handle(message, both.Token);
        }
        catch (Exception e) when (!cancel.IsCancellationRequested)
        {
            TimeSpan? wait = message.Attempt < MostAttempts ? WaitAfter(message.Attempt) : null;
            LogFailed(_log, e, message.Kind, message.Attempt, wait is null);
            await _claims.Failed(message, FailureKind.Of(e), wait, cancel);
            return;
        }

        await _claims.Done(message, cancel);
    }

    [LoggerMessage(1, LogLevel.Warning, "outbox {Code} failed at attempt {Attempt}; given up: {GivenUp}")]
    private static partial void LogFailed(ILogger log, Exception e, string code, int attempt, bool givenUp);

    [LoggerMessage(2, LogLevel.Warning, "the outbox cannot be read")]
    private static partial void LogStoreAway(ILogger log, Exception e);
}
