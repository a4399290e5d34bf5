using System.CommandLine;
using System.CommandLine.Parsing;
using Mingjing.Core.Checks;
using Mingjing.Core.Platform;
using Mingjing.Web.Commands.Screen;

namespace Mingjing.Web.Commands;

/// <summary>筛查命令 (import-format §4): a file of acts in, the law checked, every finding explained.</summary>
public static class ScreenCommand
{
    private static readonly string[] Formats = ["table", "json", "xlsx"];

    private static readonly Outcome[] Listed = [Outcome.Violated, Outcome.NotEvaluable, Outcome.Satisfied];

    public static Command Create(Surroundings around)
    {
        var file = new Argument<string>("file")
        {
            Description = "执法行为记录、双公示或举报移送办理记录（CSV、XLSX、NDJSON，按内容识别）",
            HelpName = "文件",
        };
        var format = new Option<OutputFormat>("--format")
        {
            Description = "table（默认，给人看）、json（一行一项）或 xlsx（须用 --out）",
            HelpName = "格式",
            CustomParser = ParseFormat,
        };
        var target = new Option<string?>("--out") { Description = "输出文件，默认为标准输出", HelpName = "文件" };
        var asOf = new Option<DateOnly?>("--as-of")
        {
            Description = "截至日（收到文件的日期），默认为今天",
            HelpName = "日期",
            CustomParser = ParseDate,
        };
        var outcomes = new Option<IReadOnlySet<Outcome>?>("--outcome")
        {
            Description = "逐项列出的结论：violated（默认）、not-evaluable、satisfied，逗号分隔；其余只计数",
            HelpName = "结论",
            CustomParser = ParseOutcomes,
        };
        var complete = new Option<bool>("--complete") { Description = "本文件声明完整报送：已过环节的空白即没有发生" };
        var registersComplete = new Option<bool>("--complete-registers")
        {
            Description = "所给名册声明完整：不在名册中即没有",
        };
        var reports = FileOption("--reports", "举报移送办理记录");
        var registers = Enum.GetValues<RegisterKind>().ToDictionary(k => k, RegisterOption);
        var command = new Command("screen", "筛查执法行为记录：逐条核对法律，逐项说明疑点")
        {
            file,
            format,
            target,
            asOf,
            outcomes,
            complete,
            reports,
        };
        foreach (var option in registers.Values)
            command.Options.Add(option);
        command.Options.Add(registersComplete);
        command.Validators.Add(result => CheckFiles(result, file, [.. registers.Values, reports]));
        command.Validators.Add(result => CheckTarget(result, file, format, target));
        command.SetAction(arguments =>
        {
            var streams = arguments.InvocationConfiguration;
            var options = new ScreenOptions(
                arguments.GetRequiredValue(file),
                arguments.GetValue(format),
                arguments.GetValue(target),
                arguments.GetValue(asOf) ?? new Clock(around.Time).Today,
                arguments.GetValue(outcomes) ?? new HashSet<Outcome> { Outcome.Violated },
                arguments.GetValue(complete),
                registers
                    .Where(r => arguments.GetValue(r.Value) is not null)
                    .ToDictionary(r => r.Key, r => arguments.GetValue(r.Value)!),
                arguments.GetValue(registersComplete),
                arguments.GetValue(reports),
                CatalogFolder.Of(arguments)
            );
            return new ScreenRun(options, around, streams.Output, streams.Error).Execute();
        });
        return command;
    }

    private static Option<string?> RegisterOption(RegisterKind kind) =>
        kind switch
        {
            RegisterKind.Subjects => FileOption("--subjects", RegisterReading.NameOf(kind)),
            RegisterKind.Officers => FileOption("--officers", RegisterReading.NameOf(kind)),
            RegisterKind.Entrustments => FileOption("--entrustments", RegisterReading.NameOf(kind)),
            RegisterKind.Powers => FileOption("--powers", RegisterReading.NameOf(kind)),
            RegisterKind.InspectionCaps => FileOption("--inspection-caps", RegisterReading.NameOf(kind)),
            _ => FileOption("--benchmarks", RegisterReading.NameOf(kind)),
        };

    private static Option<string?> FileOption(string name, string description) =>
        new(name) { Description = description, HelpName = "文件" };

    private static OutputFormat ParseFormat(ArgumentResult argument)
    {
        var text = argument.Tokens[^1].Value;
        var index = Array.IndexOf(Formats, text);
        if (index >= 0)
            return (OutputFormat)index;
        argument.AddError($"--format 的值“{text}”不可用，应为 {string.Join('、', Formats)}");
        return default;
    }

    private static DateOnly? ParseDate(ArgumentResult argument)
    {
        var text = argument.Tokens[^1].Value;
        if (LegalDate.TryParse(text, out var date))
            return date;
        argument.AddError($"--as-of 的值“{text}”不是有效日期，应写作 {LegalDate.AcceptedForms}");
        return null;
    }

    private static HashSet<Outcome>? ParseOutcomes(ArgumentResult argument)
    {
        var chosen = new HashSet<Outcome>();
        foreach (var code in argument.Tokens[^1].Value.Split(',', StringSplitOptions.TrimEntries))
        {
            var known = Listed.Where(o => string.Equals(o.Code(), code, StringComparison.Ordinal)).ToArray();
            if (known.Length == 0)
            {
                var codes = string.Join('、', Listed.Select(o => o.Code()));
                argument.AddError($"--outcome 的值“{code}”不可用，应为 {codes}，可用逗号并列");
                return null;
            }

            chosen.Add(known[0]);
        }

        return chosen;
    }

    private static void CheckFiles(CommandResult result, Argument<string> file, IEnumerable<Option<string?>> options)
    {
        if (result.GetResult(file) is { Tokens.Count: 1 } given)
            CheckReadable(result, "", given.Tokens[0].Value);
        foreach (var option in options)
        {
            if (result.GetResult(option) is { Tokens.Count: 1 } named)
                CheckReadable(result, option.Name + " ", named.Tokens[0].Value);
        }
    }

    private static void CheckReadable(CommandResult result, string option, string path)
    {
        if (Directory.Exists(path))
            result.AddError($"{option}{path}：是文件夹，应为文件");
        else if (!File.Exists(path))
            result.AddError($"{option}{path}：文件不存在");
    }

    private static void CheckTarget(
        CommandResult result,
        Argument<string> file,
        Option<OutputFormat> format,
        Option<string?> target
    )
    {
        if (result.GetResult(target) is not { Tokens.Count: 1 } given)
        {
            if (result.GetResult(format) is { Tokens: [{ Value: "xlsx" }] } && result.GetResult(target) is null)
                result.AddError("--format xlsx 须用 --out 写明输出文件");
            return;
        }

        var path = given.Tokens[0].Value;
        if (Directory.Exists(path))
            result.AddError($"--out {path}：是文件夹，应为文件");
        else if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            result.AddError($"--out {path}：文件夹 {folder} 不存在");
        else if (result.GetResult(file) is { Tokens: [var input] } && IsSame(path, input.Value))
            result.AddError($"--out {path}：不能覆盖要筛查的文件");
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(Path.GetFullPath(one), Path.GetFullPath(other), StringComparison.Ordinal);
}
