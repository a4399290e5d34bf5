using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>回避的提出.</summary>
/// <param name="About">The handler.</param>
public sealed record RecusalToRaise(CaseRef Case, int ShownVersion, AccountId About, string Note);

/// <summary>提出回避: by a handler about himself or a colleague, or as the unit asked for it.</summary>
public sealed class RaiseRecusal(WorkCalendar calendar) : UseCase<RecusalToRaise, CaseStage>
{
    public override Permission Permission => CaseAccess.RaiseRecusal;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, RecusalToRaise command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.RaiseRecusal(Hand.Of(work), calendar, command.About, Wording.Reason(nameof(command.Note), command.Note));
        work.Record(CaseEvents.RecusalRaised, matter);
        return matter.Stage;
    }
}
