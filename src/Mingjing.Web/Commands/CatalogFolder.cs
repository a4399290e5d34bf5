using System.CommandLine;

namespace Mingjing.Web.Commands;

/// <summary>数据包: the folder of the data pack, which comes with the program and may be another one.</summary>
public static class CatalogFolder
{
    private const string Name = "--catalog";

    public static Option<string> CreateOption()
    {
        var option = new Option<string>(Name)
        {
            Description = "数据包文件夹（权责清单、法律、工作日历），默认为程序自带的 catalog",
            HelpName = "文件夹",
            Recursive = true,
        };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var given] && !Directory.Exists(given.Value))
                result.AddError($"{Name} {given.Value}：文件夹不存在");
        });
        return option;
    }

    /// <summary>The folder that the command line names; null where it names none.</summary>
    public static string? Given(ParseResult arguments) => arguments.GetValue<string>(Name);

    public static string Of(ParseResult arguments) =>
        Given(arguments) ?? Path.Combine(AppContext.BaseDirectory, "catalog");

    /// <summary>The folder of the <c>calendar-YYYY.json</c> files.</summary>
    public static string Calendars(ParseResult arguments) => Calendars(Of(arguments));

    /// <summary>The same of a data pack.</summary>
    public static string Calendars(string catalog) => Path.Combine(catalog, "calendars");
}
