using System.Globalization;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Inspections;

/// <summary>年度检查频次上限的文件 (<c>screen --inspection-caps</c>). One cap for a body, field and year.</summary>
public static class InspectionCapFile
{
    private const int HighestCap = 1_000;

    public static RegisterFile<InspectionCap> Register { get; } =
        new(
            "检查频次上限名册",
            new InspectionCap("", default, 0, 0),
            [
                RegisterColumns.Key<InspectionCap, string>(
                    "主体代码",
                    "subjectCode",
                    CellRules.OrganizationCode,
                    r => r.SubjectCode,
                    (r, v) => r with { SubjectCode = v }
                ),
                RegisterColumns.Key<InspectionCap, EnforcementField>(
                    "执法领域",
                    "field",
                    CellRules.Choice,
                    r => Terms<EnforcementField>.Of(r.Field),
                    (r, v) => r with { Field = v }
                ),
                RegisterColumns.Key<InspectionCap, int>(
                    "年度",
                    "year",
                    ReadYear,
                    r => Text(r.Year),
                    (r, v) => r with { Year = v }
                ),
                RegisterColumns.Key<InspectionCap, int>(
                    "上限",
                    "cap",
                    ReadCap,
                    r => Text(r.Cap),
                    (r, v) => r with { Cap = v }
                ),
            ],
            keyOf: r => new RecordKey(r.SubjectCode, $"{Terms<EnforcementField>.Of(r.Field)}/{Text(r.Year)}"),
            keyName: "主体代码、执法领域、年度"
        );

    private static string? ReadYear(ReadOnlySpan<char> text, out int year)
    {
        var digits = CellText.Fold(text).TrimEnd('年');
        return
            int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && year is >= LegalDate.FirstYear and <= LegalDate.LastYear
            ? null
            : "年度应为四位年份，如 2026";
    }

    private static string? ReadCap(ReadOnlySpan<char> text, out int cap) =>
        int.TryParse(CellText.Fold(text), NumberStyles.None, CultureInfo.InvariantCulture, out cap) && cap <= HighestCap
            ? null
            : $"上限应为0至{HighestCap}的整数";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
