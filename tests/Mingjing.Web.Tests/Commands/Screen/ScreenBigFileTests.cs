using System.Globalization;
using System.Text;

namespace Mingjing.Web.Tests.Commands.Screen;

/// <summary>A large file goes through in one go, in the order of its rows, with what is wrong in it told.</summary>
public sealed class ScreenBigFileTests : IDisposable
{
    private const int Rows = 20_000;

    private const int BadEvery = 1_000;

    private readonly ScreenFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Twenty_thousand_acts_give_a_line_for_each_finding_in_order()
    {
        var run = _folder.Run(Write(), "--format", "json");
        run.ExitCode.ShouldBe(1);
        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(Rows - (Rows / BadEvery));
        lines[0].ShouldStartWith("""{"recordNo":"N000001",""");
        lines.ShouldAllBe(l => l.EndsWith("不得作为处理依据\"}", StringComparison.Ordinal));
        lines.ShouldBe(lines.Order(StringComparer.Ordinal));
        run.Error.ShouldContain("共 20,000 行：采用 19,980 行，有误 20 行；疑似问题 19,980 项");
    }

    [Fact]
    public void The_report_of_a_large_file_is_as_short_as_that_of_a_small_one() =>
        _folder.Run(Write()).Lines.Length.ShouldBeLessThan(100);

    private string Write()
    {
        var csv = new StringBuilder(
            "记录编号,执法行为类别,适用程序,执法主体代码,决定结果,立案日期,决定日期,期限中止,期限延长至\n"
        );
        for (var i = 1; i <= Rows; i++)
        {
            var filed = i % BadEvery == 0 ? "2024-09-31" : "2024-09-09";
            csv.Append(
                CultureInfo.InvariantCulture,
                $"N{i:000000},行政处罚,普通程序,11410300XLY000017D,予以处罚,{filed},2024-12-11,无,无\n"
            );
        }

        return _folder.Write("big.csv", csv.ToString());
    }
}
