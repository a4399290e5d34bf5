using System.Text.Json.Nodes;
using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>中止 of a case.</summary>
public sealed record CaseSuspensionOrder(CaseRef Case, int ShownVersion, SuspensionReason? Ground, string Note);

/// <summary>中止 (条例 33): every clock stands until it is resumed.</summary>
public sealed class SuspendCase(WorkCalendar calendar) : UseCase<CaseSuspensionOrder, CaseStage>
{
    public override Permission Permission => CaseAccess.Approve;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseSuspensionOrder command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        var ground = Wording.Choice(nameof(command.Ground), "中止的理由", command.Ground);
        matter.Suspend(Hand.Of(work), calendar, ground, Wording.Reason(nameof(command.Note), command.Note));
        work.Record(CaseEvents.Suspended, matter, new JsonObject { ["ground"] = ground.ToString() });
        return matter.Stage;
    }
}
