using Mingjing.Testing;

namespace Mingjing.Web.Tests.Documentation;

/// <summary>A fenced block of a document.</summary>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">Its lines, each ended.</param>
internal sealed record CodeBlock(string Language, string Text);

/// <summary>The code blocks of the two READMEs.</summary>
internal static class Readme
{
    private const string Fence = "```";

    public static IReadOnlyList<CodeBlock> English { get; } = BlocksOf("README.md");

    public static IReadOnlyList<CodeBlock> Chinese { get; } = BlocksOf("README.zh-CN.md");

    /// <summary>Every command with the excerpt that follows its block, or null.</summary>
    public static IEnumerable<(string Command, string? Excerpt)> Commands =>
        English
            .Index()
            .Where(b => b.Item.Language is "sh")
            .SelectMany(b =>
                b.Item.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                    .Select(line => (line, b.Index + 1 < English.Count ? Excerpt(English[b.Index + 1]) : null))
            );

    private static string? Excerpt(CodeBlock block) => block.Language is "text" ? block.Text : null;

    private static List<CodeBlock> BlocksOf(string file)
    {
        var blocks = new List<CodeBlock>();
        string? language = null;
        var text = "";
        foreach (var line in File.ReadLines(Repository.PathOf(file)))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
                text += line + "\n";
            else if (language is null)
                (language, text) = (line[Fence.Length..], "");
            else
            {
                blocks.Add(new CodeBlock(language, text));
                language = null;
            }
        }

        return blocks;
    }
}
