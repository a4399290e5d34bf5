using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>公示范围.</summary>
public enum DisclosureScope : byte
{
    /// <summary>全部.</summary>
    [Term("全部")]
    All,

    /// <summary>具有一定社会影响 (处罚法 48).</summary>
    [Term("具有一定社会影响")]
    PublicImpact,

    /// <summary>涉企.</summary>
    [Term("涉企")]
    Enterprise,
}
