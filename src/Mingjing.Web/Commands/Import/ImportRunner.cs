using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.Registers;
using Mingjing.Web.Commands.Screen;
using Mingjing.Web.Startup;
using RegisterKind = Mingjing.Core.Registers.RegisterKind;

namespace Mingjing.Web.Commands.Import;

/// <summary>What one run of <c>import</c> was asked to do.</summary>
internal sealed record ImportOptions(
    string File,
    string? Source,
    bool IsComplete,
    string? Organization,
    RegisterKind? Register,
    string Catalog,
    ServerSettings Data
);

/// <summary>一次导入 from the command line.</summary>
internal sealed class ImportRunner(ImportOptions options, Surroundings around, TextWriter error)
{
    private static readonly Principal Command = Principal.System("import");

    private readonly ScreenProgress _progress = new(error, around);

    /// <summary>The exit status; trouble with files and the database is told and never thrown.</summary>
    public async Task<int> Execute(CancellationToken cancel)
    {
        try
        {
            using var place = await Workplace.Open(options.Data, options.Catalog, around, cancel);
            var status = options.Register is { } kind
                ? await ImportRegister(place, kind, cancel)
                : await ImportActs(place, cancel);
            await place.SignCheckpoint(cancel);
            return status;
        }
        catch (OperationCanceledException)
        {
            await error.WriteLineAsync("已中断。已入库的不受影响；再次执行同一命令，从中断处继续。");
        }
        catch (Exception e) when (Workplace.Trouble(e) is { } trouble)
        {
            await error.WriteLineAsync(trouble);
        }

        return ExitCode.Failed;
    }

    private async Task<int> ImportActs(Workplace place, CancellationToken cancel)
    {
        var (principal, home) = await Sender(place, cancel);
        if (principal is null)
        {
            await error.WriteLineAsync($"--organization {options.Organization}：没有登记这个机构");
            return ExitCode.BadUsage;
        }

        var start = around.Time.GetTimestamp();
        var file = await ImportFile.Of(options.File, home, cancel) with
        {
            IsComplete = options.IsComplete,
            SourceName = options.Source,
        };
        await using var stream = File.OpenRead(options.File);
        // The bar is drawn by the reports of the work: this thread only waits for its end.
        var settled = _progress.Run(
            "导入",
            file.Size,
            bytes =>
                new ImportFiles(place.Intake).Import(file, stream, principal, bytes, cancel).GetAwaiter().GetResult()
        );
        if (settled.Refusal is { } refusal)
        {
            await error.WriteLineAsync(refusal.Message + refusal.WayOut);
            return ExitCode.Failed;
        }

        var run = settled.Result;
        var problems = await ErrorFile.Write(place.Database, Command, run, options.File + ".errors.csv", cancel);
        await error.WriteLineAsync(Summary(run, around.Time.GetElapsedTime(start)));
        if (problems > 0)
            await error.WriteLineAsync($"未使用的行和提示共 {N(problems)} 处，见 {options.File}.errors.csv");
        if (run.Status == ImportStatus.Failed)
            await error.WriteLineAsync($"导入失败：{run.Fault}");
        return run is { Status: ImportStatus.Done, Rejected: 0 } ? ExitCode.Success : ExitCode.Failed;
    }

    private async Task<(Principal? Principal, SubjectHome Home)> Sender(Workplace place, CancellationToken cancel)
    {
        if (options.Organization is not { } code)
            return (Command, SubjectHome.Unregistered);
        await using var rows = place.Database.Read(Command);
        var found = await rows.Set<Organization>().SingleOrDefaultAsync(o => o.Code == code, cancel);
        return found is null
            ? (null, SubjectHome.Unregistered)
            : (Command with { Scope = DataScope.Of([], [found.Id]) }, new SubjectHome(found.Id, found.RegionCode));
    }

    private async Task<int> ImportRegister(Workplace place, RegisterKind kind, CancellationToken cancel)
    {
        var received = await new RegisterFiles(new UseCaseRunner(place.Database, place.Clock)).Import(
            kind,
            options.File,
            Path.GetFileName(options.File),
            options.IsComplete,
            new Request(Command),
            cancel
        );
        var messages = new ScreenMessages(error);
        messages.Write(received.Errors);
        messages.Write(received.Notices);
        var name = Terms<RegisterKind>.Of(kind);
        if (received.Settled is not { } settled)
        {
            messages.Refuse($"{name}没有可用的行，没有导入。");
            return ExitCode.Failed;
        }

        if (settled.Refusal is { } refusal)
        {
            messages.Refuse(refusal.Message + refusal.WayOut);
            return ExitCode.Failed;
        }

        var (edition, rows, added, ended) = settled.Result;
        await error.WriteLineAsync(
            $"{name}：第 {N(edition)} 版，{N(rows)} 行，新增 {N(added)}，不再列入 {N(ended)}；"
                + (
                    received.IsComplete ? "已声明完整。"
                    : kind == RegisterKind.Reports ? "未声明完整，没有填写的日期一律按“不清楚”处理。"
                    : "未声明完整，不在其中的一律答“无法判断”。"
                )
        );
        var report = await new Rescreen(place.Intake).RunDueReviews(cancel);
        await error.WriteLineAsync(
            $"按新名册复查 {N(report.Read)} 条，结论有变化的 {N(report.Changed)} 条，新发现疑似问题 {N(report.Found)} 项，不再发现 {N(report.Ended)} 项。"
        );
        return received.Errors.Count == 0 ? ExitCode.Success : ExitCode.Failed;
    }

    private static string Summary(ImportRun run, TimeSpan elapsed) =>
        $"{run.FileName}：读取 {N(run.Read)} 行；新增 {N(run.Created)}，替换 {N(run.Replaced)}，相同 {N(run.Identical)}，"
        + $"并入已有行为 {N(run.Joined)}，未使用 {N(run.Rejected)}，有提示 {N(run.Unclear)}；"
        + string.Create(CultureInfo.InvariantCulture, $"用时 {elapsed.TotalSeconds:0.0} 秒");

    private static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
