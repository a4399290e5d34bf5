using System.Collections.Frozen;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Accounts;

/// <summary>密码规则: at least 12 characters, of three kinds or 16 long, without the login name, none of the common ones.</summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private const int LongEnough = 16;
    private const int KindsNeeded = 3;
    private const int FewestDifferent = 5;

    // What people choose when twelve characters are asked for, in small letters.
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.Ordinal,
        "123456789012",
        "1234567890ab",
        "123456abcdef",
        "1234567890abc",
        "1234567890-=",
        "1qaz2wsx3edc",
        "1qaz@wsx3edc",
        "1qaz@wsx#edc",
        "1q2w3e4r5t6y",
        "qwertyuiop12",
        "qwertyuiop[]",
        "qwer1234asdf",
        "qwer1234!@#$",
        "qazwsxedcrfv",
        "asdfghjkl123",
        "zxcvbnm12345",
        "abcd1234abcd",
        "abc123abc123",
        "abc123456789",
        "abcd12345678",
        "aa1234567890",
        "aa123456789!",
        "admin@123456",
        "admin123456!",
        "admin1234567",
        "admin@12345678",
        "administrator",
        "administrator1",
        "administrator1!",
        "password1234",
        "password123!",
        "password@123",
        "password@1234",
        "p@ssw0rd1234",
        "p@ssw0rd2024",
        "p@ssw0rd2025",
        "p@ssw0rd2026",
        "p@ssword1234",
        "passw0rd1234",
        "passw0rd!234",
        "welcome@1234",
        "welcome12345",
        "letmein12345",
        "changeme1234",
        "changeme123!",
        "iloveyou1234",
        "woaini1314520",
        "woaini520131",
        "5201314woaini",
        "sifaju@123456",
        "sfj@12345678",
        "zhifa@123456",
        "zhifa12345678",
        "jiandu@123456",
        "mingjing1234",
        "mingjing@123",
        "mingjing@1234",
        "mingjing123456",
        "luoyang@1234",
        "luoyang123456",
        "henan@123456",
        "test@1234567",
        "test12345678",
        "root@1234567",
        "huawei@12345",
        "huawei@123456",
        "!qaz2wsx3edc",
        "!qaz@wsx#edc",
        "!@#$qwerasdf",
        "1234qwerasdf",
        "1234!@#$qwer",
        "1a2b3c4d5e6f",
        "a1b2c3d4e5f6",
        "112233445566",
        "123123123123",
        "123321123321",
        "147258369147",
        "789456123000"
    );

    /// <summary>The first rule that a password breaks, in Chinese; null where it keeps them all.</summary>
    public static string? BrokenBy(Secret password, string loginName)
    {
        var text = password.Text ?? "";
        if (text.Length < Shortest)
            return $"密码至少 {Shortest} 个字符";
        if (text.Length > Longest)
            return $"密码最多 {Longest} 个字符";
        if (text.Contains(loginName, StringComparison.OrdinalIgnoreCase))
            return "密码不能包含登录名";
        if (Common.Contains(text.ToLowerInvariant()) || text.Distinct().Count() < FewestDifferent)
            return "密码过于常见，容易被猜中";
        if (text.Length < LongEnough && KindsOf(text) < KindsNeeded)
            return $"密码应含大写字母、小写字母、数字、符号中的三类，或者不少于 {LongEnough} 个字符";
        return null;
    }

    private static int KindsOf(string text) =>
        (text.Any(char.IsAsciiLetterUpper) ? 1 : 0)
        + (text.Any(char.IsAsciiLetterLower) ? 1 : 0)
        + (text.Any(char.IsAsciiDigit) ? 1 : 0)
        + (text.Any(c => !char.IsAsciiLetterOrDigit(c)) ? 1 : 0);
}
