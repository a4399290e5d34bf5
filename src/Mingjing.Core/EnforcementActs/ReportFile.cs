using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.EnforcementActs;

/// <summary>举报移送办理记录文件 (law-rules §2.2): the second small file, read by the same machinery.</summary>
public static class ReportFile
{
    /// <summary>举报移送办理记录.</summary>
    public static RecordLayout<ReportRecord> Layout { get; } =
        new(
            "举报移送办理记录",
            () => new ReportRecord { ReportNo = "", SubjectCode = "" },
            [
                Key("编号", "reportNo", CellRules.Key, r => r.ReportNo, (r, v) => r.ReportNo = v),
                Date("收到日期", "receivedOn", r => r.ReceivedOn, (r, v) => r.ReceivedOn = v),
                Source,
                Key(
                    "主体代码",
                    "subjectCode",
                    CellRules.OrganizationCode,
                    r => r.SubjectCode,
                    (r, v) => r.SubjectCode = v
                ),
                Choice("执法领域", "field", r => r.Field, (r, v) => r.Field = v),
                Choice("处理结果", "handlingResult", r => r.HandlingResult, (r, v) => r.HandlingResult = v),
                Date("决定是否立案日期", "filingDecidedOn", r => r.FilingDecidedOn, (r, v) => r.FilingDecidedOn = v),
                Date(
                    "延长批准日期",
                    "extensionApprovedOn",
                    r => r.ExtensionApprovedOn,
                    (r, v) => r.ExtensionApprovedOn = v
                ),
                Date("告知日期", "informedOn", r => r.InformedOn, (r, v) => r.InformedOn = v),
            ]
        )
        {
            Check = Remarks,
        };

    /// <summary>Reads a whole file; the key is 主体代码 + 编号.</summary>
    public static ReadResult<ReportRecord> ReadAll(string path, IProgress<long>? bytesRead = null)
    {
        using var stream = File.OpenRead(path);
        return ReadAll(stream, Path.GetFileName(path), bytesRead);
    }

    /// <summary>The same from a stream; <paramref name="fileName"/> is only named in messages.</summary>
    public static ReadResult<ReportRecord> ReadAll(Stream stream, string fileName, IProgress<long>? bytesRead = null)
    {
        using var reader = new RecordReader<ReportRecord>(stream, fileName, [Layout], bytesRead);
        var keyed = new KeyedRecords<ReportRecord>(
            "主体代码和编号",
            r => new RecordKey(r.SubjectCode, r.ReportNo),
            IsSame
        );
        return RecordFile.ReadAll(reader, fileName, keyed);
    }

    /// <summary>
    /// Whether a file holds reports rather than acts: its header has more of their columns. The stream must be able to
    /// seek and stands at its beginning afterwards.
    /// </summary>
    public static bool IsIn(Stream stream)
    {
        var reports = KnownColumnsIn(stream, [Layout]);
        return reports > 0 && reports > KnownColumnsIn(stream, ActLayouts.All);
    }

    private static int KnownColumnsIn<T>(Stream stream, IReadOnlyList<RecordLayout<T>> layouts)
        where T : class
    {
        stream.Position = 0;
        using var reader = new RecordReader<T>(stream, "", layouts);
        using var rows = reader.Rows().GetEnumerator();
        rows.MoveNext();
        stream.Position = 0;
        return reader.KnownColumns;
    }

    // The source may name the person who complained.
    private static RecordColumn<ReportRecord> Source =>
        new()
        {
            Header = "来源",
            Name = "source",
            IsPersonal = true,
            Take = (r, text) =>
            {
                r.Source = CellRules.IsNone(text) ? Fact<string>.None : Fact<string>.Known(new string(text));
                return null;
            },
            Write = r => r.Source.IsNone ? "无" : r.Source.Value,
        };

    private static RecordColumn<ReportRecord> Key(
        string header,
        string name,
        TextRule rule,
        Func<ReportRecord, string> get,
        Action<ReportRecord, string> set
    ) =>
        new()
        {
            Header = header,
            Name = name,
            IsRequired = true,
            Take = (r, text) =>
            {
                var broken = rule(text, out var value);
                if (broken is null)
                    set(r, value);
                return broken;
            },
            Write = r => get(r),
        };

    private static RecordColumn<ReportRecord> Date(
        string header,
        string name,
        Func<ReportRecord, DateFact> get,
        Action<ReportRecord, DateFact> set
    ) =>
        new()
        {
            Header = header,
            Name = name,
            Form = ValueForm.Date,
            Take = (r, text) =>
            {
                var date = DateFact.None;
                var broken = CellRules.IsNone(text) ? null : CellRules.Date(text, out date);
                if (broken is null)
                    set(r, date);
                return broken;
            },
            Write = r => get(r) is { IsUnknown: false } date ? date.ToString(null, null) : null,
        };

    private static RecordColumn<ReportRecord> Choice<T>(
        string header,
        string name,
        Func<ReportRecord, Fact<T>> get,
        Action<ReportRecord, Fact<T>> set
    )
        where T : struct, Enum =>
        new()
        {
            Header = header,
            Name = name,
            Take = (r, text) =>
            {
                if (CellRules.IsNone(text))
                {
                    set(r, Fact<T>.None);
                    return null;
                }

                var broken = CellRules.Choice<T>(text, out var value);
                if (broken is null)
                    set(r, value);
                return broken;
            },
            Write = r =>
                get(r) switch
                {
                    { IsKnown: true } fact => Terms<T>.Of(fact.Value),
                    { IsNone: true } => "无",
                    _ => null,
                },
        };

    private static IEnumerable<RecordRemark> Remarks(ReportRecord report)
    {
        if (report.ReceivedOn.IsAfter(report.FilingDecidedOn))
        {
            var text =
                $"决定是否立案日期（{report.FilingDecidedOn}）早于收到日期（{report.ReceivedOn}），前后矛盾；本行照用";
            yield return new RecordRemark("filingDecidedOn", text, NoticeKind.Contradiction);
        }
    }

    private static bool IsSame(ReportRecord one, ReportRecord other) =>
        Layout.Columns.All(c => string.Equals(c.Write(one), c.Write(other), StringComparison.Ordinal));
}
