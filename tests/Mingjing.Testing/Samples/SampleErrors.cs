using System.Text;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Testing.Samples;

/// <summary>A small file in which some rows are wrong as rows of offices are: each is reported, the others are screened.</summary>
internal static class SampleErrors
{
    private const int Rows = 12;

    private static readonly string[] Columns =
    [
        "recordNo",
        "kind",
        "procedure",
        "subjectCode",
        "subjectName",
        "partyKind",
        "matter",
        "filedOn",
        "decidedOn",
        "result",
        "penalties",
        "fine",
        "servedOn",
    ];

    private static readonly (int Row, string Header, string Value)[] Damages =
    [
        (2, "决定日期", "2026-02-30"),
        (4, "罚款金额", "叁仟元"),
        (5, "执法主体代码", "11419900XLY000017X"),
        (7, "记录编号", ""),
        (8, "执法行为类别", "处罚"),
        (10, "立案日期", "46027"),
    ];

    /// <summary>CSV in UTF-8 with a byte order mark; the last row repeats the number of the first with other content.</summary>
    public static byte[] Of(IEnumerable<Act> acts)
    {
        using var memory = new MemoryStream();
        RecordWriter.Write(
            memory,
            ActLayouts.Standard,
            acts.Take(Rows),
            WrittenAs.Csv,
            Columns.ToHashSet(StringComparer.Ordinal)
        );
        var lines = Encoding
            .UTF8.GetString(memory.ToArray())
            .TrimEnd()
            .Split("\r\n")
            .Select(l => l.Split(','))
            .ToArray();
        var headers = lines[0].Select(h => h.TrimStart('\uFEFF')).ToArray();
        foreach (var (row, header, value) in Damages)
            lines[row][Array.IndexOf(headers, header)] = value;
        lines[^1][0] = lines[1][0];
        return Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => string.Join(',', l) + "\r\n")));
    }
}
