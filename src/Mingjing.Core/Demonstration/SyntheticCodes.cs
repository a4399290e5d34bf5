namespace Mingjing.Core.Demonstration;

/// <summary>
/// 虚构的代码: they pass the check digits of GB 32100, GB 11714 and GB 11643 and still belong to nobody, since the body of
/// each credit code starts with XLY and the area 410399 of each identity number was never assigned.
/// </summary>
public static class SyntheticCodes
{
    /// <summary>The area of every identity number of the demonstration.</summary>
    public const string IdentityArea = "410399";

    /// <summary>The first three characters of every body of a credit code of the demonstration.</summary>
    public const string ImpossibleBody = "XLY";

    private const string CreditAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private const string BodyAlphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static readonly int[] BodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];
    private static readonly int[] IdentityWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    /// <summary>统一社会信用代码 (GB 32100).</summary>
    /// <param name="category">登记管理部门和机构类别: “11” of an organ, “91” of a company, “92” of a sole proprietor.</param>
    /// <param name="regionCode">区划代码, six digits.</param>
    /// <param name="number">From 0 to 31⁵ − 1.</param>
    public static string CreditCode(string category, string regionCode, int number)
    {
        Span<char> body = stackalloc char[8];
        ImpossibleBody.CopyTo(body);
        for (var i = 7; i >= 3; i--, number /= 31)
            body[i] = CreditAlphabet[number % 31];
        var code = $"{category}{regionCode}{body}{BodyCheck(body)}";
        return code + CreditCheck(code);
    }

    /// <summary>公民身份号码 (GB 11643) of the area that does not exist.</summary>
    /// <param name="number">The day of birth and the sequence follow from it: from 0 to 2 999 999.</param>
    public static string IdentityNumber(int number)
    {
        var born = new DateOnly(1962, 1, 1).AddDays(number % 15000);
        var sequence = 1 + number / 15000 % 200;
        var digits = $"{IdentityArea}{born.Year:0000}{born.Month:00}{born.Day:00}{sequence:000}";
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (digits[i] - '0') * IdentityWeights[i];
        return digits + "10X98765432"[sum % 11];
    }

    private static char BodyCheck(ReadOnlySpan<char> body)
    {
        var sum = 0;
        for (var i = 0; i < 8; i++)
            sum += BodyAlphabet.IndexOf(body[i], StringComparison.Ordinal) * BodyWeights[i];
        return (11 - sum % 11) switch
        {
            10 => 'X',
            11 => '0',
            var check => (char)('0' + check),
        };
    }

    private static char CreditCheck(string code)
    {
        var (sum, weight) = (0, 1);
        foreach (var character in code)
        {
            sum += CreditAlphabet.IndexOf(character, StringComparison.Ordinal) * weight;
            weight = weight * 3 % 31;
        }

        return CreditAlphabet[(31 - sum % 31) % 31];
    }
}
