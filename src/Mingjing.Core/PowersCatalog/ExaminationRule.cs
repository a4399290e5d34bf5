namespace Mingjing.Core.PowersCatalog;

/// <summary>体检规则: one thing that can be wrong in a published list, found by reading the list alone against the law library.</summary>
/// <param name="Code">The stable kebab-case code.</param>
/// <param name="Title">名称.</param>
/// <param name="Group">体检类别.</param>
/// <param name="Problem">What is wrong, in one sentence.</param>
/// <param name="Proposal">建议: what the office could do.</param>
/// <param name="Answers">The kinds of annotations whose doubt a result of this rule is.</param>
public sealed record ExaminationRule(
    string Code,
    string Title,
    ExaminationGroup Group,
    string Problem,
    string Proposal,
    IReadOnlyList<AnnotationKind> Answers
);

/// <summary>体检结果: one place in the list where a rule found something; a 疑似问题 until the publishing body has confirmed it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Items">The items with these very words; empty where the list as a whole is meant.</param>
/// <param name="Field">The field, as <see cref="PowersItem.PassagesOf"/> names it; <c>list/title</c> for the list's title.</param>
/// <param name="Quote">The words in question; empty where something is absent.</param>
/// <param name="Detail">What this place adds to the rule's sentence; empty where nothing.</param>
public sealed record ExaminationResult(
    ExaminationRule Rule,
    IReadOnlyList<int> Items,
    string Field,
    string Quote,
    string Detail
)
{
    /// <summary>Whether it concerns an item.</summary>
    public bool Concerns(int item) => Items.Count == 0 || Items.Contains(item);
}
