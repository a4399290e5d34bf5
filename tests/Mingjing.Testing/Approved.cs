namespace Mingjing.Testing;

/// <summary>核准文本: outputs that a person reads are compared with a text that a person has read. MINGJING_APPROVE=1 writes it anew.</summary>
public static class Approved
{
    /// <summary>The approved text of a file in the repository; it is written first where that was asked for.</summary>
    public static string Text(string actual, params string[] path)
    {
        var file = Repository.PathOf(path);
        if (string.Equals(Environment.GetEnvironmentVariable("MINGJING_APPROVE"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        return File.Exists(file)
            ? File.ReadAllText(file)
            : $"{Path.GetRelativePath(Repository.Root, file)} is not there";
    }
}
