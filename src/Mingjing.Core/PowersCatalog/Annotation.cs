using Mingjing.Core.Platform;

namespace Mingjing.Core.PowersCatalog;

/// <summary>批注: where the published list is doubtful, what is proposed, and why. The list itself is never altered.</summary>
/// <param name="Items">The items concerned; null means the whole list.</param>
/// <param name="Kind">批注类别.</param>
/// <param name="Field">The field of the list, as <see cref="PowersItem.PassagesOf"/> names it; <c>list</c> for its make-up.</param>
/// <param name="Original">The doubtful words, which stand in that field of each of the items; null where something is absent.</param>
/// <param name="Proposed">建议: the reading on which the product runs.</param>
/// <param name="Reason">理由.</param>
/// <param name="Citations">补充依据 and what the reason rests on.</param>
/// <param name="Status">待确认 until a named person has confirmed it.</param>
public sealed record Annotation(
    IReadOnlyList<int>? Items,
    AnnotationKind Kind,
    string Field,
    string? Original,
    string Proposed,
    string Reason,
    IReadOnlyList<LawArticle> Citations,
    Confirmation Status
)
{
    /// <summary>Whether it concerns an item.</summary>
    public bool Concerns(int item) => Items?.Contains(item) ?? true;
}
