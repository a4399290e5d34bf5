using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Settings;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>批准结案: by a head who did not handle the case.</summary>
public sealed class ApproveClosing(CasePapers papers, WorkCalendar calendar) : UseCase<CaseNote, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseNote command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.ApproveClosing(
            Hand.Of(work),
            calendar,
            Wording.Optional(nameof(command.Note), command.Note),
            await work.Rows.Setting(CaseSettings.ArchivingTerm, work.Today, cancel)
        );
        var form = await papers.Decide(
            work,
            matter,
            CasePapers.Closing,
            opinion => papers.Texts.ClosingReport(matter, opinion),
            command.Note is { Length: > 0 } note ? $"同意结案。{note}" : "同意结案。",
            cancel
        );
        matter.Enter(form);
        work.Record(CaseEvents.Closed, matter);
        return matter.Stage;
    }
}
