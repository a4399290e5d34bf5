using System.Text;
using Mingjing.Testing.Checks;

namespace Mingjing.Web.Tests.Commands.Screen;

/// <summary>A small file of acts for one test: each row names only what matters.</summary>
internal sealed class ActSheet
{
    public const string OtherSubject = "11410300XLY0000258";

    private readonly List<Dictionary<string, string>> _rows = [];

    private IEnumerable<string> Headers => _rows.SelectMany(r => r.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>The published case: filed 2024-09-09, decision dated 2024-12-11, nothing that could excuse it.</summary>
    public static ActSheet Published(string recordNo = "河洛市监罚〔2024〕12号") =>
        new ActSheet().Penalty(
            recordNo,
            ("立案日期", "2024-09-09"),
            ("决定日期", "2024-12-11"),
            ("期限中止", "无"),
            ("期限延长至", "无")
        );

    /// <summary>A penalty by 普通程序, 予以处罚.</summary>
    public ActSheet Penalty(string recordNo, params (string Header, string Value)[] cells) =>
        Add([
            ("记录编号", recordNo),
            ("执法行为类别", "行政处罚"),
            ("适用程序", "普通程序"),
            ("执法主体代码", World.Subject),
            ("决定结果", "予以处罚"),
            .. cells,
        ]);

    public ActSheet Inspection(string recordNo, params (string Header, string Value)[] cells) =>
        Add([("记录编号", recordNo), ("执法行为类别", "行政检查"), ("执法主体代码", World.Subject), .. cells]);

    public string Csv()
    {
        var text = new StringBuilder().AppendJoin(',', Headers).Append('\n');
        foreach (var row in _rows)
            text.AppendJoin(',', Headers.Select(h => row.GetValueOrDefault(h, ""))).Append('\n');
        return text.ToString();
    }

    private ActSheet Add(IEnumerable<(string Header, string Value)> cells)
    {
        var row = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (header, value) in cells)
            row[header] = value;
        _rows.Add(row);
        return this;
    }
}
