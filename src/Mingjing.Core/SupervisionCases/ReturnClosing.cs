using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>退回结案: what was verified is verified again.</summary>
public sealed class ReturnClosing(CasePapers papers, WorkCalendar calendar) : UseCase<CaseNote, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseNote command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.ReturnClosing(
            Hand.Of(work),
            calendar,
            Wording.Reason(nameof(command.Note), command.Note),
            await work.Rows.Setting(CaseSettings.VerificationTerm, work.Today, cancel)
        );
        await papers.Return(work, matter, CasePapers.Closing, command.Note!, cancel);
        work.Record(CaseEvents.ClosingReturned, matter);
        return matter.Stage;
    }
}
