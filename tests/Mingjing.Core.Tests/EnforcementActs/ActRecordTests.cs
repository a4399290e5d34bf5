using System.Globalization;
using System.Numerics;
using System.Text;
using CsCheck;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Testing;
using Mingjing.Testing.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class ActRecordTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue];

    [Fact]
    public void Every_column_in_each_of_its_states_comes_back() =>
        Seeds.Sample(
            seed =>
            {
                var act = Shielded(seed);

                ActRecord.Read(ActRecord.Of(act)).ShouldSayTheSame(act);
            },
            iter: 2000
        );

    [Fact]
    public void Two_acts_say_the_same_exactly_when_their_records_are_equal() =>
        Gen.Select(Seeds, Gen.Int[0, 91])
            .Sample(
                (seed, field) =>
                {
                    var act = Shielded(seed);
                    var record = ActRecord.Of(act);
                    ActRecord.Of(ActRecord.Read(record)).ShouldBe(record);

                    var other = Shielded(seed);
                    ActColumns.All[field].Copy(Shielded(seed + 1), other);
                    var isSame = ActColumns.All[field].IsSame(act, other);
                    ActRecord.Of(other).AsSpan().SequenceEqual(record).ShouldBe(isSame);
                },
                iter: 1000
            );

    [Fact]
    public void Damage_is_told_and_never_read_as_another_act() =>
        Gen.Select(Seeds, Gen.Int[0, int.MaxValue], Gen.Int[1, 255])
            .Sample(
                (seed, place, change) =>
                {
                    var record = ActRecord.Of(Shielded(seed));
                    record[place % record.Length] ^= (byte)change;

                    Should.Throw<InvalidDataException>(() => ActRecord.Read(record));
                },
                iter: 3000
            );

    [Fact]
    public void Damage_in_many_places_is_told() =>
        Seeds.Sample(
            seed =>
            {
                var record = ActRecord.Of(Shielded(seed));
                var damaged = new Mutations(seed).Of(record);
                if (damaged.AsSpan().SequenceEqual(record))
                    return;

                Should.Throw<InvalidDataException>(() => ActRecord.Read(damaged));
            },
            iter: 1000
        );

    /// <summary>Bytes with a right sum that no release has written: nothing else than a refusal or an act that can be stored.</summary>
    [Fact]
    public void Damage_under_a_right_sum_is_told_or_read_as_an_act_that_can_be_stored() =>
        Seeds.Sample(
            seed =>
            {
                var record = ActRecord.Of(Shielded(seed));
                var damaged = Sealed(new Mutations(seed).Of(record[..^sizeof(uint)]));
                Act act;
                try
                {
                    act = ActRecord.Read(damaged);
                }
                catch (InvalidDataException)
                {
                    return;
                }

                // A damaged stand-in is none.
                PartyCode.Shield(act, BlindIndex.Of);
                ActRecord.Read(ActRecord.Of(act)).ShouldSayTheSame(act);
            },
            iter: 2000
        );

    [Fact]
    public void A_record_cut_short_or_grown_is_told()
    {
        var record = ActRecord.Of(Shielded(7));
        for (var length = 0; length < record.Length; length++)
            Should.Throw<InvalidDataException>(() => ActRecord.Read(record.AsSpan(0, length)));
        Should.Throw<InvalidDataException>(() => ActRecord.Read([.. record, 0]));
    }

    [Fact]
    public void The_code_of_a_person_is_not_taken()
    {
        var act = Shielded(1);
        act.PartyCode = "410399199001010012";

        Should.Throw<ArgumentException>(() => ActRecord.Of(act));
    }

    /// <summary>Stored records name columns and members of code lists by these numbers: new ones are added, none is moved.</summary>
    [Fact]
    public void The_numbers_of_columns_and_codes_never_change()
    {
        var lines = new StringBuilder();
        foreach (var column in ActColumns.All)
            lines.Append(CultureInfo.InvariantCulture, $"{(int)column.Field} {column.Name}\n");
        Append<ActKind>(lines);
        Append<PenaltyProcedure>(lines);
        Append<PartyKind>(lines);
        Append<ReviewResult>(lines);
        Append<ActResult>(lines);
        Append<PenaltyKinds>(lines);
        Append<NonDisclosureReason>(lines);
        Append<InspectionMode>(lines);
        Append<EnforcementField>(lines);
        Append<ActStatus>(lines);
        Append<CoercionKind>(lines);
        Append<ServiceMethod>(lines);
        Append<Handling>(lines);
        Append<BenchmarkLevel>(lines);

        Approved
            .DifferenceFrom(
                "tests/Mingjing.Core.Tests/EnforcementActs/ActRecord.Numbers.approved.txt",
                lines.ToString()
            )
            .ShouldBeNull();
    }

    private static void Append<T>(StringBuilder lines)
        where T : struct, Enum
    {
        lines.Append(CultureInfo.InvariantCulture, $"\n{typeof(T).Name}\n");
        foreach (var term in Terms<T>.All)
        {
            Terms<T>.TryFind(term, out var value).ShouldBeTrue();
            lines.Append(
                CultureInfo.InvariantCulture,
                $"{Convert.ToInt32(value, CultureInfo.InvariantCulture)} {term}\n"
            );
        }
    }

    private static byte[] Sealed(byte[] content)
    {
        var sum = content.Aggregate(uint.MaxValue, BitOperations.Crc32C);
        return [.. content, .. BitConverter.GetBytes(sum)];
    }

    private static Act Shielded(int seed)
    {
        var act = new RandomActs(seed).One();
        PartyCode.Shield(act, BlindIndex.Of);
        return act;
    }
}
