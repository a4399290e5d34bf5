using System.Globalization;
using Mingjing.Verifier.Matters;

namespace Mingjing.Verifier;

/// <summary>核验结果的中文文本.</summary>
public static class ReportText
{
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>Writes the report: what was verified, under which key, what is wrong, and what it does not say.</summary>
    public static void Write(VerificationReport report, TextWriter output)
    {
        if (report.Matter is { } matter)
            MatterText.Write(matter, output);
        else
            output.WriteLine(report.IsPartial ? "部分导出（逐条证明）" : "完整导出");
        WriteKey(report, output);
        output.WriteLine(Line($"记录：{report.Entries} 条{Span(report)}"));
        if (report.LastCheckpoint is { } last)
            output.WriteLine(
                Line($"检查点：{report.Checkpoints} 个签名有效，最后一个覆盖 {last.Size} 条，树根 {last.Root}")
            );
        if (report.Since is { } since)
            output.WriteLine(Line($"先前的检查点：{since.Size} 条，树根 {since.Root}"));
        if (report.Unread.Count > 0)
            output.WriteLine($"未核验的其他文件：{string.Join('、', report.Unread)}");
        if (report.IsSound)
        {
            output.WriteLine(SoundText(report));
            return;
        }

        WriteFaults(report, output);
    }

    /// <summary>Writes how many faults there are, and those that the report lists.</summary>
    public static void WriteFaults(VerificationReport report, TextWriter output)
    {
        output.WriteLine(Line($"核验未通过，发现 {report.FaultCount} 处问题："));
        foreach (var fault in report.Faults)
            output.WriteLine(
                fault.Sequence is { } sequence
                    ? Line($"  [{fault.Code}] 序号 {sequence}：{fault.Message}")
                    : $"  [{fault.Code}] {fault.Message}"
            );
        if (report.FaultCount > report.Faults.Count)
            output.WriteLine(Line($"  其余 {report.FaultCount - report.Faults.Count} 处未列出。"));
    }

    private static string SoundText(VerificationReport report)
    {
        if (report.Matter is not null)
            return MatterText.Sound;
        return report.IsPartial
            ? "核验通过：以上记录均在账本中，未被改动。部分导出不能证明没有遗漏其他记录。"
            : "核验通过：记录未被改动、增减或调换。";
    }

    private static void WriteKey(VerificationReport report, TextWriter output)
    {
        if (report.Key is not { } key)
            return;
        output.WriteLine($"信任的公钥：{key.ToText()}");
        output.WriteLine(
            report.IsKeyGiven
                ? "  由核验人指定。"
                : "  取自所核验的文件本身：只能证明导出前后一致。要证明出自何处，请向账本所在单位另行取得公钥，用 --key 指定。"
        );
    }

    /// <summary>“，2026-02-01 09:00:00 至 2026-02-12 17:30:00（北京时间）”; empty where nothing was verified.</summary>
    public static string Span(VerificationReport report) =>
        report is { First: { } first, Last: { } last } ? $"，{Instant(first)} 至 {Instant(last)}（北京时间）" : "";

    private static string Instant(DateTimeOffset at) =>
        at.ToOffset(China).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
