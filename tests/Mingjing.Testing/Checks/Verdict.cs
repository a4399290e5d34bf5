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
