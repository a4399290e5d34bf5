using System.Globalization;
using System.Runtime.InteropServices;
using Mingjing.Core.Accounts;
using Mingjing.Core.Demonstration;
using Mingjing.Core.Demonstration.Seeding;
using Mingjing.Core.Findings;
using Mingjing.Core.Intake;
using Mingjing.Core.Organizations;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Persistence;
using Mingjing.Core.Platform.Terms;
using Mingjing.Web.Demonstration;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Commands.Demo;

/// <summary>What one run of <c>demo</c> was asked to do.</summary>
/// <param name="Names">Null where nothing was said: fictitious, or those of the kept folder.</param>
internal sealed record DemoOptions(string? Url, string? Data, string? Catalog, int Acts, PlaceNames? Names = null);

/// <summary>一次演示: from an empty folder to a server, and to no folder again.</summary>
internal sealed class DemoRun(DemoOptions options, Surroundings around, TextWriter error)
{
    // Pictures of it travel without their context.
    private const string Warning =
        "注意：机构使用真实名称，而执法行为、疑似问题和人员全属虚构。请勿截图外传，以免被当作真实单位的问题。";

    /// <summary>The exit status. Ctrl+C ends it in good order, while it is made as well as while it serves.</summary>
    public int Execute()
    {
        var start = around.Time.GetTimestamp();
        using var folder = options.Data is { } named ? DemoFolder.At(named) : DemoFolder.Temporary();
        if (folder is null)
        {
            error.WriteLine(
                $"{options.Data} 不是空文件夹，也不是演示数据，未作任何改动。请换一个文件夹，或者不写 --data。"
            );
            return ExitCode.BadUsage;
        }

        var kept = folder.IsMade ? folder.Read() : null;
        if (kept is not null && options.Names is { } asked && asked != kept.Names)
        {
            error.WriteLine(
                $"{options.Data} 中的演示数据使用{Terms<PlaceNames>.Of(kept.Names)}，不能改用{Terms<PlaceNames>.Of(asked)}，未作任何改动。请换一个文件夹，或者不写 --names。"
            );
            return ExitCode.BadUsage;
        }

        var names = kept?.Names ?? options.Names ?? PlaceNames.Fictitious;
        if (names == PlaceNames.Real)
            error.WriteLine(Warning);
        return Serve(folder, names, start);
    }

    private int Serve(DemoFolder folder, PlaceNames names, long start)
    {
        var settings = SettingsOf(folder);
        var pack = ScreeningBasis.Load(settings.CatalogFolder);
        var fiction = pack with { Pack = pack.Pack.In(CityRegion.AsRegions(names)) };
        if (!folder.IsMade && !TryMake(folder, settings, fiction, names))
            return ExitCode.Failed;
        SpareMemory.GiveBack();
        var seconds = around.Time.GetElapsedTime(start).TotalSeconds;
        error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"演示数据已就绪，用时 {seconds:0.0} 秒。"));
        error.WriteLine("打开下面的地址，点“登录”，从账号清单中任选一个角色，一键登录（仅限本机）。");
        return ServeCommand.Run(
            settings,
            around,
            error,
            services =>
            {
                services.AddSingleton(fiction);
                services.AddDemonstrationDoor(
                    folder.Read().Accounts,
                    accounts => folder.Keep(new KeptDemonstration(names, accounts))
                );
            }
        );
    }

    // Whatever the environment says of another installation's database does not concern a demonstration.
    private ServerSettings SettingsOf(DemoFolder folder)
    {
        var settings = SettingsReading.OfProcess(
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["url"] = options.Url,
                ["catalog"] = options.Catalog,
            }
        );
        return settings with
        {
            Demo = true,
            Role = ServerRole.Both,
            DataFolder = folder.Path,
            Database = StoreKind.Sqlite,
            Connection = null,
            Keys = null,
        };
    }

    private bool TryMake(DemoFolder folder, ServerSettings settings, ScreeningBasis basis, PlaceNames names)
    {
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        try
        {
            Make(folder, settings, basis, names, stop.Token).GetAwaiter().GetResult();
            return true;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            error.WriteLine("已中断，没有启动。");
            return false;
        }

        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stop.Cancel();
        }
    }

    private async Task Make(
        DemoFolder folder,
        ServerSettings settings,
        ScreeningBasis basis,
        PlaceNames names,
        CancellationToken cancel
    )
    {
        await error.WriteLineAsync("正在生成演示城市（虚构）：建立数据库");
        settings.CreateDataFolder();
        using var database = new Database(settings.Store);
        await new SchemaMigration(database).Run(cancel);
        var keys = await settings.OpenKeys(database, cancel);
        var time = new DemonstrationTime(around.Time);
        var clock = new Clock(time);
        var desk = new ScreeningDesk(database, basis, clock);
        var site = new DemonstrationSite(
            new DemonstrationPlan(DaysOf(basis.Calendar), options.Acts) { Names = names },
            database,
            new ActIntake(database, desk, keys, clock),
            new RegionTree(basis.Pack.Regions),
            new Passwords(),
            new MachineKeyTexts(keys),
            time
        );
        await DemonstrationCity.Make(site, new Lines(error), cancel);
        folder.Keep(new KeptDemonstration(names, site.Accounts));
        await error.WriteLineAsync($"接口密钥（演示，市场监管）：{site.MachineKey.Text}");
    }

    private static OfficeDays DaysOf(WorkCalendar calendar) =>
        new(calendar.Years.SelectMany(y => y.DaysOff), calendar.Years.SelectMany(y => y.WorkingWeekendDays));

    // In the order of the steps: Progress<T> would leave that to the thread pool.
    private sealed class Lines(TextWriter error) : IProgress<string>
    {
        public void Report(string value)
        {
            error.WriteLine($"正在生成演示城市（虚构）：{value}");
            error.Flush();
        }
    }
}
