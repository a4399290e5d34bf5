using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Text;
using Mingjing.Web.Commands;

namespace Mingjing.Web;

/// <summary>命令行入口: data goes to standard output, everything else to standard error.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        var output = Utf8(Console.OpenStandardOutput());
        var error = Utf8(Console.OpenStandardError());
        try
        {
            var exitCode = Run(args, output, error, Surroundings.OfProcess());
            output.Flush();
            return exitCode;
        }
        catch (IOException e)
        {
            // Whoever read the output has gone (a closed pipe), or its disk is full: there is nobody to write it to.
            error.WriteLine($"无法写出结果：{e.Message}");
            return ExitCode.Failed;
        }
        finally
        {
            error.Flush();
        }
    }

    /// <summary>Runs one command line.</summary>
    public static int Run(IReadOnlyList<string> args, TextWriter output, TextWriter error, Surroundings around)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-CN");
        var result = CreateRoot(around).Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            UsageErrors.Write(result, error);
            return ExitCode.BadUsage;
        }

        return result.Invoke(
            new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
            }
        );
    }

    private static RootCommand CreateRoot(Surroundings around)
    {
        var root = new RootCommand("明镜：行政执法监督平台")
        {
            CatalogFolder.CreateOption(),
            DataFolder.CreateOption(),
            DemoCommand.Create(around),
            ScreenCommand.Create(around),
            ImportCommand.Create(around),
            DueCommand.Create(),
            VerifyCommand.Create(),
            BackupCommand.Create(),
            RestoreCommand.Create(around),
            MigrateCommand.Create(),
        };
        ServeCommand.AddTo(root, around);
        foreach (var option in root.Options)
        {
            if (option is HelpOption)
                (option.Description, option.Action) = ("显示帮助", new HelpText());
            else if (option is VersionOption)
                option.Description = "显示版本";
        }

        return root;
    }

    // No byte order mark: the output is read by other programs.
    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
}
