using Mingjing.Core.Platform;

namespace Mingjing.Core.Findings.Verification;

/// <summary>疑点反馈的内容.</summary>
/// <param name="Kind">反馈类别.</param>
/// <param name="Explanation">说明: what happened, or the reasons.</param>
/// <param name="Evidence">证据: which material shows it, with its number.</param>
/// <param name="Basis">法律依据 of an exception, as the department cites it.</param>
/// <param name="On">Day of the correction, or by which it will be done.</param>
public sealed record FindingAnswer(
    AnswerKind Kind,
    string? Explanation = null,
    string? Evidence = null,
    string? Basis = null,
    DateOnly? On = null
)
{
    public const int LongestExplanation = 1000;

    public const int LongestReference = 500;

    private const int ShortestReason = 5;

    /// <summary>
    /// What this answer lacks or says wrongly, as (member, rule in Chinese): data corrected and self-corrected need a day that
    /// has come, an exception its basis and evidence, what is still to be corrected a day to come, a dispute its reasons.
    /// </summary>
    public IEnumerable<(string Member, string Rule)> RulesBroken(DateOnly today)
    {
        if ((Explanation?.Length ?? 0) > LongestExplanation)
            yield return (nameof(Explanation), $"说明最多 {LongestExplanation} 字");
        if ((Evidence?.Length ?? 0) > LongestReference)
            yield return (nameof(Evidence), $"证据最多 {LongestReference} 字");
        if ((Basis?.Length ?? 0) > LongestReference)
            yield return (nameof(Basis), $"法律依据最多 {LongestReference} 字");
        if (NeedsExplanation && (Explanation?.Trim().Length ?? 0) < ShortestReason)
            yield return (
                nameof(Explanation),
                $"“{Terms<AnswerKind>.Of(Kind)}”应写明{WhatToExplain}（至少 {ShortestReason} 字）"
            );
        if (Kind == AnswerKind.LawfulException && string.IsNullOrWhiteSpace(Basis))
            yield return (nameof(Basis), "“有法定例外”应写明法律依据（法律名称和条款）");
        if (NeedsEvidence && string.IsNullOrWhiteSpace(Evidence))
            yield return (nameof(Evidence), $"“{Terms<AnswerKind>.Of(Kind)}”应写明证据材料及文号");
        foreach (var broken in DayRules(today))
            yield return (nameof(On), broken);
    }

    private bool NeedsExplanation => Kind is not AnswerKind.LawfulException;

    private bool NeedsEvidence => Kind is AnswerKind.LawfulException or AnswerKind.SelfCorrected;

    private string WhatToExplain =>
        Kind switch
        {
            AnswerKind.DataCorrected => "哪些数据有误、如何补正",
            AnswerKind.SelfCorrected => "纠正情况",
            AnswerKind.ToBeCorrected => "纠正措施",
            _ => "理由",
        };

    private IEnumerable<string> DayRules(DateOnly today)
    {
        switch (Kind)
        {
            case AnswerKind.DataCorrected or AnswerKind.SelfCorrected when On is null:
                yield return $"“{Terms<AnswerKind>.Of(Kind)}”应填补正或者纠正的日期";
                break;
            case AnswerKind.DataCorrected or AnswerKind.SelfCorrected when On > today:
                yield return "补正或者纠正的日期不能晚于今天；尚未完成的，请选“属实待纠正”";
                break;
            case AnswerKind.ToBeCorrected when On is null:
                yield return "“属实待纠正”应填计划完成的日期";
                break;
            case AnswerKind.ToBeCorrected when On < today:
                yield return "计划完成的日期不能早于今天；已经完成的，请选“属实已自行纠正”";
                break;
        }
    }
}
