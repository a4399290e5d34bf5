using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mingjing.Core.EnforcementActs;

namespace Mingjing.Web.EnforcementActs;

/// <summary>报送的说明: what the API takes as the body of a report or of a file, which the endpoints read by themselves.</summary>
internal static class ActDescription
{
    private const string RecordName = "EnforcementActRecord";

    private static readonly string[] Needed = ["recordNo", "kind", "subjectCode"];

    private static readonly (string Name, string Description)[] Filters =
    [
        ("organization", "机关的编号。"),
        ("region", "区划代码。"),
        ("kind", "执法行为类别，如“行政处罚”。"),
        ("from", "日期起，如 2026-01-01。"),
        ("to", "日期止。"),
        ("matter", "案由的开头。"),
        ("recordNo", "记录编号或者它的开头。"),
        ("decisionNo", "决定文书号或者它的开头，括号和空格的写法不限。"),
    ];

    /// <summary>Describes the body of a report.</summary>
    public static Task Report(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    )
    {
        var document = context.Document!;
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[RecordName] = Record();
        var record = new OpenApiSchemaReference(RecordName, document);
        operation.Description +=
            "一个对象立即入库并答回执；数组（最大 64 MB）和 NDJSON（最大 8 GB）逐批入库，答汇总。同一记录再次报送的，以新的为准。";
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/json"] = new()
                {
                    Schema = new OpenApiSchema
                    {
                        OneOf = [record, new OpenApiSchema { Type = JsonSchemaType.Array, Items = record }],
                    },
                },
                [PostedActs.LinesType] = new() { Schema = record },
            },
        };
        return Task.CompletedTask;
    }

    /// <summary>Describes the body of a file.</summary>
    public static Task File(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    ) => Bytes(operation, "文件本身：CSV、Excel（.xlsx）或 NDJSON，按内容识别。");

    /// <summary>Describes the body of any other file.</summary>
    public static Task Bytes(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    ) => Bytes(operation, "文件本身。");

    private static Task Bytes(OpenApiOperation operation, string description)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = description,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                ["application/octet-stream"] = new()
                {
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
                },
            },
        };
        return Task.CompletedTask;
    }

    /// <summary>Describes what a list or an export can be narrowed by.</summary>
    public static Task Filtered(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    )
    {
        operation.Parameters ??= [];
        foreach (var (name, description) in Filters)
            operation.Parameters.Add(
                new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Query,
                    Description = description,
                    Schema = new OpenApiSchema { Type = JsonSchemaType.String },
                }
            );
        return Task.CompletedTask;
    }

    private static OpenApiSchema Record() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description =
                "一条执法行为记录。除必填的三项外，有则填写；没有的栏目为“未知”，写“无”的为“没有”。值也可以写成文件中的文字。",
            Required = new HashSet<string>(Needed, StringComparer.Ordinal),
            Properties = ActColumns.All.ToDictionary(
                c => c.Name,
                IOpenApiSchema (c) => new OpenApiSchema { Description = c.Header },
                StringComparer.Ordinal
            ),
            Examples =
            [
                JsonNode.Parse(
                    """
                    {
                      "recordNo": "CG-2026-000123",
                      "kind": "行政处罚",
                      "subjectCode": "11419900MB0000001X",
                      "procedure": "普通程序",
                      "partyKind": "法人",
                      "partyName": "测试商贸有限公司",
                      "matter": "占道经营",
                      "filedOn": "2026-01-05",
                      "decidedOn": "2026-03-20",
                      "decisionNo": "洛综执罚〔2026〕12号",
                      "result": "予以处罚",
                      "penalties": "罚款",
                      "fine": 500
                    }
                    """
                )!,
            ],
        };
}
