using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>区划级别.</summary>
public enum RegionLevel : byte
{
    /// <summary>市.</summary>
    [Term("市", "city")]
    City,

    /// <summary>区.</summary>
    [Term("区", "district")]
    District,

    /// <summary>县.</summary>
    [Term("县", "county")]
    County,
}
