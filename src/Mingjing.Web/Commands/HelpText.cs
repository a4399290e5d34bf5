using System.CommandLine;
using System.CommandLine.Invocation;

namespace Mingjing.Web.Commands;

/// <summary>帮助: the library's own is half English and aligns Chinese by characters, which are two columns wide.</summary>
public sealed class HelpText : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return ExitCode.Success;
    }

    /// <summary>Writes the help of one command.</summary>
    public static void Write(Command command, TextWriter output)
    {
        output.WriteLine(command.Description);
        output.WriteLine();
        output.WriteLine($"用法：{Usage(command)}");
        WriteList("命令：", [.. command.Subcommands.Select(c => (c.Name, c.Description ?? ""))], output);
        WriteList(
            "参数：",
            [.. command.Arguments.Select(a => ($"<{a.HelpName ?? a.Name}>", a.Description ?? ""))],
            output
        );
        WriteList("选项：", [.. OptionsOf(command).Select(o => (Written(o), o.Description ?? ""))], output);
    }

    private static string Usage(Command command)
    {
        var path = new Stack<string>();
        for (Symbol? each = command; each is Command; each = each.Parents.FirstOrDefault())
            path.Push(each is RootCommand ? "Mingjing.Web" : each.Name);
        var arguments = command.Arguments.Select(a => $" <{a.HelpName ?? a.Name}>");
        var next = command.Subcommands.Count > 0 ? " 命令" : "";
        return $"{string.Join(' ', path)}{next}{string.Concat(arguments)} [选项]";
    }

    private static IEnumerable<Option> OptionsOf(Command command)
    {
        var inherited = command.Parents.OfType<Command>().SelectMany(p => p.Options.Where(o => o.Recursive));
        return command.Options.Concat(inherited).Where(o => !o.Hidden);
    }

    private static string Written(Option option)
    {
        var names = string.Join(
            ", ",
            option.Aliases.Where(a => a.StartsWith('-')).Order(StringComparer.Ordinal).Append(option.Name)
        );
        return option.HelpName is { } value ? $"{names} <{value}>" : names;
    }

    private static void WriteList(string heading, List<(string Term, string Text)> entries, TextWriter output)
    {
        if (entries.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(heading);
        var width = entries.Max(e => DisplayWidth.Of(e.Term));
        foreach (var (term, text) in entries)
            output.WriteLine($"  {term}{new string(' ', width - DisplayWidth.Of(term) + 2)}{text}");
    }
}
