namespace Mingjing.Core.Demonstration;

/// <summary>A list of which each item comes up as often as its weight says. Items without weight never do.</summary>
internal sealed class WeightedChoice<T>
{
    private readonly T[] _items;
    private readonly int[] _cumulative;

    public WeightedChoice(IEnumerable<(T Item, int Weight)> rows)
    {
        var weighted = rows.Where(r => r.Weight > 0).ToArray();
        _items = [.. weighted.Select(r => r.Item)];
        _cumulative = new int[weighted.Length];
        var total = 0;
        for (var i = 0; i < weighted.Length; i++)
            _cumulative[i] = total = checked(total + weighted[i].Weight);
    }

    public T Pick(SeededRandom random) => _items[random.PickByWeight(_cumulative)];
}
