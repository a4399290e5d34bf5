using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>撤回立案: given up before it was approved; its clues are open again.</summary>
public sealed class WithdrawFiling(WorkCalendar calendar) : UseCase<CaseNote, CaseStage>
{
    public override Permission Permission => CaseAccess.Propose;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseNote command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        var hand = Hand.Of(work);
        matter.WithdrawFiling(hand, calendar, Wording.Reason(nameof(command.Note), command.Note));
        await FiledClues.Release(work, matter, hand, cancel);
        Staffing.Lend(work, matter, await Staffing.Loans(work, matter, cancel));
        work.Record(CaseEvents.FilingWithdrawn, matter);
        return matter.Stage;
    }
}
