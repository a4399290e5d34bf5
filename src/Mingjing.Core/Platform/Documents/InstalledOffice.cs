namespace Mingjing.Core.Platform.Documents;

/// <summary>Where LibreOffice is installed.</summary>
internal static class InstalledOffice
{
    private static readonly string[] Names = OperatingSystem.IsWindows() ? ["soffice.com"] : ["soffice", "libreoffice"];

    private static readonly string[] Places =
    [
        "/usr/lib/libreoffice/program",
        "/opt/libreoffice/program",
        "/Applications/LibreOffice.app/Contents/MacOS",
        @"C:\Program Files\LibreOffice\program",
    ];

    /// <summary>Null where it is not.</summary>
    public static string? Find()
    {
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Concat(Places)
            .SelectMany(place => Names.Select(name => Path.Combine(place, name)))
            .FirstOrDefault(File.Exists);
    }
}
