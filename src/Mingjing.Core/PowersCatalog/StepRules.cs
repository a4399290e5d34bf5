using System.Text.RegularExpressions;

namespace Mingjing.Core.PowersCatalog;

/// <summary>程序核对: the steps of an item: their terms, their order, who decides.</summary>
internal static partial class StepRules
{
    private static readonly string[] UnclearOrgans =
    [
        "有权部门",
        "有关部门",
        "有关机关",
        "上一级机关",
        "上级行政执法部门",
    ];

    private static readonly string[] WrittenTwice = ["确认", "是否符合"];

    private static readonly ExaminationRule NoTerm = Rule(
        "step-without-term",
        "步骤没有期限",
        "各步骤都没有写明期限，逾期无从认定。",
        "在办事规程中规定各步骤的期限；规定前期限可以配置，默认不设。",
        AnnotationKind.Undetermined
    );

    private static readonly ExaminationRule TermUnit = Rule(
        "term-unit-unclear",
        "期限单位不明",
        "“日”没有写明是工作日还是自然日。",
        "请发布机关明确；明确前按自然日计算，可以配置。",
        AnnotationKind.Undetermined
    );

    private static readonly ExaminationRule TermStarts = Rule(
        "term-starts-differ",
        "期限起点不一",
        "同一事项的期限从不同的日子起算。",
        "按执法行为的类别分别保存起算点。",
        AnnotationKind.Undetermined
    );

    private static readonly ExaminationRule FixedDate = Rule(
        "fixed-date",
        "固定日期",
        "写的是每年的固定日期，不是期间，遇节假日没有顺延的规定。",
        "按固定日期处理，不顺延。",
        AnnotationKind.Procedure
    );

    private static readonly ExaminationRule OrganUnclear = Rule(
        "organ-unclear",
        "机关没有写明",
        "没有写明是哪一个机关。",
        "由本级明确并公布；明确前从可配置的名单中选定。",
        AnnotationKind.Undetermined
    );

    private static readonly ExaminationRule OpenDiscretion = Rule(
        "open-discretion",
        "裁量没有条件",
        "步骤用“可”或者“可能”，没有写明条件，也没有写明不办的如何结束。",
        "办与不办都记录理由。",
        AnnotationKind.Undetermined
    );

    private static readonly ExaminationRule HeardLate = Rule(
        "heard-late",
        "听取意见在后",
        "听取意见排在作出处理意见之后，陈述申辩失去意义。",
        "立案起即可陈述申辩，签发意见书前必须有陈述、放弃或者逾期的记录。",
        AnnotationKind.Procedure
    );

    private static readonly ExaminationRule SingleLevel = Rule(
        "level-single",
        "只写一级",
        "责任单位分市、县区两级，步骤只写市一级。",
        "按承办层级替换为本级人民政府。",
        AnnotationKind.Level
    );

    private static readonly ExaminationRule LevelAbove = Rule(
        "level-above",
        "步骤属于上级",
        "步骤由责任单位的上级机关办理，不在本级权限内。",
        "只记录外部状态，不作为本级的步骤。",
        AnnotationKind.Procedure
    );

    private static readonly ExaminationRule DoneTwice = Rule(
        "done-twice",
        "同一动作写在几步",
        "同一动作在几个步骤中各写一次，界限不清。",
        "步骤照录；每个动作只在一步完成。",
        AnnotationKind.Procedure
    );

    private static readonly ExaminationRule TwoApplications = Rule(
        "two-applications",
        "一步两种申请",
        "一个步骤写了两种不同的申请。",
        "分为两类办理。",
        AnnotationKind.Procedure
    );

    public static IReadOnlyList<ExaminationRule> All { get; } =
    [
        NoTerm,
        TermUnit,
        TermStarts,
        FixedDate,
        OrganUnclear,
        OpenDiscretion,
        HeardLate,
        SingleLevel,
        LevelAbove,
        DoneTwice,
        TwoApplications,
    ];

    public static IEnumerable<Spot> Examine(PowersList list) => list.Items.SelectMany(Examine);

