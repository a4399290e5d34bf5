namespace Mingjing.Core.Platform.Persistence;

/// <summary>Rung when an act of this process promised something, so that nobody waits for the next look.</summary>
internal sealed class PromiseBell
{
    private TaskCompletionSource _rung = New();

    public void Ring() => Volatile.Read(ref _rung).TrySetResult();

    /// <summary>Waits for the bell, but not longer than this.</summary>
    public async Task Wait(TimeSpan longest, TimeProvider time, CancellationToken cancel)
    {
        await Task.WhenAny(Volatile.Read(ref _rung).Task, Task.Delay(longest, time, cancel));
        // What is rung from here on is heard the next time: whoever waited looks once more anyway.
        Volatile.Write(ref _rung, New());
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
