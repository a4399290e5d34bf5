using Mingjing.Core.Platform.Access;
using Mingjing.Core.Platform.Terms;
using Mingjing.Core.Platform.UseCases;

namespace Mingjing.Core.SupervisionCases;

/// <summary>归档 (河南条例 33 by analogy): nothing follows but a reopening.</summary>
public sealed class ArchiveCase(WorkCalendar calendar) : UseCase<CaseNote, CaseStage>
{
    public override Permission Permission => CaseAccess.Handle;

    /// <exception cref="Refused">Not now, not by this person, or the reason is not written down.</exception>
    public override async Task<CaseStage> Act(Work work, CaseNote command, CancellationToken cancel)
    {
        var matter = await OpenCase.Load(work, command.Case, command.ShownVersion, cancel);
        matter.Archive(Hand.Of(work), calendar, Wording.Optional(nameof(command.Note), command.Note));
        work.Record(CaseEvents.Archived, matter);
        return matter.Stage;
    }
}
