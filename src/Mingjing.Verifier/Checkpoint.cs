using System.Globalization;

namespace Mingjing.Verifier;

/// <summary>
/// 检查点 (C2SP tlog-checkpoint): what a ledger was when somebody signed it. Without a signature it proves nothing.
/// </summary>
/// <param name="Origin">The ledger's name, that of its key too.</param>
/// <param name="Size">How many entries it had.</param>
/// <param name="Root">The root of the tree over them.</param>
public sealed record Checkpoint(string Origin, long Size, Digest256 Root)
{
    private const int Lines = 3;

    /// <summary>The text that is signed: three lines, each ended by a line feed.</summary>
    public string ToText() => string.Create(CultureInfo.InvariantCulture, $"{Origin}\n{Size}\n{Root.ToBase64()}\n");

    /// <summary>Reads exactly what <see cref="ToText"/> writes; extension lines are refused with <see cref="CheckpointException"/>.</summary>
    public static Checkpoint Parse(string text)
    {
        var lines = text.Split('\n');
        if (
            lines.Length != Lines + 1
            || !CheckpointKey.IsName(lines[0])
            || !long.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            || !Base64.TryDecode(lines[2], Digest256.Size, out var root)
            || root.Length != Digest256.Size
        )
        {
            throw new CheckpointException("检查点应为三行：账本名称、记录条数、树根");
        }

        var checkpoint = new Checkpoint(lines[0], size, Digest256.FromBytes(root));
        return string.Equals(checkpoint.ToText(), text, StringComparison.Ordinal)
            ? checkpoint
            : throw new CheckpointException("检查点的写法不规范");
    }
}
