using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>期限起点.</summary>
public enum TermStart : byte
{
    /// <summary>立案.</summary>
    [Term("立案")]
    Filing,

    /// <summary>受理.</summary>
    [Term("受理")]
    Acceptance,
}
