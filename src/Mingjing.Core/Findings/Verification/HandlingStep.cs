using System.Text.Json.Serialization;
using Mingjing.Core.Platform.Access;

namespace Mingjing.Core.Findings.Verification;

/// <summary>经办记录: one step that was taken with a finding; the list of them is its history.</summary>
/// <param name="Action">What was done.</param>
/// <param name="Stage">The stage after it.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
/// <param name="ByName">The name then.</param>
/// <param name="Note">The reason, remark or instruction.</param>
/// <param name="Reason">Of a dismissal.</param>
/// <param name="Answer">The answer that was confirmed.</param>
/// <param name="DueOn">The last day of the term that the step started.</param>
/// <param name="Files">证据材料 of that answer; null for none.</param>
public sealed record HandlingStep(
    HandlingAction Action,
    HandlingStage Stage,
    DateTimeOffset At,
    AccountId By,
    string ByName,
    string? Note = null,
    DismissalReason? Reason = null,
    FindingAnswer? Answer = null,
    DateOnly? DueOn = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<EvidenceRef>? Files = null
);

/// <summary>拟写的反馈: nobody outside the department sees it until its head has confirmed it.</summary>
/// <param name="Files">证据材料 that goes with it; null for none.</param>
public sealed record PreparedAnswer(
    FindingAnswer Content,
    AccountId By,
    string ByName,
    DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<EvidenceRef>? Files = null
);

/// <summary>确认的反馈.</summary>
/// <param name="Files">证据材料 that goes with it; null for none.</param>
public sealed record ConfirmedAnswer(
    FindingAnswer Content,
    AccountId PreparedBy,
    string PreparedByName,
    AccountId ConfirmedBy,
    string ConfirmedByName,
    DateTimeOffset At,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<EvidenceRef>? Files = null
)
{
    /// <summary>Whether a person had a hand in it and so cannot judge it.</summary>
    public bool IsBy(AccountId account) => PreparedBy == account || ConfirmedBy == account;
}

/// <summary>推送时的疑点内容: what the department was asked about, kept as it read then.</summary>
/// <param name="Title">检查事项.</param>
/// <param name="Explanation">The sentences, the reckoning of terms among them.</param>
/// <param name="Basis">依据, each as “law article”.</param>
/// <param name="ExceptionsOpen">可能的法定例外，数据未能排除.</param>
/// <param name="Remedy">整改建议.</param>
public sealed record AskedFinding(
    string Title,
    IReadOnlyList<string> Explanation,
    IReadOnlyList<string> Basis,
    IReadOnlyList<string> ExceptionsOpen,
    string? Remedy
)
{
    public bool Equals(AskedFinding? other) =>
        other is not null
        && string.Equals(Title, other.Title, StringComparison.Ordinal)
        && Explanation.SequenceEqual(other.Explanation, StringComparer.Ordinal)
        && Basis.SequenceEqual(other.Basis, StringComparer.Ordinal)
        && ExceptionsOpen.SequenceEqual(other.ExceptionsOpen, StringComparer.Ordinal)
        && string.Equals(Remedy, other.Remedy, StringComparison.Ordinal);

    public override int GetHashCode() => HashCode.Combine(Title, Explanation.Count, Basis.Count, Remedy);
}
