using System.Text;
using CsCheck;
using Mingjing.Core.EnforcementActs;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class ActPayloadTests
{
    private const string Commitment = "c0ffee";

    private static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue];

    [Fact]
    public void Every_column_in_each_of_its_states_comes_back() =>
        Seeds.Sample(
            seed =>
            {
                var act = new RandomActs(seed).One();
                var code = act.PartyCode.IsKnown ? act.PartyCode.Value : null;

                ShouldSayTheSame(ActPayload.Read(ActPayload.Of(act, Commitment), code), act);
            },
            iter: 2000
        );

    private static void ShouldSayTheSame(Act one, Act other) =>
        ActColumns
            .All.Where(c => !c.IsSame(one, other))
            .Select(c => $"{c.Name}: {c.Format(one)} | {c.Format(other)}")
            .ShouldBeEmpty();

    [Fact]
    public void A_record_comes_back() =>
        Seeds.Sample(
            seed =>
            {
                var act = new RandomActs(seed).One();
                PartyCode.Shield(act, code => (UInt128)code.GetHashCode(StringComparison.Ordinal));
                var record = ActRecord.Of(act);

                ShouldSayTheSame(ActRecord.Read(record), act);
                ActRecord.Of(ActRecord.Read(record)).ShouldBe(record);
            },
            iter: 2000
        );

    [Fact]
    public void An_act_as_it_stands_in_the_store()
    {
        var act = new Act
        {
            RecordNo = "2026-1",
            Kind = ActKind.Penalty,
            SubjectCode = "11410300XLY000017D",
            PartyKind = PartyKind.NaturalPerson,
            PartyName = "张三",
            PartyCode = "410399199001010012",
            DecidedOn = new DateOnly(2026, 2, 12),
            ServedOn = DateFact.At(new DateOnly(2026, 2, 13), 570),
            HearingOn = DateFact.None,
            Major = Flag.No,
            Urgent = Flag.Yes,
            Fine = new Money(500000),
            Penalties = PenaltyKinds.Warning | PenaltyKinds.Fine,
            Officers = Fact<IReadOnlyList<string>>.Known(["16410399001", "16410399002"]),
            Matter = "占道\"经营\"\n\u0001",
        };

        Encoding
            .UTF8.GetString(ActPayload.Of(act, Commitment))
            .ShouldBe(
                """
                {"decidedOn":"2026-02-12","fine":"5000.00","hearingOn":"none","kind":"行政处罚","major":false,"matter":"占道\"经营\"\n\u0001","officers":["16410399001","16410399002"],"partyCode":{"commitment":"c0ffee"},"partyKind":"自然人","partyName":"张三","penalties":["警告","罚款"],"recordNo":"2026-1","servedOn":"2026-02-13 09:30","subjectCode":"11410300XLY000017D","urgent":true}
                """.Trim()
            );
    }
}
