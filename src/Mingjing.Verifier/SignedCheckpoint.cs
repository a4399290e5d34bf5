using System.Buffers.Binary;

namespace Mingjing.Verifier;

/// <summary>一行签名: who says to have signed, under which key, and the signature itself.</summary>
/// <param name="Name">The key's name.</param>
/// <param name="KeyHash">The beginning of the key's digest: which key, not a proof of it.</param>
/// <param name="Signature">ASN.1 DER of an ECDSA signature where the key is of type 0x02.</param>
public sealed record NoteSignature(string Name, uint KeyHash, byte[] Signature);

/// <summary>
/// 已签名的检查点 (C2SP signed-note): the checkpoint, an empty line, a line for each signature. Parsed is not verified:
/// <see cref="CheckpointVerifier"/> does that.
/// </summary>
public sealed record SignedCheckpoint(Checkpoint Checkpoint, IReadOnlyList<NoteSignature> Signatures)
{
    /// <summary>What signature lines begin with.</summary>
    internal const string Dash = "— ";

    private const int MaxSignatures = 16;
    private const int HashBytes = 4;
    private const int MaxSignatureBytes = 8192;

    /// <summary>The whole note, ended by a line feed.</summary>
    public string ToText() => $"{Checkpoint.ToText()}\n{string.Concat(Signatures.Select(Line))}";

    /// <summary>Reads exactly what <see cref="ToText"/> writes; anything else is a <see cref="CheckpointException"/>.</summary>
    public static SignedCheckpoint Parse(string text)
    {
        var end = text.LastIndexOf("\n\n", StringComparison.Ordinal);
        if (end < 0)
            throw new CheckpointException("检查点缺少签名");
        var checkpoint = Checkpoint.Parse(text[..(end + 1)]);
        var lines = text[(end + 2)..].Split('\n');
        if (lines.Length - 1 is 0 or > MaxSignatures || lines[^1].Length > 0)
            throw new CheckpointException($"检查点应有 1 至 {MaxSignatures} 行签名，每行以换行结束");
        var note = new SignedCheckpoint(checkpoint, [.. lines[..^1].Select(ParseLine)]);
        return string.Equals(note.ToText(), text, StringComparison.Ordinal)
            ? note
            : throw new CheckpointException("检查点的签名行写法不规范");
    }

    internal static string Line(NoteSignature signature)
    {
        var bytes = new byte[HashBytes + signature.Signature.Length];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, signature.KeyHash);
        signature.Signature.CopyTo(bytes, HashBytes);
        return $"{Dash}{signature.Name} {Convert.ToBase64String(bytes)}\n";
    }

    internal static NoteSignature ParseLine(string line)
    {
        var parts = line.Split(' ');
        if (
            parts.Length != 3
            || !CheckpointKey.IsName(parts[1])
            || !Base64.TryDecode(parts[2], MaxSignatureBytes, out var bytes)
            || bytes.Length <= HashBytes
        )
        {
            throw new CheckpointException("检查点的签名行写法不规范");
        }

        return new NoteSignature(parts[1], BinaryPrimitives.ReadUInt32BigEndian(bytes), bytes[HashBytes..]);
    }
}
