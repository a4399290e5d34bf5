using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>回避的决定.</summary>
/// <param name="About">The handler.</param>
/// <param name="IsGranted">Whether he stands aside.</param>
public sealed record RecusalDecision(CaseRef Case, int ShownVersion, AccountId About, bool IsGranted, string Note);

/// <summary>决定回避: one who stands aside handles the case no more.</summary>
public sealed class DecideRecusal(WorkCalendar calendar) : UseCase<RecusalDecision, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, RecusalDecision command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.DecideRecusal(
            Hand.Of(work),
            calendar,
            command.About,
            command.IsGranted,
            Wording.Reason(nameof(command.Note), command.Note)
        );
        Staffing.Lend(work, matter, await Staffing.Loans(work, matter, cancel));
        work.Record(
            CaseEvents.RecusalDecided,
            matter,
            new JsonObject { ["about"] = command.About.ToString(), ["granted"] = command.IsGranted }
        );
        return matter.Stage;
    }
}
