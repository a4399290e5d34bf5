namespace Mingjing.Web.Shell;

/// <summary>状态说明: what an answer that is no page says: what happened, on what it rests, and what can be done.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Title">One line.</param>
/// <param name="Text">What happened, plainly.</param>
/// <param name="WayOut">可以怎么办; null where there is nothing to do.</param>
/// <param name="Basis">依据 as printed; null where no law speaks.</param>
/// <param name="TraceId">The id under which the log holds it.</param>
public sealed record StatusNotice(
    int Status,
    string Title,
    string Text,
    string? WayOut = null,
    string? Basis = null,
    string? TraceId = null
)
{
    /// <summary>The notice of a bare status.</summary>
    public static StatusNotice Of(int status) =>
        status switch
        {
            400 => new(
                400,
                "请求有误",
                "提交的内容不完整，或者页面打开太久已经失效。",
                "请返回上一页，刷新后重新提交。"
            ),
            401 => new(401, "请先登录", "本页面登录后才能使用。", "请登录后再试。"),
            403 => new(403, "没有权限", "您当前的岗位不能进行这项操作。", "确有工作需要的，请联系本单位的安全管理员。"),
            404 => new(404, "没有找到", "这个页面不存在，或者不在您的工作范围内。", "请核对网址，或者从导航进入。"),
            405 => new(405, "不能这样访问", "这个地址不接受这种访问方式。", "请从页面上的按钮或者链接进入。"),
            409 => new(409, "内容已经变化", "在您填写期间，他人已经处理或者修改。", "请刷新页面，核对后重新提交。"),
            413 => new(413, "内容过大", "提交的内容超过了允许的大小。", "请拆分后分次提交。"),
            422 => new(422, "不符合规定", "提交的内容不符合办理的规定。", "请按提示修改后重新提交。"),
            429 => new(429, "访问过于频繁", "来自您所在网络的访问暂时过多。", "请一分钟后再试。"),
            503 => new(503, "暂时不能服务", "系统正在维护，或者正在启动。", "请稍后再试。"),
            >= 500 => new(status, "系统出错", "这次操作没有完成，错误已经记录。", "请把下面的编号告诉系统管理员。"),
            _ => new(status, "不能完成", "这次操作没有完成。", "请返回上一页重试。"),
        };
}
