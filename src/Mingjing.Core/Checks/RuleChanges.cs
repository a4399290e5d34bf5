using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Checks;

/// <summary>规定起止日: the days on which a dated rule of a field or a text of the library begins or ends.</summary>
internal sealed class RuleChanges(DataPack pack)
{
    private readonly DateOnly[] _days =
    [
        .. pack
            .Fields.All.SelectMany(r => new[] { r.Ground.InForceFrom, r.Ground.InForceTo })
            .Concat(
                pack.Laws.Instruments.SelectMany(i => i.Editions).SelectMany(e => new[] { e.InForceFrom, e.InForceTo })
            )
            .OfType<DateOnly>()
            .Distinct()
            .Order(),
    ];

    /// <summary>The first one after a day; null where none is known yet.</summary>
    public DateOnly? After(DateOnly day)
    {
        var at = Array.BinarySearch(_days, day);
        var next = at < 0 ? ~at : at + 1;
        return next < _days.Length ? _days[next] : null;
    }
}
