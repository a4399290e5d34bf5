using System.Text;

namespace Mingjing.Verifier;

/// <summary>Several signed checkpoints in one file, by size, with an empty line between them.</summary>
public static class CheckpointFile
{
    private const int LineLimit = 64 << 10;
    private const int NoteLimit = 256 << 10;

    /// <summary>Writes signed checkpoints, given by size, as UTF-8.</summary>
    public static void Write(Stream stream, IEnumerable<SignedCheckpoint> checkpoints)
    {
        var isFirst = true;
        foreach (var checkpoint in checkpoints)
        {
            stream.Write(Encoding.UTF8.GetBytes((isFirst ? "" : "\n") + checkpoint.ToText()));
            isFirst = false;
        }
    }

    /// <summary>
    /// The text of each signed checkpoint, read as it is asked for. A damaged file gives texts that no longer are checkpoints, so that
    /// nothing of it is passed over.
    /// </summary>
    public static IEnumerable<string> Read(Stream stream)
    {
        var lines = new LineReader(stream, LineLimit);
        var note = new StringBuilder();
        var (hasBody, isWanted) = (false, false);
        while (NextLine(lines) is { } line)
        {
            if (line.Length == 0 && hasBody)
            {
                yield return note.ToString();
                note.Clear();
                (hasBody, isWanted) = (false, true);
                continue;
            }

            hasBody |= line.Length == 0;
            isWanted = false;
            note.Append(line).Append('\n');
            if (note.Length <= NoteLimit)
                continue;
            yield return note.ToString();
            note.Clear();
            hasBody = false;
        }

        if (note.Length > 0 || isWanted || lines.Problem is not null)
            yield return note.ToString();
    }

    /// <summary>
    /// The text of the last checkpoint of a file that somebody has kept. It may have travelled by mail or over Windows: line ends are
    /// forgiven, nothing else.
    /// </summary>
    public static string LastOf(string file)
    {
        var text = File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return Read(stream).Last();
    }

    private static string? NextLine(LineReader lines) =>
        lines.TryRead(out var line) ? Encoding.UTF8.GetString(line) : null;
}
