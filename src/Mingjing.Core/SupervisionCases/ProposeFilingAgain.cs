using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;
using Mingjing.Core.PowersCatalog;

namespace Mingjing.Core.SupervisionCases;

/// <summary>再次提请立案.</summary>
public sealed record CaseToFileAgain(CaseRef Case, int ShownVersion, FilingProposal Proposal);

/// <summary>再次提请立案 after a return, with what was lacking.</summary>
public sealed class ProposeFilingAgain(DataPack pack, CasePapers papers, WorkCalendar calendar)
    : UseCase<CaseToFileAgain, CaseStage>
{
    public override Permission Permission => CaseAccess.Propose;

    /// <exception cref="Refused">Not returned, not by a handler, or something is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseToFileAgain command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.ProposeAgain(
            Hand.Of(work),
            calendar,
            Proposals.Require(command.Proposal, pack),
            await work.Rows.Setting(CaseSettings.ApprovalTerm, work.Today, cancel)
        );
        await papers.Propose(work, matter, CasePapers.FilingApproval, papers.Texts.FilingApproval(matter), cancel);
        work.Record(CaseEvents.FilingProposed, matter);
        return matter.Stage;
    }
}
