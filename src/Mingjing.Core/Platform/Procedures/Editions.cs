namespace Mingjing.Core.Platform.Procedures;

/// <summary>版本: the editions of one procedure; a step is governed by the one in force on the day on which it is taken (程序从新).</summary>
public sealed class Editions<TStage, TAction>
    where TStage : struct, Enum
    where TAction : struct, Enum
{
    private readonly Procedure<TStage, TAction>[] _byDay;

    /// <exception cref="ArgumentException">None is in force from ever, or two begin on one day.</exception>
    public Editions(params IReadOnlyList<Procedure<TStage, TAction>> editions)
    {
        _byDay = [.. editions.OrderBy(e => e.InForceFrom ?? DateOnly.MinValue)];
        if (_byDay.Length == 0 || _byDay[0].InForceFrom is not null)
            throw new ArgumentException("第一个版本不应有施行日期", nameof(editions));
        if (_byDay.DistinctBy(e => e.InForceFrom).Count() != _byDay.Length)
            throw new ArgumentException("两个版本同日施行", nameof(editions));
    }

    public IReadOnlyList<Procedure<TStage, TAction>> All => _byDay;

    /// <summary>The edition of a day.</summary>
    public Procedure<TStage, TAction> On(DateOnly day) => _byDay.Last(e => (e.InForceFrom ?? DateOnly.MinValue) <= day);
}
