using System.Globalization;

namespace Mingjing.Core.EnforcementActs;

/// <summary>金额: yuan with two decimals, kept as whole fen so that a comparison is exact (law-rules §2.1.10).</summary>
/// <param name="Fen">Amount in fen, at least 0.</param>
public readonly record struct Money(long Fen) : IComparable<Money>, ISpanFormattable
{
    public static Money Yuan(decimal yuan) => new(checked((long)decimal.Round(yuan * 100m, 0)));

    /// <summary>The amount in yuan.</summary>
    public decimal InYuan => Fen / 100m;

    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    public static bool operator <(Money a, Money b) => a.Fen < b.Fen;

    public static bool operator >(Money a, Money b) => a.Fen > b.Fen;

    public static bool operator <=(Money a, Money b) => a.Fen <= b.Fen;

    public static bool operator >=(Money a, Money b) => a.Fen >= b.Fen;

    /// <summary>“50000.00”.</summary>
    public override string ToString() => ToString(null, null);

    public string ToString(string? format, IFormatProvider? formatProvider) =>
        InYuan.ToString("0.00", CultureInfo.InvariantCulture);

    public bool TryFormat(
        Span<char> destination,
        out int charsWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => InYuan.TryFormat(destination, out charsWritten, "0.00", CultureInfo.InvariantCulture);
}
