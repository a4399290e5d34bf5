using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Officers;

/// <summary>执法证名册的文件 (<c>screen --officers</c>). A certificate that was suspended twice has two rows.</summary>
public static class CertificateFile
{
    private static readonly string[] EndReasons = ["收回", "注销", "吊销", "取消"];

    public static RegisterFile<Certificate> Register { get; } =
        new(
            "执法证名册",
            new Certificate("", "", "", null, default, null, null, null),
            [
                RegisterColumns.Key<Certificate, string>(
                    "证号",
                    "number",
                    ReadNumber,
                    r => r.Number,
                    (r, v) => r with { Number = v },
                    "执法证号",
                    "执法人员证号"
                ),
                RegisterColumns.Text<Certificate>("姓名", "name", r => r.Name, (r, v) => r with { Name = v }),
                RegisterColumns.Value<Certificate, string>(
                    "主体代码",
                    "subjectCode",
                    CellRules.OrganizationCode,
                    r => r.SubjectCode,
                    (r, v) => r with { SubjectCode = v }
                ),
                RegisterColumns.Text<Certificate>("证件种类", "kind", r => r.Kind, (r, v) => r with { Kind = v }),
                .. RegisterColumns.Period<Certificate>(
                    ("有效期起", "validFrom"),
                    ("有效期止", "validTo"),
                    r => r.Valid,
                    (r, v) => r with { Valid = v }
                ),
                .. RegisterColumns.Period<Certificate>(
                    ("暂扣起", "suspendedFrom"),
                    ("暂扣止", "suspendedTo"),
                    r => r.Suspended,
                    (r, v) => r with { Suspended = v }
                ),
                RegisterColumns.Day<Certificate>(
                    "失效日期",
                    "endedOn",
                    r => r.EndedOn,
                    (r, v) => r with { EndedOn = v }
                ),
                RegisterColumns.Value<Certificate, string>(
                    "失效原因",
                    "endReason",
                    ReadEndReason,
                    r => r.EndReason,
                    (r, v) => r with { EndReason = v }
                ),
            ],
            Remarks
        );

    private static IEnumerable<RecordRemark> Remarks(Certificate certificate)
    {
        foreach (var remark in RegisterColumns.OrderOf(certificate.Valid, "validTo"))
            yield return remark;
        foreach (var remark in RegisterColumns.OrderOf(certificate.Suspended, "suspendedTo"))
            yield return remark;
        if (certificate.Suspended is { From: null })
            yield return new RecordRemark("suspendedFrom", "有暂扣止而没有暂扣起");
        if (certificate.EndReason is not null && certificate.EndedOn is null)
            yield return new RecordRemark("endedOn", "有失效原因而没有失效日期");
    }

    // As the officers of an act are read: half-width, without spaces.
    private static string? ReadNumber(ReadOnlySpan<char> text, out string number)
    {
        number = string.Concat(CellText.Fold(text).Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return null;
    }

    private static string? ReadEndReason(ReadOnlySpan<char> text, out string reason)
    {
        reason = new string(text);
        return EndReasons.Contains(reason, StringComparer.Ordinal)
            ? null
            : $"不在可填的值之中：{string.Join('、', EndReasons)}";
    }
}
