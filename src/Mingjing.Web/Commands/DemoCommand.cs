using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Seeding;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;
using Mingjing.Web.Commands.Demo;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Commands;

/// <summary>演示命令: the server on a fresh embedded database with the fictitious city, which goes when the server stops.</summary>
public static class DemoCommand
{
    public static Command Create(Surroundings around)
    {
        var url = new Option<string?>("--url")
        {
            Description = "监听地址，默认 http://127.0.0.1:5080；端口0为任意空闲端口",
            HelpName = "地址",
        };
        var port = new Option<int?>("--port")
        {
            Description = "本机端口，等于 --url http://127.0.0.1:端口",
            HelpName = "端口",
        };
        var acts = new Option<int>("--acts")
        {
            Description = string.Create(
                CultureInfo.InvariantCulture,
                $"执法行为条数，默认 {DemonstrationPlan.UsualActs}"
            ),
            HelpName = "条数",
            DefaultValueFactory = _ => DemonstrationPlan.UsualActs,
        };
        var names = NamesOption();
        acts.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < DemonstrationPlan.FewestActs or > DemonstrationPlan.MostActs)
                result.AddError($"--acts 应为 {DemonstrationPlan.FewestActs} 至 {DemonstrationPlan.MostActs} 的整数");
        });
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 0 or > ushort.MaxValue)
                result.AddError("--port 应为 0 至 65535 的整数");
        });
        var command = new Command(
            "demo",
            "启动演示：在全新的内嵌数据库中生成虚构城市的机构、账号、名册和执法行为并启动服务，停止后清除"
        )
        {
            url,
            port,
            acts,
            names,
        };
        command.SetAction(arguments =>
        {
            var given = arguments.GetValue(port) is { } number
                ? string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{number}")
                : arguments.GetValue(url);
            var options = new DemoOptions(
                given,
                DataFolder.Given(arguments),
                CatalogFolder.Given(arguments),
                arguments.GetValue(acts),
                arguments.GetValue(names)
            );
            return Run(options, around, arguments.InvocationConfiguration.Error);
        });
        return command;
    }

    private static Option<PlaceNames?> NamesOption() =>
        new("--names")
        {
            Description =
                "fictitious（默认，城市、区县和部门都用虚构名称）或 real（用真实名称；数据仍属虚构，页面和文件照样标明，不得外传）",
            HelpName = "名称",
            CustomParser = ParseNames,
        };

    private static PlaceNames? ParseNames(ArgumentResult argument)
    {
        switch (argument.Tokens[^1].Value)
        {
            case "fictitious":
                return PlaceNames.Fictitious;
            case "real":
                return PlaceNames.Real;
            case var text:
                argument.AddError($"--names 的值“{text}”不可用，应为 fictitious 或 real");
                return null;
        }
    }

    private static int Run(DemoOptions options, Surroundings around, TextWriter error)
    {
        try
        {
            return new DemoRun(options, around, error).Execute();
        }
        catch (SettingsException e)
        {
            foreach (var fault in e.Faults)
                error.WriteLine(fault);
            return ExitCode.BadUsage;
        }
        catch (Exception e)
            when (e is CatalogException or CalendarFileException or KeyFileException || StoreCommand.IsExplained(e))
        {
            error.WriteLine(e.Message);
            return ExitCode.Failed;
        }
    }
}
