namespace Mingjing.Core.Demonstration;

/// <summary>
/// 可重现的随机数: xoshiro256** over whole numbers only, so that one seed gives the same city on every machine and runtime.
/// </summary>
public sealed class SeededRandom
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    public SeededRandom(ulong seed)
    {
        _a = Scatter(ref seed);
        _b = Scatter(ref seed);
        _c = Scatter(ref seed);
        _d = Scatter(ref seed);
    }

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/> (at least 1).</summary>
    public int Below(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)((Next() >> 32) * (ulong)bound >> 32);
    }

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in that many of a thousand cases.</summary>
    public bool Permille(int share) => Below(1000) < share;

    /// <summary>One of a list.</summary>
    public T Pick<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>An index of a list of cumulative weights.</summary>
    public int PickByWeight(ReadOnlySpan<int> cumulative)
    {
        var ticket = Below(cumulative[^1]) + 1;
        var found = cumulative.BinarySearch(ticket);
        if (found < 0)
            return ~found;
        while (found > 0 && cumulative[found - 1] == ticket)
            found--;
        return found;
    }

    /// <summary>A generator of its own, which leaves this one where another number would have.</summary>
    public SeededRandom Branch() => new(Next());

    private ulong Next()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    private static ulong Scatter(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
