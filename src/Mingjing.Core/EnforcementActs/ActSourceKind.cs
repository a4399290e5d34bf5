using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>行为来源: how what a version says of an act was reported.</summary>
public enum ActSourceKind : byte
{
    /// <summary>执法行为记录: a file in our own columns.</summary>
    [Term("执法行为记录")]
    Record,

    /// <summary>接口: an act posted by another system, in our own columns.</summary>
    [Term("接口")]
    Interface,

    /// <summary>双公示行政处罚.</summary>
    [Term("双公示行政处罚")]
    PenaltyDisclosure,

    /// <summary>双公示行政许可.</summary>
    [Term("双公示行政许可")]
    LicenseDisclosure,
}

/// <summary>What follows from the kind of a source.</summary>
public static class ActSourceKinds
{
    /// <summary>The kind of a source by the layout in which it came.</summary>
    /// <param name="layout">The layout that the reader recognized.</param>
    /// <param name="isPosted">Whether it was posted and not sent as a file.</param>
    public static ActSourceKind Of(RecordLayout<Act> layout, bool isPosted = false)
    {
        if (ReferenceEquals(layout, ActLayouts.PenaltyDisclosure))
            return ActSourceKind.PenaltyDisclosure;
        if (ReferenceEquals(layout, ActLayouts.LicenseDisclosure))
            return ActSourceKind.LicenseDisclosure;
        return isPosted ? ActSourceKind.Interface : ActSourceKind.Record;
    }

    /// <summary>Whether it is a 双公示 row, which knows of a decision only what is published.</summary>
    public static bool IsDisclosure(this ActSourceKind kind) => kind >= ActSourceKind.PenaltyDisclosure;
}
