using Mingjing.Core.Checks;
using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Testing.Checks;

/// <summary>
/// An answer as one line, for tables: “satisfied”, “violated firm”, “violated to-verify urgent”,
/// “not-evaluable fact-unknown decidedOn”, “not-applicable”.
/// </summary>
public static class Verdict
{
    public static string Of(in Answer answer) =>
        answer.Outcome == Outcome.NotEvaluable
            ? Join("not-evaluable", answer.Reason.Code()!, answer.Missing.Members().Select(f => ActColumns.Of(f).Name))
            : Short(answer);

    /// <summary>What one check says of an act that is written as <see cref="ActText"/>.</summary>
    public static string Of(string check, string act, ScreeningRegisters? registers = null, string? asOf = null) =>
        Of(World.Judge(check, ActText.Of(act), registers, asOf));

    public static string Of(in Judgement judgement) =>
        judgement is { MissingOfReport: { } missing, Answer.Outcome: Outcome.NotEvaluable }
            ? Join("not-evaluable", judgement.Answer.Reason.Code()!, missing)
            : Of(judgement.Answer);

    /// <summary>The articles of a finding, in its order: “第四十七条 （七）”.</summary>
    public static string Articles(Finding finding) => string.Join(' ', finding.Basis.Select(b => b.Article));

    /// <summary>The laws of a finding, in its order.</summary>
    public static string Laws(Finding finding) => string.Join(' ', finding.Basis.Select(b => b.Law));

    private static string Short(in Answer answer) =>
        answer.Outcome switch
        {
            Outcome.NotApplicable => "not-applicable",
            Outcome.Satisfied => "satisfied",
            _ => Join("violated", answer.ToVerify ? "to-verify" : "firm", Open(answer.Exceptions)),
        };

    private static IEnumerable<string> Open(OpenExceptions open) =>
        Enum.GetValues<OpenExceptions>()
            .Where(e => e != OpenExceptions.None && open.HasFlag(e))
            .Select(Terms<OpenExceptions>.Of);

    private static string Join(string outcome, string detail, IEnumerable<string> names) =>
        string.Join(' ', (string[])[outcome, detail, .. names]);
}
