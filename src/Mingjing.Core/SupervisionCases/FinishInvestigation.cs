using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>调查终结报告.</summary>
public sealed record InvestigationToFinish(CaseRef Case, int ShownVersion, InvestigationReport Report);

/// <summary>调查终结: what was found, which rule applies, what is proposed.</summary>
public sealed class FinishInvestigation(CasePapers papers, WorkCalendar calendar)
    : UseCase<InvestigationToFinish, CaseStage>
{
    public override Permission Permission => CaseAccess.Handle;

    /// <exception cref="Refused">Not now, not by a handler, the unit was not told, or something is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, InvestigationToFinish command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        var report = command.Report;
        matter.FinishInvestigation(
            Hand.Of(work),
            calendar,
            new InvestigationReport(
                Proposals.Facts(report.Facts),
                report.Provisions,
                Wording.Reason(nameof(report.Qualification), report.Qualification),
                Wording.Reason(nameof(report.Handling), report.Handling)
            )
        );
        matter.Enter(
            await papers.Complete(
                work,
                matter,
                CasePapers.Report,
                papers.Texts.InvestigationReport(matter, matter.Report!),
                cancel
            )
        );
        work.Record(CaseEvents.InvestigationFinished, matter);
        return matter.Stage;
    }
}
