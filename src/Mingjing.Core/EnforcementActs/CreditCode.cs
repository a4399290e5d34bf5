using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>统一社会信用代码 (GB 32100), with the 组织机构代码 (GB 11714) that it contains.</summary>
public static class CreditCode
{
    public const int Length = 18;

    private const string Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    // The registering authorities that the standard names: 机构编制, 外交, 司法, …, 工商, 军委, 农业, 其他.
    private const string Authorities = "123456789ANY";

    private static readonly int[] Weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

    private static readonly int[] BodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>Reads a code of any case and width; answers with the Chinese rule that it breaks, or null.</summary>
    public static string? TryRead(ReadOnlySpan<char> text, out string code)
    {
        code = CellText.Fold(text).ToUpperInvariant();
        if (code.Length != Length)
            return LengthRule(code);
        foreach (var c in code)
        {
            if (!Alphabet.Contains(c, StringComparison.Ordinal))
                return $"统一社会信用代码不使用字符“{c}”（只用数字和除 I、O、S、V、Z 之外的大写字母）";
        }

        if (!Authorities.Contains(code[0], StringComparison.Ordinal))
            return $"统一社会信用代码首位“{code[0]}”不是登记管理部门代码";
        if (code.AsSpan(2, 6).IndexOfAnyExceptInRange('0', '9') >= 0)
            return "统一社会信用代码第3至8位应为六位区划数字";
        if (code[16] != BodyCheckDigit(code.AsSpan(8, 8)))
            return "统一社会信用代码中的组织机构代码校验位不符（GB 11714）";
        return code[17] != CheckDigit(code.AsSpan(0, 17)) ? "统一社会信用代码校验位不符（GB 32100）" : null;
    }

    public static bool IsValid(ReadOnlySpan<char> text) => TryRead(text, out _) is null;

    /// <summary>Completes a code with both check digits.</summary>
    /// <param name="head">Authority, kind and division: eight characters.</param>
    /// <param name="body">The eight characters of the body's number.</param>
    public static string Complete(string head, string body)
    {
        var start = head + body + BodyCheckDigit(body);
        return start + CheckDigit(start);
    }

    private static char CheckDigit(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += Alphabet.IndexOf(first17[i], StringComparison.Ordinal) * Weights[i];
        return Alphabet[(31 - (sum % 31)) % 31];
    }

    private static char BodyCheckDigit(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += (char.IsAsciiDigit(body[i]) ? body[i] - '0' : body[i] - 'A' + 10) * BodyWeights[i];
        return (11 - (sum % 11)) switch
        {
            10 => 'X',
            11 => '0',
            var digit => (char)('0' + digit),
        };
    }

    private static string LengthRule(string code) =>
        code.Length switch
        {
            15 => "是15位的旧注册号或旧身份证号；请填18位统一社会信用代码",
            9 or 10 => "像是旧的组织机构代码；请填18位统一社会信用代码",
            _ => $"统一社会信用代码应为18位，这里是{code.Length}位",
        };
}
