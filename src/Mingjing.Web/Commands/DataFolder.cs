using System.CommandLine;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Commands;

/// <summary>数据文件夹 of the commands that work on the database.</summary>
public static class DataFolder
{
    public static Option<string?> CreateOption() =>
        new("--data")
        {
            Description =
                "数据文件夹（嵌入式数据库和密钥文件在其中），默认为 MINGJING_DATA 或当前文件夹下的 data；"
                + "MINGJING_DATABASE 指明服务器数据库",
            HelpName = "文件夹",
        };

    /// <summary>The settings that a command line without errors asks for.</summary>
    public static DatabaseSettings Of(ParseResult arguments, Option<string?> option) =>
        DatabaseSettings.OfProcess(arguments.GetValue(option));
}
