using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Terms;
using Mingjing.Testing.EnforcementActs;
using Mingjing.Verifier;

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

                ActPayload.Read(ActPayload.Of(act, Commitment), code).ShouldSayTheSame(act);
            },
            iter: 2000
        );

    [Fact]
    public void What_is_written_is_canonical() =>
        Seeds.Sample(
            seed =>
            {
                var payload = ActPayload.Of(new RandomActs(seed).One(), Commitment);

                CanonicalJson.Canonicalize(payload).ShouldBe(payload);
            },
            iter: 2000
        );

    [Fact]
    public void Any_text_comes_back_and_is_canonical() =>
        Gen.OneOf(Gen.Char['\0', '\u007F'], Gen.Char['\u0080', '\uD7FF'], Gen.Char['\uE000', '\uFFFF'])
            .Array[0, 300]
            .Sample(chars =>
            {
                var act = Minimal();
                act.Matter = new string(chars) + "\U0002CE2E\U0001F600";

                var payload = ActPayload.Of(act);

                CanonicalJson.Canonicalize(payload).ShouldBe(payload);
                ActPayload.Read(payload).ShouldSayTheSame(act);
            });

    [Fact]
    public void An_act_as_it_stands_in_the_store()
    {
        var act = Minimal();
        act.PartyKind = PartyKind.NaturalPerson;
        act.PartyName = "张三";
        act.PartyCode = "410399199001010012";
        act.DecidedOn = new DateOnly(2026, 2, 12);
        act.ServedOn = DateFact.At(new DateOnly(2026, 2, 13), 570);
        act.HearingOn = DateFact.None;
        act.Major = Flag.No;
        act.Urgent = Flag.Yes;
        act.Fine = new Money(500000);
        act.Penalties = PenaltyKinds.Warning | PenaltyKinds.Fine;
        act.Officers = Fact<IReadOnlyList<string>>.Known(["16410399001", "16410399002"]);
        act.Suspensions = Fact<IReadOnlyList<Suspension>>.Known([
            new(new DateOnly(2026, 1, 5), new DateOnly(2026, 1, 9), "鉴定:复检;再检"),
        ]);
        act.Matter = "占道\"经营\"\n\u0001";

        Encoding
            .UTF8.GetString(ActPayload.Of(act, Commitment))
            .ShouldBe(
                "{\"decidedOn\":\"2026-02-12\",\"fine\":\"5000.00\",\"hearingOn\":\"none\",\"kind\":\"行政处罚\",\"major\":false,"
                    + "\"matter\":\"占道\\\"经营\\\"\\n\\u0001\",\"officers\":[\"16410399001\",\"16410399002\"],"
                    + "\"partyCode\":{\"commitment\":\"c0ffee\"},\"partyKind\":\"自然人\",\"partyName\":\"张三\","
                    + "\"penalties\":[\"警告\",\"罚款\"],\"recordNo\":\"2026-1\",\"servedOn\":\"2026-02-13 09:30\","
                    + "\"subjectCode\":\"11410300XLY000017D\","
                    + "\"suspensions\":[\"2026-01-05..2026-01-09:鉴定:复检;再检\"],\"urgent\":true}"
            );
    }

    [Fact]
    public void The_content_hash_is_of_the_payload()
    {
        var payload = ActPayload.Of(Minimal());

        ActPayload.ContentHash(payload).ShouldBe(SHA256.HashData(payload));
    }

    [Fact]
    public void An_identity_number_is_never_written_shielded_or_not() =>
        Seeds.Sample(
            seed =>
            {
                var act = new RandomActs(seed).One();
                act.PartyCode = "410399199001010012";
                var open = ActPayload.Of(act, Commitment);
                PartyCode.Shield(act, BlindIndex.Of).ShouldBe("410399199001010012");

                ActPayload.Of(act, Commitment).ShouldBe(open);
                Encoding.UTF8.GetString(open).ShouldNotContain("410399199001010012");
                Encoding.UTF8.GetString(open).ShouldContain("\"partyCode\":{\"commitment\":\"c0ffee\"}");
            },
            iter: 100
        );

    [Fact]
    public void A_personal_code_needs_a_commitment()
    {
        var act = Minimal();
        act.PartyCode = "410399199001010012";

        Should.Throw<ArgumentException>(() => ActPayload.Of(act));
    }

    [Fact]
    public void The_code_of_a_body_stands_as_it_is()
    {
        var act = Minimal();
        act.PartyCode = "91410300XLY0000250";

        Encoding.UTF8.GetString(ActPayload.Of(act)).ShouldContain("\"partyCode\":\"91410300XLY0000250\"");
    }

    [Fact]
    public void Without_the_code_behind_a_commitment_the_fact_is_unknown()
    {
        var act = Minimal();
        act.PartyCode = "410399199001010012";

        ActPayload.Read(ActPayload.Of(act, Commitment)).PartyCode.IsUnknown.ShouldBeTrue();
    }

    // Half a pair does not survive as the argument of an attribute.
    [Fact]
    public void A_text_without_a_form_of_its_own_is_refused()
    {
        foreach (var matter in new[] { "a\uD83D", "\uDE00a", "\uDE00\uD83D", "none" })
        {
            var act = Minimal();
            act.Matter = matter;

            Should.Throw<ArgumentException>(() => ActPayload.Of(act));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"kind\":\"行政处罚\"}")]
    [InlineData("{\"kind\":\"行政处\",\"recordNo\":\"1\",\"subjectCode\":\"2\"}")]
    [InlineData("{\"kind\":\"行政处罚\",\"recordNo\":\"1\",\"subjectCode\":\"2\",\"urgent\":\"none\"}")]
    [InlineData("{\"kind\":\"行政处罚\",\"recordNo\":\"1\",\"subjectCode\":\"2\",\"urgent\":\"是\"}")]
    [InlineData("{\"kind\":\"行政处罚\",\"newer\":\"x\",\"recordNo\":\"1\",\"subjectCode\":\"2\"}")]
    [InlineData("{\"recordNo\":\"1\",\"kind\":\"行政处罚\",\"subjectCode\":\"2\"}")]
    [InlineData("{\"decidedOn\":\"2026-2-12\",\"kind\":\"行政处罚\",\"recordNo\":\"1\",\"subjectCode\":\"2\"}")]
    [InlineData("{\"decidedOn\":\"2026-02-30\",\"kind\":\"行政处罚\",\"recordNo\":\"1\",\"subjectCode\":\"2\"}")]
    [InlineData("{\"fine\":5000.00,\"kind\":\"行政处罚\",\"recordNo\":\"1\",\"subjectCode\":\"2\"}")]
    [InlineData("{\"fine\":\"5000\",\"kind\":\"行政处罚\",\"recordNo\":\"1\",\"subjectCode\":\"2\"}")]
    [InlineData("{\"kind\":\"行政处罚\",\"penalties\":[\"罚\"],\"recordNo\":\"1\",\"subjectCode\":\"2\"}")]
    [InlineData("{\"kind\":\"行政处罚\",\"recordNo\":\"1\",\"subjectCode\":\"2\"} {}")]
    [InlineData("{\"kind\":\"行政处罚\",\"recordNo\":\"1\",\"subjectCode\":\"2\"")]
    public void Bytes_that_are_no_payload_are_refused(string json) =>
        Should.Throw<InvalidDataException>(() => ActPayload.Read(Encoding.UTF8.GetBytes(json)));

    private static Act Minimal() =>
        new()
        {
            RecordNo = "2026-1",
            Kind = ActKind.Penalty,
            SubjectCode = "11410300XLY000017D",
        };
}
