using Mingjing.Core.Platform;

namespace Mingjing.Core.EnforcementActs;

/// <summary>送达方式 (民诉法 88–95).</summary>
public enum ServiceMethod : byte
{
    /// <summary>当场交付.</summary>
    [Term("当场交付")]
    OnSpot,

    /// <summary>直接.</summary>
    [Term("直接", "直接送达")]
    Direct,

    /// <summary>留置.</summary>
    [Term("留置", "留置送达")]
    Left,

    /// <summary>电子.</summary>
    [Term("电子", "电子送达")]
    Electronic,

    /// <summary>委托.</summary>
    [Term("委托", "委托送达")]
    Entrusted,

    /// <summary>邮寄.</summary>
    [Term("邮寄", "邮寄送达")]
    Mail,

    /// <summary>公告.</summary>
    [Term("公告", "公告送达")]
    PublicNotice,

    /// <summary>转交.</summary>
    [Term("转交", "转交送达")]
    Forwarded,
}
