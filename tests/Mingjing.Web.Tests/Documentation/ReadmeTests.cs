using System.Diagnostics;
using System.Globalization;
using Mingjing.Core.Checks;
using Mingjing.Testing;

namespace Mingjing.Web.Tests.Documentation;

/// <summary>The READMEs cannot lie: their commands are run as written, their excerpts are found in what comes out.</summary>
public sealed class ReadmeTests : IDisposable
{
    private const string Run = "dotnet run --project src/Mingjing.Web --";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-readme-");

    public static TheoryData<string, string?> Commands()
    {
        var data = new TheoryData<string, string?>();
        foreach (
            // The demonstration serves until it is stopped: DemoCommandTests run it as the README writes it.
            var (command, excerpt) in Readme.Commands.Where(c =>
                c.Command.StartsWith(Run, StringComparison.Ordinal)
                && !string.Equals(c.Command, $"{Run} demo", StringComparison.Ordinal)
            )
        )
            data.Add(command, excerpt);
        return data;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [MemberData(nameof(Commands))]
    public void A_command_of_the_README_does_what_it_says(string command, string? excerpt)
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "samples"), Repository.PathOf("samples"));
        var (exitCode, output, error) = Execute(command[Run.Length..].Trim());
        exitCode.ShouldBe(command.Contains("with-errors", StringComparison.Ordinal) ? 1 : 0, error);
        error.ShouldNotContain("   at ");
        if (excerpt is not null)
            (output + error).ShouldContain(excerpt);
        if (command.Contains("--out findings.xlsx", StringComparison.Ordinal))
            File.Exists(Path.Combine(_folder.FullName, "findings.xlsx")).ShouldBeTrue();
        else
            output.ShouldNotBeEmpty();
    }

    [Fact]
    public void Both_READMEs_have_the_same_blocks()
    {
        Readme.English.Count.ShouldBeGreaterThan(10);
        Readme.Chinese.ShouldBe(Readme.English);
    }

    [Fact]
    public void Every_command_is_the_program_or_the_tests()
    {
        Readme.Commands.Count(c => c.Command is "./test").ShouldBe(1);
        Readme.Commands.ShouldAllBe(c => c.Command == "./test" || c.Command.StartsWith(Run, StringComparison.Ordinal));
    }

    [Fact]
    public void Both_READMEs_count_the_rules_rightly()
    {
        var count = CheckList.All.Count.ToString(CultureInfo.InvariantCulture);
        File.ReadAllText(Repository.PathOf("README.md")).ShouldContain($" {count} rules of the law");
        File.ReadAllText(Repository.PathOf("README.zh-CN.md")).ShouldContain($"{count}项法律规则");
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("README.zh-CN.md")]
    [InlineData("CONTRIBUTING.md")]
    [InlineData("samples/README.md")]
    public void Every_path_that_a_document_names_is_there(string document)
    {
        var text = File.ReadAllText(Repository.PathOf(document));
        var paths = text.Split('`', '(', ')', ' ', '\n')
            .Where(t => t.Contains('/', StringComparison.Ordinal) && !t.Contains(':', StringComparison.Ordinal))
            .Where(t =>
                t.StartsWith("src/", StringComparison.Ordinal) || t.StartsWith("samples/", StringComparison.Ordinal)
            )
            .Distinct(StringComparer.Ordinal)
            .ToArray();
        paths.Where(p => !Path.Exists(Repository.PathOf(p))).ShouldBeEmpty();
    }

    // The program that this build made, in a folder of its own.
    private (int ExitCode, string Output, string Error) Execute(string arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Repository.PathOf("src", "Mingjing.Web", "bin", configuration, "net10.0", "Mingjing.Web.dll");
        using var process = Process.Start(
            new ProcessStartInfo("dotnet", $"\"{program}\" {arguments}")
            {
                UseShellExecute = false,
                WorkingDirectory = _folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = System.Text.Encoding.UTF8,
                StandardErrorEncoding = System.Text.Encoding.UTF8,
            }
        )!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
