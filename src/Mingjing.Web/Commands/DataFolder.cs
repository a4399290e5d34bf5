using System.CommandLine;

namespace Mingjing.Web.Commands;

/// <summary>数据文件夹: the one folder of an installation: database, keys, files.</summary>
public static class DataFolder
{
    private const string Name = "--data";

    public static Option<string> CreateOption() =>
        new(Name)
        {
            Description = "数据文件夹，默认为当前文件夹下的 data",
            HelpName = "文件夹",
            Recursive = true,
        };

    /// <summary>The folder that the command line names; null where it names none.</summary>
    public static string? Given(ParseResult arguments) => arguments.GetValue<string>(Name);
}
