using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>作出回避声明: 本人与被监督单位及本案所涉行为无利害关系，未参与过该行为的办理、审核或者复议.</summary>
public sealed class StateImpartiality(WorkCalendar calendar) : UseCase<CaseNote, CaseStage>
{
    public override Permission Permission => CaseAccess.Handle;

    /// <exception cref="Refused">Not a handler of the case.</exception>
    public override async Task<CaseStage> Act(Work work, CaseNote command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.StateImpartiality(Hand.Of(work), calendar);
        work.Record(CaseEvents.ImpartialityStated, matter);
        return matter.Stage;
    }
}
