using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>退回立案: the proposal lacks something; what is said.</summary>
public sealed class ReturnFiling(CasePapers papers, WorkCalendar calendar) : UseCase<CaseNote, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseNote command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.ReturnFiling(Hand.Of(work), calendar, Wording.Reason(nameof(command.Note), command.Note));
        await papers.Return(work, matter, CasePapers.FilingApproval, command.Note!, cancel);
        work.Record(CaseEvents.FilingReturned, matter);
        return matter.Stage;
    }
}
