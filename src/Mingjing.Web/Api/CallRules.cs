using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mingjing.Core.Findings.Verification;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Web.Accounts;
using Mingjing.Web.Demonstration;

namespace Mingjing.Web.Api;

/// <summary>
/// 调用规则 in the description of the API: what every call has in common: who may call it, the idempotency key of whatever changes
/// something, and what a refusal looks like.
/// </summary>
internal sealed class CallRules : IOpenApiOperationTransformer, IOpenApiDocumentTransformer
{
    private const string KeyScheme = "machineKey";
    private const string SessionScheme = "session";

    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["id"] = "编号，来自办成或列表的回答。",
        ["reference"] = "编号，来自列表的回答。",
        ["version"] = "版本，从 1 起。",
        ["earlier"] = "较早的版本。",
        ["later"] = "较晚的版本。",
        ["position"] = "翻页：上一次回答中的 next 或 previous；不填为第一页。",
        ["after"] = "翻页：上一次回答中的 after；不填为第一页。",
        ["file"] = "证据材料的编号。",
        ["form"] = "文件格式：csv 或 xlsx。",
        ["fileName"] = "文件名，附在记录中；按内容识别格式。",
        ["complete"] = "声明完整。",
        ["stage"] =
            $"核实阶段：{Terms<HandlingStage>.All.Aggregate((all, term) => $"{all}、{term}")}，或者“未了结”（没有排除、说明或者纠正的）。",
        ["source"] = "来源名称，如“行政处罚办案系统”。",
        ["q"] = "查找的文字：名称、编号或者它的开头。",
        ["kind"] = "类别。",
        ["region"] = "区划代码（GB/T 2260）。",
        ["check"] = "检查的代码，如 penalty-decision-term。",
        ["item"] = "权责清单的事项序号，1 至 20。",
        ["organization"] = "机构标识；不填为数据范围内的全部。",
        ["from"] = "日期起（含当日），如 2026-01-01。",
        ["to"] = "日期止（含当日）。",
        ["strength"] = "强度：明确、待核实；不填为全部。",
        ["state"] = "状态：仍存在、不再发现、全部；不填为仍存在。",
        ["signals"] = "填 1 列出提示信号；不填列出疑似问题。",
        ["matter"] = "案由的全文；填“无”列出没有案由的。",
        ["foundBefore"] = "首次发现早于这一天。",
        ["at"] = "翻页：上一次回答中的 next、before 或者 after；不填为第一页。",
        ["by"] = "分组方式：month 按月，matter 按案由；不填为按月。",
        ["fromYear"] = "从这一年的执法行为起。",
        ["toYear"] = "到这一年的执法行为止。",
        ["open"] = "填 true 只列还有事项要办的。",
        ["overdue"] = "填 true 只列有逾期未反馈的。",
        ["unread"] = "填 true 只列未读的。",
        ["size"] = "每页的条数，不超过 100。",
    };

    public Task TransformAsync(
        OpenApiDocument document,
        OpenApiDocumentTransformerContext context,
        CancellationToken cancellationToken
    )
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[ProblemSchema.Name] = ProblemSchema.Make();
        document.Components.Headers = new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal)
        {
            [DemonstrationMark.HeaderName] = new OpenApiHeader
            {
                Description = $"只在演示服务器的回答中有，值为 {DemonstrationMark.HeaderValue}：内容全属虚构。",
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            },
        };
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [KeyScheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description =
                    "部门业务系统的接口密钥，由安全管理员签发，放在 Authorization: Bearer 之后；只能办理签发时列明的权限。",
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
        // What an endpoint says of itself stands before the comment of its handler.
        operation.Summary =
            about.ActionDescriptor.EndpointMetadata.OfType<IEndpointSummaryMetadata>().LastOrDefault()?.Summary
            ?? operation.Summary;
        var required = about.ActionDescriptor.EndpointMetadata.OfType<RequirePermissionAttribute>().LastOrDefault();
        if (required is not null)
        {
            operation.Description = $"需要权限：{required.Permission.Name}（{required.Code}）。";
            operation.Responses!["401"] = Refusal("没有登录，或者密钥无效。", context);
            operation.Responses["403"] = Refusal("没有这项权限。", context);
            operation.Responses["429"] = Refusal("一分钟内请求过多，按 Retry-After 的秒数后再试。", context);
        }

        foreach (var response in operation.Responses!.Where(r => r.Key[0] == '2').Select(r => r.Value))
            Mark(response, context);
        operation.Parameters ??= [];
        Explain(operation.Parameters.OfType<OpenApiParameter>());
        if (required is not null && operation.Parameters.Any(p => p.In == ParameterLocation.Path))
            operation.Responses!["404"] = Refusal("不存在，或者不在数据范围内。", context);
        if (about.ActionDescriptor.EndpointMetadata.OfType<RefusesConditions>().Any())
            operation.Responses!["400"] = Refusal("查询条件有误，指明条件。", context);
        Secure(operation, required, context);
        if (HttpMethods.IsGet(about.HttpMethod ?? ""))
            return Task.CompletedTask;
        var needsKey = !about.ActionDescriptor.EndpointMetadata.OfType<KnownByContent>().Any();
        operation.Parameters.Add(
            new OpenApiParameter
            {
                Name = UseCaseDesk.KeyHeader,
                In = ParameterLocation.Header,
                Required = needsKey,
                Description = needsKey
                    ? "幂等键：同一次提交重发时用同一个，只办理一次；保留 7 天。"
                    : "可以不带：按内容识别重发，同样的内容重发不会重复办理。",
                Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    MinLength = 1,
                    MaxLength = IdempotencyKey.LongestKey,
                },
            }
        );
        operation.Responses!["400"] = Refusal("填写有误，指明栏目。", context);
        operation.Responses["409"] = Refusal("已被他人修改，或者当前不能办理。", context);
        operation.Responses["422"] = Refusal("不符合规则，附依据和出路。", context);
        return Task.CompletedTask;
    }

    private static void Mark(IOpenApiResponse response, OpenApiOperationTransformerContext context)
    {
        if (response is not OpenApiResponse answered)
            return;
        answered.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        answered.Headers[DemonstrationMark.HeaderName] = new OpenApiHeaderReference(
            DemonstrationMark.HeaderName,
            context.Document
        );
    }

    // What no system of a department may do, only a person who is signed in does.
    private static void Secure(
        OpenApiOperation operation,
        RequirePermissionAttribute? required,
        OpenApiOperationTransformerContext context
    )
    {
        if (required is null)
            return;
        operation.Security = [By(SessionScheme)];
        if (required.Permission.Roles.HasFlag(Roles.MachineClient))
            operation.Security.Insert(0, By(KeyScheme));

        OpenApiSecurityRequirement By(string scheme) =>
            new() { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] };
    }

    // The comment of a member is English; what the table knows stands in its place.
    private static void Explain(IEnumerable<OpenApiParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.Description is not [>= '\u4E00' and <= '\u9FFF', ..])
                parameter.Description = Known.GetValueOrDefault(parameter.Name ?? "") ?? parameter.Description;
        }
    }

    private static OpenApiResponse Refusal(string when, OpenApiOperationTransformerContext context) =>
        new()
        {
            Description = when,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/problem+json"] = new OpenApiMediaType
                {
                    Schema = new OpenApiSchemaReference(ProblemSchema.Name, context.Document),
                },
            },
        };
}
