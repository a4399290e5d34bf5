using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.DiscretionBenchmarks;

/// <summary>裁量基准名册的文件 (<c>screen --benchmarks</c>).</summary>
public static class BenchmarkFile
{
    public static RegisterFile<Benchmark> Register { get; } =
        new(
            "裁量基准名册",
            new Benchmark("", "", default),
            [
                RegisterColumns.Key<Benchmark, string>(
                    "主体代码",
                    "subjectCode",
                    CellRules.OrganizationCode,
                    r => r.SubjectCode,
                    (r, v) => r with { SubjectCode = v }
                ),
                RegisterColumns.Key<Benchmark, string>(
                    "事项编码",
                    "matterCode",
                    RegisterColumns.PlainText,
                    r => r.MatterCode,
                    (r, v) => r with { MatterCode = v }
                ),
                .. RegisterColumns.Period<Benchmark>(
                    ("起", "from"),
                    ("止", "to"),
                    r => r.Period,
                    (r, v) => r with { Period = v }
                ),
            ],
            r => RegisterColumns.OrderOf(r.Period, "to")
        );
}
