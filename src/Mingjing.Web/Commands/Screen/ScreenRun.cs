using System.Text;
using Mingjing.Core.Checks;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Web.Commands.Screen;

/// <summary>一次筛查: reads the files, runs every check, and puts the answers out in the form that was asked for.</summary>
internal sealed class ScreenRun(ScreenOptions options, Surroundings around, TextWriter output, TextWriter error)
{
    private const int PipeWidth = 100;

    private const int NarrowestPage = 60;

    private const int WidestPage = 120;

    private readonly ScreenMessages _messages = new(error);
    private readonly ScreenProgress _progress = new(error, around);

    /// <summary>The exit status; trouble with files is told and never thrown.</summary>
    public int Execute()
    {
        try
        {
            return Screen();
        }
        catch (Exception e) when (e is CatalogException or CalendarFileException)
        {
            _messages.Refuse($"数据包不可用：{e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _messages.Refuse($"读写失败：{e.Message}");
        }
        catch (System.Data.Common.DbException e)
        {
            _messages.Refuse($"数据库不可用：{e.Message}");
        }

        return ExitCode.Failed;
    }

    private int Screen()
    {
        var start = around.Time.GetTimestamp();
        var pack = DataPack.Load(options.Catalog);
        var calendar = CalendarFiles.Load(CatalogFolder.Calendars(options.Catalog));
        var reading = new RegisterReading(options);
        var registers = reading.ReadAll();
        var file = _progress.Run("读取", Length(options.File), bytes => ScreenedFile.Read(options, bytes));
        foreach (var remark in reading.Remarks)
            _messages.Remark(remark);
        _messages.Write([.. file.Errors, .. reading.Errors]);
        _messages.Write(file.Notices);
        if (!file.IsTable && file.Reports.Count == 0)
            return ExitCode.Failed;

        var heading = new ScreenHeading(file, options, reading.Read, new ScreenTally(registers.Subjects));
        var context = new ScreeningContext(calendar, pack, registers, options.AsOf);
        PutOut(heading, context, [.. file.Errors, .. reading.Errors]);
        _messages.Close(heading, around.Time.GetElapsedTime(start));
        return file.Errors.Count + reading.Errors.Count == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private void PutOut(
        ScreenHeading heading,
        ScreeningContext context,
        IReadOnlyList<Core.Platform.Tables.RowError> errors
    )
    {
        using var target = options.Out is { } path ? new OutputFile(path) : null;
        switch (options.Format)
        {
            case OutputFormat.Json:
                WriteLines(heading, context, target);
                break;
            case OutputFormat.Xlsx:
                WriteWorkbook(heading, context, errors, target!.Stream);
                break;
            default:
                WriteReport(heading, context, target);
                break;
        }

        target?.Finish();
    }

    private void Judge(ScreenHeading heading, ScreeningContext context, Action<Judgement> visit, bool isShown = true)
    {
        var (acts, reports) = (heading.File.Acts, heading.File.Reports);
        _progress.Run(
            "筛查",
            isShown ? acts.Count : 0,
            judged =>
            {
                var screening = new Screening(context);
                for (var i = 0; i < acts.Count; i++)
                {
                    screening.Judge(acts[i], visit);
                    judged?.Report(i);
                }

                screening.Conclude(visit);
                foreach (var report in reports)
                    screening.Judge(report, visit);
                return true;
            }
        );
    }

    private void WriteLines(ScreenHeading heading, ScreeningContext context, OutputFile? target)
    {
        var renderer = new FindingRenderer(context);
        using var own = target is null ? new TextStream(output) : null;
        using var lines = new FindingLines((Stream?)target?.Stream ?? own!);
        // A bar would run through lines that appear on the same terminal.
        Judge(heading, context, Visit, isShown: target is not null || around.OutputWidth is null);
        lines.Flush();

        void Visit(Judgement judgement)
        {
            heading.Tally.Add(judgement);
            if (options.Outcomes.Contains(judgement.Answer.Outcome))
                lines.Write(renderer.Render(judgement));
        }
    }

    private void WriteReport(ScreenHeading heading, ScreeningContext context, OutputFile? target)
    {
        Judge(heading, context, j => heading.Tally.Add(j));
        using var own = target is null
            ? null
            : new StreamWriter(target.Stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true)
            {
                NewLine = "\n",
            };
        var width =
            own is null && around.OutputWidth is { } columns
                ? Math.Clamp(columns, NarrowestPage, WidestPage)
                : PipeWidth;
        var page = new Page(
            own ?? output,
            width,
            own is null && around is { OutputWidth: not null, AllowsColor: true }
        );
        new ScreenReport(page, heading, new FindingRenderer(context)).Write();
    }

    private void WriteWorkbook(
        ScreenHeading heading,
        ScreeningContext context,
        IReadOnlyList<Core.Platform.Tables.RowError> errors,
        Stream target
    )
    {
        var answers = new List<Judgement>[Enum.GetValues<Outcome>().Length];
        foreach (var outcome in options.Outcomes)
            answers[(int)outcome] = [];
        Judge(
            heading,
            context,
            judgement =>
            {
                heading.Tally.Add(judgement);
                answers[(int)judgement.Answer.Outcome]?.Add(judgement);
            }
        );
        using var book = new FindingWorkbook(target);
        var renderer = new FindingRenderer(context);
        book.WriteFindings("疑似问题", answers[(int)Outcome.Violated] ?? [], renderer, heading.Tally);
        book.WriteSummary(heading);
        book.WriteMissing(heading.Tally);
        if (answers[(int)Outcome.NotEvaluable] is { } unclear)
            book.WriteFindings("数据不足明细", unclear, renderer, heading.Tally);
        if (answers[(int)Outcome.Satisfied] is { } satisfied)
            book.WriteFindings("未发现问题", satisfied, renderer, heading.Tally);
        book.WriteErrors(errors);
    }

    private static long Length(string path) => new FileInfo(path) is { Exists: true } file ? file.Length : 0;
}
