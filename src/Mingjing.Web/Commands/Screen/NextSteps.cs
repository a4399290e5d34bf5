using Mingjing.Core.Checks;

namespace Mingjing.Web.Commands.Screen;

/// <summary>下一步: what the reader of a report can do about it, from what this run has shown.</summary>
internal static class NextSteps
{
    private const int NamedColumns = 3;

    private static readonly (RegisterKind Kind, string Check)[] Registers =
    [
        (RegisterKind.Subjects, "subject-qualified"),
        (RegisterKind.Officers, "certificates-valid"),
        (RegisterKind.Powers, "outside-powers"),
        (RegisterKind.InspectionCaps, "inspection-frequency"),
        (RegisterKind.Benchmarks, "discretion-stated"),
    ];

    public static IEnumerable<string> Of(ScreenHeading heading)
    {
        var tally = heading.Tally;
        if (heading.File.Reported > 0)
            yield return "先改正有误的行再筛查一次：有误的行没有参加筛查，原因逐行列在标准错误输出。";
        if (tally.Count(PatternClass.Firm) + tally.Count(PatternClass.ToVerify) > 0)
            yield return "疑似问题先交本部门自查、说明情况；核实以前不是认定，也不得作为处理依据。";
        foreach (var step in DataSteps(heading))
            yield return step;
        foreach (var step in RegisterSteps(heading))
            yield return step;
        if (heading.Options.Format == OutputFormat.Table)
            yield return "逐件清单：--format xlsx --out 文件.xlsx；供其他系统读取：--format json。";
    }

    private static IEnumerable<string> DataSteps(ScreenHeading heading)
    {
        var columns = heading.Tally.Missing.Take(NamedColumns).Select(m => ScreenTally.HeaderOf(m.Name)).ToArray();
        if (columns.Length == 0)
            yield break;
        if (heading.File.IsDisclosure)
        {
            yield return "双公示文件没有立案、告知、送达等环节的栏目；改报执法行为记录，才能判断其余检查。";
            yield break;
        }

        yield return $"补齐数据，先补{string.Join('、', columns)}；确未发生的填“无”，空白按未知处理。";
        if (!heading.Options.IsComplete)
            yield return "若报送单位声明各环节都如实填写（空白即没有发生），用 --complete 重新筛查。";
    }

    private static IEnumerable<string> RegisterSteps(ScreenHeading heading)
    {
        var waiting = heading
            .Tally.OtherReasons.Where(r => r.Reason == Reason.RegisterIncomplete)
            .SelectMany(r => r.Checks)
            .ToDictionary(c => c.Check.Info.Code, c => c.Count, StringComparer.Ordinal);
        var options = Registers
            .Where(r => heading.Registers.All(given => given.Kind != r.Kind) && waiting.ContainsKey(r.Check))
            .ToArray();
        if (options.Length > 0)
        {
            var names = options.Select(o => $"{RegisterReading.OptionOf(o.Kind)} {RegisterReading.NameOf(o.Kind)}");
            var answers = options.Sum(o => waiting[o.Check]);
            yield return $"提供名册可再判断至多 {ScreenHeading.N(answers)} 项：{string.Join('，', names)}。";
        }

        if (waiting.Count > 0 && heading.Registers.Count > 0 && !heading.Options.AreRegistersComplete)
            yield return "名册确实完整的，加 --complete-registers：不在名册中的才能得出结论。";
    }
}
