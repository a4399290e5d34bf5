using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>确认状态 of a date, a number or a proposed reading in the pack.</summary>
public enum Confirmation : byte
{
    /// <summary>已确认: read in a source; may be the ground of a finding.</summary>
    [Term("已确认")]
    Confirmed,

    /// <summary>待确认: never the ground of a 疑似问题; it yields a reminder or 无法判断.</summary>
    [Term("待确认")]
    Unconfirmed,

    /// <summary>默认值: no law fixes the number; the office may change it, and the explanation says so.</summary>
    [Term("默认值")]
    Default,
}
