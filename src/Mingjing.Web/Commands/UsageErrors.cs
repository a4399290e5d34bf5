using System.CommandLine;
using System.CommandLine.Parsing;

namespace Mingjing.Web.Commands;

/// <summary>用法错误: says in Chinese what is wrong with a command line; of the library's texts only some are translated.</summary>
internal static class UsageErrors
{
    internal static void Write(ParseResult result, TextWriter error)
    {
        foreach (
            var message in result
                .Errors.Select(e => MessageOf(e, result.UnmatchedTokens))
                .Distinct(StringComparer.Ordinal)
        )
            error.WriteLine(message);
        error.WriteLine("用法见 --help。");
    }

    private static string MessageOf(ParseError problem, IReadOnlyList<string> unmatched) =>
        problem.SymbolResult switch
        {
            CommandResult when Named(problem, unmatched) is { } token => $"无法识别的命令或参数：{token}",
            OptionResult { IdentifierTokenCount: > 1 } repeated => $"{repeated.Option.Name} 只能写一次",
            OptionResult { Tokens.Count: 0 } empty => $"{empty.Option.Name} 后面缺少值",
            _ => problem.Message,
        };

    private static string? Named(ParseError problem, IReadOnlyList<string> unmatched) =>
        unmatched.FirstOrDefault(token => problem.Message.Contains($"'{token}'", StringComparison.Ordinal));
}
