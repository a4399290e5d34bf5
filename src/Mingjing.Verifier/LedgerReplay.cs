namespace Mingjing.Verifier;

/// <summary>
/// 账本重放: goes through a whole ledger once, entry by entry, and compares it with its signed checkpoints. Memory does not grow with the
/// ledger. The same for an export and for the store.
/// </summary>
public sealed class LedgerReplay : IDisposable
{
    private readonly CheckpointKey _key;
    private readonly IEnumerator<string> _checkpoints;
    private readonly MerkleFrontier _frontier = new();
    private readonly FaultList _faults = new();
    private readonly Checkpoint? _since;

    private long _checkpointsRead;
    private long _checkpointsSigned;
    private Checkpoint? _lastSigned;
    private Checkpoint? _next;
    private Checkpoint? _lastCompared;
    private long _expected;
    private DateTimeOffset? _first;
    private DateTimeOffset? _last;

    /// <summary>Begins at an empty ledger.</summary>
    /// <param name="key">The key that is trusted.</param>
    /// <param name="checkpoints">Signed checkpoints by size, read as they are needed.</param>
    /// <param name="since">A signed checkpoint kept from earlier: the ledger must have grown out of it.</param>
    public LedgerReplay(CheckpointKey key, IEnumerable<string> checkpoints, string? since = null)
    {
        _key = key;
        _checkpoints = checkpoints.GetEnumerator();
        _since = since is null ? null : Earlier(since);
        ReadCheckpoint();
        Compare();
    }

    /// <summary>Takes the next entry as it stands in the ledger.</summary>
    public void Append(ReadOnlySpan<byte> canonicalEntry)
    {
        if (LedgerLine.TryParse(canonicalEntry, out var line, out var reason))
            CheckOrder(line.Sequence, line.At);
        else
            _faults.Add(FaultCodes.EntryMalformed, $"第 {_frontier.Size + 1} 条记录不规范：{reason}", _expected++);
        _frontier.Append(MerkleTree.LeafHash(canonicalEntry));
        Compare();
    }

    /// <summary>Adds a fault that whoever feeds the entries has found.</summary>
    public void Report(string code, string message, long? sequence = null) => _faults.Add(code, message, sequence);

    /// <summary>All entries have been given.</summary>
    public VerificationReport Complete()
    {
        var beyond = _next;
        while (_next is not null)
        {
            beyond = _next;
            ReadCheckpoint();
        }

        CheckEnd(beyond);
        return new VerificationReport
        {
            Key = _key,
            Entries = _frontier.Size,
            First = _first,
            Last = _last,
            Checkpoints = _checkpointsSigned,
            LastCheckpoint = _lastSigned,
            Since = _since,
            FaultCount = _faults.Count,
            Faults = _faults.First,
        };
    }

    public void Dispose() => _checkpoints.Dispose();

    private void CheckOrder(long sequence, DateTimeOffset at)
    {
        if (sequence != _expected)
            _faults.Add(
                FaultCodes.SequenceBroken,
                $"第 {_frontier.Size + 1} 条记录的序号是 {sequence}，应为 {_expected}",
                sequence
            );
        _expected = sequence + 1;
        if (at < _last)
            _faults.Add(FaultCodes.TimeBackwards, "记录的时刻早于前一条", sequence);
        _first ??= at;
        _last = at;
    }

    private void Compare()
    {
        while (_next?.Size == _frontier.Size)
        {
            if (_next.Root != _frontier.Root())
                _faults.Add(
                    FaultCodes.CheckpointRoot,
                    $"前 {_next.Size} 条记录与检查点的树根不符：其中有记录被改动、增减或调换"
                );
            _lastCompared = _next;
            ReadCheckpoint();
        }

        if (_since?.Size == _frontier.Size && _since.Root != _frontier.Root())
            _faults.Add(FaultCodes.SinceRoot, $"前 {_since.Size} 条记录与先前的检查点不符：历史已被改写");
    }

    // The next one that can be compared; what is wrong with those before it is noted.
    private void ReadCheckpoint()
    {
        _next = null;
        while (_next is null && _checkpoints.MoveNext())
        {
            _checkpointsRead++;
            try
            {
                var read = CheckpointVerifier.Verify(_checkpoints.Current, _key);
                _checkpointsSigned++;
                if (_lastSigned is not null && read.Size <= _lastSigned.Size)
                    _faults.Add(FaultCodes.CheckpointOrder, $"第 {_checkpointsRead} 个检查点没有按条数递增");
                else
                    _next = _lastSigned = read;
            }
            catch (CheckpointException e)
            {
                _faults.Add(FaultCodes.CheckpointInvalid, $"第 {_checkpointsRead} 个检查点无效：{e.Message}");
            }
        }
    }

    private void CheckEnd(Checkpoint? beyond)
    {
        var size = _frontier.Size;
        if (beyond is not null)
            _faults.Add(
                FaultCodes.EntriesMissing,
                $"检查点记有 {beyond.Size} 条，实有 {size} 条：末尾缺少 {beyond.Size - size} 条"
            );
        else if (_lastCompared is null)
            _faults.Add(FaultCodes.CheckpointMissing, "没有有效的检查点，记录未经签名证明");
        else if (_lastCompared.Size < size)
            _faults.Add(
                FaultCodes.EntriesUncovered,
                $"末尾 {size - _lastCompared.Size} 条记录没有检查点覆盖",
                _lastCompared.Size
            );
        if (_since?.Size > size)
            _faults.Add(FaultCodes.Rollback, $"先前的检查点记有 {_since.Size} 条，现在只有 {size} 条：账本被回退");
    }

    private Checkpoint? Earlier(string since)
    {
        try
        {
            return CheckpointVerifier.Verify(since, _key);
        }
        catch (CheckpointException e)
        {
            _faults.Add(FaultCodes.SinceInvalid, $"先前的检查点无效：{e.Message}");
            return null;
        }
    }
}
