using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Mingjing.Core.Checks;
using Mingjing.Web.Api;

namespace Mingjing.Web.EnforcementActs;

/// <summary>报送的说明: what the API takes as the body of a report or of a file, which the endpoints read by themselves.</summary>
internal static class ActDescription
{
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
        ("result", "筛查结果：found 有疑似问题，unjudged 有无法判断的检查。"),
        ("check", "检查的代码，与 outcome 一起使用。"),
        ("outcome", "该项检查的结论：violated 疑似问题，satisfied 未发现问题，not-evaluable 数据不足，无法判断。"),
        ("withdrawn", "填 yes 只列已撤回的；不填只列未撤回的。"),
    ];

    private static readonly Dictionary<string, string[]> Choices = new(StringComparer.Ordinal)
    {
        ["result"] = [ActQueryText.Found, ActQueryText.Unjudged],
        ["outcome"] = [.. new[] { Outcome.Violated, Outcome.Satisfied, Outcome.NotEvaluable }.Select(o => o.Code()!)],
        ["check"] = [.. CheckList.All.Where(c => c is not ReportCheck).Select(c => c.Info.Code)],
        ["withdrawn"] = ["yes"],
    };

    /// <summary>Describes the body of a report.</summary>
    public static async Task Report(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    )
    {
        var document = context.Document!;
        if (operation.Responses?["200"].Content?["application/json"] is { Schema: { } one } answer)
        {
            await AddSummary(context, document, cancel);
            answer.Schema = new OpenApiSchema
            {
                OneOf = [one, new OpenApiSchemaReference(nameof(IntakeSummary), document)],
            };
        }

        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
        document.Components.Schemas[ActRecordSchema.Name] = ActRecordSchema.Make();
        var record = new OpenApiSchemaReference(ActRecordSchema.Name, document);
        operation.Description +=
            "一个对象立即入库并答回执；数组（最大 64 MB）和 NDJSON（最大 8 GB）逐批入库，答汇总；没有读完的，"
            + "错误中附已入库部分的汇总（summary），原样重发即可，不会重复。同一记录再次报送的，以新的为准。";
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
    }

    // No endpoint says that it answers so: the schemas are made here.
    private static async Task AddSummary(
        OpenApiOperationTransformerContext context,
        OpenApiDocument document,
        CancellationToken cancel
    )
    {
        foreach (var type in new[] { typeof(ReceivedLine), typeof(BatchAnswer) })
            document.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, null, cancel));
        var summary = await context.GetOrCreateSchemaAsync(typeof(IntakeSummary), null, cancel);
        List("records", nameof(ReceivedLine));
        List("batches", nameof(BatchAnswer));
        foreach (var problems in new[] { "rejections", "unclearRecords", "faults" })
            List(problems, nameof(RecordProblem));
        document.AddComponent(nameof(IntakeSummary), summary);

        void List(string member, string of) =>
            ((OpenApiSchema)summary.Properties![member]).Items = new OpenApiSchemaReference(of, document);
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

    /// <summary>Describes an answer that is a file: a workbook, or CSV where it is asked for.</summary>
    public static Task Sheet(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    ) => Answer(operation, Download.WorkbookType, "text/csv");

    /// <summary>Describes an answer that is a file of somebody's, whatever its type is.</summary>
    public static Task Content(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        CancellationToken cancel
    ) => Answer(operation, System.Net.Mime.MediaTypeNames.Application.Octet);

    private static Task Answer(OpenApiOperation operation, params IEnumerable<string> types)
    {
        var binary = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        operation.Responses!["200"] = new OpenApiResponse
        {
            Description = "文件。",
            Content = types.ToDictionary(t => t, _ => new OpenApiMediaType { Schema = binary }, StringComparer.Ordinal),
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
                    Schema = new OpenApiSchema
                    {
                        Type = JsonSchemaType.String,
                        Format = name is "from" or "to" ? "date" : null,
                        Enum = Choices.TryGetValue(name, out var choices)
                            ? [.. choices.Select(c => (System.Text.Json.Nodes.JsonNode)c)]
                            : null,
                    },
                }
            );
        return Task.CompletedTask;
    }
}
