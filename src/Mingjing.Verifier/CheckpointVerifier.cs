using System.Text;

namespace Mingjing.Verifier;

/// <summary>检查点验签.</summary>
public static class CheckpointVerifier
{
    /// <summary>
    /// The checkpoint, once the key's signature on it holds and the ledger is the key's. Otherwise a <see cref="CheckpointException"/>
    /// that says what is wrong. Lines of other signers are passed over.
    /// </summary>
    public static Checkpoint Verify(string text, CheckpointKey key) => Verify(SignedCheckpoint.Parse(text), key);

    /// <inheritdoc cref="Verify(string, CheckpointKey)"/>
    public static Checkpoint Verify(SignedCheckpoint note, CheckpointKey key)
    {
        var own = note
            .Signatures.Where(s => s.KeyHash == key.Hash && string.Equals(s.Name, key.Name, StringComparison.Ordinal))
            .ToArray();
        if (own.Length == 0)
            throw new CheckpointException($"检查点没有公钥 {key.Name} 的签名");
        var signed = Encoding.UTF8.GetBytes(note.Checkpoint.ToText());
        if (!own.All(s => key.Verifies(signed, s.Signature)))
            throw new CheckpointException("检查点的签名不正确");
        return string.Equals(note.Checkpoint.Origin, key.Name, StringComparison.Ordinal)
            ? note.Checkpoint
            : throw new CheckpointException($"检查点属于账本 {note.Checkpoint.Origin}，不是 {key.Name}");
    }
}
