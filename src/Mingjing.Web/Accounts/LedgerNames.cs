using System.Collections.Frozen;
using System.Reflection;
using Mingjing.Core.Platform.Ledger;

namespace Mingjing.Web.Accounts;

/// <summary>台账事项的名称: what each code is called, from the lists of the capabilities.</summary>
public static class LedgerNames
{
    private static readonly FrozenDictionary<string, string> Names = typeof(LedgerEvent)
        .Assembly.GetTypes()
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(f => f.FieldType == typeof(LedgerEvent) && !f.IsLiteral)
        .Select(f => (LedgerEvent)f.GetValue(null)!)
        .DistinctBy(e => e.Code, StringComparer.Ordinal)
        .ToFrozenDictionary(e => e.Code, e => e.Name, StringComparer.Ordinal);

    /// <summary>Every code with its name.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => Names.OrderBy(n => n.Key, StringComparer.Ordinal);

    /// <summary>What the objects of the ledger and of the access log are called, by their kind.</summary>
    public static IReadOnlyDictionary<string, string> Kinds { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["access-log-seal"] = "查阅日志封存",
            ["account"] = "账号",
            ["act-batch"] = "执法行为批次",
            ["act-screening"] = "执法行为筛查",
            ["report-screening"] = "举报移送办理记录筛查",
            ["appointment"] = "任职",
            ["completeness"] = "完整报送声明",
            ["delegation"] = "委托",
            ["enforcement-act"] = "执法行为",
            ["evidence-file"] = "证据材料",
            ["finding-handling"] = "疑点处理",
            ["import-run"] = "导入",
            ["machine-key"] = "接口密钥",
            ["organization"] = "机构",
            ["paper"] = "文书",
            ["paper-draft"] = "文稿",
            ["paper-issuer"] = "发文资料",
            ["paper-service"] = "送达",
            ["person"] = "人员",
            ["register"] = "名册",
            ["setting"] = "系统设置",
            ["number-series"] = "编号序列",
            ["clue"] = "线索",
            ["direct-referral"] = "直接转线索的疑点",
            ["supervision-case"] = "监督案件",
            ["case-letter"] = "送达的监督文书",
            ["matter-loan"] = "承办人借调",
            ["verification-request"] = "疑点核实通知",
        };

    private static readonly Dictionary<string, string> Jobs = new(StringComparer.Ordinal)
    {
        ["system:adoption"] = "归户",
        ["system:demonstration"] = "生成演示数据",
        ["system:import"] = "导入",
        ["system:ledger"] = "台账",
        ["system:papers"] = "生成文书",
        ["system:registers"] = "名册",
        ["system:screening"] = "筛查",
        ["system:set-up"] = "初始化",
        ["system:sign-in"] = "登录",
        ["system:sweep-evidence"] = "清理证据材料",
    };

    /// <summary>Who acted where no person did: “系统（登录）”; the code itself for a person or a key.</summary>
    public static string OfActor(string actor) =>
        Jobs.TryGetValue(actor, out var job) ? $"系统（{job}）"
        : actor.StartsWith("system:", StringComparison.Ordinal) ? "系统"
        : actor;

    /// <summary>The Chinese name of a kind of objects; the kind itself where this program does not know it.</summary>
    public static string OfKind(string kind) => Kinds.GetValueOrDefault(kind, kind);

    /// <summary>The Chinese name of a code; the code itself where this program does not know it.</summary>
    public static string Of(string code) => Names.GetValueOrDefault(code, code);
}
