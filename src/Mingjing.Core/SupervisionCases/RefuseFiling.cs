using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>不予立案 of what was proposed: its clues are open again, another outcome is decided there.</summary>
public sealed class RefuseFiling(CasePapers papers, WorkCalendar calendar) : UseCase<CaseNote, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseNote command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        var hand = Hand.Of(work);
        matter.RefuseFiling(hand, calendar, Wording.Reason(nameof(command.Note), command.Note));
        var form = await papers.Decide(
            work,
            matter,
            CasePapers.FilingApproval,
            opinion => papers.Texts.FilingApproval(matter, opinion),
            $"不同意立案：{command.Note}",
            cancel
        );
        matter.Enter(form);
        await FiledClues.Release(work, matter, hand, cancel);
        Staffing.Lend(work, matter, await Staffing.Loans(work, matter, cancel));
        work.Record(CaseEvents.FilingRefused, matter);
        return matter.Stage;
    }
}
