using Mingjing.Core.Platform;

namespace Mingjing.Core.Demonstration;

/// <summary>
/// 地名 of a demonstration (law-rules §5): those of the city, its districts and counties and their departments. Codes, people,
/// enterprises and everything that is said of them are fiction under either.
/// </summary>
public enum PlaceNames
{
    /// <summary>Nobody's.</summary>
    [Term("虚构名称")]
    Fictitious,

    /// <summary>Those of the city whose list is shipped, for an operator who asks: invented faults under them look like faults of real bodies.</summary>
    [Term("真实名称")]
    Real,
}
