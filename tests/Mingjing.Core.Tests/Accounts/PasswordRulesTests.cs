using Mingjing.Core.Accounts;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Tests.Accounts;

public sealed class PasswordRulesTests
{
    [Theory]
    [InlineData("Ab3-efghijk", "至少")]
    [InlineData("Ab3-efghijkl", null)]
    [InlineData("abcdefgh1234", "三类")]
    [InlineData("abcdefgh-123", null)]
    [InlineData("zhoulongshanxi", "三类")]
    [InlineData("zhoulongshanxihe", null)]
    [InlineData("Zhang.San-2026!", "登录名")]
    [InlineData("P@ssw0rd1234", "常见")]
    [InlineData("1QAZ2wsx3edc", "常见")]
    [InlineData("Aa1!Aa1!Aa1!Aa1!", "常见")]
    [InlineData("行政执法监督须公正公开高效便民全程", null)]
    public void A_password_keeps_the_rules_or_is_told_which_it_breaks(string password, string? rule)
    {
        var broken = PasswordRules.BrokenBy(new Secret(password), "zhang.san");
        if (rule is null)
            broken.ShouldBeNull();
        else
            broken.ShouldNotBeNull().ShouldContain(rule);
    }

    [Fact]
    public void A_password_may_have_128_characters_and_no_more()
    {
        var text = string.Concat(Enumerable.Repeat("Ab3-e", 26));
        PasswordRules.BrokenBy(new Secret(text[..128]), "zhangsan").ShouldBeNull();
        PasswordRules.BrokenBy(new Secret(text[..129]), "zhangsan").ShouldNotBeNull();
    }

    [Fact]
    public void A_first_password_keeps_the_rules_of_length_and_never_repeats()
    {
        var passwords = Enumerable.Range(0, 1_000).Select(_ => Passwords.NewFirstPassword().Text!).ToArray();
        passwords.Distinct(StringComparer.Ordinal).Count().ShouldBe(1_000);
        passwords.ShouldAllBe(p => PasswordRules.BrokenBy(new Secret(p), "zhangsan") == null);
    }

    [Theory]
    [InlineData("zhangsan", true)]
    [InlineData("z.san-1_x", true)]
    [InlineData("ab", false)]
    [InlineData("1abc", false)]
    [InlineData("zhang san", false)]
    [InlineData("张三三", false)]
    [InlineData("Zhang", false)]
    public void A_login_name_is_small_letters_digits_and_three_marks(string name, bool isValid) =>
        LoginNames.IsValid(name).ShouldBe(isValid);

    [Fact]
    public void A_secret_is_never_printed_or_serialized()
    {
        var holder = new NewSecret(new Secret("geheim"));
        holder.ToString().ShouldNotContain("geheim");
        var text = System.Text.Json.JsonSerializer.Serialize(holder, Core.Platform.PlatformJson.Options);
        text.ShouldNotContain("geheim");
        System
            .Text.Json.JsonSerializer.Deserialize<NewSecret>(text, Core.Platform.PlatformJson.Options)!
            .Value.Text.ShouldBeNull();
    }

    private sealed record NewSecret(Secret Value);
}
