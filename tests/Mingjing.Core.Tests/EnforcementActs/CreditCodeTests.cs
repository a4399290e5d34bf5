using CsCheck;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class CreditCodeTests
{
    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    [Theory]
    [InlineData("91350100M000100Y43")]
    [InlineData("91110000600037341L")]
    [InlineData("911100007109250324")]
    [InlineData("91440300708461136T")]
    [InlineData("11100000000013127D")]
    [InlineData("11410300XLY000017D")]
    [InlineData("11410300XLY0000258")]
    [InlineData("11410300XLY0000333")]
    [InlineData("11410302XLY000017A")]
    [InlineData("11410311XLY000017B")]
    [InlineData("11410323XLY000017P")]
    public void The_vectors_are_valid(string code) => CreditCode.TryRead(code, out _).ShouldBeNull();

    [Theory]
    [InlineData("91350100m000100y43", "91350100M000100Y43")]
    [InlineData("９１３５０１００M000100Y43", "91350100M000100Y43")]
    public void Case_and_width_are_normalized(string written, string normal)
    {
        CreditCode.TryRead(written, out var code).ShouldBeNull();
        code.ShouldBe(normal);
    }

    [Fact]
    public void A_code_of_zeros_is_refused_although_its_check_digits_fit() =>
        CreditCode.TryRead(new string('0', 18), out _)!.ShouldContain("登记管理部门");

    [Fact]
    public void Every_single_wrong_character_is_found() =>
        Gen.Select(Gen.Int[0, 17], Gen.Int[0, 30])
            .Sample(
                (place, other) =>
                {
                    var code = "91110000600037341L".ToCharArray();
                    var isChanged = code[place] != Alphabet[other];
                    code[place] = Alphabet[other];
                    return CreditCode.IsValid(code) != isChanged;
                }
            );

    [Fact]
    public void A_completed_code_is_valid() =>
        Gen.Select(Gen.Int[100_000, 999_999], Gen.Int[0, 99_999])
            .Sample((region, number) => CreditCode.IsValid(CreditCode.Complete($"11{region}", $"XLY{number:00000}")));
}
