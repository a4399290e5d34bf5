using System.Globalization;

namespace Mingjing.Verifier.Matters;

/// <summary>卷宗的形式: names and limits of its files.</summary>
public static class MatterForm
{
    /// <summary>What index.json calls the form; another is not read.</summary>
    public const string Name = "mingjing-matter-file/1";

    /// <summary>目录: every other file but its own signature. The first in the container.</summary>
    public const string Index = "index.json";

    /// <summary>目录的签名. The last in the container.</summary>
    public const string Signature = "index.sig";

    public const string Key = "key.txt";

    public const string Checkpoint = "checkpoint.txt";

    /// <summary>The objects with their material fields, and which files hold which item.</summary>
    public const string Matter = "matter.json";

    /// <summary>One <see cref="EntryProof"/> a line, by sequence.</summary>
    public const string Ledger = "ledger.jsonl";

    /// <summary>Action of the entries that hold the hashes of a paper's files; their payload names paper, content, docx and pdf.</summary>
    public const string Rendered = "paper.rendered";

    /// <summary>Files of a container at most.</summary>
    public const int MaxFiles = 10_000;

    /// <summary>Bytes of the index and of the matter at most.</summary>
    public const int MaxJson = 16 << 20;

    internal const int MaxNote = 64 << 10;

    private const int MaxSegment = 120;

    // Names that Windows gives to devices, whatever stands behind the point.
    private static readonly string[] Devices = ["con", "prn", "aux", "nul", "com", "lpt"];

    /// <summary>The files that every matter file has, in their order behind the index, each with its role.</summary>
    public static IReadOnlyList<(string Path, string Role)> Fixed { get; } =
    [
        (Key, MatterRoles.Key),
        (Checkpoint, MatterRoles.Checkpoint),
        (Matter, MatterRoles.Matter),
        (Ledger, MatterRoles.Ledger),
    ];

    /// <summary>
    /// Whether a file may stand at this path: folders and a name of letters, digits and a few signs, so that it means one place below the
    /// folder into which somebody unpacks it, on every system, and cannot be taken for another on a screen.
    /// </summary>
    public static bool IsPath(string path) =>
        System.Text.Encoding.UTF8.GetByteCount(path) <= StoredZip.MaxName && path.Split('/').All(IsSegment);

    private static bool IsSegment(string segment) =>
        segment.Length is > 0 and <= MaxSegment
        && segment.All(c => char.IsLetterOrDigit(c) || "-_.()（）〔〕".Contains(c, StringComparison.Ordinal))
        && segment[0] != '.'
        && segment[^1] != '.'
        && !IsDevice(segment.Split('.')[0].ToLower(CultureInfo.InvariantCulture));

    private static bool IsDevice(string name) =>
        Devices.Contains(name.TrimEnd("0123456789¹²³".ToCharArray()), StringComparer.Ordinal);
}

/// <summary>文件的用途 within a matter file.</summary>
public static class MatterRoles
{
    public const string Key = "key";
    public const string Checkpoint = "checkpoint";
    public const string Matter = "matter";
    public const string Ledger = "ledger";

    /// <summary>文书内容: canonical, as it was frozen when the paper was signed.</summary>
    public const string PaperContent = "paper-content";

    public const string PaperDocx = "paper-docx";
    public const string PaperPdf = "paper-pdf";

    /// <summary>盖章文书的扫描件.</summary>
    public const string SealedScan = "sealed-scan";

    /// <summary>证据材料.</summary>
    public const string Evidence = "evidence";

    /// <summary>Whether such a file is handed out only for a purpose, to a named recipient.</summary>
    public static bool IsMedia(string role) => role is SealedScan or Evidence;
}

/// <summary>材料清单: members of an object's material fields that list what belongs to a matter.</summary>
public static class MatterLists
{
    /// <summary>文书: objects with “id”, “content” and, where there is a scan, “scan”.</summary>
    public const string Papers = "papers";

    /// <summary>证据: objects with “id” and “commitment”.</summary>
    public const string Evidence = "evidence";

    public static IReadOnlyList<string> All { get; } = [Evidence, Papers];
}
