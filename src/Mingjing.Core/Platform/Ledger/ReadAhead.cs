using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Mingjing.Core.Platform.Ledger;

/// <summary>Reads on one thread while another works on what was read: half the time where reading costs as much as the work.</summary>
internal static class ReadAhead
{
    private const int Together = 512;
    private const int MostWaiting = 4;

    /// <summary>The same rows in the same order; at most a few thousand wait in memory.</summary>
    public static async IAsyncEnumerable<T> Ahead<T>(
        this IAsyncEnumerable<T> rows,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        using var left = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var waiting = Channel.CreateBounded<List<T>>(MostWaiting);
        var reading = Task.Run(() => Read(rows, waiting.Writer, left.Token), CancellationToken.None);
        try
        {
            await foreach (var some in waiting.Reader.ReadAllAsync(cancel))
            {
                foreach (var row in some)
                    yield return row;
            }
        }
        finally
        {
            // The connection is the caller's again only when nobody reads from it any more.
            await left.CancelAsync();
            await reading;
        }
    }

    private static async Task Read<T>(
        IAsyncEnumerable<T> rows,
        ChannelWriter<List<T>> waiting,
        CancellationToken cancel
    )
    {
        try
        {
            var some = new List<T>(Together);
            await foreach (var row in rows.WithCancellation(cancel))
            {
                some.Add(row);
                if (some.Count < Together)
                    continue;
                await waiting.WriteAsync(some, cancel);
                some = new List<T>(Together);
            }

            await waiting.WriteAsync(some, cancel);
            waiting.Complete();
        }
        catch (Exception e)
        {
            // Whoever works on the rows gets it in its turn.
            waiting.Complete(e);
        }
    }
}
