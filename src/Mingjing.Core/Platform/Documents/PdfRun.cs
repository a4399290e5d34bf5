using System.Globalization;

namespace Mingjing.Core.Platform.Documents;

/// <summary>
/// One run of the typesetting program: a folder with its profile, the papers and what is made of them. Papers lie there in clear: nobody
/// else may read it, it is gone at the end, and what a killed process left is swept by the next run.
/// </summary>
internal sealed class PdfRun : IDisposable
{
    private const string Fonts = "fonts";

    private readonly FileStream _held;
    private readonly string _shared;

    private PdfRun(string shared, string folder, FileStream held)
    {
        _shared = shared;
        Folder = folder;
        _held = held;
    }

    public string Folder { get; }

    public string Profile => Path.Combine(Folder, "profile");

    /// <param name="shared">The folder of all runs.</param>
    /// <param name="prefix">With which the folder of a run begins.</param>
    public static PdfRun Begin(string shared, string prefix)
    {
        shared = Path.GetFullPath(shared);
        Private(shared);
        Sweep(shared, prefix);
        WriteFonts(shared);
        var folder = Path.Combine(shared, prefix + Guid.CreateVersion7().ToString("N"));
        // The hold exists before the folder does: no sweep sees the folder without it.
        var held = Hold(HoldOf(folder), FileMode.CreateNew);
        Private(folder);
        return new PdfRun(shared, folder, held);
    }

    public string PaperPath(int paper) => PathOf(paper, "docx");

    public string PdfPath(int paper) => PathOf(paper, "pdf");

    /// <summary>All variables that the program is given.</summary>
    public Dictionary<string, string> Variables() =>
        new(StringComparer.Ordinal)
        {
            ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "",
            ["HOME"] = Folder,
            ["TMPDIR"] = Folder,
            ["TMP"] = Folder,
            ["TEMP"] = Folder,
            ["LC_ALL"] = "C.UTF-8",
            ["TZ"] = "Asia/Shanghai",
            ["SAL_USE_VCLPLUGIN"] = "svp",
            ["FONTCONFIG_FILE"] = Path.Combine(_shared, "fonts.conf"),
        };

    public void Dispose()
    {
        Remove(Folder);
        _held.Dispose();
        File.Delete(HoldOf(Folder));
    }

    private string PathOf(int paper, string extension) =>
        Path.Combine(Folder, string.Create(CultureInfo.InvariantCulture, $"{paper}.{extension}"));

    private static string HoldOf(string folder) => folder + ".held";

    private static FileStream Hold(string path, FileMode mode) => new(path, mode, FileAccess.ReadWrite, FileShare.None);

    // A hold that can be taken belongs to a process that is gone.
    private static void Sweep(string shared, string prefix)
    {
        foreach (var hold in Directory.EnumerateFiles(shared, prefix + "*.held"))
        {
            try
            {
                using var taken = Hold(hold, FileMode.Open);
                Remove(Path.ChangeExtension(hold, null));
                File.Delete(hold);
            }
            catch (IOException)
            {
                // Its run goes on.
            }
        }
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }

    private static void Private(string folder)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(
                folder,
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
            );
    }

    private static void WriteFonts(string shared)
    {
        var path = Path.Combine(shared, "fonts.conf");
        var wanted = PaperFonts.Configuration(Path.Combine(shared, Fonts), Path.Combine(shared, "font-cache"));
        if (File.Exists(path) && string.Equals(File.ReadAllText(path), wanted, StringComparison.Ordinal))
            return;
        var arriving = Path.Combine(shared, $"fonts-{Guid.CreateVersion7():N}.arriving");
        File.WriteAllText(arriving, wanted);
        File.Move(arriving, path, overwrite: true);
    }
}
