using System.Globalization;
using Mingjing.Benchmarks;

var benchmarks = new Dictionary<string, Action<int>>(StringComparer.Ordinal)
{
    ["due"] = DueBenchmark.Run,
    ["screen"] = ScreenBenchmark.Run,
    ["explain"] = ExplainBenchmark.Run,
    ["import"] = ImportBenchmark.Run,
    ["post"] = PostBenchmark.Run,
    ["start"] = StartBenchmark.Run,
    ["rescreen"] = RescreenBenchmark.Run,
    ["list"] = ListBenchmark.Run,
    ["ledger"] = LedgerBenchmark.Run,
    ["acts"] = StoredActsBenchmark.Run,
    ["steps"] = StepsBenchmark.Run,
};

var size = 0;
var names = new List<string>();
foreach (var arg in args)
{
    if (!int.TryParse(arg, CultureInfo.InvariantCulture, out size))
        names.Add(arg);
}

if (names is ["all"])
    names = [.. benchmarks.Keys];
if (names.Count == 0 || !names.TrueForAll(benchmarks.ContainsKey))
{
    Console.Error.WriteLine($"usage: NAME [SIZE], NAME one of all, {string.Join(", ", benchmarks.Keys)}");
    return 2;
}

foreach (var name in names)
    benchmarks[name](size);
return 0;
