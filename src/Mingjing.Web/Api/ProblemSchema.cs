using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Mingjing.Web.Api;

/// <summary>按内容识别重发: what is sent to this endpoint tells a repetition by itself, without a key (docs/decisions/0009).</summary>
public sealed class KnownByContent;

/// <summary>条件有误即拒绝: a condition of the query that is not understood is refused; it would otherwise filter nothing.</summary>
public sealed class RefusesConditions;

/// <summary>拒绝的回答 in the description of the API.</summary>
internal static class ProblemSchema
{
    public const string Name = "Problem";

    public static OpenApiSchema Make() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description = "没有办成的原因（RFC 9457）。",
            Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
            {
                ["type"] = Text("状态码的定义。"),
                ["title"] = Text("一句话的标题。"),
                ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Description = "状态码（HTTP）。" },
                ["detail"] = Text("原因，可以直接给人看。"),
                ["code"] = Text("原因的代码，供程序判断，不会改变。"),
                ["field"] = Text("有误的栏目，用 JSON 中的名称。"),
                ["errors"] = new OpenApiSchema
                {
                    Type = JsonSchemaType.Array | JsonSchemaType.Null,
                    Description = "报文或者文件有误时，逐条的栏目、内容和规则。",
                    Items = new OpenApiSchema
                    {
                        Type = JsonSchemaType.Object,
                        Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                        {
                            ["line"] = new OpenApiSchema
                            {
                                Type = JsonSchemaType.Integer,
                                Description = "行号或者数组中的第几个，从 1 起；0 为整个报文。",
                            },
                            ["column"] = Text("栏目。"),
                            ["value"] = Text("填写的内容，过长的截短；个人信息已遮盖。"),
                            ["rule"] = Text("违反的规则，说明怎么改。"),
                        },
                    },
                },
                ["basis"] = Text("所依据的法律条文。"),
                ["wayOut"] = Text("可以怎么办。"),
                ["traceId"] = Text("错误编号，报修时提供。"),
            },
            Required = new HashSet<string>(StringComparer.Ordinal) { "title", "status" },
            Examples =
            [
                JsonNode.Parse(
                    """
                    {
                      "title": "填写有误",
                      "status": 400,
                      "detail": "撤回原因应为：重复报送、行为没有发生。",
                      "code": "field",
                      "field": "reason"
                    }
                    """
                )!,
            ],
        };

    private static OpenApiSchema Text(string description) =>
        new() { Type = JsonSchemaType.String, Description = description };
}
