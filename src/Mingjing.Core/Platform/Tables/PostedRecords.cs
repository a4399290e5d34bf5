using System.Runtime.CompilerServices;

namespace Mingjing.Core.Platform.Tables;

/// <summary>
/// 报文: the records of a JSON text that comes over the network, read as it comes, without blocking a thread and with flat
/// memory. The same rules, limits and messages as for a file; bad input never throws.
/// </summary>
public sealed class PostedRecords<T>
    where T : class
{
    // A batch of rows of the greatest length must not be held in memory.
    private const int BatchBytes = 4 << 20;

    private const int SmallestWindow = 1 << 12;
    private const int LargestWindow = 1 << 16;

    private readonly Window<byte> _window;
    private readonly RecordReader<T> _reader;

    /// <param name="body">The text from its beginning; it stays open.</param>
    /// <param name="name">Its name in messages.</param>
    /// <param name="isLines">Whether it is NDJSON; else it is one object or one array.</param>
    /// <param name="layouts">The layouts that it may have.</param>
    /// <param name="onRecord">Completes a sound record, given the layout in which it came.</param>
    /// <param name="length">Bytes of the text where that is known beforehand: a short one needs no long buffer.</param>
    public PostedRecords(
        Stream body,
        string name,
        bool isLines,
        IReadOnlyList<RecordLayout<T>> layouts,
        Action<T, RecordLayout<T>>? onRecord = null,
        long? length = null
    )
    {
        // One byte more than there is shows the end without a longer buffer.
        var size = Math.Clamp((length ?? LargestWindow) + 1, SmallestWindow, LargestWindow);
        _window = new Window<byte>(null, TableLimits.RowChars, body.ReadAsync, (int)size);
        _reader = new RecordReader<T>(new JsonSource(_window, isLines), name, layouts, onRecord);
    }

    /// <summary>Faults of the whole text; complete after the last batch.</summary>
    public IReadOnlyList<RowError> Errors => _reader.FileErrors;

    /// <summary>What the sender should know about the text as a whole; complete after the last batch.</summary>
    public IReadOnlyList<ReadNotice> Notices => _reader.Notices;

    /// <summary>The recognized layout; known from the first batch on.</summary>
    public RecordLayout<T>? Layout => _reader.Layout;

    /// <summary>Every row in the order of the text, in batches; may be enumerated once.</summary>
    /// <param name="most">Rows of a batch at most; a batch of long rows has fewer.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async IAsyncEnumerable<IReadOnlyList<ReadRow<T>>> BatchesAsync(
        int most,
        [EnumeratorCancellation] CancellationToken cancel = default
    )
    {
        var batch = new List<ReadRow<T>>(Math.Min(most, 64));
        var until = _window.Consumed + BatchBytes;
        while (await _reader.ReadAsync(cancel).ConfigureAwait(false) is { } row)
        {
            batch.Add(row);
            if (batch.Count < most && _window.Consumed < until)
                continue;
            yield return batch;
            batch = new List<ReadRow<T>>(batch.Count);
            until = _window.Consumed + BatchBytes;
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
