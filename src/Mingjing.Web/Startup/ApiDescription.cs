using Mingjing.Web.Api;
using Mingjing.Web.Demonstration;
using Scalar.AspNetCore;

namespace Mingjing.Web.Startup;

/// <summary>
/// 接口说明: the description at <c>/openapi/v1.json</c> and a page that reads it. The page is our own, since the package's has
/// inline script; it takes only the package's script, from this server.
/// </summary>
internal static class ApiDescription
{
    private const string Assets = "/scalar/assets";

    // The package writes its styles into the page while it runs: this page alone may have inline style.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string Body = "<body>";

    private const string Notice = $"<p style=\"margin:0;padding:.3rem;text-align:center\">{DemonstrationMark.Text}</p>";

    private const string Page = $"""
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <title>接口说明 · 明镜</title>
            <link rel="icon" type="image/svg+xml" href="/mark.svg" />
        </head>
        {Body}
            <div id="app"></div>
            <script src="{Assets}/scalar.js"></script>
            <script type="module" src="/js/api-reference.js"></script>
        </body>
        </html>
        """;

    public static void AddApiDescription(this IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            o =>
                o.AddSchemaTransformer<TypedIdSchemas>()
                    .AddSchemaTransformer<ListAnswerMark>()
                    .AddOperationTransformer<CallRules>()
                    .AddDocumentTransformer<CallRules>()
                    .AddSchemaTransformer<ChineseDescriptions>()
                    .AddDocumentTransformer<ChineseDescriptions>()
                    .AddDocumentTransformer(
                        (document, _, _) =>
                        {
                            document.Info.Title = "明镜 接口";
                            document.Info.Description =
                                "行政执法监督平台的机器接口。\n\n"
                                + "- 身份：部门业务系统用安全管理员签发的接口密钥，放在 Authorization: Bearer 中；密钥只能办理签发时列明的权限，数据限于本机构。\n"
                                + "- 错误：按 RFC 9457 返回 application/problem+json，有 code（原因代码，不会改变）、detail（可以直接给人看）、"
                                + "field（有误的栏目）、errors（逐条的栏目和规则）、wayOut（可以怎么办）和 traceId。\n"
                                + "- 重发：改变数据的调用带 Idempotency-Key，同一个键只办理一次；报送执法行为按内容识别重发，不需要键。\n"
                                + "- 翻页：列表的回答带下一页的标记，原样填入下一次查询；标记不需要解读，也不要保存。\n"
                                + "- 日期为 2026-02-12，时间为带时区的 ISO 8601，金额单位为元。\n"
                                + "- 筛查结果未经核实，不得作为处理依据。";
                            // The address of a server is its installation's, not the description's.
                            document.Servers = [];
                            return Task.CompletedTask;
                        }
                    )
        );

    public static void MapApiDescription(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        routes.MapScalarApiReference(Assets).AllowAnonymous();
        routes
            .MapGet(
                "/scalar",
                (HttpContext context, DemonstrationMark mark) =>
                {
                    context.Response.Headers.ContentSecurityPolicy = Policy;
                    var page = mark.IsShown ? Page.Replace(Body, Body + Notice, StringComparison.Ordinal) : Page;
                    return TypedResults.Text(page, "text/html", System.Text.Encoding.UTF8);
                }
            )
            .AllowAnonymous()
            .ExcludeFromDescription();
    }
}
