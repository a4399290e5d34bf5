using System.CommandLine;
using Microsoft.Extensions.Hosting.Internal;
using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Keys;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.PowersCatalog;
using Mingjing.Web.Accounts;
using Mingjing.Web.Startup;

namespace Mingjing.Web.Commands;

/// <summary>服务命令: the program without a command is the server. Ctrl+C ends it in good order, with status 0.</summary>
public static class ServeCommand
{
    /// <summary>Makes the server the action of the root command.</summary>
    public static void AddTo(RootCommand root, Surroundings around)
    {
        var url = CreateOption("--url", "监听地址，默认 http://127.0.0.1:5080；端口0为任意空闲端口", "地址");
        var role = CreateOption("--role", "站点角色：office 办公端、portal 公众端、both 两者（默认）", "角色");
        root.Options.Add(url);
        root.Options.Add(role);
        root.SetAction(arguments =>
        {
            var options = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["url"] = arguments.GetValue(url),
                ["role"] = arguments.GetValue(role),
                ["data"] = DataFolder.Given(arguments),
                ["catalog"] = CatalogFolder.Given(arguments),
            };
            var error = arguments.InvocationConfiguration.Error;
            try
            {
                return Run(SettingsReading.OfProcess(options), around, error);
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
        });
    }

    /// <summary>Starts a server, says where it listens, and waits until it is told to stop.</summary>
    /// <exception cref="CatalogException">The data pack is missing or contradicts itself.</exception>
    public static int Run(
        ServerSettings settings,
        Surroundings around,
        TextWriter error,
        Action<IServiceCollection>? more = null
    )
    {
        using var app = (IDisposable)
            Server.Build(
                settings,
                around.Time,
                services =>
                {
                    // Signals belong to the process: only the server that is the process listens to them.
                    services.AddSingleton<IHostLifetime, ConsoleLifetime>();
                    services.Configure<ConsoleLifetimeOptions>(o => o.SuppressStatusMessages = true);
                    more?.Invoke(services);
                }
            );
        var server = (WebApplication)app;
        try
        {
            server.Start();
        }
        catch (IOException e)
        {
            error.WriteLine($"不能监听 {settings.Url}：{e.Message}");
            return ExitCode.Failed;
        }

        error.WriteLine($"明镜已启动：{Server.AddressOf(server)}　按 Ctrl+C 停止");
        if (settings.HasOffice)
            TellSetUpAddress(server, error);
        error.Flush();
        server.WaitForShutdown();
        return ExitCode.Success;
    }

    // There is no default password: whoever reads this line sets up the three administrators.
    private static void TellSetUpAddress(WebApplication server, TextWriter error)
    {
        var firstRun = server.Services.GetRequiredService<FirstRun>();
        if (firstRun.Open(CancellationToken.None).GetAwaiter().GetResult() is not { } token)
            return;
        error.WriteLine(
            "系统尚未初始化。请在 24 小时内打开下面的地址，为三名管理员建立账号（只能使用一次，请勿外传）："
        );
        error.WriteLine(new Uri(Server.AddressOf(server), $"{SignInRoutes.SetUp}/{token.Text}"));
    }

    private static Option<string?> CreateOption(string name, string description, string value) =>
        new(name) { Description = description, HelpName = value };
}
