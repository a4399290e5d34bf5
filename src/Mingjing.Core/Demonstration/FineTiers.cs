using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Demonstration;

/// <summary>裁量阶次 of the demonstration: [a, b] of the law in three parts, and 减轻 below a (law-rules §5.3).</summary>
public static class FineTiers
{
    /// <summary>Writes the tier into which a fine falls, its bounds included.</summary>
    public static void Write(Act act, CityMatter matter, int fine)
    {
        var (low, high) = (matter.Legal.Low, Math.Max(matter.Legal.High, fine));
        var third = (int)(low + 3L * (high - low) / 10);
        var twoThirds = (int)(low + 6L * (high - low) / 10);
        (act.Tier, var min, var max) = fine switch
        {
            _ when fine < low => ("减轻", Math.Min(fine, low / 5), low),
            _ when fine <= third => ("从轻", low, third),
            _ when fine <= twoThirds => ("一般", third, twoThirds),
            _ => ("从重", twoThirds, high),
        };
        act.TierMin = Money.Yuan(min);
        act.TierMax = Money.Yuan(max);
    }

    /// <summary>A fine within what is usual, rounded to 50, 100 or 500 yuan, and scaled by a percentage.</summary>
    public static int Draw(CityMatter matter, SeededRandom random, int percent)
    {
        var (low, high) = (matter.Typical.Low, matter.Typical.High);
        var spread = low + (int)((long)(high - low) * random.Below(101) / 100);
        var scaled = (int)((long)spread * percent / 100);
        var step =
            scaled >= 10000 ? 500
            : scaled >= 1000 ? 100
            : 50;
        return Math.Max(50, (scaled + step / 2) / step * step);
    }
}
