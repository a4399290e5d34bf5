using System.Collections.Frozen;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Organizations;

/// <summary>机构目录的一条: an organization as it stood when the snapshot was taken.</summary>
public sealed record OrganizationEntry(
    OrganizationId Id,
    string Code,
    string Name,
    string ShortName,
    OrganizationKind Kind,
    string RegionCode,
    OrganizationId? Parent,
    Leadership Leadership,
    string? Superior,
    DateOnly? From,
    DateOnly? Until
)
{
    /// <summary>存续: whether it stands on a day. 撤销日期 is the first day on which it does not.</summary>
    public bool StandsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day < Until);
}

/// <summary>机构目录: all organizations at one moment. Immutable; many requests share one.</summary>
public sealed class OrganizationDirectory
{
    private readonly FrozenDictionary<OrganizationId, OrganizationEntry> _byId;
    private readonly FrozenDictionary<string, OrganizationEntry> _byCode;
    private readonly ILookup<OrganizationId, OrganizationEntry> _children;

    public OrganizationDirectory(IReadOnlyList<OrganizationEntry> organizations, RegionTree regions)
    {
        Regions = regions;
        All = organizations;
        _byId = organizations.ToFrozenDictionary(o => o.Id);
        _byCode = organizations.ToFrozenDictionary(o => o.Code, StringComparer.Ordinal);
        _children = organizations.Where(o => o.Parent is not null).ToLookup(o => o.Parent!.Value);
    }

    public IReadOnlyList<OrganizationEntry> All { get; }

    public RegionTree Regions { get; }

    public OrganizationEntry? Find(OrganizationId id) => _byId.GetValueOrDefault(id);

    /// <summary>The organization of a 统一社会信用代码; null where none is registered under it.</summary>
    public OrganizationEntry? FindByCode(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>Its branches and entrusted bodies, one level down.</summary>
    public IEnumerable<OrganizationEntry> ChildrenOf(OrganizationId id) => _children[id];

    /// <summary>The organization and everything below it; empty where it is not registered.</summary>
    public IReadOnlyList<OrganizationEntry> WithDescendants(OrganizationId id)
    {
        if (Find(id) is not { } top)
            return [];
        var found = new List<OrganizationEntry> { top };
        var seen = new HashSet<OrganizationId> { id };
        for (var i = 0; i < found.Count; i++)
            found.AddRange(_children[found[i].Id].Where(c => seen.Add(c.Id)));
        return found;
    }

    /// <summary>Whether an organization belongs to the city level.</summary>
    public bool IsOfCity(OrganizationEntry organization) => Regions.IsCity(organization.RegionCode);
}
