using Mingjing.Core.EnforcementActs;
using Mingjing.Core.Platform;

namespace Mingjing.Core.Checks.Rules;

/// <summary>涉嫌犯罪移送 (处罚法 27; 移送规定 5): transferred within twenty-four hours of the chief's approval, not fined instead.</summary>
public sealed class CriminalTransfer : ActCheck
{
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
            Basis =
            [
                Law.Cite("penalty-law", 27),
                Law.Cite("penalty-law", 8),
                Law.Cite("penalty-law", 82),
                Law.Cite("transfer-regulation", 3),
                Law.Cite("transfer-regulation", 5),
                Law.Cite("transfer-regulation", 11),
            ],
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
        if (act.PrecedesPenaltyLaw2021())
            return Answer.Unclear(Reason.LawNotLoaded);
        if (act.TransferredOn.IsNone)
            return Answer.Violated with { Limb = Absent };
        if (act.TransferredOn.IsUnknown)
            return Answer.Lacks(ActField.TransferredOn);
        if (!act.TransferApprovedOn.IsKnown)
            return Answer.Lacks(ActField.TransferApprovedOn);
        if (act.TransferredOn.IsBefore(act.TransferApprovedOn.Day))
            return Answer.Unclear(Reason.Contradiction);
        return InTime(act.TransferApprovedOn, act.TransferredOn) ? Answer.Satisfied : Answer.Violated;
    }

    private static bool InTime(DateFact approved, DateFact transferred) =>
        approved is { Instant: { } from } && transferred is { Instant: { } to }
            ? to <= from.AddHours(24)
            : transferred.Day <= approved.Day.AddDays(1);

    public override void Explain(Act act, in Answer answer, ScreeningContext context, Narration narration)
    {
        if (answer.Limb == Absent)
            narration.Suspect($"记录载明涉嫌犯罪，行政机关已作出决定，但没有移送（移送日期：无）。");
        else
            narration.Suspect(
                $"{act.TransferApprovedOn}批准移送，{act.TransferredOn}才移送，超过批准后二十四小时（按日期为次日）。"
            );
        narration.Lawful(
            $"发现涉嫌犯罪的，三日内由正职负责人决定是否移送，决定移送的在二十四小时内移送，不得以行政处罚代替。"
        );
    }
}
