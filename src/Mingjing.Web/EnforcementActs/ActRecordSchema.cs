using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Web.EnforcementActs;

/// <summary>
/// 执法行为记录 in the description of the API: each column with the JSON types in which it is taken, and its three states: a value, none
/// and unknown.
/// </summary>
internal static class ActRecordSchema
{
    public const string Name = "EnforcementActRecord";

    private const string None = "none";

    private const string Example = """
        {
          "recordNo": "SJ-2026-000123",
          "kind": "行政处罚",
          "procedure": "普通程序",
          "subjectCode": "11419900XLY000033H",
          "subjectName": "河洛市市场监督管理局",
          "regionCode": "419900",
          "officers": ["41990000001", "41990000002"],
          "certificateShown": true,
          "partyKind": "法人",
          "partyName": "测试商贸有限公司",
          "matter": "无照经营",
          "filedOn": "2026-01-05",
          "noticeOn": "2026-03-02",
          "hearingNoticeOn": "none",
          "statementHeard": true,
          "collectiveDecisionOn": null,
          "decisionNo": "河市监罚〔2026〕12号",
          "decidedOn": "2026-03-20",
          "result": "予以处罚",
          "penalties": ["警告", "罚款"],
          "fine": 500.00,
          "major": false,
          "servedOn": "2026-03-23",
          "disclosedOn": "2026-03-25",
          "suspensions": ["2026-01-12..2026-01-21:鉴定"]
        }
        """;

    /// <summary>The schema of a record.</summary>
    public static OpenApiSchema Make() =>
        new()
        {
            Type = JsonSchemaType.Object,
            Description =
                "一条执法行为记录。recordNo、kind、subjectCode 必填，其余有则填写。每一栏有三种状态："
                + "已知（填写值）、没有（填 \"none\"，是非栏目填 false：已知没有发生）、未知（不填或者 null：不清楚有没有）。"
                + "未知的不会被当作没有；同一记录再次报送的，整条替换为新版本。不认识的成员搁置，在 unclear 中说明。"
                + "值也可以写成文件中的文字，如“是”“无”“警告;罚款”。",
            Required = new HashSet<string>(
                ActColumns.All.Where(IsRequired).Select(c => c.Name),
                StringComparer.Ordinal
            ),
            Properties = ActColumns.All.ToDictionary(
                c => c.Name,
                IOpenApiSchema (c) => SchemaOf(c),
                StringComparer.Ordinal
            ),
            Examples = [JsonNode.Parse(Example)!],
        };

    private static bool IsRequired(ActColumn column) => column is KeyColumn or KindColumn;

    private static OpenApiSchema SchemaOf(ActColumn column)
    {
        if (IsRequired(column))
            return new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = $"{column.Header}，必填。",
                Enum = column.Listed.Count == 0 ? null : [.. column.Listed.Select(v => (JsonNode)v)],
            };
        var (type, how) = column.Form switch
        {
            ValueForm.Date => (
                JsonSchemaType.String,
                "日期，如 \"2026-02-12\"，可以加时间，如 \"2026-02-12 10:30\"；没有的填 \"none\"。"
            ),
            ValueForm.Number => (
                JsonSchemaType.Number | JsonSchemaType.String,
                "金额（元），最多两位小数，如 500.00；没有的填 \"none\"。"
            ),
            ValueForm.YesNo => (
                JsonSchemaType.Boolean | JsonSchemaType.String,
                "true 为是；false 或者 \"none\" 为没有。"
            ),
            ValueForm.List => (
                JsonSchemaType.Array | JsonSchemaType.String,
                "数组，或者用分号隔开的文字；没有的填 \"none\"。" + ElementOf(column)
            ),
            _ => (JsonSchemaType.String, TextRuleOf(column)),
        };
        return new OpenApiSchema
        {
            Type = type | JsonSchemaType.Null,
            Description = $"{column.Header}。{how}",
            Items = column.Form == ValueForm.List ? ItemOf(column) : null,
            // An open list and a column of several forms take more than what is listed.
            Enum = column is { Listed.Count: > 0, IsOpen: false, Form: ValueForm.Text }
                ? [.. column.Listed.Append(None).Append("无").Select(v => (JsonNode)v), JsonNullSentinel.JsonNull]
                : null,
        };
    }

    private static string TextRuleOf(ActColumn column) =>
        column switch
        {
            { Listed.Count: 0 } => "文字；没有的填 \"none\"。",
            { IsOpen: true } => $"可填：{string.Join('、', column.Listed)}；未列明的按“其他”处理；没有的填 \"none\"。",
            _ => "没有的填 \"none\"。",
        };

    private static string ElementOf(ActColumn column) =>
        column.Field switch
        {
            ActField.Suspensions => "每段写作“起日..止日:事由”，起止两日都计入。",
            _ => "",
        };

    private static OpenApiSchema ItemOf(ActColumn column) =>
        new()
        {
            Type = JsonSchemaType.String,
            Enum = column.Listed.Count == 0 ? null : [.. column.Listed.Select(v => (JsonNode)v)],
        };
}
