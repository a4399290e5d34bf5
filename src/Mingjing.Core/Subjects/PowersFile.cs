using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Subjects;

/// <summary>执法事项清单的文件 (<c>screen --powers</c>).</summary>
public static class PowersFile
{
    public static RegisterFile<PowerRecord> Register { get; } =
        new(
            "执法事项清单",
            new PowerRecord("", "", default),
            [
                RegisterColumns.Key<PowerRecord, string>(
                    "主体代码",
                    "subjectCode",
                    CellRules.OrganizationCode,
                    r => r.SubjectCode,
                    (r, v) => r with { SubjectCode = v }
                ),
                RegisterColumns.Key<PowerRecord, string>(
                    "事项编码",
                    "matterCode",
                    RegisterColumns.PlainText,
                    r => r.MatterCode,
                    (r, v) => r with { MatterCode = v }
                ),
                .. RegisterColumns.Period<PowerRecord>(
                    ("起", "from"),
                    ("止", "to"),
                    r => r.Period,
                    (r, v) => r with { Period = v }
                ),
            ],
            r => RegisterColumns.OrderOf(r.Period, "to")
        );
}
