using Mingjing.Core.Platform;

namespace Mingjing.Core.DiscretionBenchmarks;

/// <summary>裁量基准 (27号): that a benchmark of a matter was in force for a body.</summary>
public sealed record Benchmark(string SubjectCode, string MatterCode, DayInterval Period);

/// <summary>裁量基准名册.</summary>
public sealed class BenchmarkRegister(IEnumerable<Benchmark> benchmarks, bool complete)
{
    private readonly PeriodTable _periods = new(benchmarks.Select(b => (b.SubjectCode, b.MatterCode, b.Period)));

    public bool Complete { get; } = complete;

    /// <summary>Whether any benchmark of the matter is loaded for the body.</summary>
    public bool Knows(string subjectCode, string matterCode) => _periods.Knows(subjectCode, matterCode);

    /// <summary>Whether a benchmark of the matter was in force on a day.</summary>
    public bool InForce(string subjectCode, string matterCode, DateOnly day) =>
        _periods.Covers(subjectCode, matterCode, day);
}
