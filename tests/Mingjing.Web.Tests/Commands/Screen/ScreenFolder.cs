using System.Text.Json;
using Mingjing.Web.Commands;

namespace Mingjing.Web.Tests.Commands.Screen;

/// <summary>A folder of one test in which <c>screen</c> is run, on the day on which this was written unless told otherwise.</summary>
internal sealed class ScreenFolder : IDisposable
{
    public const string AsOf = "2026-11-23";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-screen-");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>Screens a file; its path and the folder's stand as bare names in what comes back.</summary>
    public CommandLine Screen(ActSheet acts, params string[] options) =>
        Run([Write("acts.csv", acts.Csv()), .. options]);

    public CommandLine Run(params string[] arguments) => Run(Surroundings.Unwatched, arguments);

    public CommandLine Run(Surroundings around, params string[] arguments)
    {
        string[] asOf = arguments.Contains("--as-of", StringComparer.Ordinal) ? [] : ["--as-of", AsOf];
        var run = CommandLine.Run(around, ["screen", .. asOf, .. arguments]);
        return run with
        {
            Output = run.Output.Replace(_folder.FullName + "/", "", StringComparison.Ordinal),
            Error = run.Error.Replace(_folder.FullName + "/", "", StringComparison.Ordinal),
        };
    }

    /// <summary>The findings of <c>--format json</c>.</summary>
    public static JsonElement[] Findings(CommandLine run) =>
        [
            .. run
                .Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => JsonDocument.Parse(line).RootElement),
        ];

    /// <summary>The one answer of a check, in the outcome that it has.</summary>
    public JsonElement Answer(string check, ActSheet acts, params string[] options)
    {
        string[] all = ["--format", "json", "--outcome", "violated,not-evaluable,satisfied"];
        return Findings(Screen(acts, [.. all, .. options]))
            .Single(f => string.Equals(f.GetProperty("check").GetString(), check, StringComparison.Ordinal));
    }

    public string OutcomeOf(string check, ActSheet acts, params string[] options) =>
        Answer(check, acts, options).GetProperty("outcome").GetString()!;

    public void Dispose() => _folder.Delete(recursive: true);
}
