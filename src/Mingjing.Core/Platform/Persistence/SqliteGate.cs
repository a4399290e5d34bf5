namespace Mingjing.Core.Platform.Persistence;

/// <summary>
/// 写入闸: one writer at a time in this process, first come first served, so that the embedded store is never busy and nobody
/// starves. Does nothing for the server store.
/// </summary>
internal sealed class SqliteGate : IDisposable
{
    private readonly SemaphoreSlim _entered = new(1, 1);

    /// <summary>Waits for the turn; dispose what it gives back to let the next one in.</summary>
    public async ValueTask<IDisposable> Enter(CancellationToken cancel)
    {
        await _entered.WaitAsync(cancel);
        return new Turn(_entered);
    }

    public void Dispose() => _entered.Dispose();

    private sealed class Turn(SemaphoreSlim entered) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
                entered.Release();
        }
    }
}
