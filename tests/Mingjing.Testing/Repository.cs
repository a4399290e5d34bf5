namespace Mingjing.Testing;

/// <summary>仓库: the checkout that a test runs in, for tests that guard documents, sources and the data pack.</summary>
public static class Repository
{
    /// <summary>The folder with the solution file.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path inside the checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Mingjing.slnx")))
                return folder.FullName;
        throw new DirectoryNotFoundException("Mingjing.slnx was not found above the test's folder");
    }
}
