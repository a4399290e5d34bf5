using System.Globalization;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>公民身份号码 (GB 11643). Personal data: to be masked wherever it is shown.</summary>
public readonly record struct IdentityNumber
{
    public const int Length = 18;

    private const string CheckDigits = "10X98765432";

    private const int FirstYear = 1850;

    private const int LastYear = 2099;

    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private IdentityNumber(string text, DateOnly bornOn)
    {
        Text = text;
        BornOn = bornOn;
    }

    /// <summary>The eighteen characters.</summary>
    public string Text { get; }

    /// <summary>出生日期.</summary>
    public DateOnly BornOn { get; }

    /// <summary>性别: odd sequence numbers are men's.</summary>
    public bool IsMale => (Text[16] - '0') % 2 == 1;

    /// <summary>Reads a number of any case and width; answers with the Chinese rule that it breaks, or null.</summary>
    public static string? TryRead(ReadOnlySpan<char> text, out IdentityNumber number)
    {
        number = default;
        var digits = CellText.Fold(text).ToUpperInvariant();
        if (digits.Length != Length)
        {
            return digits.Length == 15
                ? "是15位旧身份证号；请填18位公民身份号码"
                : $"公民身份号码应为18位，这里是{digits.Length}位";
        }

        if (digits.AsSpan(0, 17).IndexOfAnyExceptInRange('0', '9') >= 0)
            return "公民身份号码前17位应为数字";
        if (!TryBirth(digits, out var bornOn))
            return "公民身份号码中的出生日期不存在";
        if (digits[17] != CheckDigit(digits))
            return "公民身份号码校验位不符（GB 11643）";
        number = new IdentityNumber(digits, bornOn);
        return null;
    }

    public static bool IsValid(ReadOnlySpan<char> text) => TryRead(text, out _) is null;

    /// <summary>The check digit that belongs to seventeen digits.</summary>
    public static char CheckDigit(ReadOnlySpan<char> first17)
    {
        var sum = 0;
        for (var i = 0; i < 17; i++)
            sum += (first17[i] - '0') * Weights[i];
        return CheckDigits[sum % 11];
    }

    public override string ToString() => Masking.Of(Text, isPersonal: true);

    private static bool TryBirth(string digits, out DateOnly bornOn) =>
        DateOnly.TryParseExact(
            digits.AsSpan(6, 8),
            "yyyyMMdd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out bornOn
        ) && bornOn.Year is >= FirstYear and <= LastYear;
}
