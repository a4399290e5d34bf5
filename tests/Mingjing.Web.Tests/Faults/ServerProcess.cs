using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mingjing.Testing;

namespace Mingjing.Web.Tests.Faults;

/// <summary>服务进程: the built server as a process of its own, which can be killed; keeps all that it writes on either stream.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private const string Started = "明镜已启动：";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _written;
    private readonly Task _reading;

    private ServerProcess(Process process, Uri address, ConcurrentQueue<string> written, Task reading)
    {
        (_process, Address, _written, _reading) = (process, address, written, reading);
    }

    public Uri Address { get; }

    /// <summary>What it has written so far: all of it once the process has ended.</summary>
    public string Written => string.Join('\n', _written);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Starts a server on a free port and returns when it listens.</summary>
    public static async Task<ServerProcess> Start(IReadOnlyDictionary<string, string?> variables)
    {
        var process = Process.Start(StartOf(variables))!;
        var written = new ConcurrentQueue<string>();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var reading = Task.WhenAll(
            Read(process.StandardError, written, address),
            Read(process.StandardOutput, written, told: null)
        );
        _ = reading.ContinueWith(
            _ => address.TrySetException(new InvalidOperationException($"no server: {string.Join('\n', written)}")),
            TaskScheduler.Default
        );
        return new ServerProcess(process, await address.Task, written, reading);
    }

    /// <summary>kill -9: nothing of it runs on.</summary>
    public async Task Kill()
    {
        _process.HasExited.ShouldBeFalse($"it ended by itself: {Written}");
        _process.Kill();
        await Ended();
    }

    /// <summary>Ends it as a service manager does, and waits for it.</summary>
    public async Task<int> Stop()
    {
        using var end = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await Ended();
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await Ended();
        _process.Dispose();
    }

    private async Task Ended()
    {
        await _process.WaitForExitAsync(CancellationToken.None);
        await _reading;
    }

    private static async Task Read(
        StreamReader stream,
        ConcurrentQueue<string> written,
        TaskCompletionSource<Uri>? told
    )
    {
        while (await stream.ReadLineAsync(CancellationToken.None) is { } line)
        {
            written.Enqueue(line);
            if (line.StartsWith(Started, StringComparison.Ordinal))
                told?.TrySetResult(new Uri(line[Started.Length..line.IndexOf('　', StringComparison.Ordinal)]));
        }
    }

    private static ProcessStartInfo StartOf(IReadOnlyDictionary<string, string?> variables)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var program = Repository.PathOf("src", "Mingjing.Web", "bin", configuration, "net10.0", "Mingjing.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--url", "http://127.0.0.1:0"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            StandardErrorEncoding = Encoding.UTF8,
            StandardOutputEncoding = Encoding.UTF8,
        };
        // The runtime's debugging channels lie among the temporary files, and stay there when the process is killed.
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        return start;
    }
}
