using System.Text;

namespace Mingjing.Verifier.Matters;

/// <summary>One reading of one matter file.</summary>
internal sealed class MatterReading(Stream file, CheckpointKey? given)
{
    private const int EntryLimit = 16 << 20;

    private readonly StoredZipReader _zip = new(file);
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private readonly bool _isGiven = given is not null;

    private CheckpointKey? _key = given;
    private byte[]? _signature;
    private Digest256 _indexDigest;
    private MatterIndex? _index;
    private Dictionary<string, IndexedFile> _listed = [];
    private MatterRecord? _matter;
    private MatterLedger? _ledger;
    private string[] _checkpoints = [];
    private ProofReplay? _replay;
    private int _place;

    public FaultList Faults { get; } = new();

    public void Run()
    {
        try
        {
            if (!ReadIndex())
                return;
            while (_zip.Next() is { } content)
            {
                using (content)
                    Take(content);
            }

            _zip.ReadEnd();
        }
        catch (StoredZipException e)
        {
            Faults.Add(FaultCodes.ZipMalformed, $"卷宗的容器不规范：{e.Message}");
        }

        CheckWhole();
    }

    public VerificationReport Complete()
    {
        var report = _replay?.Complete() ?? new VerificationReport { IsPartial = true, Key = _key };
        return report with
        {
            IsKeyGiven = _isGiven,
            Matter = _index is null ? null : new MatterSummary(_index, _matter),
            FaultCount = Faults.Count,
            Faults = Faults.First,
        };
    }

    private bool ReadIndex()
    {
        using var content = _zip.Next();
        if (content is null || !string.Equals(content.Member.Name, MatterForm.Index, StringComparison.Ordinal))
        {
            Faults.Add(FaultCodes.FileMissing, $"卷宗的第一个文件应为 {MatterForm.Index}");
            return false;
        }

        if (content.All(MatterForm.MaxJson) is not { } bytes)
        {
            Faults.Add(FaultCodes.IndexMalformed, $"{MatterForm.Index} 过大");
            return false;
        }

        (var isWhole, _indexDigest) = content.Finish();
        if (!isWhole)
            Faults.Add(FaultCodes.FileChanged, $"{MatterForm.Index} 的校验码不符，已被改动或损坏");
        try
        {
            _index = MatterIndex.Parse(bytes);
            _listed = _index.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
            return true;
        }
        catch (MatterFormException e)
        {
            Faults.Add(e.Code, e.Message);
            return false;
        }
    }

    private void Take(MemberContent content)
    {
        var name = content.Member.Name;
        if (!_seen.Add(name))
            Faults.Add(FaultCodes.FileDoubled, Plain.Text($"卷宗中有不止一个 {name}"));
        else if (string.Equals(name, MatterForm.Signature, StringComparison.Ordinal))
            TakeSignature(content);
        else if (_listed.TryGetValue(name, out var listed))
            TakeListed(content, listed);
        else
            Faults.Add(FaultCodes.FileUnlisted, Plain.Text($"{name} 不在目录中"));
        content.Finish();
    }

    private void TakeSignature(MemberContent content)
    {
        if (_place < _index!.Files.Count)
            Faults.Add(FaultCodes.FileOrder, $"{MatterForm.Signature} 应为最后一个文件");
        _signature = content.All(MatterForm.MaxNote) ?? [];
        if (!content.Finish().IsWhole)
            Faults.Add(FaultCodes.FileChanged, $"{MatterForm.Signature} 的校验码不符，已被改动或损坏");
    }

