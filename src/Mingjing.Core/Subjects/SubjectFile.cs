using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Subjects;

/// <summary>执法主体名册的文件 (<c>screen --subjects</c>).</summary>
public static class SubjectFile
{
    public static RegisterFile<SubjectRecord> Register { get; } =
        new(
            "执法主体名册",
            new SubjectRecord("", "", null, null, null, null, null, null, null),
            [
                RegisterColumns.Key<SubjectRecord, string>(
                    "代码",
                    "code",
                    CellRules.OrganizationCode,
                    r => r.Code,
                    (r, v) => r with { Code = v },
                    "主体代码",
                    "统一社会信用代码"
                ),
                RegisterColumns.Text<SubjectRecord>(
                    "名称",
                    "name",
                    r => r.Name,
                    (r, v) => r with { Name = v },
                    "主体名称"
                ),
                RegisterColumns.Value<SubjectRecord, string>(
                    "区划代码",
                    "regionCode",
                    CellRules.Region,
                    r => r.RegionCode,
                    (r, v) => r with { RegionCode = v }
                ),
                RegisterColumns.Text<SubjectRecord>("层级", "level", r => r.Level, (r, v) => r with { Level = v }),
                RegisterColumns.Choice<SubjectRecord, EnforcementField>(
                    "执法领域",
                    "field",
                    r => r.Field,
                    (r, v) => r with { Field = v }
                ),
                RegisterColumns.Choice<SubjectRecord, ConfirmedBy>(
                    "确认机关",
                    "confirmedBy",
                    r => r.ConfirmedBy,
                    (r, v) => r with { ConfirmedBy = v }
                ),
                .. RegisterColumns.Period<SubjectRecord>(
                    ("资格起", "qualifiedFrom"),
                    ("资格止", "qualifiedTo"),
                    r => r.Qualified,
                    (r, v) => r with { Qualified = v },
                    mustBePresent: true
                ),
                RegisterColumns.Day<SubjectRecord>(
                    "变更日期",
                    "changedOn",
                    r => r.ChangedOn,
                    (r, v) => r with { ChangedOn = v }
                ),
                RegisterColumns.Day<SubjectRecord>(
                    "变更申请日期",
                    "changeAppliedOn",
                    r => r.ChangeAppliedOn,
                    (r, v) => r with { ChangeAppliedOn = v }
                ),
            ],
            r => RegisterColumns.OrderOf(r.Qualified, "qualifiedTo")
        );
}
