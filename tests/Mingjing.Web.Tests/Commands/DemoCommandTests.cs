using System.Diagnostics;
using System.Globalization;
using System.Net;
using Mingjing.Testing;
using Mingjing.Web.Tests.Documentation;

namespace Mingjing.Web.Tests.Commands;

/// <summary>The demonstration as a process of its own, from the command to the empty folder.</summary>
public sealed class DemoCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mingjing-demo-test-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Temporary => Directory.CreateDirectory(Path.Combine(_folder.FullName, "tmp")).FullName;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_makes_a_city_serves_it_with_its_accounts_and_leaves_nothing_behind()
    {
        Readme.Commands.First().Command.ShouldEndWith("-- demo");
        using var process = Start("--acts", "200", "--url", "http://127.0.0.1:0");
        var address = await AddressOf(process);
        Directory.EnumerateDirectories(Temporary, "mingjing-demo-*").ShouldHaveSingleItem();
        using (var client = new HttpClient { BaseAddress = address })
        {
            (await client.GetAsync("/health/ready", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
            var html = await client.GetStringAsync("/sign-in", Cancel);
            html.ShouldContain("河洛市司法局");
            html.ShouldNotContain("洛阳");
            html.ShouldContain("演示数据 · 纯属虚构");
            html.ShouldContain("以监督机构承办人登录");
        }

        (await End(process)).ShouldBe(0);
        Directory.EnumerateDirectories(Temporary, "mingjing-demo-*").ShouldBeEmpty();
    }

    [Fact]
    public async Task Real_names_come_when_they_are_asked_for_with_a_warning_and_stay_with_their_folder()
    {
        var kept = Path.Combine(_folder.FullName, "kept");
        using (var first = Start("--acts", "200", "--url", "http://127.0.0.1:0", "--data", kept, "--names", "real"))
        {
            (await first.StandardError.ReadLineAsync(Cancel))
                .ShouldNotBeNull()
                .ShouldStartWith("注意：机构使用真实名称");
            using var client = new HttpClient { BaseAddress = await AddressOf(first) };
            var html = await client.GetStringAsync("/sign-in", Cancel);
            html.ShouldContain("洛阳市司法局");
            html.ShouldNotContain("河洛市");
            html.ShouldContain("演示数据 · 纯属虚构");
            (await End(first)).ShouldBe(0);
        }

        var other = CommandLine.Run("demo", "--data", kept, "--names", "fictitious");
        other.ExitCode.ShouldBe(2);
        other.Error.ShouldContain("使用真实名称，不能改用虚构名称");
        using var second = Start("--url", "http://127.0.0.1:0", "--data", kept);
        (await second.StandardError.ReadLineAsync(Cancel)).ShouldNotBeNull().ShouldStartWith("注意：机构使用真实名称");
        await AddressOf(second);
        (await End(second)).ShouldBe(0);
    }

    [Fact]
    public async Task A_named_folder_keeps_its_demonstration_for_the_next_start()
    {
        var kept = Path.Combine(_folder.FullName, "kept");
        using (var first = Start("--acts", "200", "--url", "http://127.0.0.1:0", "--data", kept))
        {
            await AddressOf(first);
            (await End(first)).ShouldBe(0);
        }

        var made = File.GetLastWriteTimeUtc(Path.Combine(kept, "demonstration.json"));
        using var second = Start("--url", "http://127.0.0.1:0", "--data", kept);
        await AddressOf(second);
        (await End(second)).ShouldBe(0);
        File.GetLastWriteTimeUtc(Path.Combine(kept, "demonstration.json")).ShouldBe(made);
    }

    [Fact]
    public void A_folder_with_anything_else_is_not_touched()
    {
        var other = Path.Combine(_folder.FullName, "mingjing.db");
        File.WriteAllText(other, "data of somebody");
        var run = CommandLine.Run("demo", "--data", _folder.FullName);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("未作任何改动");
        File.ReadAllText(other).ShouldBe("data of somebody");
        _folder.EnumerateFileSystemInfos().ShouldHaveSingleItem();
    }

    [Fact]
    public void A_number_of_acts_or_a_port_out_of_range_is_refused()
    {
        var run = CommandLine.Run("demo", "--acts", "1", "--port", "70000", "--names", "洛阳");
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--acts 应为");
        run.Error.ShouldContain("--port 应为");
        run.Error.ShouldContain("--names 的值“洛阳”不可用");
    }

    private static async Task<Uri> AddressOf(Process process)
    {
        while (await process.StandardError.ReadLineAsync(Cancel) is { } line)
        {
            if (line.StartsWith("明镜已启动：", StringComparison.Ordinal))
                return new Uri(line["明镜已启动：".Length..line.IndexOf('　', StringComparison.Ordinal)]);
        }

        throw new InvalidOperationException("the demonstration did not start");
    }

    private static async Task<int> End(Process process)
    {
        using var end = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(Cancel);
        return process.ExitCode;
    }

    private Process Start(params string[] arguments)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Repository.PathOf("src", "Mingjing.Web", "bin", configuration, "net10.0", "Mingjing.Web.dll");
        return Process.Start(
            new ProcessStartInfo("dotnet", [program, "demo", .. arguments])
            {
                UseShellExecute = false,
                WorkingDirectory = _folder.FullName,
                RedirectStandardError = true,
                StandardErrorEncoding = System.Text.Encoding.UTF8,
                Environment = { ["TMPDIR"] = Temporary },
            }
        )!;
    }
}
