using System.Diagnostics;
using System.Text;
using Mingjing.Testing;
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

    /// <summary>Runs the program as a process of its own, with variables of its own.</summary>
    internal static CommandLine Process(IReadOnlyDictionary<string, string?> variables, params string[] args)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Repository.PathOf("src", "Mingjing.Web", "bin", configuration, "net10.0", "Mingjing.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, .. args])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardErrorEncoding = Encoding.UTF8,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = System.Diagnostics.Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandLine(process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    internal string[] Lines => Output.TrimEnd('\n').Split('\n');
}
