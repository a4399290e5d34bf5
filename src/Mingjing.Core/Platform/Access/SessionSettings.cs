using Mingjing.Core.Platform.Settings;

namespace Mingjing.Core.Platform.Access;

/// <summary>会话的设置项.</summary>
public static class SessionSettings
{
    /// <summary>空闲退出: GB/T 22239 asks for one, without a number.</summary>
    public static readonly WholeSetting IdleLimit = new(
        "session.idle-limit",
        "空闲退出时间",
        "登录后无操作达到此时间即退出登录，已填写的内容保留为草稿。时间越长越方便，离开座位时被他人使用的风险越大。",
        fallback: 30,
        min: 5,
        max: 240,
        unit: "分钟"
    );

    /// <summary>会话最长时间, whatever is done in it.</summary>
    public static readonly WholeSetting LongestSession = new(
        "session.longest",
        "登录最长时间",
        "从登录起算，到时须重新登录，期间不再要求第二次验证。",
        fallback: 10,
        min: 1,
        max: 24,
        unit: "小时"
    );
}
