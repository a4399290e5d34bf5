using Mingjing.Core.DiscretionBenchmarks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Inspections;
using Mingjing.Core.Officers;
using Mingjing.Core.Platform.Tables;
using Mingjing.Core.Subjects;

namespace Mingjing.Testing.Samples;

/// <summary>样例文件: every file of <c>samples/</c> by its path, as the generator writes it.</summary>
public static class SampleFiles
{
    /// <summary>The folder in the repository.</summary>
    public const string Folder = "samples";

    /// <summary>Every file with its content.</summary>
    public static IReadOnlyDictionary<string, byte[]> Create()
    {
        var sample = new SampleActs();
        var acts = sample.Acts;
        var columns = ActColumns.All.Where(c => acts.Any(a => c.Format(a) is not null)).Select(c => c.Name);
        var used = columns.ToHashSet(StringComparer.Ordinal);
        var penalties = acts.Where(a => a.Kind == ActKind.Penalty && a.Result.Is(ActResult.Penalized)).ToArray();
        var licenses = acts.Where(a => a.Kind == ActKind.License && a.Result.Is(ActResult.Granted)).ToArray();
        var registers = sample.Registers;
        var codes = acts.Select(a => a.SubjectCode).ToHashSet(StringComparer.Ordinal);
        return new SortedDictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["acts.csv"] = Bytes(s => RecordWriter.Write(s, ActLayouts.Standard, acts, WrittenAs.Csv, used)),
            ["acts-gb18030.csv"] = Bytes(s =>
                RecordWriter.Write(s, ActLayouts.Standard, acts, WrittenAs.CsvGb18030, used)
            ),
            ["acts.xlsx"] = Bytes(s => RecordWriter.Write(s, ActLayouts.Standard, acts, WrittenAs.Xlsx, used)),
            ["acts.ndjson"] = Bytes(s => RecordWriter.Write(s, ActLayouts.Standard, acts, WrittenAs.Ndjson)),
            ["acts-with-errors.csv"] = SampleErrors.Of(penalties),
            ["penalty-disclosure.csv"] = Bytes(s =>
                RecordWriter.Write(s, ActLayouts.PenaltyDisclosure, penalties, WrittenAs.Csv)
            ),
            ["license-disclosure.csv"] = Bytes(s =>
                RecordWriter.Write(s, ActLayouts.LicenseDisclosure, licenses, WrittenAs.Csv, byName: true)
            ),
            ["reports.csv"] = Bytes(s => RecordWriter.Write(s, ReportFile.Layout, sample.Reports(), WrittenAs.Csv)),
            ["registers/subjects.csv"] = Bytes(s =>
                SubjectFile.Register.Write(s, registers.Subjects.Where(r => codes.Contains(r.Code)), WrittenAs.Csv)
            ),
            ["registers/officers.csv"] = Bytes(s =>
                CertificateFile.Register.Write(
                    s,
                    registers.Certificates.Where(r => codes.Contains(r.SubjectCode)),
                    WrittenAs.Csv
                )
            ),
            ["registers/entrustments.csv"] = Bytes(s =>
                EntrustmentFile.Register.Write(s, registers.Entrustments, WrittenAs.Csv)
            ),
            ["registers/powers.csv"] = Bytes(s =>
                PowersFile.Register.Write(s, registers.Powers.Where(r => codes.Contains(r.SubjectCode)), WrittenAs.Csv)
            ),
            ["registers/inspection-caps.csv"] = Bytes(s =>
                InspectionCapFile.Register.Write(
                    s,
                    registers.InspectionCaps.Where(r => codes.Contains(r.SubjectCode)),
                    WrittenAs.Csv
                )
            ),
            ["registers/benchmarks.csv"] = Bytes(s =>
                BenchmarkFile.Register.Write(
                    s,
                    registers.Benchmarks.Where(r => codes.Contains(r.SubjectCode)),
                    WrittenAs.Csv
                )
            ),
        };
    }

    private static byte[] Bytes(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        write(memory);
        return memory.ToArray();
    }
}
