using System.Security.Cryptography;
using System.Text;
using Mingjing.Verifier.Matters;

namespace Mingjing.Verifier;

/// <summary>
/// 检查点签发: signs what the ledger is now. Whoever calls it holds the ledger's append lock: two checkpoints of one ledger must never
/// contradict each other, and the key is not safe for several threads.
/// </summary>
/// <param name="name">The ledger's origin and the key's name.</param>
/// <param name="key">A private key on P-256; it stays the caller's.</param>
public sealed class CheckpointSigner(string name, ECDsa key)
{
    /// <summary>What others verify with.</summary>
    public CheckpointKey Key { get; } = new(name, key.ExportSubjectPublicKeyInfo());

    /// <summary>A signed checkpoint of the ledger at this size.</summary>
    public SignedCheckpoint Sign(long size, Digest256 root)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(size);
        var checkpoint = new Checkpoint(Key.Name, size, root);
        return new SignedCheckpoint(checkpoint, [SignatureOf(checkpoint.ToText())]);
    }

    /// <summary>签发卷宗目录: the text of index.sig for an index of this digest. It is no checkpoint and cannot be taken for one.</summary>
    public string SignIndex(Digest256 index) =>
        IndexSignature.Note(Key.Name, index, SignatureOf(IndexSignature.Text(Key.Name, index)));

    private NoteSignature SignatureOf(string text) =>
        new(
            Key.Name,
            Key.Hash,
            key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence)
        );
}
