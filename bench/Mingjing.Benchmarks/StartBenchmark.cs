using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Mingjing.Benchmarks;

/// <summary>
/// <c>start</c>: the built product as a process of its own, from its start to the first page: on an empty folder, and with the
/// demonstration city.
/// </summary>
internal static class StartBenchmark
{
    private const double MostMegabytes = 300;

    public static void Run(int size) => RunAll(size == 0 ? 3 : size).GetAwaiter().GetResult();

    private static async Task RunAll(int rounds)
    {
        Measure.Title($"start: median of {rounds}, to the first page");
        await Measured("an empty folder", rounds, 5);
        await Measured("demo, 20,000 acts", rounds, 20, "demo");
    }

    private static async Task Measured(string what, int rounds, double mostSeconds, params string[] command)
    {
        var runs = new List<(double Seconds, double Megabytes)>();
        for (var i = 0; i < rounds; i++)
            runs.Add(await Once(command));
        var (seconds, megabytes) = (Median(runs.Select(r => r.Seconds)), Median(runs.Select(r => r.Megabytes)));
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{what, -30} {seconds, 8:N2} s   goal ≤ {mostSeconds} s {Word(seconds <= mostSeconds)}   {megabytes, 8:N0} MB resident   goal ≤ {MostMegabytes} MB {Word(megabytes <= MostMegabytes)}"
            )
        );
    }

    private static string Word(bool isMet) => isMet ? "met" : "MISSED";

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private static async Task<(double Seconds, double Megabytes)> Once(string[] command)
    {
        var data = Directory.CreateTempSubdirectory("mingjing-bench-");
        var url = $"http://127.0.0.1:{FreePort().ToString(CultureInfo.InvariantCulture)}";
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MINGJING_URL"] = url },
        };
        // The product refuses settings that it does not know, and those of the benchmarks are not its own.
        start.Environment.Remove(IntakeCity.ServerVariable);
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Mingjing.Web.dll"),
            .. command,
            "--data",
            Path.Combine(data.FullName, "data"),
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = new ConcurrentQueue<string>();
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri(url) };
            await FirstPage(client, process, said);
            var seconds = watch.Elapsed.TotalSeconds;
            process.Refresh();
            return (seconds, process.WorkingSet64 / 1048576.0);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            data.Delete(recursive: true);
        }
    }

    private static async Task FirstPage(HttpClient client, Process process, IEnumerable<string> said)
    {
        while (!process.HasExited)
        {
            try
            {
                using var response = await client.GetAsync("/sign-in");
                if (response.StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Nobody listens yet.
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException($"the process ended with {process.ExitCode}: {string.Join('\n', said)}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
