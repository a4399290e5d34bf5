using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Web.Commands;

/// <summary>期限计算命令: one due date with its reckoning, or a file of them.</summary>
public static class DueCommand
{
    /// <summary>The longest term that is accepted; a longer one is taken for a typing error.</summary>
    public const int LongestTerm = 10_000;

    public static Command Create()
    {
        var from = new Option<DateOnly?>("--from")
        {
            Description = "起始日（不计入期限），如 2026-02-12、2026/2/12、20260212、2026年2月12日",
            HelpName = "日期",
            CustomParser = ParseDate,
        };
        var workingDays = LengthOption("--working-days", "期限的工作日数");
        var days = LengthOption("--days", "期限的日数（自然日），末日为休息日的顺延");
        var months = LengthOption("--months", "期限的月数，末日为休息日的顺延");
        var batch = new Option<string?>("--batch")
        {
            Description = "批量计算：CSV 文件，列 from,unit,length，unit 为 working-day、day 或 month",
            HelpName = "文件",
        };
        var command = new Command("due", "计算期限届满日并逐日说明") { from, workingDays, days, months, batch };
        command.Validators.Add(result => Validate(result, from, [workingDays, days, months], batch));
        command.SetAction(arguments =>
            WithCalendar(
                arguments,
                calendar =>
                    arguments.GetValue(batch) is { } file
                        ? DueBatch.Run(file, calendar, arguments.InvocationConfiguration)
                        : One(
                            arguments.GetValue(from)!.Value,
                            arguments.GetValue(workingDays) is { } w ? TermLength.WorkingDays(w)
                                : arguments.GetValue(days) is { } d ? TermLength.Days(d)
                                : TermLength.Months(arguments.GetValue(months)!.Value),
                            calendar,
                            arguments.InvocationConfiguration
                        )
            )
        );
        return command;
    }

    /// <summary>Reads a count of days or months; null where it is none from 0 to <see cref="LongestTerm"/>.</summary>
    internal static int? ReadLength(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) && length <= LongestTerm
            ? length
            : null;

    private static Option<int?> LengthOption(string name, string description) =>
        new(name)
        {
            Description = $"{description}，0至{LongestTerm}的整数",
            HelpName = "数",
            CustomParser = ParseLength,
        };

    private static DateOnly? ParseDate(ArgumentResult argument)
    {
        var text = argument.Tokens[^1].Value;
        if (LegalDate.TryParse(text, out var date))
            return date;
        argument.AddError($"--from 的值“{text}”不是有效日期，应写作 {LegalDate.AcceptedForms}");
        return null;
    }

    private static int? ParseLength(ArgumentResult argument)
    {
        var text = argument.Tokens[^1].Value;
        var name = (argument.Parent as OptionResult)?.Option.Name;
        if (ReadLength(text) is { } length)
            return length;
        argument.AddError($"{name} 的值“{text}”应为0至{LongestTerm}的整数");
        return null;
    }

    private static void Validate(
        CommandResult result,
        Option<DateOnly?> from,
        Option<int?>[] lengths,
        Option<string?> batch
    )
    {
        var given = lengths.Count(l => result.GetResult(l) is not null);
        if (result.GetResult(batch) is not null)
        {
            if (given > 0 || result.GetResult(from) is not null)
                result.AddError("--batch 不能与 --from、--working-days、--days、--months 同时使用");
            return;
        }

        if (result.GetResult(from) is null)
            result.AddError("缺少 --from（起始日），或用 --batch 批量计算");
        if (given != 1)
            result.AddError("须写明 --working-days、--days、--months 中的一项，且只能一项");
    }

    private static int WithCalendar(ParseResult arguments, Func<WorkCalendar, int> work)
    {
        WorkCalendar calendar;
        try
        {
            calendar = CalendarFiles.Load(CatalogFolder.Calendars(arguments));
        }
        catch (CalendarFileException e)
        {
            arguments.InvocationConfiguration.Error.WriteLine(e.Message);
            return ExitCode.Failed;
        }

        return work(calendar);
    }

    private static int One(DateOnly from, TermLength length, WorkCalendar calendar, InvocationConfiguration streams)
    {
        var report = Reckoning.Explain(calendar, new Term(from, length));
        if (!report.Due.IsKnown)
        {
            foreach (var line in report.Lines)
                streams.Error.WriteLine(line);
            return ExitCode.Failed;
        }

        streams.Output.WriteLine(report.Due.Rolled.ToString("O", CultureInfo.InvariantCulture));
        foreach (var line in report.Lines)
            streams.Output.WriteLine(line);
        foreach (var day in report.Days)
            streams.Output.WriteLine(day.ToString());
        return ExitCode.Success;
    }
}
