using System.Diagnostics;
using System.Globalization;
using System.Net;
using Mingjing.Testing;

namespace Mingjing.Web.Tests.Commands;

/// <summary>The program without a command: the server, as a process of its own.</summary>
public sealed class ServeCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-serve-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task The_server_starts_from_any_folder_says_its_address_and_ends_well_when_it_is_told_to()
    {
        using var process = Start("--url", "http://127.0.0.1:0", "--data", _folder.FullName);
        var told = await process.StandardError.ReadLineAsync(Cancel);
        told.ShouldNotBeNull().ShouldStartWith("明镜已启动：http://127.0.0.1:");
        var address = new Uri(
            told[(told.IndexOf('：', StringComparison.Ordinal) + 1)..told.IndexOf('　', StringComparison.Ordinal)]
        );
        using (var client = new HttpClient { BaseAddress = address })
        {
            (await client.GetAsync("/health/ready", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await client.GetAsync("/css/base.css", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        using var end = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(Cancel);
        process.ExitCode.ShouldBe(0);
    }

    [Fact]
    public void A_wrong_setting_is_refused_with_exit_status_2()
    {
        var run = CommandLine.Run("--url", "ftp://here", "--role", "all");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("选项 --url：");
        run.Error.ShouldContain("选项 --role：");
    }

    [Fact]
    public void A_data_pack_that_is_none_is_refused()
    {
        var run = CommandLine.Run("--catalog", _folder.FullName, "--url", "http://127.0.0.1:0");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("instruments.json");
    }

    private Process Start(params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Repository.PathOf("src", "Mingjing.Web", "bin", configuration, "net10.0", "Mingjing.Web.dll");
        return Process.Start(
            new ProcessStartInfo("dotnet", [program, .. arguments])
            {
                UseShellExecute = false,
                WorkingDirectory = _folder.FullName,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                StandardErrorEncoding = System.Text.Encoding.UTF8,
            }
        )!;
    }
}
