using Mingjing.Core.Checks;
using Mingjing.Core.Platform.Tables;

namespace Mingjing.Web.Commands.Screen;

/// <summary>What goes to standard error: errors of rows, what the sender should know, the counts at the end.</summary>
internal sealed class ScreenMessages(TextWriter error)
{
    private const int ListedErrors = 20;

    private const int ListedNotices = 5;

    /// <summary>The first errors one a line, with the count of all.</summary>
    public void Write(IReadOnlyCollection<RowError> errors)
    {
        if (errors.Count == 0)
            return;
        error.WriteLine($"有误 {ScreenHeading.N(errors.Count)} 处（有误的行不参加筛查，其余照常）：");
        foreach (var each in errors.Take(ListedErrors))
            error.WriteLine($"  {each}");
        if (errors.Count > ListedErrors)
            error.WriteLine(
                $"  另有 {ScreenHeading.N(errors.Count - ListedErrors)} 处未列；--format xlsx 的“行错误”表列出全部"
            );
    }

    /// <summary>The first notices of each kind.</summary>
    public void Write(IEnumerable<ReadNotice> notices)
    {
        foreach (var kind in notices.GroupBy(n => n.Kind).OrderBy(g => g.Key))
        {
            foreach (var notice in kind.Take(ListedNotices))
                error.WriteLine($"提示：{Place(notice)}{notice.Text}");
            if (kind.Count() > ListedNotices)
                error.WriteLine($"提示：同类提示另有 {ScreenHeading.N(kind.Count() - ListedNotices)} 处");
        }
    }

    public void Remark(string text) => error.WriteLine($"提示：{text}");

    public void Refuse(string text) => error.WriteLine(text);

    /// <summary>The line at the end, with the counts of all answers whether they were put out or not.</summary>
    public void Close(ScreenHeading heading, TimeSpan elapsed)
    {
        var tally = heading.Tally;
        error.WriteLine(
            $"{heading.File.Name}：{heading.Rows}；疑似问题 {N(PatternClass.Firm, PatternClass.ToVerify)} 项"
                + $"（待核 {N(PatternClass.ToVerify)}），提示信号 {N(PatternClass.Signal)} 项，"
                + $"无法判断 {N(PatternClass.NotEvaluable)} 项，未发现问题 {N(PatternClass.Satisfied)} 项；"
                + string.Create(
                    System.Globalization.CultureInfo.InvariantCulture,
                    $"用时 {elapsed.TotalSeconds:0.0} 秒"
                )
        );
        error.WriteLine(Finding.Unverified);

        string N(params ReadOnlySpan<PatternClass> classes)
        {
            var sum = 0L;
            foreach (var each in classes)
                sum += tally.Count(each);
            return ScreenHeading.N(sum);
        }
    }

    private static string Place(ReadNotice notice)
    {
        if (notice.Line == 0)
            return $"{notice.File}：";
        var value = notice.Value.Length == 0 ? "" : $"“{notice.Value}”";
        return $"{notice.File} 第{notice.Line}行 {notice.Column}{value}：";
    }
}
