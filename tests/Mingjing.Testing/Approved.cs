namespace Mingjing.Testing;

/// <summary>核准文本: outputs that a person reads are compared with a text that a person has read. MINGJING_APPROVE=1 writes it anew.</summary>
public static class Approved
{
    /// <summary>Where a text differs from the approved one of a file in the repository; null where they are the same.</summary>
    public static string? DifferenceFrom(string path, string actual)
    {
        var file = Repository.PathOf(path);
        if (string.Equals(Environment.GetEnvironmentVariable("MINGJING_APPROVE"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        if (!File.Exists(file))
            return $"{path} is not there";
        var approved = File.ReadAllText(file);
        return string.Equals(approved, actual, StringComparison.Ordinal)
            ? null
            : FirstDifference(path, approved.Split('\n'), actual.Split('\n'));
    }

    private static string FirstDifference(string path, string[] approved, string[] actual)
    {
        var line = 0;
        while (
            line < approved.Length
            && line < actual.Length
            && string.Equals(approved[line], actual[line], StringComparison.Ordinal)
        )
            line++;
        return $"""
            {path}, line {line + 1}
            approved: {(line < approved.Length ? approved[line] : "(the end)")}
            actual:   {(line < actual.Length ? actual[line] : "(the end)")}
            """;
    }
}
