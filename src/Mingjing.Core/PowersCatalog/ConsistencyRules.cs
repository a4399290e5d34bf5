using System.Text.RegularExpressions;

namespace Mingjing.Core.PowersCatalog;

/// <summary>前后一致: the parts of an item against each other, and the items against the list.</summary>
internal static partial class ConsistencyRules
{
    private const string ToAccount = "责任追究";

    // Two words for what the law takes for one thing, or for a wider and a narrower one.
    private static readonly (string One, string Other)[] Pairs = [("公告", "公示"), ("处罚裁量", "行政裁量")];

    private static readonly string[] Supervisors = ["监督机构", "法制机构", "监督人员"];

    private static readonly ExaminationRule TitleWordUnused = Rule(
        "title-word-unused",
        "标题用语没有事项",
        "清单标题写明的职权，没有一项与之对应。",
        "标题或者事项择一更正；该职权另设模块的，标明清单外。",
        AnnotationKind.Scope
    );

    private static readonly ExaminationRule TitleContradicts = Rule(
        "title-contradicts-basis",
        "名称与依据相反",
        "名称写“执行情况”，依据写的是“不执行”。",
        "按依据的情形办理，名称照录。",
        AnnotationKind.Misleading
    );

    private static readonly ExaminationRule ProcedureDiffers = Rule(
        "procedure-differs",
        "程序与名称不符",
        "名称与其他责任追究事项同类，程序却不同。",
        "按所载程序调查，追究另走责任追究程序。",
        AnnotationKind.Procedure
    );

    private static readonly ExaminationRule ForeignCircumstance = Rule(
        "foreign-circumstance",
        "步骤写的情形不是本项的",
        "步骤针对的情形不见于本项的名称和依据，与另一事项的文字相同。",
        "原文照录；办理时代入本项所引条款的情形。",
        AnnotationKind.CopyError
    );

    private static readonly ExaminationRule NoPersonnelBranch = Rule(
        "no-personnel-branch",
        "人员责任没有程序",
        "依据规定对执法人员的处理，步骤没有相应的程序。",
        "设人员分支，向有权机关发出人员处理建议书。",
        AnnotationKind.PersonnelBranch
    );

    private static readonly ExaminationRule TwoWords = Rule(
        "two-words",
        "一事两种写法",
        "同一事项中用两个不同的词。",
        "核对所引条文，办理时作为同一事物或者写明范围。",
        AnnotationKind.Procedure,
        AnnotationKind.Scope
    );

    private static readonly ExaminationRule OtherAccountability = Rule(
        "accountability-differs",
        "追责依据与其余不同",
        "追责情形引用的条文与其余各项不同。",
        "核对是否有意为之。"
    );

    private static readonly ExaminationRule SupervisorsAccountable = Rule(
        "accountability-of-supervisors",
        "追责对象是监督者",
        "本栏写的是监督机构和监督人员的责任，容易误读为被监督者的责任。",
        "显示为“监督机构及人员的责任”。",
        AnnotationKind.Misleading
    );

    private static readonly ExaminationRule SameSteps = Rule(
        "same-steps",
        "步骤完全相同",
        "几个事项的步骤逐字相同，没有按事项区分。",
        "作为同一程序办理，差异以各项依据为准。"
    );

    public static IReadOnlyList<ExaminationRule> All { get; } =
    [
        TitleWordUnused,
        TitleContradicts,
        ProcedureDiffers,
        ForeignCircumstance,
        NoPersonnelBranch,
        TwoWords,
        OtherAccountability,
        SupervisorsAccountable,
        SameSteps,
    ];

    public static IEnumerable<Spot> Examine(PowersList list) =>
        list.Items.SelectMany(Examine).Concat(TitleOf(list)).Concat(Compared(list));

    private static IEnumerable<Spot> Examine(PowersItem item) =>
        Titles(item).Concat(Circumstances(item)).Concat(Personnel(item)).Concat(Words(item)).Concat(Account(item));

    // The title reads REGION + powers + 权责清单: the powers in words of two characters.
    private static IEnumerable<Spot> TitleOf(PowersList list)
    {
        var powers = list
            .Title.Replace(list.Region, "", StringComparison.Ordinal)
            .Replace("权责清单", "", StringComparison.Ordinal);
        var names = list.Items.Select(i => i.Category + i.Title).ToArray();
        foreach (
            var word in powers
                .Chunk(2)
                .Select(c => new string(c))
                .Where(w => names.All(n => !n.Contains(w, StringComparison.Ordinal)))
        )
        {
            yield return new Spot(TitleWordUnused, 0, ListText.ListTitle, powers, $"没有一项是“{word}”的职权。");
            foreach (var category in list.Items.Select(i => i.Category).Distinct(StringComparer.Ordinal))
                yield return new Spot(TitleWordUnused, 0, ListText.Category, category, $"职权类别没有“{word}”。");
        }
    }

