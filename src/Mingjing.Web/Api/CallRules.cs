using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;

namespace Mingjing.Web.Api;

/// <summary>
/// 调用规则 in the description of the API: what every call has in common: who may call it, the idempotency key of whatever changes
/// something, and what a refusal looks like.
/// </summary>
internal sealed class CallRules : IOpenApiOperationTransformer, IOpenApiDocumentTransformer
{
    private const string KeyScheme = "machineKey";
    private const string SessionScheme = "session";

    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "部门业务系统的接口密钥，由安全管理员签发。",
            },
            [SessionScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = SessionCookie.SafeName,
                Description = "登录后的浏览器会话。",
            },
        };
        return Task.CompletedTask;
    }

    public Task TransformAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        var about = context.Description;
        var required = about.ActionDescriptor.EndpointMetadata.OfType<RequirePermissionAttribute>().LastOrDefault();
        if (required is not null)
        {
            operation.Description = $"需要权限：{required.Permission.Name}（{required.Code}）。";
            operation.Responses!["401"] = Refusal("没有登录，或者密钥无效。");
            operation.Responses["403"] = Refusal("没有这项权限。");
        }

        if (HttpMethods.IsGet(about.HttpMethod ?? ""))
            return Task.CompletedTask;
        operation.Parameters ??= [];
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = UseCaseDesk.KeyHeader,
                In = ParameterLocation.Header,
                Required = true,
                Description = "幂等键：同一次提交重发时用同一个，只办理一次；保留 7 天。",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = IdempotencyKey.LongestKey,
                },
            }
        );
        operation.Responses!["400"] = Refusal("填写有误，指明栏目。");
        operation.Responses["409"] = Refusal("已被他人修改，或者当前不能办理。");
        operation.Responses["422"] = Refusal("不符合规则，附依据和出路。");
        if (operation.Parameters.Any(p => p.In == ParameterLocation.Path))
            operation.Responses["404"] = Refusal("不存在，或者不在数据范围内。");
        return Task.CompletedTask;
    }

    private static OpenApiResponse Refusal(string when) =>
        new()
        {
            Description = when,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new OpenApiMediaType(),
            },
        };
}
