namespace Mingjing.Verifier;

/// <summary>部分导出的核验: each entry by its own proof against one signed checkpoint. That none is missing it cannot say.</summary>
internal sealed class ProofReplay
{
    private readonly CheckpointKey _key;
    private readonly FaultList _faults;
    private readonly Checkpoint? _checkpoint;

    private long _entries;
    private long? _lastSequence;
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;

    /// <param name="key">The key that is trusted.</param>
    /// <param name="checkpoints">There should be one.</param>
    /// <param name="faults">Where faults go; null for a list of its own.</param>
    public ProofReplay(CheckpointKey key, IEnumerable<string> checkpoints, FaultList? faults = null)
    {
        (_key, _faults) = (key, faults ?? new FaultList());
        // A second one is enough to know that there are too many.
        string[] texts = [.. checkpoints.Take(2)];
        if (texts.Length != 1)
        {
            _faults.Add(FaultCodes.CheckpointMissing, "应有且只有一个检查点");
            return;
        }

        try
        {
            _checkpoint = CheckpointVerifier.Verify(texts[0], key);
        }
        catch (CheckpointException e)
        {
            _faults.Add(FaultCodes.CheckpointInvalid, $"检查点无效：{e.Message}");
        }
    }

    public void Append(ReadOnlySpan<byte> line)
    {
        _entries++;
        if (!EntryProof.TryRead(line, out var place, out var path, out var reason))
        {
            _faults.Add(FaultCodes.EntryMalformed, $"第 {_entries} 行不规范：{reason}");
            return;
        }

        if (!LedgerLine.TryParse(line[place], out var entry, out reason))
        {
            _faults.Add(FaultCodes.EntryMalformed, $"第 {_entries} 行的记录不规范：{reason}");
            return;
        }

        CheckOrder(entry.Sequence, entry.At);
        if (_checkpoint is null)
            return;
        var leaf = MerkleTree.LeafHash(line[place]);
        if (!MerkleTree.VerifyInclusion(leaf, entry.Sequence, _checkpoint.Size, path, _checkpoint.Root))
            _faults.Add(FaultCodes.ProofInvalid, "证明不成立：检查点所证明的账本中没有这条记录", entry.Sequence);
    }

    public void Report(string code, string message) => _faults.Add(code, message);

    public VerificationReport Complete()
    {
        if (_entries == 0)
            _faults.Add(FaultCodes.ProofsMissing, "没有一条记录");
        return new VerificationReport
        {
            IsPartial = true,
            Key = _key,
            Entries = _entries,
            First = _first,
            Last = _last,
            Checkpoints = _checkpoint is null ? 0 : 1,
            LastCheckpoint = _checkpoint,
            FaultCount = _faults.Count,
            Faults = _faults.First,
        };
    }

    private void CheckOrder(long sequence, DateTimeOffset at)
    {
        if (sequence <= _lastSequence)
            _faults.Add(FaultCodes.SequenceBroken, $"第 {_entries} 行的序号是 {sequence}，不大于前一行", sequence);
        if (at < _last)
            _faults.Add(FaultCodes.TimeBackwards, "记录的时刻早于前一条", sequence);
        _first ??= at;
        (_lastSequence, _last) = (sequence, at);
    }
}
