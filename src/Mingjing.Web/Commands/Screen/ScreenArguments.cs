using System.CommandLine;
using System.CommandLine.Parsing;
using Mingjing.Core.Checks;
using Mingjing.Core.Platform;

namespace Mingjing.Web.Commands.Screen;

/// <summary>The argument and the options of <c>screen</c>: what they are called, what they accept, what they refuse.</summary>
internal sealed class ScreenArguments
{
    private static readonly string[] Formats = ["table", "json", "xlsx"];

    private static readonly Outcome[] Listed = [Outcome.Violated, Outcome.NotEvaluable, Outcome.Satisfied];

    private readonly Argument<string> _file = new("file")
    {
        Description = "执法行为记录、双公示或举报移送办理记录（CSV、XLSX、NDJSON，按内容识别）",
        HelpName = "文件",
    };

    private readonly Option<OutputFormat> _format = new("--format")
    {
        Description = "table（默认，给人看）、json（一行一项）或 xlsx（须用 --out）",
        HelpName = "格式",
        CustomParser = ParseFormat,
    };

    private readonly Option<string?> _target = FileOption("--out", "输出文件，默认为标准输出");

    private readonly Option<DateOnly?> _asOf = new("--as-of")
    {
        Description = "截至日（收到文件的日期），默认为今天",
        HelpName = "日期",
        CustomParser = ParseDate,
    };

    private readonly Option<IReadOnlySet<Outcome>?> _outcomes = new("--outcome")
    {
        Description = "逐项列出的结论：violated（默认）、not-evaluable、satisfied，逗号分隔；其余只计数",
        HelpName = "结论",
        CustomParser = ParseOutcomes,
    };

    private readonly Option<bool> _isComplete = new("--complete")
    {
        Description = "本文件声明完整报送：已过环节的空白即没有发生",
    };

    private readonly Option<string?> _reports = FileOption("--reports", "举报移送办理记录");

    private readonly Option<bool> _areRegistersComplete = new("--complete-registers")
    {
        Description = "所给名册声明完整：不在名册中即没有",
    };

    private readonly Option<bool> _usesDatabase = new("--database") { Description = "没有给出文件的名册取自数据库" };

    private readonly Dictionary<RegisterKind, Option<string?>> _registers = Enum.GetValues<RegisterKind>()
        .ToDictionary(k => k, k => FileOption(RegisterReading.OptionOf(k), RegisterReading.NameOf(k)));

    /// <summary>Adds them to the command.</summary>
    public ScreenArguments(Command command)
    {
        command.Arguments.Add(_file);
        foreach (var option in (Option[])[_format, _target, _asOf, _outcomes, _isComplete, _reports])
            command.Options.Add(option);
        foreach (var option in _registers.Values)
            command.Options.Add(option);
        command.Options.Add(_areRegistersComplete);
        command.Options.Add(_usesDatabase);
        command.Validators.Add(CheckFiles);
        command.Validators.Add(CheckTarget);
    }

    /// <summary>What a command line without errors asks for.</summary>
    public ScreenOptions Read(ParseResult arguments, Surroundings around) =>
        new(
            arguments.GetRequiredValue(_file),
            arguments.GetValue(_format),
            arguments.GetValue(_target),
            arguments.GetValue(_asOf) ?? new Clock(around.Time).Today,
            arguments.GetValue(_outcomes) ?? new HashSet<Outcome> { Outcome.Violated },
            arguments.GetValue(_isComplete),
            _registers
                .Where(r => arguments.GetValue(r.Value) is not null)
                .ToDictionary(r => r.Key, r => arguments.GetValue(r.Value)!),
            arguments.GetValue(_areRegistersComplete),
            arguments.GetValue(_reports),
            CatalogFolder.Of(arguments),
            arguments.GetValue(_usesDatabase) ? StoreCommand.SettingsOf(arguments) : null
        );

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
        foreach (var code in argument.Tokens[^1].Value.Split([',', '，'], StringSplitOptions.TrimEntries))
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

    private void CheckFiles(CommandResult result)
    {
        if (result.GetResult(_file) is { Tokens: [var given] })
            CheckReadable(result, "", given.Value);
        foreach (var option in _registers.Values.Append(_reports))
        {
            if (result.GetResult(option) is { Tokens: [var named] })
                CheckReadable(result, option.Name + " ", named.Value);
        }
    }

    private static void CheckReadable(CommandResult result, string option, string path)
    {
        if (Directory.Exists(path))
            result.AddError($"{option}{path}：是文件夹，应为文件");
        else if (!File.Exists(path))
            result.AddError($"{option}{path}：文件不存在");
    }

    private void CheckTarget(CommandResult result)
    {
        if (result.GetResult(_target) is not { Tokens: [var given] })
        {
            if (result.GetResult(_format) is { Tokens: [{ Value: "xlsx" }] } && result.GetResult(_target) is null)
                result.AddError("--format xlsx 须用 --out 写明输出文件");
            return;
        }

        var path = given.Value;
        if (Directory.Exists(path))
            result.AddError($"--out {path}：是文件夹，应为文件");
        else if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
            result.AddError($"--out {path}：文件夹 {folder} 不存在");
        else if (Inputs(result).Any(input => IsSame(path, input)))
            result.AddError($"--out {path}：不能覆盖要读取的文件");
    }

    private IEnumerable<string> Inputs(CommandResult result)
    {
        var options = _registers.Values.Append(_reports).Select(o => result.GetResult(o) as SymbolResult);
        return options
            .Append(result.GetResult(_file))
            .OfType<SymbolResult>()
            .SelectMany(r => r.Tokens)
            .Select(t => t.Value);
    }

    private static bool IsSame(string one, string other) =>
        string.Equals(Path.GetFullPath(one), Path.GetFullPath(other), StringComparison.Ordinal);
}
