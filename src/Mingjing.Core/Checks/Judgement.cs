using Mingjing.Core.EnforcementActs;

namespace Mingjing.Core.Checks;

/// <summary>判断: one answer with what it is about, ready to be rendered. Exactly one of Act and Report is set.</summary>
/// <param name="Check">The check.</param>
/// <param name="Act">The act, for checks of acts.</param>
/// <param name="Report">The report, for checks of 举报移送办理记录.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Twin">Of a set check: the other act that makes it so.</param>
/// <param name="Position">Of a set check: the act's place in the count.</param>
/// <param name="MissingOfReport">Of a report: the JSON names of the columns it lacks.</param>
public readonly record struct Judgement(
    Check Check,
    Act? Act,
    ReportRecord? Report,
    Answer Answer,
    Act? Twin = null,
    int Position = 0,
    IReadOnlyList<string>? MissingOfReport = null
)
{
    public string RecordNo => Act?.RecordNo ?? Report!.ReportNo;

    public string SubjectCode => Act?.SubjectCode ?? Report!.SubjectCode;

    /// <summary>The JSON names of the columns that a not-evaluable answer lacks.</summary>
    public IReadOnlyList<string> Missing =>
        MissingOfReport ?? [.. Answer.Missing.Members().Select(f => ActColumns.Of(f).Name)];
}
