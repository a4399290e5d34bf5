using System.Collections.Frozen;

namespace Mingjing.Web.Api;

/// <summary>接口说明的用语: what each schema and each of its members is called in the description of the API, in Chinese.</summary>
internal static partial class ApiWords
{
    private static readonly FrozenDictionary<string, string> Words = Read(
        Common,
        Acts,
        Screening,
        Staff,
        Clues,
        Cases,
        Papers,
        Letters
    );

    /// <summary>What a schema is; null where the table has no line for it.</summary>
    public static string? OfSchema(string schema) => Words.GetValueOrDefault(schema);

    /// <summary>What a member of a schema is: its own line, else the line of its name.</summary>
    public static string? OfMember(string schema, string member) =>
        Words.GetValueOrDefault($"{schema}.{member}") ?? Words.GetValueOrDefault($".{member}");

    private static FrozenDictionary<string, string> Read(params IEnumerable<string> texts) =>
        texts
            .SelectMany(t => t.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(line => line.Split(' ', 2))
            .ToFrozenDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    private const string Common = """
        .added 新增的条数。
        .article 条款，如“第六十条”。
        .at 时间。
        .basis 依据。
        .browser 浏览器。
        .changed 变更的条数。
        .check 检查的代码，不会改变。
        .code 统一社会信用代码。
        .column 栏目。
        .columns 声明的栏目，用 JSON 名称；null 为全部栏目。
        .createdAt 建立时间。
        .day 列表日期：有决定日期的为决定日期，否则为程序开始或者收到的日期。
        .decidedOn 决定日期。
        .decisionNo 决定文书号。
        .declaredBy 声明人；没有声明的为 null。
        .declaredOn 声明日期。
        .department 部门简称。
        .dueOn 期限届满日，已顺延；没有期限的为 null。
        .edition 版次。
        .ended 不再列入的条数。
        .endedAt 不再发现的时间；仍存在的为 null。
        .endedOn 终止日期；仍有效的为 null。
        .errors 没有使用的行和原因。
        .evidence 证据材料及文号。
        .explanation 说明。
        .field 栏目，用 JSON 名称。
        .fileName 文件名；不是文件报送的为 null。
        .finding 疑似问题的编号。
        .firstFoundAt 首次发现的时间。
        .from 起始日（含当日）。
        .header 栏目的中文名称。
        .id 编号，之后的调用用它指明这一条。
        .importedAt 导入时间；没有导入的为 null。
        .importedBy 导入人。
        .isComplete 是否声明完整。
        .isProvisional 期限是否暂定：涉及尚未公布放假安排的年度。
        .issuedOn 发出日期。
        .issuer 发出通知的监督机构简称。
        .item 权责清单的事项序号，1 至 20；清单以外为 null。
        .kind 类别。
        .law 法律、法规、规章的全称。
        .leadership 领导体制。
        .line 行号：文件的行、工作表的行或者数组中的第几个，从 1 起；0 为整个文件。
        .loginName 登录名。
        .matter 案由；没有报送的为 null。
        .missing 缺少的栏目，用 JSON 名称。
        .name 名称。
        .next 下一页：原样填入下一次查询的翻页参数；最后一页为 null。
        .notice 声明：筛查结果未经核实，不得作为处理依据。
        .number 文号。
        .on 补正、纠正的日期，或者计划完成的日期。
        .organization 机构简称；未登记的主体为 null。
        .organizationId 机构标识；未登记的主体全为 0。
        .outcome 结果。
        .parent 上级机构；没有的为 null。
        .partyName 相对人名称。
        .permissions 权限的代码，至少一项。
        .person 人员标识，任职时使用。
        .previous 上一页：原样填入下一次查询的翻页参数；第一页为 null。
        .provisional 期限是否暂定：涉及尚未公布放假安排的年度。
        .reason 原因。
        .receivedAt 收到时间。
        .recordNo 记录编号；举报移送办理记录为编号。
        .reference 编号，之后的调用用它指明这一条。
        .regionCode 区划代码（GB/T 2260）。
        .role 角色。
        .rows 行数。
        .rule 违反的规则，说明怎么改。
        .sender 报送人，与台账中的写法相同。
        .sha256 文件的 SHA-256，十六进制。
        .shortName 简称。
        .shownVersion 调用方读到的版本号；其间被他人修改的，答 409。
        .signal 是否为提示信号；提示信号不计入部门的疑似问题。
        .source 来源。
        .state 状态：standing 仍存在，no-longer-found 不再发现。
        .strength 强度：firm 明确，to-verify 待核实。
        .subjectCode 执法主体代码（统一社会信用代码）。
        .superior 上级主管机关的名称；没有的为 null。
        .text 说明。
        .title 名称。
        .unchanged 没有变化的条数。
        .until 截止日：从这一天起不再有效；null 为长期。
        .value 填写的内容，过长的截短；个人信息已遮盖。
        .version 版本号，办理时作为 shownVersion 送回。
        .versionNo 版本，从 1 起。
        .wayOut 可以怎么办。
        .withdrawn 撤回原因；没有撤回的为 null。
        OrganizationId 机构标识。
        AccountId 账号标识。
        PersonId 人员标识。
        AppointmentId 任职标识。
        DelegationId 委托代行标识。
        SessionId 会话标识。
        MachineKeyId 接口密钥标识。
        ActBatchId 入库批次标识。
        CompletenessId 完整报送声明标识。
        FindingId 疑似问题标识。
        VerificationRequestId 核实通知标识。
        ActId 执法行为标识。
        ImportRunId 导入任务标识。
        """;
}
