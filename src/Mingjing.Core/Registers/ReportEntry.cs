using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Core.Registers;

/// <summary>
/// 举报移送办理记录 as it is stored: the cells that the check reads, as the format writes them (null for unknown, 无 for none). 来源
/// is not among them: it may say who complained, and nothing here needs it.
/// </summary>
public sealed record ReportEntry(
    string SubjectCode,
    string ReportNo,
    string? ReceivedOn,
    string? Field,
    string? HandlingResult,
    string? FilingDecidedOn,
    string? ExtensionApprovedOn,
    string? InformedOn
)
{
    private const string Source = "source";

    // What a column of a file is called that says who complained.
    private static readonly string[] InformantWords =
    [
        "举报人",
        "投诉人",
        "信访人",
        "来访人",
        "来电人",
        "反映人",
        "姓名",
        "电话",
        "手机",
        "联系",
        "身份证",
        "身份号码",
        "证件号",
        "住址",
        "地址",
        "邮箱",
        "微信",
        "informant",
        "complainant",
        "phone",
        "email",
        "idcard",
    ];

    /// <summary>The columns of its file.</summary>
    public static IEnumerable<string> Headers => ReportFile.Layout.Columns.Where(IsKept).Select(c => c.Header);

    /// <summary>The cells in the order of <see cref="Headers"/>.</summary>
    public IReadOnlyList<string?> Cells()
    {
        var record = ToRecord();
        return [.. ReportFile.Layout.Columns.Where(IsKept).Select(c => c.Write(record))];
    }

    /// <summary>What is kept of a record that was read.</summary>
    public static ReportEntry Of(ReportRecord record)
    {
        return new ReportEntry(
            record.SubjectCode,
            record.ReportNo,
            Text("receivedOn"),
            Text("field"),
            Text("handlingResult"),
            Text("filingDecidedOn"),
            Text("extensionApprovedOn"),
            Text("informedOn")
        );

        string? Text(string name) => ReportFile.Layout.Named(name).Write(record);
    }

    /// <summary>The record as the check sees it; a new one each time.</summary>
    public ReportRecord ToRecord()
    {
        var record = new ReportRecord { SubjectCode = SubjectCode, ReportNo = ReportNo };
        Put("receivedOn", ReceivedOn);
        Put("field", Field);
        Put("handlingResult", HandlingResult);
        Put("filingDecidedOn", FilingDecidedOn);
        Put("extensionApprovedOn", ExtensionApprovedOn);
        Put("informedOn", InformedOn);
        return record;

        void Put(string name, string? text)
        {
            if (text is not null && ReportFile.Layout.Named(name).Take(record, text) is { } broken)
                throw new InvalidOperationException($"the stored {name} of a report is not sound: {broken}");
        }
    }

    /// <summary>Reads a file; of 来源 and of every column that may say who complained nothing is kept, and that is said.</summary>
    internal static ReadResult<ReportEntry> ReadAll(Stream stream, string fileName)
    {
        var read = ReportFile.ReadAll(stream, fileName);
        return new ReadResult<ReportEntry>(
            [.. read.Records.Select(r => new ReadRecord<ReportEntry>(r.Line, Of(r.Record)))],
            read.Rows,
            read.ReportedRows,
            read.IdenticalRows,
            read.Errors,
            [.. read.Notices.Select(Guarded), .. SourceNotice(read, fileName)],
            read.Layout,
            read.Format,
            read.Encoding
        );
    }

    private static bool IsKept(RecordColumn<ReportRecord> column) =>
        !string.Equals(column.Name, Source, StringComparison.Ordinal);

    private static ReadNotice Guarded(ReadNotice notice) =>
        notice.Kind == NoticeKind.UnknownColumn
        && Array.Exists(InformantWords, w => notice.Text.Contains(w, StringComparison.OrdinalIgnoreCase))
            ? notice with
            {
                Text =
                    notice.Text
                    + "。其中有的栏目可能写有举报人、投诉人的个人信息：没有读取，也没有入库；请删去后再发送",
            }
            : notice;

    private static IEnumerable<ReadNotice> SourceNotice(ReadResult<ReportRecord> read, string fileName)
    {
        if (read.Records.Any(r => r.Record.Source.IsKnown))
            yield return new ReadNotice(
                NoticeKind.NotKept,
                fileName,
                0,
                ReportFile.Layout.Named(Source).Header,
                "",
                "“来源”不入库：其中可能写有举报人，筛查也不需要"
            );
    }
}