    private static IEnumerable<Spot> Titles(PowersItem item)
    {
        const string Done = "执行情况";
        if (
            item.Title.Contains(Done, StringComparison.Ordinal)
            && item.PassagesOf(ListText.Bases).Any(t => t.Contains("不执行", StringComparison.Ordinal))
        )
            yield return new Spot(TitleContradicts, item.Number, ListText.Title, Done);
        if (item.Title.EndsWith(ToAccount, StringComparison.Ordinal) && item.Procedure != ItemProcedure.Accountability)
            yield return new Spot(ProcedureDiffers, item.Number, ListText.Title, ToAccount);
    }

    // A document that an earlier step of the same item issues belongs to it.
    private static IEnumerable<Spot> Circumstances(PowersItem item)
    {
        var own = item.Title + string.Concat(item.PassagesOf(ListText.Bases));
        var issued = string.Concat(item.Steps.SelectMany(s => Issued().Matches(s.Text)).Select(m => m.Value));
        return from step in item.Steps
            from match in NotObeyed().Matches(step.Text)
            where Documents().Matches(match.Value).All(d => !(own + issued).Contains(d.Value, StringComparison.Ordinal))
            select new Spot(ForeignCircumstance, item.Number, ListText.FieldOf(step), match.Value);
    }

    private static IEnumerable<Spot> Personnel(PowersItem item)
    {
        var steps = string.Concat(item.Steps.Select(s => s.Text));
        return from text in item.PassagesOf(ListText.Bases)
            where text.StartsWith("行政执法人员有", StringComparison.Ordinal)
            let measures = Measures().Match(text).Groups["measures"].Value.Split('、')
            where measures.All(m => m.Length > 0 && !steps.Contains(m, StringComparison.Ordinal))
            select new Spot(NoPersonnelBranch, item.Number, ListText.Bases, text);
    }

    private static IEnumerable<Spot> Words(PowersItem item)
    {
        var texts = ListText.Of(item).ToArray();
        foreach (var (one, other) in Pairs)
        {
            var first = texts.FirstOrDefault(t => t.Text.Contains(one, StringComparison.Ordinal));
            var second = texts.FirstOrDefault(t => t.Text.Contains(other, StringComparison.Ordinal));
            if (first.Text is null || second.Text is null)
                continue;
            var detail = $"“{one}”和“{other}”。";
            // 公告制度 is a name; the clause in which the act itself stands is the last of its text.
            yield return new Spot(
                TwoWords,
                item.Number,
                first.Field,
                ListText.ClausesWith(first.Text, one).Last(),
                detail
            );
            yield return new Spot(
                TwoWords,
                item.Number,
                second.Field,
                ListText.ClausesWith(second.Text, other).Last(),
                detail
            );
        }
    }

    private static IEnumerable<Spot> Account(PowersItem item) =>
        item
            .Accountability.Select(p => ListText.ClauseAt(p.Paragraphs[0], 0))
            .Where(c => Supervisors.Any(s => c.Contains(s, StringComparison.Ordinal)))
            .Select(c => new Spot(SupervisorsAccountable, item.Number, ListText.Accountability, c));

    private static IEnumerable<Spot> Compared(PowersList list)
    {
        var usual = list
            .Items.SelectMany(i => i.Accountability)
            .CountBy(p => p.Cited)
            .OrderByDescending(c => c.Value)
            .Select(c => c.Key)
            .FirstOrDefault();
        foreach (var item in list.Items)
        foreach (var passage in item.Accountability.Where(p => p.Cited != usual))
            yield return new Spot(
                OtherAccountability,
                item.Number,
                ListText.Accountability,
                $"《{passage.Instrument}》{passage.Article}"
            );
        foreach (
            var same in list
                .Items.Where(i => i.Steps.Count > 0)
                .GroupBy(i => string.Join('\n', i.Steps.Select(s => s.Name + s.Text)), StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
        )
        foreach (var item in same)
            yield return new Spot(
                SameSteps,
                item.Number,
                ListText.Steps,
                string.Join('、', item.Steps.Select(s => s.Name))
            );
    }

    private static ExaminationRule Rule(
        string code,
        string title,
        string problem,
        string proposal,
        params AnnotationKind[] answers
    ) => new(code, title, ExaminationGroup.Consistency, problem, proposal, answers);

    [GeneratedRegex(@"不执行(《[^》]+》[或、和]?)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NotObeyed();

    [GeneratedRegex(@"(发出|出具)(《[^》]+》)+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Issued();

    [GeneratedRegex(@"《[^》]+》", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Documents();

    [GeneratedRegex(@"给予(?<measures>[^，。；]+)等处理", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Measures();
}
