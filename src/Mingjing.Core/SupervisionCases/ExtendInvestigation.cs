using System.Text.Json.Nodes;
using Mingjing.Core.Platform;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>延长到某日.</summary>
/// <param name="Until">The new last day.</param>
public sealed record CaseExtension(CaseRef Case, int ShownVersion, DateOnly Until, string Note);

/// <summary>延长调查 to a day.</summary>
public sealed class ExtendInvestigation(WorkCalendar calendar) : UseCase<CaseExtension, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseExtension command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.ExtendInvestigation(
            Hand.Of(work),
            calendar,
            command.Until,
            Wording.Reason(nameof(command.Note), command.Note)
        );
        work.Record(
            CaseEvents.InvestigationExtended,
            matter,
            new JsonObject { ["until"] = LegalDate.Text(command.Until) }
        );
        return matter.Stage;
    }
}
