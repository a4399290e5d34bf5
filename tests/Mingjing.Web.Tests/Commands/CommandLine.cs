using Mingjing.Web;
using Mingjing.Web.Commands;

namespace Mingjing.Web.Tests.Commands;

/// <summary>Runs the program in process: its exit status and what it wrote on either stream.</summary>
internal sealed record CommandLine(int ExitCode, string Output, string Error)
{
    internal static CommandLine Run(params string[] args) => Run(Surroundings.Unwatched, args);

    internal static CommandLine Run(Surroundings around, string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = Program.Run(args, output, error, around);
        return new CommandLine(exitCode, output.ToString(), error.ToString());
    }

    internal string[] Lines => Output.TrimEnd('\n').Split('\n');
}
