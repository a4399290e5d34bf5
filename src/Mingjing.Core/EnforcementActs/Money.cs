using System.Buffers.Text;
using System.Globalization;

namespace Mingjing.Core.EnforcementActs;

/// <summary>金额: yuan with two decimals, kept as whole fen so that a comparison is exact (law-rules §2.1.10).</summary>
/// <param name="Fen">Amount in fen, at least 0.</param>
public readonly record struct Money(long Fen) : IComparable<Money>, ISpanFormattable, IUtf8SpanFormattable
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

    /// <inheritdoc cref="ToString()"/>
    public bool TryFormat(
        Span<byte> utf8Destination,
        out int bytesWritten,
        ReadOnlySpan<char> format,
        IFormatProvider? provider
    ) => InYuan.TryFormat(utf8Destination, out bytesWritten, "0.00", CultureInfo.InvariantCulture);

    /// <summary>Reads what <see cref="ToString()"/> writes, in UTF-8; nothing else.</summary>
    internal static bool TryParse(ReadOnlySpan<byte> utf8, out Money amount)
    {
        amount = default;
        if (utf8.Length < 4 || utf8[^3] != (byte)'.')
            return false;
        if (!Utf8Parser.TryParse(utf8[..^3], out ulong yuan, out var whole) || whole != utf8.Length - 3)
            return false;
        if (!Utf8Parser.TryParse(utf8[^2..], out byte fen, out var rest) || rest != 2 || yuan > long.MaxValue / 100 - 1)
            return false;
        amount = new Money(((long)yuan * 100) + fen);
        return true;
    }
}
