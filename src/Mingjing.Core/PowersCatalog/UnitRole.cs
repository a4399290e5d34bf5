using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>责任单位角色.</summary>
public enum UnitRole : byte
{
    /// <summary>牵头.</summary>
    [Term("牵头")]
    Lead,

    /// <summary>系统内监督或者配合: never in a case of its own.</summary>
    [Term("系统内监督或者配合")]
    Cooperating,
}
