using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Mingjing.Core.Platform.Persistence;

namespace Mingjing.Core.Platform.AccessLog;

/// <summary>
/// 访问日志的写入. What is read is shown only after its record is durable; readers who come at the same time share one
/// transaction, so that a page of many does not wait for as many.
/// </summary>
public sealed class AccessLogWriter(Database database, Clock clock) : IDisposable
{
    private const int MostTogether = 1_000;

    // Numbers have no gaps only where one transaction at a time gives them out.
    private const long ServerLock = 0x6163636573736C67;

    private readonly ConcurrentQueue<Waiting> _queue = new();
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>Writes one record and returns when it is durable. Whoever cannot write it must not show what it is about.</summary>
    public async Task Write(AccessRecord record, CancellationToken cancel)
    {
        var mine = new Waiting(record);
        _queue.Enqueue(mine);
        await _turn.WaitAsync(cancel);
        try
        {
            // Whoever had the turn before may have written this one along with its own.
            if (!mine.Written.IsCompleted)
                await WriteQueue(mine);
        }
        finally
        {
            _turn.Release();
        }

        await mine.Written;
    }

    public void Dispose() => _turn.Dispose();

    private async Task WriteQueue(Waiting mine)
    {
        while (!mine.Written.IsCompleted)
        {
            var together = new List<Waiting>();
            while (together.Count < MostTogether && _queue.TryDequeue(out var next))
                together.Add(next);
            try
            {
                await Insert(together);
                together.ForEach(w => w.Done());
            }
            catch (DbException e)
            {
                together.ForEach(w => w.Fail(e));
            }
        }
    }

    // Not cancelled by one reader who goes away: the others of the batch still wait.
    private async Task Insert(List<Waiting> together)
    {
        using var turn = await database.Turn(CancellationToken.None);
        await using var connection = await database.Connect(CancellationToken.None);
        await using var transaction = await connection.BeginTransactionAsync();
        if (database.Store.Kind == StoreKind.Postgres)
        {
            await using var wait = transaction.Statement("SELECT pg_advisory_xact_lock(@lock)", ("lock", ServerLock));
            await wait.ExecuteNonQueryAsync();
        }

        await using var last = transaction.Statement("SELECT coalesce(max(number), -1) FROM access_log");
        var number = Convert.ToInt64(await last.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
        await using var insert = transaction.Statement(
            "INSERT INTO access_log (number, at, actor, appointment, action, object_kind, object_id, purpose) "
                + "VALUES (@number, @at, @actor, @appointment, @action, @kind, @id, @purpose)"
        );
        foreach (var waiting in together)
        {
            waiting.Fill(insert, ++number, clock.Now);
            await insert.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    private sealed class Waiting(AccessRecord record)
    {
        private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Written => _written.Task;

        public void Done() => _written.SetResult();

        public void Fail(DbException e) => _written.SetException(e);

        public void Fill(DbCommand insert, long number, DateTimeOffset at)
        {
            insert.Parameters.Clear();
            insert.Give(
                ("number", number),
                ("at", at.UtcDateTime),
                ("actor", record.Principal.Actor),
                ("appointment", record.Principal.Appointment?.ToString()),
                ("action", record.What.Code),
                ("kind", record.ObjectKind),
                ("id", record.ObjectId),
                ("purpose", record.Purpose)
            );
        }
    }
}
