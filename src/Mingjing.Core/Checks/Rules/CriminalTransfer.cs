using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Terms;

namespace Mingjing.Core.Checks.Rules;

/// <summary>涉嫌犯罪移送 (处罚法 27; 移送规定 5): transferred within twenty-four hours of the chief's approval, not fined instead.</summary>
public sealed class CriminalTransfer : ActCheck
{
    private static readonly LawArticle[] General =
    [
        Law.Cite("transfer-regulation", 3),
        Law.Cite("transfer-regulation", 5),
        Law.Cite("transfer-regulation", 11),
    ];

    private static readonly LawArticle[] ForPenalty =
    [
        Law.Cite("penalty-law", 27),
        Law.Cite("penalty-law", 8),
        Law.Cite("penalty-law", 82),
        .. General,
    ];

    public override CheckInfo Info { get; } =
        new()
        {
            Code = "criminal-transfer",
            Title = "涉嫌犯罪案件移送",
            Item = 5,
            SwitchOn = SwitchOn.DeclaredComplete,
            Facts =
            [
                ActField.SuspectedCrime,
                ActField.Status,
                ActField.DecidedOn,
                ActField.TransferApprovedOn,
                ActField.TransferredOn,
            ],
            Basis = ForPenalty,
            Remedy = "立即依法移送司法机关并抄送检察机关，说明未移送或者逾期移送的原因。",
        };

    public override Answer Judge(Act act, ScreeningContext context)
    {
        if (act.SuspectedCrime == Flag.No)
            return Answer.NotApplicable;
        var decided = act.IsDecided();
        if (decided == Flag.No)
            return Answer.NotApplicable;
        if (act.SuspectedCrime == Flag.Unknown)
            return Answer.Lacks(ActField.SuspectedCrime);
        if (decided == Flag.Unknown)
            return Answer.Lacks((FieldSet)ActField.Status | ActField.DecidedOn);
        if (act.PrecedesPenaltyLaw2021() || !IsInForce(General, GoverningDay(act, default, context), context.Laws))
            return Answer.Unclear(Reason.LawNotLoaded);
        return act.TransferApprovedOn.IsKnown ? JudgeApproved(act, context) : JudgeUnapproved(act);
    }

    private static Answer JudgeUnapproved(Act act)
    {
        if (act.TransferredOn.IsNone)
            return Answer.Violated with { Limb = Absent };
        return Answer.Lacks(act.TransferredOn.IsKnown ? ActField.TransferApprovedOn : ActField.TransferredOn);
    }

    /// <summary>By the day after the approval, whatever day that is; by the hour where both times are known.</summary>
    private static Answer JudgeApproved(Act act, ScreeningContext context)
    {
        var approvedOn = act.TransferApprovedOn.Day;
        var due = DueDate.Fixed(approvedOn.AddDays(1));
        var answer = Within(act.TransferredOn, ActField.TransferredOn, approvedOn, due, context);
        return answer.Outcome == Outcome.Satisfied && IsByTheHour(act) && !WithinADay(act)
            ? new Answer(Outcome.Violated, limb: Late, due: due)
            : answer;
    }

    private static bool WithinADay(Act act) =>
        act.TransferredOn.Instant <= act.TransferApprovedOn.Instant!.Value.AddHours(24);

    private static bool IsByTheHour(Act act) =>
        act.TransferApprovedOn.Instant is not null && act.TransferredOn.Instant is not null;

    public override DateOnly GoverningDay(Act act, in Answer answer, ScreeningContext context) =>
        act.TransferApprovedOn.IsKnown ? act.TransferApprovedOn.Day
        : act.DecidedOn.IsKnown ? act.DecidedOn.Day
        : context.RulesDay;

    public override IReadOnlyList<LawArticle> BasisOf(Act act, in Answer answer, ScreeningContext context) =>
        act.Kind == ActKind.Penalty ? ForPenalty : General;

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == Absent)
            narration.Suspect($"记录载明涉嫌犯罪，行政机关已作出决定，但没有移送（移送日期：无）。");
        else if (IsByTheHour(act))
            narration.Suspect(
                $"{act.TransferApprovedOn}批准移送，{act.TransferredOn}才移送，超过批准后二十四小时（至{answer.Due.Rolled}同一时刻）。"
            );
        else
            narration.Suspect(
                $"{act.TransferApprovedOn}批准移送，{act.TransferredOn}才移送，晚于批准的次日{answer.Due.Rolled}。"
            );
        narration.Lawful(
            $"发现涉嫌犯罪的，三日内由正职负责人决定是否移送，决定移送的在二十四小时内移送，不得以行政处罚代替移送。"
        );
    }
}
