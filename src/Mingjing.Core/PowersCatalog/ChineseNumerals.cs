using System.Text;

namespace Mingjing.Core.PowersCatalog;

/// <summary>中文数字 of article numbers: 1 to 9999.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";
    private const string FullWidthDigits = "０１２３４５６７８９";

    /// <summary>“一百零一”, “十二”, “一千二百六十”.</summary>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 9999);
        var text = new StringBuilder();
        var gap = false;
        foreach (var (unit, name) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / unit % 10;
            if (digit == 0)
            {
                gap = text.Length > 0;
                continue;
            }

            if (gap)
                text.Append('零');
            gap = false;
            if (digit != 1 || unit != 10 || text.Length > 0)
                text.Append(Digits[digit]);
            text.Append(name);
        }

        return text.ToString();
    }

    /// <summary>Reads a number at the start of a text, in Chinese numerals or in digits; the length read is 0 where there is none.</summary>
    public static int Read(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var length = 0;
        while (length < text.Length && DigitOf(text[length]) is { } digit && length < 5)
        {
            number = number * 10 + digit;
            length++;
        }

        return length > 0 ? Accept(length, number) : ReadChinese(text, out number);
    }

    private static int ReadChinese(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        var digit = 0;
        var length = 0;
        for (; length < text.Length; length++)
        {
            var unit = text[length] switch
            {
                '千' => 1000,
                '百' => 100,
                '十' => 10,
                _ => 0,
            };
            if (unit > 0)
            {
                number += (digit == 0 ? 1 : digit) * unit;
                digit = 0;
            }
            else if (text[length] == '〇')
            {
                digit = 0;
            }
            else if (Digits.IndexOf(text[length], StringComparison.Ordinal) is var value and >= 0)
            {
                digit = value;
            }
            else
            {
                break;
            }
        }

        number += digit;
        return Accept(length, number);
    }

    private static int Accept(int length, int number) => number is > 0 and <= 9999 ? length : 0;

    private static int? DigitOf(char c) =>
        c is >= '0' and <= '9' ? c - '0'
        : FullWidthDigits.IndexOf(c, StringComparison.Ordinal) is var full and >= 0 ? full
        : null;
}
