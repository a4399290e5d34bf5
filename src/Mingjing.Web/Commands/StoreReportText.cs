using System.Globalization;
using Mingjing.Core.Platform.Ledger;
using Mingjing.Verifier;

namespace Mingjing.Web.Commands;

/// <summary>核验数据库的结果 as text for people.</summary>
internal static class StoreReportText
{
    public static void Write(StoreReport report, TextWriter output)
    {
        var ledger = report.Ledger;
        output.WriteLine($"信任的公钥：{ledger.Key?.ToText()}");
        output.WriteLine(Line($"台账：{ledger.Entries} 条{ReportText.Span(ledger)}"));
        if (ledger.LastCheckpoint is { } last)
            output.WriteLine(
                Line($"检查点：{ledger.Checkpoints} 个签名有效，最后一个覆盖 {last.Size} 条，树根 {last.Root}")
            );
        if (report.Uncovered > 0)
            output.WriteLine(Line($"末尾 {report.Uncovered} 条还没有检查点覆盖，下一个检查点将覆盖。"));
        if (ledger.Since is { } since)
            output.WriteLine(Line($"先前的检查点：{since.Size} 条，树根 {since.Root}"));
        output.WriteLine(Line($"数据：{report.Objects} 个对象已与台账核对"));
        if (report.IsSound)
        {
            output.WriteLine("核验通过：台账未被改动、增减或调换，数据与台账一致。");
            if (ledger.Since is null)
                output.WriteLine("数据库整体回退，要与先前保存的检查点核对才能发现：--since 文件");
            return;
        }

        ReportText.WriteFaults(ledger, output);
    }

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
