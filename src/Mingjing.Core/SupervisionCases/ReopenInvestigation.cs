using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>退回补充调查: something is still open; who was heard is heard again.</summary>
public sealed class ReopenInvestigation(WorkCalendar calendar) : UseCase<CaseNote, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseNote command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.ReopenInvestigation(
            Hand.Of(work),
            calendar,
            Wording.Reason(nameof(command.Note), command.Note),
            await work.Rows.Setting(CaseSettings.InvestigationTerm, work.Today, cancel)
        );
        work.Record(CaseEvents.InvestigationReopened, matter);
        return matter.Stage;
    }
}