    private static IEnumerable<Spot> Examine(PowersItem item) =>
        Terms(item)
            .Concat(Order(item))
            .Concat(
                from step in item.Steps
                from match in Discretion().Matches(step.Text)
                select Spot(OpenDiscretion, item, step, ListText.ClauseAt(step.Text, match.Index))
            )
            .Concat(
                from step in item.Steps
                where item.ResponsibleUnits.Contains('、', StringComparison.Ordinal)
                from match in Level().Matches(step.Text)
                select Spot(
                    match.Groups["above"].Success ? LevelAbove : SingleLevel,
                    item,
                    step,
                    ListText.ClauseAt(step.Text, match.Index)
                )
            )
            .Concat(
                from step in item.Steps
                from match in Applications().Matches(step.Text)
                select Spot(TwoApplications, item, step, match.Value)
            )
            .Concat(
                from word in WrittenTwice
                let steps = item.Steps.Where(s => s.Text.Contains(word, StringComparison.Ordinal)).ToArray()
                where steps.Length > 1
                from step in steps
                select Spot(
                    DoneTwice,
                    item,
                    step,
                    step.Text,
                    $"“{word}”见于{string.Join('、', steps.Select(s => s.Name))}。"
                )
            );

    private static IEnumerable<Spot> Terms(PowersItem item)
    {
        if (item.Steps.Count > 0 && !item.Steps.Any(s => Length().IsMatch(s.Text)))
            yield return new Spot(NoTerm, item.Number, ListText.Steps, "");
        var texts = ListText.Of(item).Where(t => !IsAccountability(t.Field)).ToArray();
        foreach (var (field, text) in texts)
        {
            foreach (Match match in PlainDays().Matches(text))
                yield return new Spot(TermUnit, item.Number, field, match.Value);
            foreach (Match match in DayOfYear().Matches(text))
                yield return new Spot(FixedDate, item.Number, field, match.Value);
            foreach (var organ in UnclearOrgans)
            foreach (var clause in ListText.ClausesWith(text, organ))
                yield return new Spot(OrganUnclear, item.Number, field, clause, $"“{organ}”。");
        }

        var starts = texts.SelectMany(t => Start().Matches(t.Text).Select(m => (t.Field, t.Text, Match: m))).ToArray();
        if (starts.Select(s => s.Match.Value).Distinct(StringComparer.Ordinal).Count() > 1)
            foreach (var (field, text, match) in starts)
                yield return new Spot(TermStarts, item.Number, field, ListText.ClauseAt(text, match.Index));
    }

    private static IEnumerable<Spot> Order(PowersItem item)
    {
        var opinion = item.Steps.TakeWhile(s => !IsOpinion(s)).Count();
        return item
            .Steps.Skip(opinion + 1)
            .Where(s => s.Name.Contains("听取", StringComparison.Ordinal))
            .Select(s => Spot(HeardLate, item, s, s.Text));
    }

    private static bool IsOpinion(ProcedureStep step) =>
        step.Name.StartsWith("作出", StringComparison.Ordinal) && step.Name.EndsWith("意见", StringComparison.Ordinal);

    private static bool IsAccountability(string field) =>
        string.Equals(field, ListText.Accountability, StringComparison.Ordinal);

    private static Spot Spot(
        ExaminationRule rule,
        PowersItem item,
        ProcedureStep step,
        string quote,
        string detail = ""
    ) => new(rule, item.Number, ListText.FieldOf(step), quote, detail);

    private static ExaminationRule Rule(
        string code,
        string title,
        string problem,
        string proposal,
        params AnnotationKind[] answers
    ) => new(code, title, ExaminationGroup.Steps, problem, proposal, answers);

    [GeneratedRegex(
        @"[0-9一二三四五六七八九十]+个?(工作日|日|个月|月|年)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Length();

    [GeneratedRegex(
        @"(?<!月)[0-9一二三四五六七八九十]+日内",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex PlainDays();

    [GeneratedRegex(@"每年[0-9]+月[0-9]+日前?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex DayOfYear();

    [GeneratedRegex(
        @"(作出|形成|形成或者变更|变更|受理|收到)之日起",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Start();

    // 可以 gives a power in the law's own words; 许可 and 认可 are other words.
    [GeneratedRegex("(?<![许认])可(?!以)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Discretion();

    [GeneratedRegex(@"市政府|(?<above>(提交|报)省)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Level();

    [GeneratedRegex(@"\p{L}{2}申请、\p{L}{2}申请", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Applications();
}
