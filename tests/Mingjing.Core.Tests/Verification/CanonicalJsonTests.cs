using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Mingjing.Testing.Verification;
using Mingjing.Verifier;

namespace Mingjing.Core.Tests.Verification;

public sealed class CanonicalJsonTests
{
    // RFC 8785, Appendix B: the bits of a double and its text.
    public static TheoryData<string, string> Numbers =>
        new()
        {
            { "0000000000000000", "0" },
            { "8000000000000000", "0" },
            { "0000000000000001", "5e-324" },
            { "8000000000000001", "-5e-324" },
            { "7fefffffffffffff", "1.7976931348623157e+308" },
            { "ffefffffffffffff", "-1.7976931348623157e+308" },
            { "4340000000000000", "9007199254740992" },
            { "c340000000000000", "-9007199254740992" },
            { "4430000000000000", "295147905179352830000" },
            { "44b52d02c7e14af5", "9.999999999999997e+22" },
            { "44b52d02c7e14af6", "1e+23" },
            { "44b52d02c7e14af7", "1.0000000000000001e+23" },
            { "444b1ae4d6e2ef4e", "999999999999999700000" },
            { "444b1ae4d6e2ef4f", "999999999999999900000" },
            { "444b1ae4d6e2ef50", "1e+21" },
            { "3eb0c6f7a0b5ed8c", "9.999999999999997e-7" },
            { "3eb0c6f7a0b5ed8d", "0.000001" },
            { "41b3de4355555553", "333333333.3333332" },
            { "41b3de4355555554", "333333333.33333325" },
            { "41b3de4355555555", "333333333.3333333" },
            { "41b3de4355555556", "333333333.3333334" },
            { "41b3de4355555557", "333333333.33333343" },
            { "becbf647612f3696", "-0.0000033333333333333333" },
            { "43143ff3c1cb0959", "1424953923781206.2" },
        };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_number_has_the_published_text(string bits, string expected)
    {
        var value = BitConverter.Int64BitsToDouble(
            long.Parse(bits, NumberStyles.HexNumber, CultureInfo.InvariantCulture)
        );
        // Written at length, so that the shortest form is found and not copied.
        Canonical(value.ToString("E17", CultureInfo.InvariantCulture)).ShouldBe(expected);
        CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(expected)).ShouldBeTrue();
    }

    [Fact]
    public void The_sample_of_the_standard_has_its_published_bytes()
    {
        const string Input = """
            {
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }
            """;
        const string Expected =
            "7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a5b3333333333333333332e"
            + "333333333333332c31652b33302c342e352c302e3030322c31652d32375d2c22737472696e67223a22e282ac245c753030306"
            + "65c6e4127425c225c5c5c5c5c222f227d";
        Convert.ToHexStringLower(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(Input))).ShouldBe(Expected);
    }

    [Fact]
    public void Members_stand_in_the_published_order()
    {
        const string Input = """
            {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
             "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
            """;
        JsonNode
            .Parse(Canonical(Input))!
            .AsObject()
            .Select(m => m.Key)
            .ShouldBe(["\r", "1", "\u0080", "\u00f6", "\u20ac", "\ud83d\ude00", "\ufb33"]);
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":1,\"\\u0061\":2}")]
    [InlineData("{\"a\":1")]
    [InlineData("{} {}")]
    [InlineData("[1,]")]
    [InlineData("")]
    [InlineData("NaN")]
    [InlineData("01")]
    [InlineData("\"\\ud800\"")]
    [InlineData("{\"\\udc00\":1}")]
    [InlineData("1e400")]
    [InlineData("1e-400")]
    [InlineData("9007199254740993")]
    [InlineData("// a comment\n1")]
    public void What_has_no_canonical_form_is_refused(string json)
    {
        Should.Throw<CanonicalJsonException>(() => Canonical(json));
        CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(json)).ShouldBeFalse();
    }

    [Fact]
    public void Bytes_that_are_not_text_are_refused()
    {
        byte[] broken = [(byte)'"', 0xC3, (byte)'"'];
        Should.Throw<CanonicalJsonException>(() => CanonicalJson.Canonicalize(broken));
        CanonicalJson.IsCanonical(broken).ShouldBeFalse();
    }

    [Fact]
    public void Nesting_has_a_limit()
    {
        static string Nested(int depth) => new string('[', depth) + new string(']', depth);

        Canonical(Nested(CanonicalJson.MaxDepth)).ShouldBe(Nested(CanonicalJson.MaxDepth));
        CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(Nested(CanonicalJson.MaxDepth))).ShouldBeTrue();
        Should.Throw<CanonicalJsonException>(() => Canonical(Nested(CanonicalJson.MaxDepth + 1)));
        CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(Nested(CanonicalJson.MaxDepth + 1))).ShouldBeFalse();
    }

    [Fact]
    public void Any_double_survives_its_canonical_text() =>
        Gen
            .Long.Select(BitConverter.Int64BitsToDouble)
            .Where(double.IsFinite)
            .Sample(
                value =>
                {
                    var text = Canonical(value.ToString("E17", CultureInfo.InvariantCulture));
                    return double.Parse(text, CultureInfo.InvariantCulture).Equals(value == 0 ? 0 : value)
                        && CanonicalJson.IsCanonical(Encoding.UTF8.GetBytes(text));
                },
                iter: 3_000
            );

    [Fact]
    public void What_is_written_is_canonical_and_stays_as_it_is() =>
        Gen.Int.Sample(
            seed =>
            {
                var text = CanonicalJson.Encode(new RandomLedger(seed, 1).Entries[0].Payload);
                return CanonicalJson.IsCanonical(text) && CanonicalJson.Canonicalize(text).AsSpan().SequenceEqual(text);
            },
            iter: 500
        );

    [Fact]
    public void What_is_called_canonical_is_exactly_what_would_be_written() =>
        Gen.Select(Gen.Int, Gen.Int[0, int.MaxValue], Gen.Byte)
            .Sample(
                (seed, place, replacement) =>
                {
                    var text = CanonicalJson.Encode(new RandomLedger(seed, 1).Entries[0].Payload);
                    text[place % text.Length] = replacement;
                    return CanonicalJson.IsCanonical(text) == IsWhatWouldBeWritten(text);
                },
                iter: 3_000
            );

    private static bool IsWhatWouldBeWritten(byte[] text)
    {
        try
        {
            return CanonicalJson.Canonicalize(text).AsSpan().SequenceEqual(text);
        }
        catch (CanonicalJsonException)
        {
            return false;
        }
    }

    private static string Canonical(string json) =>
        Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(json)));
}
