using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>金额写法: digits, at most one point, commas only between groups of three.</summary>
internal static class AmountText
{
    /// <summary>Yuan: two decimals.</summary>
    public const int Yuan = 2;

    /// <summary>万元: six decimals, which is the fen exactly.</summary>
    public const int TenThousandYuan = 6;

    // 一千亿元: beyond it somebody has mistaken the unit.
    private const long LargestFen = 100_000_000_000L * 100;

    /// <summary>Reads an amount exactly; answers with the Chinese rule that it breaks, or null.</summary>
    /// <param name="text">The text of the cell.</param>
    /// <param name="decimals">Decimals of the unit down to the fen: <see cref="Yuan"/> or <see cref="TenThousandYuan"/>.</param>
    /// <param name="amount">The amount.</param>
    public static string? TryRead(ReadOnlySpan<char> text, int decimals, out Money amount)
    {
        amount = default;
        var unit = decimals == Yuan ? "元" : "万元";
        if (text.Length > 40)
            return $"不是以{unit}为单位的金额";
        var folded = CellText.Fold(text).AsSpan();
        if (folded[0] is '-' or '−')
            return "金额不能为负";
        var point = folded.IndexOf('.');
        var whole = point < 0 ? folded : folded[..point];
        var fraction = point < 0 ? [] : folded[(point + 1)..];
        if (!TryWhole(whole, out var units) || (point >= 0 && fraction.IsEmpty) || !IsDigits(fraction))
            return $"不是以{unit}为单位的金额；只写数字，如 50000.00";
        if (fraction.Length > decimals)
            return $"金额以{unit}为单位，最多{decimals}位小数";
        var fen = units;
        for (var i = 0; i < decimals && fen <= LargestFen; i++)
            fen = (fen * 10) + (i < fraction.Length ? fraction[i] - '0' : 0);
        if (fen > LargestFen)
            return $"金额超过一千亿元；请核对单位（本栏目以{unit}为单位）";
        amount = new Money(fen);
        return null;
    }

    /// <summary>The amount in 万元, without trailing zeros.</summary>
    public static string WriteTenThousandYuan(Money amount) =>
        (amount.Fen / 1_000_000m).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture);

    private static bool TryWhole(ReadOnlySpan<char> text, out long value)
    {
        value = 0;
        var hasCommas = text.Contains(',');
        if (text.IsEmpty || text[0] == ',')
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            var fromEnd = text.Length - 1 - i;
            if (hasCommas && (fromEnd % 4 == 3) != (text[i] == ','))
                return false;
            if (text[i] == ',')
                continue;
            if (!char.IsAsciiDigit(text[i]))
                return false;
            value = Math.Min((value * 10) + (text[i] - '0'), LargestFen + 1);
        }

        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
