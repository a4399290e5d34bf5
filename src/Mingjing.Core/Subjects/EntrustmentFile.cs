using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Subjects;

/// <summary>委托名册的文件 (<c>screen --entrustments</c>). An empty 事项编码 means every matter.</summary>
public static class EntrustmentFile
{
    public static RegisterFile<Entrustment> Register { get; } =
        new(
            "委托名册",
            new Entrustment("", "", null, default),
            [
                RegisterColumns.Key<Entrustment, string>(
                    "主体代码",
                    "subjectCode",
                    CellRules.OrganizationCode,
                    r => r.SubjectCode,
                    (r, v) => r with { SubjectCode = v },
                    "委托机关代码"
                ),
                RegisterColumns.Key<Entrustment, string>(
                    "受托代码",
                    "entrustedCode",
                    CellRules.OrganizationCode,
                    r => r.EntrustedCode,
                    (r, v) => r with { EntrustedCode = v },
                    "受委托组织代码"
                ),
                RegisterColumns.Text<Entrustment>(
                    "事项编码",
                    "matterCode",
                    r => r.MatterCode,
                    (r, v) => r with { MatterCode = v }
                ),
                .. RegisterColumns.Period<Entrustment>(
                    ("起", "from"),
                    ("止", "to"),
                    r => r.Period,
                    (r, v) => r with { Period = v }
                ),
            ],
            r => RegisterColumns.OrderOf(r.Period, "to")
        );
}
