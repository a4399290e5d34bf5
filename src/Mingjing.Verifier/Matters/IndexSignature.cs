using System.Text;

namespace Mingjing.Verifier.Matters;

/// <summary>
/// 目录的签名 (index.sig): who made the file answers for its index: for purpose and recipient, for what was left out, and that it holds all
/// entries of the matter up to its checkpoint. The first line has blanks, so that it never reads as a checkpoint.
/// </summary>
internal static class IndexSignature
{
    private const string FirstLine = "mingjing matter file index";

    /// <summary>The text that is signed.</summary>
    public static string Text(string origin, Digest256 index) => $"{FirstLine}\n{origin}\n{index.ToBase64()}\n";

    /// <summary>The file: the text, an empty line, one line of signature.</summary>
    public static string Note(string origin, Digest256 index, NoteSignature signature) =>
        $"{Text(origin, index)}\n{SignedCheckpoint.Line(signature)}";

    /// <summary>Why the file is not the key's signature of this index; null where it is.</summary>
    public static string? Refusal(ReadOnlySpan<byte> file, CheckpointKey key, Digest256 index)
    {
        var beginning = Encoding.UTF8.GetBytes(Text(key.Name, index) + "\n");
        if (!file.StartsWith(beginning))
            return "签名的不是这个目录，或不属于这个账本";
        NoteSignature signature;
        try
        {
            var line = Encoding.UTF8.GetString(file[beginning.Length..]);
            signature = SignedCheckpoint.ParseLine(line.EndsWith('\n') ? line[..^1] : "");
        }
        catch (CheckpointException e)
        {
            return e.Message;
        }

        if (!file.SequenceEqual(Encoding.UTF8.GetBytes(Note(key.Name, index, signature))))
            return "签名行写法不规范";
        return
            signature.KeyHash == key.Hash
            && string.Equals(signature.Name, key.Name, StringComparison.Ordinal)
            && key.Verifies(Encoding.UTF8.GetBytes(Text(key.Name, index)), signature.Signature)
            ? null
            : $"没有公钥 {key.Name} 的有效签名";
    }
}
