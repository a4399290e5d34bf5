using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class MutationFuzzTests
{
    private const int Rounds = 500;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    private static readonly Dictionary<string, Func<byte[]>> Files = new(StringComparer.Ordinal)
    {
        ["CSV"] = () => SampleTable.Acts(8).Csv(),
        ["CSV in GB18030"] = () => SampleTable.Acts(8).Csv(CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!),
        ["NDJSON"] = () => SampleTable.Acts(8).Ndjson(h => ActColumns.ByHeader[h].Name),
        ["JSON array"] = () => SampleTable.Acts(8).JsonArray(h => ActColumns.ByHeader[h].Name),
        ["XLSX"] = () => SampleTable.Acts(8).Workbook().ToBytes(),
        ["penalty disclosure"] = () => SampleTable.PenaltyDisclosure(8).Csv(),
        ["license disclosure"] = () => SampleTable.LicenseDisclosure(8).Csv(),
    };

    public static TheoryData<string> Names => [.. Files.Keys];

    public static TheoryData<string> Parts =>
        [
            "xl/worksheets/sheet1.xml",
            "xl/sharedStrings.xml",
            "xl/styles.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damaged_file_is_answered_and_never_throws(string name)
    {
        var sound = Files[name]();
        var changed = 0;
        for (var seed = 0; seed < Rounds; seed++)
            changed += IsAnswered(new Mutations(seed).Of(sound), seed) ? 1 : 0;

        // The damage is felt: a reader that ignored it would prove nothing.
        changed.ShouldBeGreaterThan(Rounds / 4);
    }

    // A damaged archive rarely gets past its checksums, so the parts are damaged before they are packed.
    [Theory]
    [MemberData(nameof(Parts))]
    public void A_workbook_with_a_damaged_part_is_answered_and_never_throws(string part)
    {
        var workbook = SampleTable.Acts(8).Workbook();
        workbook.Put(1, 7, "<c r=\"@\" t=\"s\"><v>0</v></c>").Put(2, 11, "<c r=\"@\" s=\"1\"><v>45607</v></c>");
        workbook.Parts.TryAdd("xl/worksheets/sheet1.xml", workbook.Sheet());
        for (var seed = 0; seed < Rounds; seed++)
        {
            var damaged = new Mutations(seed).Of(Encoding.UTF8.GetBytes(workbook.Parts[part]!));
            var parts = workbook.Parts.Select(p =>
                (
                    p.Key,
                    string.Equals(p.Key, part, StringComparison.Ordinal) ? damaged : Encoding.UTF8.GetBytes(p.Value!)
                )
            );
            IsAnswered(RawWorkbook.Zip(parts), seed);
        }
    }

    private static bool IsAnswered(byte[] file, int seed)
    {
        var clock = Stopwatch.StartNew();
        var result = ActFile.ReadAll(new MemoryStream(file), "变异.dat");

        clock.Elapsed.ShouldBeLessThan(Longest, seed.ToString(CultureInfo.InvariantCulture));
        ReadingAccounts.ShouldAddUp(result);
        (result.Records.Count > 0 || result.Errors.Count > 0).ShouldBeTrue($"seed {seed}");
        string.Concat(result.Errors.Select(e => e.Value + e.Rule)).ShouldNotContain("410399199001010012");
        return result.Errors.Count > 0;
    }
}
