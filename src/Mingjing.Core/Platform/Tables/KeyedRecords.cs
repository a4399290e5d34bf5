namespace Mingjing.Core.Platform.Tables;

/// <summary>
/// 同一文件内的自然键: an identical record changes nothing, one with other content is refused and the first is kept.
/// Across files a record with a known key is a new version; that is the store's business. Holds every record.
/// </summary>
/// <param name="keyName">The columns of the key as messages name them.</param>
/// <param name="keyOf">The natural key of a record.</param>
/// <param name="isSame">Whether two records of one key say the same in every column.</param>
public sealed class KeyedRecords<T>(string keyName, Func<T, RecordKey> keyOf, Func<T, T, bool> isSame)
    where T : class
{
    private readonly Dictionary<RecordKey, ReadRecord<T>> _first = [];

    public string KeyName { get; } = keyName;

    /// <summary>Adds a record and says what it is; <paramref name="first"/> is the one that keeps the key.</summary>
    public Recurrence Add(long line, T record, out ReadRecord<T> first)
    {
        first = new ReadRecord<T>(line, record);
        if (_first.TryAdd(keyOf(record), first))
            return Recurrence.New;
        first = _first[keyOf(record)];
        return isSame(first.Record, record) ? Recurrence.Identical : Recurrence.Conflicting;
    }
}