    private void TakeListed(MemberContent content, IndexedFile listed)
    {
        var files = _index!.Files;
        if (_place >= files.Count || !ReferenceEquals(files[_place], listed))
        {
            Faults.Add(FaultCodes.FileOrder, $"{listed.Path} 没有按目录的顺序排列");
            _place = files.TakeWhile(f => !ReferenceEquals(f, listed)).Count();
        }

        _place++;
        try
        {
            Read(content, listed.Role);
        }
        catch (CheckpointException e)
        {
            Faults.Add(FaultCodes.KeyInvalid, $"{MatterForm.Key} 不可用：{e.Message}");
        }
        catch (MatterFormException e)
        {
            Faults.Add(e.Code, e.Message);
        }

        var (isWhole, sha256) = content.Finish();
        if (!isWhole || sha256 != listed.Sha256 || content.Member.Size != listed.Size)
            Faults.Add(FaultCodes.FileChanged, $"{listed.Path} 与目录记载的大小或摘要不符，已被改动或损坏");
    }

    private void Read(MemberContent content, string role)
    {
        switch (role)
        {
            case MatterRoles.Key:
                ReadKey(content);
                break;
            case MatterRoles.Checkpoint:
                _checkpoints = [.. CheckpointFile.Read(content).Take(2)];
                break;
            case MatterRoles.Matter:
                var bytes = content.All(MatterForm.MaxJson);
                _matter = bytes is null
                    ? throw new MatterFormException(FaultCodes.MatterMalformed, $"{MatterForm.Matter} 过大")
                    : MatterRecord.Parse(bytes);
                break;
            case MatterRoles.Ledger:
                ReadLedger(content);
                break;
        }
    }

    private void ReadKey(MemberContent content)
    {
        var text = content.All(MatterForm.MaxNote) is { } bytes ? Encoding.UTF8.GetString(bytes) : "";
        var own = CheckpointKey.Parse(text.EndsWith('\n') ? text[..^1] : throw new CheckpointException("应为一行"));
        _key ??= own;
        if (!string.Equals(own.ToText(), _key.ToText(), StringComparison.Ordinal))
            Faults.Add(FaultCodes.KeyDiffers, $"卷宗所附公钥 {own.ToText()} 不是指定的公钥");
    }

    private void ReadLedger(MemberContent content)
    {
        if (_key is null || _matter is null)
            return;
        _replay = new ProofReplay(_key, _checkpoints, Faults);
        _ledger = new MatterLedger(
            _matter.Objects.Select(o => (o.Kind, o.Id)),
            _matter.Items.Where(i => i.List is MatterLists.Papers).Select(i => i.Id)
        );
        var lines = new LineReader(content, EntryLimit);
        while (lines.TryRead(out var line))
        {
            _replay.Append(line);
            TakeEntry(line);
        }

        if (lines.Problem is { } problem)
            Faults.Add(FaultCodes.LineBroken, $"{MatterForm.Ledger}：{problem}");
    }

    private void TakeEntry(ReadOnlySpan<byte> line)
    {
        try
        {
            var entry = EntryProof.Parse(line).Entry;
            if (!_ledger!.Take(entry))
                Faults.Add(FaultCodes.EntryForeign, "记录不是关于卷宗中任何对象的", entry.Sequence);
        }
        catch (LedgerEntryException)
        {
            // The replay has reported the line.
        }
    }

    private void CheckWhole()
    {
        if (_index is null)
            return;
        foreach (var missing in _index.Files.Where(f => !_seen.Contains(f.Path)))
            Faults.Add(FaultCodes.FileMissing, $"卷宗中缺少 {missing.Path}");
        if (_signature is null)
            Faults.Add(FaultCodes.FileMissing, $"卷宗中缺少 {MatterForm.Signature}");
        else if (_key is not null && IndexSignature.Refusal(_signature, _key, _indexDigest) is { } refusal)
            Faults.Add(FaultCodes.IndexSignature, $"{MatterForm.Signature} 无效：{refusal}");
        if (_key is not null && !string.Equals(_index.Origin, _key.Name, StringComparison.Ordinal))
            Faults.Add(FaultCodes.KeyDiffers, Plain.Text($"目录称账本为 {_index.Origin}，公钥属于 {_key.Name}"));
        if (_matter is null || _ledger is null)
            return;
        foreach (var fault in MatterCheck.Run(_index, _matter, _ledger))
            Faults.Add(fault.Code, fault.Message, fault.Sequence);
    }
}
