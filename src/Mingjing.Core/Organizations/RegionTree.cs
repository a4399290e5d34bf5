using System.Collections.Frozen;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.Organizations;

/// <summary>区划树: the regions of the pack: the city and what lies in it.</summary>
public sealed class RegionTree
{
    private readonly FrozenDictionary<string, Region> _byCode;
    private readonly FrozenDictionary<string, string[]> _within;

    /// <param name="regions">As the pack lists them, the city first.</param>
    public RegionTree(IReadOnlyList<Region> regions)
    {
        All = regions;
        City = regions[0];
        _byCode = regions.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);
        _within = regions.ToFrozenDictionary(
            r => r.Code,
            r => regions.Where(inner => Lies(inner, r.Code)).Select(inner => inner.Code).ToArray(),
            StringComparer.Ordinal
        );
    }

    /// <summary>The regions in the order of the pack.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>本市.</summary>
    public Region City { get; }

    /// <summary>The region of a code; null where the pack has none.</summary>
    public Region? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Whether a code is the city's own: bodies of the city level carry it.</summary>
    public bool IsCity(string code) => string.Equals(code, City.Code, StringComparison.Ordinal);

    /// <summary>The codes of a region and of all that lies in it; the code alone where the pack does not know it.</summary>
    public IReadOnlyList<string> Within(string code) => _within.GetValueOrDefault(code) ?? [code];

    private bool Lies(Region? region, string code)
    {
        for (; region is not null; region = region.Parent is { } above ? Find(above) : null)
        {
            if (string.Equals(region.Code, code, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
