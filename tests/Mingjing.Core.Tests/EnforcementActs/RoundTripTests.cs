using CsCheck;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class RoundTripTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue];

    public static TheoryData<WrittenAs> Forms => [.. Enum.GetValues<WrittenAs>()];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_column_in_each_of_its_three_states_survives_a_file(WrittenAs form) =>
        Seeds.Sample(
            seed => ShouldComeBack(new RandomActs(seed).Some(), ActLayouts.Standard, form, byName: seed % 2 == 0),
            iter: 300
        );

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_penalty_survives_a_disclosure_file_by_code_and_by_header(WrittenAs form) =>
        Seeds.Sample(
            seed =>
                ShouldComeBack([new RandomActs(seed).OnePenalty()], ActLayouts.PenaltyDisclosure, form, seed % 2 == 0),
            iter: 200
        );

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_license_survives_a_disclosure_file_by_code_and_by_header(WrittenAs form) =>
        Seeds.Sample(
            seed =>
                ShouldComeBack([new RandomActs(seed).OneLicense()], ActLayouts.LicenseDisclosure, form, seed % 2 == 0),
            iter: 200
        );

    [Fact]
    public void Any_amount_in_ten_thousand_yuan_is_read_to_the_fen() =>
        Gen.Long[0, 10_000_000_000_000]
            .Sample(fen =>
            {
                var act = new Act
                {
                    RecordNo = "1",
                    Kind = ActKind.Penalty,
                    SubjectCode = "11410300XLY000017D",
                    Fine = new Money(fen),
                };
                var back = Read(Written([act], ActLayouts.PenaltyDisclosure, WrittenAs.Csv)).Records[0].Record;
                return back.Fine.Value.Fen == fen;
            });

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_same_acts_give_the_same_bytes(WrittenAs form)
    {
        var acts = new RandomActs(11).Some();

        Written(acts, ActLayouts.Standard, form).ShouldBe(Written(acts, ActLayouts.Standard, form));
    }

    private static void ShouldComeBack(Act[] acts, RecordLayout<Act> layout, WrittenAs form, bool byName)
    {
        var result = Read(Written(acts, layout, form, byName));

        result.Errors.ShouldBeEmpty();
        result.Layout.ShouldBe(layout.Name);
        result
            .Records.Select(r => string.Join('\n', Facts(r.Record)))
            .ShouldBe(acts.Select(a => string.Join('\n', Facts(a))));
    }

    private static ReadResult<Act> Read(byte[] file) => ActFile.ReadAll(new MemoryStream(file), "往返.dat");

    private static byte[] Written(IEnumerable<Act> acts, RecordLayout<Act> layout, WrittenAs form, bool byName = false)
    {
        var stream = new MemoryStream();
        RecordWriter.Write(stream, layout, acts, form, byName: byName);
        return stream.ToArray();
    }

    private static IEnumerable<string> Facts(Act act) =>
        ActColumns.All.Select(c => $"{c.Name}={c.StateOf(act)}:{c.Format(act)}");
}
