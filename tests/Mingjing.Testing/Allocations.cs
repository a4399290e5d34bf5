namespace Mingjing.Testing;

/// <summary>What a piece of work allocates on the heap.</summary>
public static class Allocations
{
    /// <summary>
    /// The least of several runs, in bytes. What a run allocates each time shows in all of them; what the runtime counts once (a
    /// recompiled method, the rest of a buffer given back at a collection) does not.
    /// </summary>
    public static long Least(Action work)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 10 && least > 0; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            work();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
