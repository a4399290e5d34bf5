using CsCheck;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Tests.EnforcementActs;

public sealed class IdentityNumberTests
{
    [Theory]
    [InlineData("11010519491231002X", "1949-12-31", false)]
    [InlineData("11010519491231002x", "1949-12-31", false)]
    [InlineData("440524188001010014", "1880-01-01", true)]
    [InlineData("410399199001010012", "1990-01-01", true)]
    [InlineData("410399198506150024", "1985-06-15", false)]
    [InlineData("410399200002290031", "2000-02-29", true)]
    [InlineData("４１０３９９２００００２２９００３１", "2000-02-29", true)]
    public void The_vectors_are_valid(string written, string bornOn, bool isMale)
    {
        IdentityNumber.TryRead(written, out var number).ShouldBeNull();
        number.BornOn.ShouldBe(DateOnly.Parse(bornOn, System.Globalization.CultureInfo.InvariantCulture));
        number.IsMale.ShouldBe(isMale);
    }

    [Theory]
    [InlineData("41039919900229001", "应为18位")]
    [InlineData("410399199002290014", "出生日期")]
    [InlineData("410399900101001", "15位旧")]
    [InlineData("A10399199001010012", "应为数字")]
    [InlineData("410399199001010013", "校验位")]
    public void A_wrong_number_is_refused_with_its_rule(string written, string rule) =>
        IdentityNumber.TryRead(written, out _)!.ShouldContain(rule);

    [Fact]
    public void Every_single_wrong_digit_is_found() =>
        Gen.Select(Gen.Int[0, 16], Gen.Int[1, 9])
            .Sample(
                (place, added) =>
                {
                    var digits = "410399199001010012".ToCharArray();
                    digits[place] = (char)('0' + ((digits[place] - '0' + added) % 10));
                    return !IdentityNumber.IsValid(digits);
                }
            );

    [Fact]
    public void A_number_shows_itself_masked() =>
        (IdentityNumber.TryRead("410399199001010012", out var number) ?? number.ToString()).ShouldBe(
            "4103************12"
        );
}
